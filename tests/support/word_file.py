"""A Word file as python-docx reads it: its tables, headings, links, and what it says of itself."""

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any, Final

import docx
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class WordFile:
    """What a Word file holds."""

    def __init__(self, data: bytes) -> None:
        """Read the file."""
        self.file = docx.Document(BytesIO(data))
        self.body: Any = self.file.element.body
        with zipfile.ZipFile(BytesIO(data)) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
            self.times = {one.date_time for one in package.infolist()}

    @property
    def tables(self) -> Sequence[Table]:
        """The tables, in their order."""
        return self.file.tables

    def cells(self) -> list[list[list[str]]]:
        """The text of each cell, row by row; one over several columns stands once."""
        return [
            [
                ["\n".join(texts_in(cell)) for cell in row.iterchildren(f"{_W}tc")]
                for row in table.iterchildren(f"{_W}tr")
            ]
            for table in self.body.iterchildren(f"{_W}tbl")
        ]

    @property
    def headings(self) -> list[tuple[int, str]]:
        """Levels and texts of the headings; the title has level 0."""
        found = []
        for paragraph in self.file.paragraphs:
            name = paragraph.style.name if paragraph.style is not None else ""
            if name == "Title":
                found.append((0, paragraph.text))
            elif name.lower().startswith("heading "):
                found.append((int(name[-1]), paragraph.text))
        return found

    def text(self) -> str:
        """All letters of the body, those of tables too, in its order."""
        return "".join("".join(one.split()) for one in texts_in(self.body))

    @property
    def bookmarks(self) -> Mapping[str, str]:
        """The text of the paragraph that each bookmark stands in, by its name."""
        return {
            one.get(qn("w:name")): Paragraph(one.getparent(), self.file).text
            for one in self.body.iter(qn("w:bookmarkStart"))
        }

    def links(self) -> Iterator[tuple[str, str, bool]]:
        """Of each link its text, the bookmark that it leads to, and whether a table holds it."""
        for one in self.body.iter(qn("w:hyperlink")):
            in_table = next(one.iterancestors(qn("w:tc")), None) is not None
            yield "".join(_letters(one)), one.get(qn("w:anchor")), in_table

    @property
    def pictures(self) -> list[tuple[str, bytes]]:
        """The alternative text of each picture, and its image."""
        found = []
        for shape in self.body.iter(qn("wp:inline")):
            relation = next(shape.iter(qn("a:blip"))).get(qn("r:embed"))
            image = self.file.part.related_parts[relation].blob
            found.append((shape.find(qn("wp:docPr")).get("descr"), image))
        return found

    def running(self, kind: str, section: int = 0) -> list[str]:
        """The lines at the head ("header") or foot ("footer") of a section's pages."""
        return [
            "".join(_letters(one._element))
            for one in getattr(self.file.sections[section], kind).paragraphs
        ]


def texts_in(element: Any) -> Iterator[str]:
    """The text of each paragraph in the element."""
    for paragraph in element.iter(qn("w:p")):
        yield "".join(_letters(paragraph))


def _letters(element: Any) -> Iterator[str]:
    said = {qn("w:t"), qn("w:tab"), qn("w:br")}
    for one in element.iter(*said):
        if one.getparent().tag == qn("w:r"):
            yield {qn("w:tab"): "\t", qn("w:br"): "\n"}.get(one.tag, one.text or "")
