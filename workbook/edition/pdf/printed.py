"""The document as it is typeset: its title, its chapters and what stands in them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, Final

from templates.errors import OperatorError
from templates.frozen import frozen
from templates.text import Text as Said
from workbook.edition.anchors import Names, anchor
from workbook.edition.cell_text import cell_text
from workbook.edition.chart_svg import chart_svg
from workbook.edition.document import (
    Cell,
    Chart,
    Column,
    Document,
    Entries,
    Heading,
    KeyFigures,
    Legend,
    PageBreak,
    Paragraph,
    Sheet,
    Table,
    Text,
)
from workbook.edition.drawing import drawn_size
from workbook.edition.flow import flowing, introducing
from workbook.edition.paper_columns import LYING, UPRIGHT, Columns, columns_of, lying
from workbook.edition.pdf.face import face_node
from workbook.edition.pdf.letters import printable
from workbook.edition.pdf.table import TableTypesetting
from workbook.edition.pdf.text import typeset_text

Node = Mapping[str, Any]

_LANGUAGES: Final = {"da": ("da", "dk"), "en": ("en", "gb")}
_WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "da": {"page": "Side", "of": "af", "contents": "Indhold"},
    "en": {"page": "Page", "of": "of", "contents": "Contents"},
}
_LEFT_OUT: Final = (
    "“{}” er ikke med her, fordi det er en flad tabel til dem, der regner videre på tallene. "
    "Den står i regnearket og i council.json."
)
_LEVELS: Final = 2
"""Of the table of contents: chapters and their parts."""
_MOST_LINES: Final = 40
"""Of the table of contents: with more it names the chapters only."""
_FEW_LINES: Final = 12
"""Of the table of contents: more of them stand in two columns."""
_MOST_LETTERS: Final = 36
"""Of a meaning, where a legend stands in two columns."""


def printed(document: Document) -> Node:
    """What is typeset; the flat tables are left out, and it says so."""
    sheets = [sheet for sheet in document.sheets if sheet.kind != "data"]
    links = dict(zip((sheet.name for sheet in sheets), _anchors(document, sheets), strict=True))
    language, region = _LANGUAGES[document.language]
    depth, lines = _contents(sheets)
    return {
        "language": language,
        "region": region,
        "words": _WORDS[document.language],
        "title": typeset_text(document.heading),
        "face": face_node(document),
        "name": " ".join(printable(f"{document.heading}, {document.round}").split()),
        "round": typeset_text(document.round),
        "about": printable(document.template),
        "depth": depth,
        "halved": lines > _FEW_LINES,
        "left_out": [
            printable(_LEFT_OUT.format(sheet.name))
            for sheet in document.sheets
            if sheet.kind == "data"
        ],
        "papers": [
            {
                "lies": is_lying,
                "chapters": [
                    _Chapter(document, sheet, links, LYING if is_lying else UPRIGHT).node()
                    for sheet, _ in found
                ],
            }
            for is_lying, found in groupby(
                zip(sheets, lying(sheets), strict=True), key=lambda one: one[1]
            )
        ],
    }


def _anchors(document: Document, sheets: Sequence[Sheet]) -> Iterator[str]:
    """What leads to each chapter, also from elsewhere: ``udgave.pdf#sag-tmu-01``."""
    records = [one.anchor for one in document.index.records]
    names = Names(records)
    for sheet in sheets:
        is_page = sheet.record is not None and records
        yield records[sheet.record or 0] if is_page else names.take(anchor(sheet.name))


def _contents(sheets: Sequence[Sheet]) -> tuple[int, int]:
    """How many levels of headings the table of contents has, and how many lines; 0 for none."""
    headings = [one for sheet in sheets for one in sheet.blocks if isinstance(one, Heading)]
    lines = sum(one.level <= _LEVELS for one in headings)
    if lines <= _LEVELS:  # they are seen at once
        return 0, 0
    if lines <= _MOST_LINES:
        return _LEVELS, lines
    return 1, sum(one.level == 1 for one in headings)


@frozen
class _Chapter:
    """Makes of a sheet a chapter.

    Attributes:
        links: what leads to each printed sheet, by its name.
        room: points between the margins of its paper.
    """

    document: Document
    sheet: Sheet
    links: Mapping[str, str]
    room: float

    def node(self) -> Node:
        return {
            "anchor": self.links[self.sheet.name],
            "page": self.sheet.kind == "page",
            "blocks": list(self._together(list(self._blocks()))),
        }

    def _together(self, nodes: Sequence[Node]) -> Iterator[Node]:
        """The nodes, each table that stands on one page with the notes below it.

        What stands above a chart bears a mark, by which the chart finds where it ends.
        """
        place = 0
        while place < len(nodes):
            end = place + 1
            if nodes[place]["kind"] == "table":
                while end < len(nodes) and nodes[end].get("style") == "note":
                    end += 1
            has_chart = end < len(nodes) and nodes[end]["kind"] == "chart"
            mark = f"{self.links[self.sheet.name]}-{end}" if has_chart else ""
            if nodes[place].get("whole") and end > place + 1:
                yield {"kind": "together", "blocks": nodes[place:end], "mark": mark}
            else:
                yield from nodes[place : end - 1]
                yield {**nodes[end - 1], "mark": mark}
            if has_chart:
                yield {**nodes[end], "below": mark}
                end += 1
            place = end

    def _blocks(self) -> Iterator[Node]:
        """Its blocks; no heading is more than one level below the one above it."""
        above = 0
        tables = TableTypesetting(self._columns(), self.document.language, self.links)
        for block, is_sticky in introducing(flowing(self.sheet.blocks)):
            if isinstance(block, Heading):
                above = min(block.level, above + 1)
                text = self._title(block.text) if above == 1 else block.text
                yield {
                    "kind": "heading",
                    "level": above,
                    "look": block.level,
                    "text": typeset_text(text),
                }
            elif isinstance(block, Table):
                yield tables.node(block)
            else:
                node = self._small(block)
                yield {**node, "sticky": is_sticky} if isinstance(block, Paragraph) else node

    def _columns(self) -> Mapping[tuple[Column, ...], Columns]:
        """The widths of the columns; tables of the same columns have the same."""
        alike: dict[tuple[Column, ...], list[Table]] = {}
        for table in self.sheet.tables:
            alike.setdefault(table.columns, []).append(table)
        return {
            columns: columns_of(tables, self.room, self.document.language)
            for columns, tables in alike.items()
        }

    def _title(self, text: str) -> str:
        """The chapter's title without that of the edition, which stands above all chapters."""
        heading = self.document.heading
        return self.sheet.name if text == heading else text.removeprefix(f"{heading}: ")

    def _small(self, block: Paragraph | KeyFigures | Legend | Entries | Chart | PageBreak) -> Node:
        match block:
            case Paragraph():
                return {
                    "kind": "paragraph",
                    "style": block.kind,
                    "text": typeset_text(block.text),
                }
            case KeyFigures():
                return {
                    "kind": "figures",
                    "figures": [
                        (typeset_text(one.label), self._text(one.number)) for one in block.figures
                    ],
                }
            case Legend():
                return {
                    "kind": "legend",
                    "entries": [
                        {
                            "value": typeset_text(one.value),
                            "meaning": typeset_text(one.meaning),
                            "fill": f"#{one.colour}" if one.colour else "",
                        }
                        for one in block.entries
                    ],
                    "short": len(block.entries) > _FEW_LINES
                    and all(len(one.meaning) <= _MOST_LETTERS for one in block.entries),
                }
            case Entries():
                return {
                    "kind": "entries",
                    "entries": [
                        (typeset_text(one.label), self._text(one.content)) for one in block.entries
                    ],
                }
            case PageBreak():
                return {"kind": "page_break"}
            case Chart():
                return self._chart(block)

    def _chart(self, chart: Chart) -> Node:
        if not chart.alternative.strip():
            raise OperatorError(
                Said(
                    f"Diagrammet “{chart.title}” har ingen ord til dem, der ikke ser det, så der "
                    "kan ikke laves en PDF, som alle kan læse.",
                    f"The chart “{chart.title}” has no words for those who do not see it, so no "
                    "PDF "
                    "that all can read can be made of the edition.",
                )
            )
        cells = {table.id: table for table in self.document.tables()}
        drawing = chart_svg(
            chart, lambda ref: cells[ref.table].cell(ref), language=self.document.language
        )
        width, height = drawn_size(drawing)
        return {
            "kind": "chart",
            "title": typeset_text(chart.title),
            "alternative": printable(chart.alternative),
            "drawing": printable(drawing),
            "ratio": height / width,
            "below": "",
        }

    def _text(self, cell: Cell) -> Any:
        bold = cell.bold if isinstance(cell, Text) else ()
        return typeset_text(cell_text(cell, language=self.document.language), bold)
