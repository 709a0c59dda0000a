"""Pictures that were placed in a cell: Excel stores an error there, and the picture elsewhere.

A cell names an entry of ``metadata.xml``, that one a rich value, and that one its structure, which
says what it is.
"""

from collections.abc import Mapping
from typing import ClassVar, Final

from workbook.read.parts import Parts
from workbook.read.refusal import Refusal, Refused
from workbook.read.relationships import Relationships
from workbook.read.xml_stream import Attributes, Elements, bounded, plain_text, read_xml, whole

_PICTURES: Final = frozenset({"_localImage", "_webimage"})
_TEXT: Final = "Text"  # the key under which its description stands


def placed_pictures(parts: Parts, related: Relationships) -> Mapping[str, str]:
    """The description of each picture, by what its cell calls it (``vm``).

    Parts that cannot be read name none.

    Raises:
        Refused: there is too much of it.
    """
    named = _Metadata(related.part("sheetMetadata"))
    values = _Values(related.part("rdRichValue"))
    structures = _Structures(related.part("rdRichValueStructure"))
    for listener in (named, values, structures):
        if listener.part not in parts:
            return {}
        try:
            read_xml(parts.xml(listener.part), listener)
        except Refused as refused:
            if refused.reason is not Refusal.DAMAGED_XML:
                raise
            return {}
    found: dict[str, str] = {}
    for number, entry in enumerate(named.cells, start=1):
        value = named.values[entry] if entry < len(named.values) else -1
        if not 0 <= value < len(values.found):
            continue
        structure, texts = values.found[value]
        kind, keys = structures.found[structure] if structure < len(structures.found) else ("", ())
        if kind in _PICTURES:
            found[str(number)] = dict(zip(keys, texts, strict=False)).get(_TEXT, "")
    return found


class _Metadata(Elements):
    """Which rich value the cells' names stand for.

    Attributes:
        cells: of each name, counted from 1, the number of its entry.
        values: of each entry the number of its rich value.
    """

    passed_over: ClassVar[frozenset[str]] = frozenset({"metadataTypes", "cellMetadata"})

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.cells: list[int] = []
        self.values: list[int] = []
        self._is_rich = False

    def opened(self, name: str, attributes: Attributes) -> None:
        if name == "futureMetadata":
            self._is_rich = attributes.get("name") == "XLRICHVALUE"
        elif name == "rvb" and self._is_rich:
            self.values.append(whole(attributes.get("i")))
        elif name == "rc" and self.within("metadata", "valueMetadata", "bk"):
            self.cells.append(whole(attributes.get("v")))


class _Values(Elements):
    """The rich values: of each its structure and what it says, in the order of its keys."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.found: list[tuple[int, list[str]]] = []

    def opened(self, name: str, attributes: Attributes) -> None:
        if name == "rv":
            self.found.append((whole(attributes.get("s")), []))

    def closed(self, name: str, text: str) -> None:
        if name == "v" and self.found:
            self.found[-1][1].append(bounded(plain_text(text)))


class _Structures(Elements):
    """What a rich value is, and the names of what it says."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.found: list[tuple[str, list[str]]] = []

    def opened(self, name: str, attributes: Attributes) -> None:
        if name == "s":
            self.found.append((attributes.get("t", ""), []))
        elif name == "k" and self.found:
            self.found[-1][1].append(attributes.get("n", ""))
