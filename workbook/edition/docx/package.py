"""The one door to python-docx: a Word file without content or letter paper, and its bytes."""

import zipfile
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import Any, Final, Literal

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml

from workbook.edition.docx.xml import element, part

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_LEVEL: Final = 6
_PLAIN: Final = frozenset(("styles", "settings"))
_WHOLE: Final = (RELATIONSHIP_TYPE.CORE_PROPERTIES, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
_OF_SETTINGS: Final[frozenset[str]] = frozenset()


class Package:
    """A Word file that is being written; nothing in it says who or what made it."""

    def __init__(self, letterhead: bytes | None = None, kept: AbstractSet[str] = _PLAIN) -> None:
        """A file without content, or letter paper.

        Args:
            letterhead: a Word file; None for python-docx's own template, without what it says.
            kept: kinds of parts that stay, of the file and of its headers and footers.
        """
        self._file = docx.Document(None if letterhead is None else BytesIO(letterhead))
        own: Any = self._file.part
        whole: Any = own.package
        for key in [key for key, one in whole.rels.items() if one.reltype not in _WHOLE]:
            del whole.rels[key]
        for each in (own, *self._led_to(("header", "footer"))):
            _drop(each, kept)
        _drop(self._related("settings"), _OF_SETTINGS)
        _ = self._file.core_properties  # a file without any gets some
        whole.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES).element.clear()

    def picture(self, data: bytes) -> str:
        """Take in a PNG or JPEG; the id under which the text names it."""
        relation, _ = self._file.part.get_or_add_image(BytesIO(data))
        return relation

    def running(self, kind: Literal["header", "footer"], use: str, content: str) -> str:
        """Take in a header or footer; the reference by which a section names it.

        Args:
            kind: which of them.
            use: "default", or "first" of a section's first page.
            content: its paragraphs.
        """
        own: Any = self._file.part  # these of its functions say nothing of types
        made, relation = own.add_header_part() if kind == "header" else own.add_footer_part()
        _fill(made, part("hdr" if kind == "header" else "ftr", content))
        return f'<w:{kind}Reference w:type="{use}" r:id="{relation}"/>'

    def stories(self) -> Iterator[Any]:
        """The outermost elements of the text, of headers and footers, of styles and of lists."""
        yield self._file.element
        for one in self._led_to(("header", "footer", "styles", "numbering")):
            yield one.element

    @property
    def text(self) -> str:
        """The part that holds the text, as XML without its declaration."""
        text = bytes(self._file.part.blob).decode()
        return text[text.index("<w:document") :]

    @property
    def style_sheet(self) -> Any:
        """The outermost element of the styles."""
        return self._related("styles").element

    @property
    def setting(self) -> Any:
        """The outermost element of the settings."""
        return self._related("settings").element

    def styles(self, xml: str) -> None:
        """Take in the styles, a whole part."""
        _fill(self._related("styles"), xml)

    def settings(self, xml: str) -> None:
        """Take in the settings, a whole part."""
        _fill(self._related("settings"), xml)

    def properties(
        self, *, title: str, subject: str, author: str, language: str, day: date
    ) -> None:
        """Say of the file what it is, whose, and of which day."""
        own = self._file.core_properties
        own.title, own.subject, own.author, own.language = title, subject, author, language
        own.created = own.modified = datetime.combine(day, time(12), UTC)

    def body(self, content: str) -> None:
        """Take in the text; its last element says how the paper of its last section stands."""
        self.whole(part("document", element("body", content)))

    def whole(self, xml: str) -> None:
        """Take in the part that holds the text."""
        _fill(self._file.part, xml)

    def to_bytes(self) -> bytes:
        """The file; all its parts bear the same time, whenever it is written."""
        written, result = BytesIO(), BytesIO()
        self._file.save(written)
        with zipfile.ZipFile(written) as source, zipfile.ZipFile(result, "w") as package:
            for name in source.namelist():
                entry = zipfile.ZipInfo(name, _EPOCH)
                entry.create_system = 0  # else the bytes tell on which system they were written
                package.writestr(entry, source.read(name), zipfile.ZIP_DEFLATED, _LEVEL)
        return result.getvalue()

    def _related(self, kind: str) -> Any:
        own: Any = self._file
        _ = own.styles, own.settings  # a file without any gets some
        return own.part.part_related_by(getattr(RELATIONSHIP_TYPE, kind.upper()))

    def _led_to(self, kinds: Sequence[str]) -> Iterator[Any]:
        for one in self._file.part.rels.values():
            if one.reltype.rpartition("/")[2] in kinds:
                yield one.target_part


def parsed(xml: str) -> Any:
    """The element that the text is."""
    return parse_xml(xml)


def _drop(part_: Any, kept: AbstractSet[str]) -> None:
    """Let go what the part leads to, but for what is of these kinds."""
    for key, one in list(part_.rels.items()):
        if one.reltype.rpartition("/")[2] not in kept:
            del part_.rels[key]


def _fill(part_: Any, xml: str) -> None:
    """Give the part another text: to move elements into what is there takes their square."""
    part_._element = parse_xml(xml)  # noqa: SLF001
