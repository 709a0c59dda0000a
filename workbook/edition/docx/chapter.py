"""A sheet of the document as a chapter of a Word file: headings, paragraphs, tables, charts."""

from collections.abc import Iterator, Mapping
from typing import Final, Literal

from templates.frozen import frozen
from workbook.contrast import INK, ink_on
from workbook.edition.cell_text import cell_text
from workbook.edition.chart_svg import chart_svg
from workbook.edition.document import (
    PERCENT,
    Block,
    Cell,
    CellRef,
    Chart,
    Column,
    Document,
    Entries,
    Entry,
    Heading,
    KeyFigure,
    KeyFigures,
    Legend,
    LegendEntry,
    Paragraph,
    Sheet,
    Table,
    Text,
)
from workbook.edition.docx.paragraph import Bookmarks, paragraph, paragraphs
from workbook.edition.docx.pictures import Pictures
from workbook.edition.docx.styles import (
    CHART,
    ENTRY,
    FIGURE,
    GAP,
    HEADINGS,
    INTRO,
    LEGEND,
    NOTE,
    THIN,
    letters_sized,
)
from workbook.edition.docx.table import TableWriting
from workbook.edition.docx.text import lines_of, on_one_line, runs, said, tab
from workbook.edition.docx.xml import element
from workbook.edition.flow import flowing, introducing
from workbook.edition.paper_columns import UPRIGHT, Columns, columns_of

_LONG_HEADING, _LONG_SIZE = 120, 12.0  # characters of a chapter's heading, and their points
_MOST_KEPT: Final = 8  # entries of a legend that stands on one page
_HIGHEST: Final = (600.0, 330.0)  # points of a chart on paper that stands, and that lies
_STYLES: Final = {"intro": INTRO, "note": NOTE, "text": ""}
_LARGE: Final = letters_sized(16.0)
_EDGE: Final = "\N{NO-BREAK SPACE}"  # the room that a colour takes beside its word


@frozen
class HeadingPlace:
    """A heading, and the bookmark that leads to it."""

    level: int
    text: str
    name: str


@frozen
class Writing:
    """What all chapters of a file share.

    Attributes:
        links: bookmarks of the printed sheets, by their names.
        tables: of the document, by their ids.
    """

    document: Document
    links: Mapping[str, str]
    tables: Mapping[str, Table]
    bookmarks: Bookmarks
    pictures: Pictures

    def cell(self, ref: CellRef) -> Cell:
        """The cell that the reference names."""
        return self.tables[ref.table].cell(ref)


class Chapter:
    """Makes of a sheet a chapter."""

    def __init__(self, writing: Writing, sheet: Sheet, room: float) -> None:
        """Nothing is written yet.

        Args:
            writing: what all chapters share.
            sheet: that is printed.
            room: points between the margins of its paper.
        """
        self._writing = writing
        self._document = writing.document
        self._language: Literal["da", "en"] = writing.document.language
        self._sheet = sheet
        self._room = room
        self._breaks = False
        self._above = 0
        self.headings: list[HeadingPlace] = []

    def xml(self, *, new_page: bool) -> str:
        """The chapter.

        Args:
            new_page: whether it begins a page.
        """
        self._breaks = new_page
        tables = TableWriting(
            self._columns(), self._writing.links, self._document.face.primary, self._language
        )
        parts = []
        if not any(isinstance(block, Heading) for block in self._sheet.blocks):
            name = self._writing.links[self._sheet.name]
            parts.append(self._thin(self._writing.bookmarks.around(name, "")))
        before: Block | None = None
        blocks = list(introducing(flowing(self._sheet.blocks)))
        for number, (block, introduces) in enumerate(blocks, start=1):
            below = blocks[number][0] if number < len(blocks) else None
            has_notes = isinstance(below, Paragraph) and below.kind == "note"
            if isinstance(block, Table):
                if self._breaks:
                    parts.append(self._thin())
                if isinstance(before, Table):
                    parts.append(paragraph("", GAP))
                parts.append(tables.xml(block, has_notes=has_notes))
            elif isinstance(block, Paragraph):
                if self._breaks:
                    parts.append(self._thin())
                parts.append(paragraphs(block.text, _STYLES[block.kind], keep=introduces))
            else:
                parts.extend(self._block(block))
            before = block
        if isinstance(before, Table):
            parts.append(self._thin())  # nothing that comes next becomes a part of the table
        return "".join(parts)

    def _columns(self) -> Mapping[tuple[Column, ...], Columns]:
        """The widths of the columns; tables of the same columns have the same."""
        alike: dict[tuple[Column, ...], list[Table]] = {}
        for table in self._sheet.tables:
            alike.setdefault(table.columns, []).append(table)
        return {
            columns: columns_of(tables, self._room, self._language)
            for columns, tables in alike.items()
        }

    def _paragraph(self, content: str, style: str = "", *, keep: bool = False) -> str:
        """A paragraph, on a new page where a break came before it."""
        new_page, self._breaks = self._breaks, False
        return paragraph(content, style, keep=keep, new_page=new_page)

    def _thin(self, content: str = "") -> str:
        return self._paragraph(content, THIN)

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading():
                yield self._heading(block)
            case KeyFigures():
                yield from map(self._figure, block.figures)
            case Legend():
                for number, entry in enumerate(block.entries, start=1):
                    yield self._legend(entry, keep=number < len(block.entries) <= _MOST_KEPT)
            case Entries():
                yield from map(self._entry, block.entries)
            case Chart():
                yield from self._chart(block)
            case _:
                self._breaks = True  # a page break; tables are written where the blocks are

    def _figure(self, figure: KeyFigure) -> str:
        """A number with its unit, large, and what it says."""
        unit = figure.number.unit if figure.number.unit != PERCENT else ""
        number = " ".join(filter(None, (self._text(figure.number), unit)))
        colour = element("color", val=self._document.face.primary)
        value = said(number, colour, _LARGE, is_bold=True)
        return self._paragraph(value + tab() + said(figure.label), FIGURE)

    def _heading(self, heading: Heading) -> str:
        """A heading; none is more than one level below the one above it."""
        level = min(heading.level, self._above + 1, len(HEADINGS))
        self._above = level
        text = heading.text if level > 1 else chapter_title(self._document, self._sheet, heading)
        first = self._writing.links[self._sheet.name]
        name = first if not self.headings else f"{first}_{len(self.headings)}"
        self.headings.append(HeadingPlace(level, text, name))
        smaller = letters_sized(_LONG_SIZE) if level == 1 and len(text) > _LONG_HEADING else ""
        marked = self._writing.bookmarks.around(name, said(text, smaller))
        return self._paragraph(marked, HEADINGS[level - 1])

    def _legend(self, entry: LegendEntry, *, keep: bool) -> str:
        """A value on its colour, and what it means."""
        shade = ""
        value = on_one_line(entry.value)
        if entry.colour:
            shade = (
                element("color", val=ink_on(entry.colour)) if ink_on(entry.colour) != INK else ""
            )
            shade += element("shd", val="clear", color="auto", fill=entry.colour)
            value = f"{_EDGE}{value}{_EDGE}"
        label = runs([(value, False)], shade, is_bold=True)
        return self._labelled(label, entry.meaning, LEGEND, keep=keep)

    def _entry(self, entry: Entry) -> str:
        colour = element("color", val=self._document.face.primary)
        content = entry.content
        bold = content.bold if isinstance(content, Text) else ()
        label = said(entry.label, colour, is_bold=True)
        return self._labelled(label, self._text(content), ENTRY, bold)

    def _labelled(
        self,
        label: str,
        text: str,
        style: str,
        bold: tuple[tuple[int, int], ...] = (),
        *,
        keep: bool = False,
    ) -> str:
        """A label and the lines that stand behind it."""
        content = element("r", element("br")).join(map(runs, lines_of(text, bold)))
        return self._paragraph(label + tab() + content, style, keep=keep)

    def _text(self, cell: Cell) -> str:
        return cell_text(cell, language=self._language)

    def _chart(self, chart: Chart) -> Iterator[str]:
        """The chart's title, and its picture or, where none can be drawn, what it would show."""
        yield self._paragraph(said(chart.title), CHART)
        svg = chart_svg(chart, self._writing.cell, language=self._language)
        width = min(self._room, UPRIGHT)  # on paper that lies it would fill the page
        most = _HIGHEST[self._room > UPRIGHT]
        drawn = self._writing.pictures.drawing(svg, chart.alternative, width, most)
        yield self._paragraph(drawn or said(chart.alternative))


def chapter_title(document: Document, sheet: Sheet, heading: Heading) -> str:
    """The chapter's title without that of the edition, which stands above all chapters."""
    own = document.heading
    return sheet.name if heading.text == own else heading.text.removeprefix(f"{own}: ")
