"""The one door to python-docx: a Word file without content, what is put into it, and its bytes."""

import zipfile
from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import Any, Final, Literal

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml

from workbook.edition.docx.xml import element, part

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_LEVEL: Final = 6
_KEPT: Final = {RELATIONSHIP_TYPE.STYLES, RELATIONSHIP_TYPE.SETTINGS}
_PROPERTIES: Final = RELATIONSHIP_TYPE.CORE_PROPERTIES
_DOCUMENT: Final = RELATIONSHIP_TYPE.OFFICE_DOCUMENT


class Package:
    """A Word file that is being written: python-docx's own template without what it says."""

    def __init__(self) -> None:
        """Nothing stands in it: no style, setting, theme, picture of its first page or person."""
        self._file = docx.Document()
        own, whole = self._file.part, self._file.part.package
        for key in [key for key, one in own.rels.items() if one.reltype not in _KEPT]:
            del own.rels[key]
        kept = (_PROPERTIES, _DOCUMENT)
        for key in [key for key, one in whole.rels.items() if one.reltype not in kept]:
            del whole.rels[key]
        # No setter takes away what python-docx says of itself.
        whole.part_related_by(_PROPERTIES).element.clear()

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

    def styles(self, xml: str) -> None:
        """Take in the styles, a whole part."""
        _fill(self._file.part.part_related_by(RELATIONSHIP_TYPE.STYLES), xml)

    def settings(self, xml: str) -> None:
        """Take in the settings, a whole part."""
        _fill(self._file.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS), xml)

    def properties(
        self, *, title: str, subject: str, author: str, language: str, day: date
    ) -> None:
        """Say of the file what it is, whose, and of which day."""
        own = self._file.core_properties
        own.title, own.subject, own.author, own.language = title, subject, author, language
        own.created = own.modified = datetime.combine(day, time(12), UTC)

    def body(self, content: str) -> None:
        """Take in the text; its last element says how the paper of its last section stands."""
        _fill(self._file.part, part("document", element("body", content)))

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


def _fill(part_: Any, xml: str) -> None:
    """Give the part another text: to move elements into what is there takes their square."""
    part_._element = parse_xml(xml)  # noqa: SLF001
