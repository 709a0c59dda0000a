"""Any edition as a workbook: what is calculated is a formula that bears its value."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any, Final, Literal

from workbook.council.paper import MARGINS, page_ends, page_height, print_scale, sheet_pixels
from workbook.council.paper import Block as PageBlock
from workbook.edition.book.formulas import Position, formula_of
from workbook.edition.book.look import BAND, HEADING, INTRO, NOTE, SUBHEADING, cell_style
from workbook.edition.book.plan import CHART_PIXELS, SheetPlan, Strip, plan_sheet, spanned
from workbook.edition.document import (
    Blank,
    Cell,
    CellRef,
    Chart,
    Day,
    Document,
    Heading,
    KeyFigures,
    Legend,
    Number,
    Paragraph,
    Table,
    Text,
)
from workbook.read.model import Area
from workbook.units import converted
from workbook.write.book import BookWriter, Series, SheetWriter, printable
from workbook.write.styles import (
    BODY,
    CHART_COLOURS,
    DEEP_BLUE,
    LINE_GREY,
    SUBTITLE,
    TEAL,
    TITLE,
    Style,
    amount_format,
    decimals_of,
)

_LANGUAGES: Final = {"da": "da-DK", "en": "en-GB"}
_WIDEST_PORTRAIT: Final = 100.0  # characters: wider sheets are printed on paper that lies
_FIRST_DAY: Final = datetime(1899, 12, 30, tzinfo=UTC).date()


class _Book(BookWriter):
    """A book whose charts name their bars below all bars: savings hang down from the axis.

    The numbers of the axis have their thousands apart, as those of the tables.
    """

    def bar_chart(self, kind: Literal["bar", "column"], *, stacked: bool) -> Any:
        chart = super().bar_chart(kind, stacked=stacked)
        chart.x_axis["defaults"]["label_position"] = "low"
        chart.y_axis["defaults"]["num_format"] = "[$-406]#,##0"
        return chart


def edition_workbook(document: Document) -> bytes:
    """The finished xlsx; equal documents give equal bytes.

    Its only date is the round's day of issue, and its author the municipality. Nothing in it is
    hidden.
    """
    book = _Book(
        created=datetime.combine(document.issued, time(12), UTC),
        title=f"{document.title} – {document.round}",
        subject=f"{document.heading}, {document.round}",
        company=document.municipality,
        category=document.template,
        language=_LANGUAGES[document.language],
    )
    plans = [plan_sheet(sheet) for sheet in document.sheets]
    places = {table.id: plan for plan in plans for table in plan.sheet.tables}
    for number, plan in enumerate(plans):
        sheet = book.sheet(plan.sheet.name)
        colours = {"text": DEEP_BLUE if not number else TEAL, "data": LINE_GREY}
        sheet.tab_color(colours[plan.sheet.kind])
        _SheetWriting(document, sheet, plan, places).write()
    return book.to_bytes()


class _SheetWriting:
    """Writes one sheet of the document."""

    def __init__(
        self,
        document: Document,
        sheet: SheetWriter,
        plan: SheetPlan,
        places: Mapping[str, SheetPlan],
    ) -> None:
        self._document = document
        self._sheet = sheet
        self._plan = plan
        self._places = places

    def write(self) -> None:
        """Write its rows, then what concerns the whole sheet."""
        for column, width in enumerate(self._plan.widths, start=1):
            self._sheet.column_width(column, width)
        for strip in self._plan.strips:
            self._sheet.row_height(strip.row, strip.height)
            self._write_strip(strip)
        self._sheet.hide_gridlines()
        if self._plan.repeated:
            self._sheet.freeze(self._plan.repeated + 1, 2)
        if self._plan.sheet.kind == "data":
            self._data_paper()
        else:
            self._paper()

    def _write_strip(self, strip: Strip) -> None:
        document = self._document
        match strip.block:
            case None if strip.face == "subtitle":
                text = f"{document.municipality} · {document.round}"
                self._sheet.text(strip.row, 1, text, SUBTITLE)
            case Heading(text=text, level=1):
                self._sheet.text(strip.row, 1, text, TITLE)
            case Heading(text=text, level=level):
                band = BAND if strip.face == "band" else HEADING
                self._across(strip.row, text, band if level == 2 else SUBHEADING)  # noqa: PLR2004
            case Paragraph(text=text, kind=kind):
                self._across(strip.row, text, INTRO if kind == "intro" else NOTE)
            case Table() as table:
                self._write_row(strip.row, table, strip.part)
            case Chart() as chart if strip.part == 0:
                self._write_chart(strip.row, chart)
            case Legend() as legend:
                entry = legend.entries[strip.part]
                fill = f"#{entry.colour}" if entry.colour else None
                self._sheet.text(strip.row, 1, entry.value, replace(BODY, bold=True, fill=fill))
                last = len(self._plan.widths)
                self._sheet.merge(strip.row, 2, strip.row, last, entry.meaning, BODY)
            case KeyFigures() as figures:
                self._write_key_figures(strip, figures)
            case _:
                pass

    def _across(self, row: int, text: str, style: Style) -> None:
        self._sheet.merge(row, 1, row, len(self._plan.widths), text, style)

    def _write_row(self, row: int, table: Table, part: int) -> None:
        role = table.rows[part].role
        for span, is_number, cell in spanned(self._plan.spans[table.id], table, part):
            style = cell_style(cell, role, is_number=is_number, language=self._document.language)
            if span.last > span.first:
                self._sheet.merge(row, span.first, row, span.last, "", style)
            self._write_cell(row, span.first, cell, style)

    def _write_cell(self, row: int, column: int, cell: Cell, style: Style) -> None:
        match cell:
            case Text(text=text):
                self._sheet.text(row, column, text, style)
            case Day(day=day):
                self._sheet.number(row, column, (day - _FIRST_DAY).days, style)
            case Number() as number:
                formula = formula_of(
                    number, self._sheet.name, self._position, self._decimals(number)
                )
                if formula:
                    self._sheet.formula(row, column, formula, number.value, style)
                else:
                    self._sheet.number(row, column, number.value, style)
            case Blank():
                self._sheet.blank(row, column, style)

    def _position(self, ref: CellRef) -> Position:
        plan = self._places[ref.table]
        return (plan.sheet.name, *plan.position(ref))

    def _decimals(self, number: Number) -> int:
        """The decimals of the exact result of the number's formula."""
        amounts = [
            converted(cell.value, term.factor)
            for term in number.terms
            if isinstance(cell := self._cell(term.cell), Number)
        ]
        return decimals_of(amounts)

    def _cell(self, ref: CellRef) -> Cell:
        return self._places[ref.table].tables[ref.table].cell(ref)

    def _write_chart(self, row: int, chart: Chart) -> None:
        kind: Literal["bar", "column"] = "bar" if chart.kind == "bars" else "column"
        series = []
        for number, one in enumerate(chart.series):
            colour = _strong(one.colour) or CHART_COLOURS[number % len(CHART_COLOURS)]
            sheet, categories = self._area(chart.categories)
            _, values = self._area(one.numbers)
            series.append(Series(one.name, sheet, categories, values, colour))
        self._sheet.chart(
            row,
            1,
            kind,
            series,
            title=chart.title,
            stacked=chart.stacked,
            size=(min(sheet_pixels(self._plan.widths), 900), CHART_PIXELS),
            description=chart.alternative,
        )

    def _area(self, cells: Sequence[CellRef]) -> tuple[str, Area]:
        """The cells, which stand right below each other."""
        sheet, first, column = self._position(cells[0])
        _, last, _ = self._position(cells[-1])
        return sheet, Area(first, column, last, column)

    def _write_key_figures(self, strip: Strip, figures: KeyFigures) -> None:
        """What the numbers say, and below that the numbers."""
        for column, one in enumerate(figures.figures, start=1):
            if strip.part == 0:
                self._sheet.text(strip.row, column, one.label, NOTE)
                continue
            form = amount_format(one.number.decimals, self._document.language)
            style = replace(TITLE, number_format=form, horizontal="left")
            self._write_cell(strip.row, column, one.number, style)

    def _paper(self) -> None:
        plan, widths = self._plan, self._plan.widths
        landscape = sum(widths) > _WIDEST_PORTRAIT
        repeated = plan.repeated
        self._sheet.print_setup(
            landscape=landscape,
            header=self._header(),
            footer=self._footer(),
            margins=MARGINS,
            repeat_rows=(repeated, repeated) if repeated else None,
            area=Area(1, 1, plan.last_row, len(widths)),
            scale=print_scale(widths, landscape=landscape),
        )
        height = plan.strips[repeated - 1].height if repeated else 0
        ends = page_ends(
            _page_blocks(plan.strips), page_height(widths, landscape=landscape), height
        )
        forced = [strip.row - 1 for strip in plan.strips if strip.new_page and strip.row > 1]
        self._sheet.page_breaks(sorted({*ends, *forced}))

    def _data_paper(self) -> None:
        plan, columns = self._plan, len(self._plan.widths)
        self._sheet.autofilter(Area(1, 1, plan.last_row, columns))
        self._sheet.print_setup(
            landscape=True,
            header=self._header(),
            footer=self._footer(),
            repeat_rows=(1, 1),
            paper="A3",  # so many columns nobody could read on A4
            area=Area(1, 1, plan.last_row, columns),
        )

    def _header(self) -> str:
        """What stands at the top of every page."""
        document = self._document
        return f"&L{printable(document.title)}&R{printable(document.municipality)}"

    def _footer(self) -> str:
        """What stands at the foot of every page."""
        words = printable(self._document.round), printable(self._sheet.name)
        return f"&L{words[0]}&C{words[1]}&RSide &P af &N"


def _page_blocks(strips: Sequence[Strip]) -> list[PageBlock]:
    """The rows that stand on one page."""
    found: list[PageBlock] = []
    height, first = 0.0, 1
    for strip in strips:
        height += strip.height
        if not strip.keeps:
            found.append(PageBlock(first, height))
            height, first = 0.0, strip.row + 1
    if height:
        found.append(PageBlock(first, height))
    return found


def _strong(colour: str) -> str:
    """A list's colour made strong enough for a bar: a cell's own is too pale on white."""
    channels = [int(colour[place : place + 2], 16) for place in range(0, len(colour), 2)]
    strong = (max(round(255 - (255 - one) * 2.2), 0) for one in channels)
    return "#" + "".join(f"{one:02X}" for one in strong) if channels else ""
