"""Where a workbook takes values from outside itself: other workbooks and data connections."""

from collections.abc import Iterator
from typing import Final

from workbook.read.parts import Parts, owner_of
from workbook.read.refusal import Refusal, Refused
from workbook.read.relationships import Relationships, read_relationships
from workbook.read.xml_stream import Attributes, Elements, read_xml

_RELATIONSHIPS: Final = ".rels"
_TOLD_ELSEWHERE: Final = "hyperlink"  # an address to click on, which fetches nothing by itself


def read_external_links(parts: Parts, workbook: Relationships) -> tuple[str, ...]:
    """The targets, each once, in the file's order. Nothing is ever opened.

    A connection is told by its address, or by its name: a connection string may hold a password.

    Raises:
        Refused: a part is damaged.
    """
    found = (*_linked(parts, workbook), *_connected(parts, workbook), *_elsewhere(parts))
    return tuple(dict.fromkeys(found))


def _linked(parts: Parts, workbook: Relationships) -> Iterator[str]:
    for link in workbook.of_kind("externalLink"):
        if link.outside:
            yield link.target
            continue
        yield from (
            target.target
            for target in read_relationships(parts, link.target).entries.values()
            if target.outside
        )
        if link.target in parts:
            listener = _DdeLinks(link.target)
            read_xml(parts.xml(link.target), listener)
            yield from listener.found


def _elsewhere(parts: Parts) -> Iterator[str]:
    """Whatever else any part fetches: a linked object or picture, a pivot's source, a sheet.

    A damaged file of relationships that nothing else has read is passed over.
    """
    for name in parts.names():
        if not name.casefold().endswith(_RELATIONSHIPS):
            continue
        try:
            found = read_relationships(parts, owner_of(name))
        except Refused as refused:
            if refused.reason is Refusal.TAGS:
                raise
            continue
        for one in found.entries.values():
            if one.outside and one.kind != _TOLD_ELSEWHERE:
                yield one.target


def _connected(parts: Parts, workbook: Relationships) -> list[str]:
    name = workbook.part("connections")
    if name not in parts:
        return []
    listener = _Connections(name)
    read_xml(parts.xml(name), listener)
    return listener.found


class _DdeLinks(Elements):
    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.found: list[str] = []

    def opened(self, name: str, attributes: Attributes) -> None:
        if name == "ddeLink":
            self.found.append(f"{attributes.get('ddeService')}|{attributes.get('ddeTopic')}")


class _Connections(Elements):
    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.found: list[str] = []

    def opened(self, name: str, attributes: Attributes) -> None:
        if name == "connection":
            address = attributes.get("sourceFile") or attributes.get("odcFile")
            self.found.append(address or attributes.get("name", ""))
        elif name in {"webPr", "textPr"} and self.within("connection"):
            address = attributes.get("url") or attributes.get("sourceFile")
            if address:
                self.found[-1] = address
