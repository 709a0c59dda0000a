"""The sheets of an edition as chapters of a page, and their blocks as its templates show them."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, Final

from templates.frozen import frozen
from templates.text import Text as Words
from workbook.edition.cell_text import cell_text
from workbook.edition.chart_svg import NARROW, WIDE, chart_svg
from workbook.edition.document import (
    PERCENT,
    Block,
    Cell,
    CellRef,
    Chart,
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
from workbook.edition.html.context import Context
from workbook.edition.html.lead import Lead, Place
from workbook.edition.html.page import drawn
from workbook.edition.html.places import PAGES
from workbook.edition.html.tables import table_view

_CHAPTER, _PAGE = 2, 3
"""Levels of the headings of a chapter, and of a record's page in it."""
_PAGES: Final = Words("Enkelte sider", "Single pages")


@frozen
class BlockView:
    """A block: the name of the macro that shows it, and what that is given."""

    kind: str
    said: Any
    id: str = ""
    level: int = 0


@frozen
class Part:
    """A heading with what stands below it; the first part of a chapter may have none."""

    heading: BlockView | None
    blocks: tuple[BlockView, ...]


@frozen
class Chapter:
    """A chapter: a sheet that is read, all pages of records, or the flat table.

    Attributes:
        kind: "text", "pages" or "data".
        pages: of records.
    """

    id: str
    title: str
    kind: str
    parts: tuple[Part, ...] = ()
    pages: tuple["PageView", ...] = ()


@frozen
class PageView:
    """The page of one record."""

    id: str
    title: str
    record: int | None
    parts: tuple[Part, ...]


@frozen
class LeadView:
    """What stands before the chapters.

    Attributes:
        figures: each with the class of its colour.
        more: id of the heading that the figures stand under; "" for none.
    """

    title: str
    texts: tuple[BlockView, ...]
    figures: tuple[tuple[str, Any], ...]
    chart: BlockView | None
    more: str


class Chapters:
    """Makes the chapters of a document; what its lead says stands there alone."""

    def __init__(self, document: Document, context: Context, lead: Lead | None = None) -> None:
        self._document = document
        self._context = context
        self._tables = {table.id: table for table in document.tables()}
        self._lead = lead
        self._elsewhere = frozenset((*lead.texts, lead.chart) if lead else ())

    def lead(self) -> LeadView | None:
        """What is told first; None where the document has no lead."""
        if self._lead is None:
            return None
        chart, place = self._lead.chart, self._lead.place
        return LeadView(
            self._lead.title,
            tuple(map(self._led, self._lead.texts)),
            tuple((self._fill(one.colour), one) for one in self._lead.figures),
            None if chart is None else self._led(chart),
            "" if place is None else self._context.places.headings.get(place, ""),
        )

    def _led(self, place: Place) -> BlockView:
        """The block that the lead takes from its sheet."""
        name, number = place
        sheet = next(one for one in self._document.sheets if one.name == name)
        return self._block(sheet, sheet.blocks[number], "")

    def all(self) -> Iterator[Chapter]:
        """What is read first, in the document's order; what is counted last."""
        sheets = self._document.sheets
        pages = [sheet for sheet in sheets if sheet.kind == "page"]
        for sheet in sheets:
            if sheet.kind == "text":
                yield self._text(sheet)
            elif pages and sheet is pages[0]:
                title = self._document.index.many.capitalize() or _PAGES.in_language(
                    self._context.language
                )
                yield Chapter(PAGES, title, "pages", pages=tuple(map(self._page, pages)))
        for sheet in sheets:
            if sheet.kind == "data":
                parts = tuple(self._parts(sheet))
                yield Chapter(self._context.places.sheets[sheet.name], sheet.name, "data", parts)

    def _text(self, sheet: Sheet) -> Chapter:
        title = self._title(sheet)
        parts = tuple(self._parts(sheet, title))
        return Chapter(self._context.places.sheets[sheet.name], title, "text", parts)

    def _title(self, sheet: Sheet) -> str:
        """The sheet's heading without the edition's own, which heads the whole page."""
        heading = _heading(sheet)
        own = self._document.heading
        return sheet.name if heading in ("", own, f"{own}: {sheet.name}") else heading

    def _page(self, sheet: Sheet) -> PageView:
        title = _heading(sheet) or sheet.name
        parts = tuple(self._parts(sheet))
        return PageView(self._context.places.sheets[sheet.name], title, sheet.record, parts)

    def _parts(self, sheet: Sheet, title: str = "") -> Iterator[Part]:
        """The blocks below the sheet's own heading, parted at each heading of level 2.

        Args:
            sheet: of the document.
            title: of the chapter; a heading that says the same again falls away.
        """
        heading: BlockView | None = None
        blocks: list[BlockView] = []
        above = ""
        top = level = _PAGE if sheet.kind == "page" else _CHAPTER
        for place, block in enumerate(sheet.blocks):
            if (sheet.name, place) in self._elsewhere:
                continue
            if not isinstance(block, Heading):
                blocks.append(self._block(sheet, block, above))
                continue
            above = block.text
            if block.level == 1 or above == title:
                continue
            level = min(top + block.level - 1, level + 1)  # no level is left out
            name = self._context.places.headings.get((sheet.name, place), "")
            view = BlockView("heading", above, name, level)
            if level > top + 1 or sheet.kind == "page":
                blocks.append(view)
                continue
            if heading is not None or blocks:
                yield Part(heading, tuple(blocks))
            heading, blocks = view, []
        yield Part(heading, tuple(blocks))

    def _block(self, sheet: Sheet, block: Block, above: str) -> BlockView:
        match block:
            case Table():
                return BlockView("table", table_view(block, sheet, above, self._context))
            case Chart():
                return BlockView("chart", self._chart(block))
            case KeyFigures() | Legend() | Entries():
                return self._list(block)
            case PageBreak():
                return BlockView("page_break", None)
            case Paragraph() | Heading():
                return BlockView("paragraph", block)

    def _list(self, block: KeyFigures | Legend | Entries) -> BlockView:
        """Labels with what is said of each."""
        match block:
            case KeyFigures(figures=figures):
                return BlockView(
                    "figures", [(one.label, self._figure(one.number)) for one in figures]
                )
            case Legend(entries=entries):
                fills = [self._fill(one.colour) for one in entries]
                return BlockView("legend", list(zip(entries, fills, strict=True)))
            case Entries():
                return BlockView(
                    "entries", [(one.label, *self._content(one.content)) for one in block.entries]
                )

    def _fill(self, colour: str) -> str:
        """The class of a colour; "" for none."""
        return self._context.rules.fill(colour) if colour else ""

    def _figure(self, cell: Cell) -> str:
        """A number with its unit."""
        unit = getattr(cell, "unit", "")
        text = cell_text(cell, language=self._context.language)
        return text if unit in ("", PERCENT) else f"{text} {unit}"

    def _content(self, cell: Cell) -> tuple[str, str]:
        """The text of an entry, and the class of its colour."""
        fill = self._fill(cell.colour) if isinstance(cell, Text) else ""
        return cell_text(cell, language=self._context.language), fill

    def _chart(self, chart: Chart) -> dict[str, Any]:
        """The drawing for a large screen and for a phone, and where its numbers stand."""
        draw = partial(chart_svg, chart, self._cell, language=self._context.language)
        refs: Sequence[CellRef] = chart.categories or next(
            (one.numbers for one in chart.series), ()
        )
        table = self._context.places.tables[refs[0].table] if refs else ""
        wide, narrow = (drawn(draw(width=width)) for width in (WIDE, NARROW))
        return {"title": chart.title, "wide": wide, "narrow": narrow, "table": table}

    def _cell(self, ref: CellRef) -> Cell:
        return self._tables[ref.table].cell(ref)


def _heading(sheet: Sheet) -> str:
    """The text of the sheet's own heading; "" where it has none."""
    return next(
        (one.text for one in sheet.blocks if isinstance(one, Heading) and one.level == 1), ""
    )
