"""Any edition as a workbook: what is calculated is a formula that bears its value."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time
from types import MappingProxyType
from typing import Any, Final, Literal

from workbook.address import Area
from workbook.contrast import ink_on, lettered
from workbook.edition.book.chart_labels import label_format, unlabelled
from workbook.edition.book.columns import spanned
from workbook.edition.book.formulas import Position, formula_of, text_formula
from workbook.edition.book.links import first_links
from workbook.edition.book.logo import POINTS_PER_PIXEL, LogoPlace, place_logo
from workbook.edition.book.look import (
    BACK,
    BAND,
    HEADING,
    IMPRINT,
    INTRO,
    LABEL,
    MAIN_TITLE,
    NOTE,
    PAGE_TITLE,
    PLAIN,
    SUBHEADING,
    cell_style,
    fits_in_line,
    fitted,
)
from workbook.edition.book.palette import coloured, palette
from workbook.edition.book.paper import set_paper
from workbook.edition.book.plan import (
    CHART_PIXELS,
    ONE_LINE,
    Join,
    SheetPlan,
    Strip,
    plan_sheet,
    row_look,
)
from workbook.edition.document import (
    Blank,
    Cell,
    CellRef,
    Chart,
    Day,
    Document,
    Entries,
    Entry,
    Heading,
    KeyFigures,
    Legend,
    Number,
    Paragraph,
    Table,
    Text,
)
from workbook.edition.dots import as_dots
from workbook.edition.face import Logo
from workbook.units import converted
from workbook.write.book import BookWriter, ChartKind, Series, SheetWriter, reference
from workbook.write.paper import sheet_pixels
from workbook.write.styles import (
    BODY,
    CHART_COLOURS,
    DEEP_BLUE,
    HEADER,
    INK,
    LINE_GREY,
    SUBTITLE,
    TEAL,
    TITLE,
    Style,
    amount_format,
    decimals_of,
)

_LANGUAGES: Final = {"da": "da-DK", "en": "en-GB"}
_BOLD: Final = replace(BODY, bold=True)
_TABLE_NAME: Final = "Data"
_HINT: Final = (
    "Tabellen er til at søge, filtrere og regne i på skærmen. Den er for bred til papir og ikke "
    "med i udskriften."
)
_JOINED: Final[Mapping[Join, Literal["top", "middle", "bottom"]]] = MappingProxyType(
    {"none": "middle", "first": "bottom", "middle": "top", "last": "top"}
)
"""Where a text over several rows stands in each of them: the room left over is around all."""
_FIRST_DAY: Final = datetime(1899, 12, 30, tzinfo=UTC).date()


class _Book(BookWriter):
    """A book whose charts name their bars below all bars: savings hang down from the axis.

    The numbers of the axis have their thousands apart, as those of the tables. Its styles are in
    the edition's colours.
    """

    colours: Mapping[str, str] = MappingProxyType({})

    def style(self, style: Style) -> Any:
        return super().style(coloured(style, self.colours))

    def empty_chart(self, kind: ChartKind, *, stacked: bool) -> Any:
        chart = super().empty_chart(kind, stacked=stacked)
        chart.x_axis["defaults"]["label_position"] = "low"
        chart.y_axis["defaults"]["num_format"] = "[$-406]#,##0"
        return chart


def edition_workbook(document: Document) -> bytes:
    """The finished xlsx; equal documents give equal bytes.

    Its only date is that of the edition, and its author the municipality. Nothing in it is
    hidden.
    """
    book = _Book(
        created=datetime.combine(document.face.edition_date, time(12), UTC),
        title=f"{document.title} – {document.round}",
        subject=f"{document.heading}, {document.round}",
        company=document.municipality,
        category=document.template,
        language=_LANGUAGES[document.language],
    )
    book.colours = palette(document.face)
    plans = [plan_sheet(sheet) for sheet in document.sheets]
    places = {table.id: plan for plan in plans for table in plan.sheet.tables}
    links = first_links(plans)
    for number, plan in enumerate(plans):
        sheet = book.sheet(plan.sheet.name)
        colours = {"text": DEEP_BLUE if not number else TEAL, "page": TEAL, "data": LINE_GREY}
        colour = colours[plan.sheet.kind]
        sheet.tab_color(book.colours.get(colour, colour))
        if number == 0 and document.face.logo is not None and plan.sheet.kind != "data":
            _write_logo(sheet, place_logo(plan, document.face.logo), document.face.logo)
        _SheetWriting(document, sheet, plan, places, links.get(plan.sheet.name)).write()
    return book.to_bytes()


def _write_logo(sheet: SheetWriter, place: LogoPlace, logo: Logo) -> None:
    """The logo, a drawing as dots; none where what draws it is not there."""
    data: bytes | None = logo.data
    if logo.media_type == "image/svg+xml":
        size = (place.width * POINTS_PER_PIXEL, place.height * POINTS_PER_PIXEL)
        data = as_dots(logo.data.decode(), *size)
    if data is not None:
        sheet.image(
            data,
            corner=(place.left, place.top),
            size=(place.width, place.height),
            description=logo.alternative,
        )


class _SheetWriting:
    """Writes one sheet of the document."""

    def __init__(
        self,
        document: Document,
        sheet: SheetWriter,
        plan: SheetPlan,
        places: Mapping[str, SheetPlan],
        back: Position | None = None,
    ) -> None:
        self._document = document
        self._sheet = sheet
        self._plan = plan
        self._places = places
        self._back = back
        self._colours = palette(document.face)

    def write(self) -> None:
        """Write its rows, then what concerns the whole sheet."""
        for column, width in enumerate(self._plan.widths, start=1):
            self._sheet.column_width(column, width)
        if self._plan.sheet.kind == "data":
            self._add_table()
        for strip in self._plan.strips:
            self._sheet.row_height(strip.row, strip.height)
            self._write_strip(strip)
        self._sheet.hide_gridlines()
        if self._plan.repeated:
            self._sheet.freeze(self._plan.repeated + 1, 2)
        set_paper(self._sheet, self._plan, self._document)

    def _add_table(self) -> None:
        """Make the flat table one that Excel knows as a table, with its header."""
        table = self._plan.sheet.tables[0]
        if len(table.rows) > 1:  # Excel knows no table without a row
            first = self._plan.repeated
            area = Area(first, 1, self._plan.last_row, len(table.columns))
            self._sheet.table(area, self._headers(table), _TABLE_NAME, HEADER)

    @staticmethod
    def _headers(table: Table) -> list[str]:
        """The header's texts, as a table of Excel wants them: none twice."""
        found: dict[str, str] = {}
        for cell in table.rows[0].cells:
            text = " ".join(cell.text.split()) if isinstance(cell, Text) else ""
            name, number = text, 1
            while not name or name.casefold() in found:
                number += 1
                name = f"{text} {number}".strip()
            found[name.casefold()] = name
        return list(found.values())

    def _write_strip(self, strip: Strip) -> None:
        match strip.block:
            case None:
                self._write_below_title(strip)
            case Heading() as heading:
                self._write_heading(strip, heading)
            case Paragraph(kind="text"):
                self._across(strip.row, strip.text, replace(PLAIN, vertical=_JOINED[strip.join]))
            case Paragraph() as paragraph:
                self._write_paragraph(strip.row, paragraph)
            case Table() as table:
                self._write_row(strip, table)
            case Chart() as chart if strip.part == 0:
                self._write_chart(strip.row, chart)
            case Legend() as legend:
                entry = legend.entries[strip.part]
                fill = f"#{entry.colour}" if entry.colour else None
                value = replace(INTRO, bold=True, fill=fill)
                columns = self._plan.legend_columns(legend)
                self._across(strip.row, entry.value, value, last=columns)
                self._across(strip.row, entry.meaning, INTRO, first=columns + 1)
            case KeyFigures() as figures:
                self._write_key_figures(strip, figures)
            case Entries() as entries:
                self._write_entry(strip.row, entries.entries[strip.part])
            case _:
                pass

    def _write_below_title(self, strip: Strip) -> None:
        """Write whose edition it is, and which."""
        if strip.face == "subtitle":
            text = f"{self._document.municipality} · {self._document.round}"
            self._sheet.text(strip.row, 1, text, SUBTITLE)
            self._write_way_back(strip.row)
        elif strip.face == "title":
            self._sheet.text(strip.row, 1, self._plan.sheet.tables[0].caption, MAIN_TITLE)
        elif strip.face == "hint":
            self._sheet.text(strip.row, 1, _HINT, replace(NOTE, wrap=False))
        elif strip.face == "imprint":
            self._sheet.text(strip.row, 1, self._document.face.imprint, IMPRINT)

    def _write_paragraph(self, row: int, paragraph: Paragraph) -> None:
        style = INTRO if paragraph.kind == "intro" else NOTE
        used = self._across(row, paragraph.text, style)
        formula = text_formula(paragraph, self._sheet.name, self._position, self._decimals)
        if formula:
            self._sheet.formula(row, 1, formula, paragraph.text, used)

    def _write_heading(self, strip: Strip, heading: Heading) -> None:
        is_page = self._plan.sheet.kind == "page"
        if heading.level > 1:
            band = BAND if strip.face == "band" else HEADING
            style = band if heading.level == 2 else SUBHEADING  # noqa: PLR2004 - a part of a sheet
            self._across(strip.row, heading.text, style)
        elif is_page:
            self._across(strip.row, heading.text, PAGE_TITLE)
        else:
            self._sheet.text(strip.row, 1, heading.text, MAIN_TITLE)

    def _write_way_back(self, row: int) -> None:
        """Write a link to where a reader of the page comes from."""
        if self._plan.sheet.kind == "page" and self._back is not None:
            sheet, at, column = self._back
            target = f"internal:{reference(sheet, Area(at, column, at, column))}"
            last = len(self._plan.widths)
            self._sheet.link(row, last, target, f"Til {sheet}", BACK)

    def _write_entry(self, row: int, entry: Entry) -> None:
        self._sheet.text(row, 1, entry.label, LABEL)
        cell, last = entry.content, len(self._plan.widths)
        style = cell_style(cell, "body", is_number=False, language=self._document.language)
        self._sheet.merge(row, 2, row, last, "", style)
        self._write_cell(row, 2, cell, style)

    def _across(self, row: int, text: str, style: Style, *, first: int = 1, last: int = 0) -> Style:
        """Write the text from the first of these columns to the last, and tell in which style.

        A text of one line runs over the empty cells beside it. Only a longer one needs them
        merged, which whoever sorts, copies or hears the sheet is better off without.
        """
        last = last or len(self._plan.widths)
        if not fits_in_line(text, self._plan.widths[first - 1 : last], style):
            self._sheet.merge(row, first, row, last, text, style)
            return style
        style = replace(style, wrap=False)
        self._sheet.text(row, first, text, style)
        if style.fill:
            for column in range(first + 1, last + 1):
                self._sheet.blank(row, column, replace(style, heading=0))
        return style

    def _write_row(self, strip: Strip, table: Table) -> None:
        row, part = strip.row, strip.part
        look = row_look(table, part)
        is_flat = self._plan.sheet.kind == "data"
        headers = self._headers(table) if is_flat and look == "header" else None
        cells = table.rows[part].cells
        # Long texts are read from the top, and what stands beside them with their first line.
        has_long = any(isinstance(cell, Text) and cell.is_long for cell in cells)
        is_top = look == "body" and (is_flat or (has_long and strip.height > ONE_LINE))
        is_top = is_top or strip.join != "none"
        # Where a program draws lines closer than Excel, the room left over is above and below all.
        is_low = strip.join == "first" and len(cells) == 1
        for number, (span, is_number, cell) in enumerate(
            spanned(self._plan.spans[table.id], table, part)
        ):
            style = cell_style(cell, look, is_number=is_number, language=self._document.language)
            if strip.join != "none":
                style = replace(style, border=strip.join)
                cell = _piece(cell, *strip.pieces[number], strip.join)  # noqa: PLW2901 - its part
            if look == "header" and isinstance(cell, Text):
                style = fitted(style, cell.text, self._plan.widths[span.first - 1 : span.last])
            if is_top:
                style = replace(style, vertical="bottom" if is_low else "top")
            if headers is not None and isinstance(cell, Text):
                cell = replace(cell, text=headers[span.first - 1])  # noqa: PLW2901 - as named
            if span.last > span.first:
                self._sheet.merge(row, span.first, row, span.last, "", style)
            self._write_cell(row, span.first, cell, style)

    def _write_cell(self, row: int, column: int, cell: Cell, style: Style) -> None:
        match cell:
            case Text(text=text, link=link) if link:
                target = f"internal:{reference(link, Area(1, 1, 1, 1))}"
                self._sheet.link(row, column, target, text, style)
            case Text(text=text, bold=bold) if bold:
                self._sheet.rich(row, column, list(_runs(text, bold)), style)
            case Text(text=text):
                self._sheet.text(row, column, text, style)
            case Day(day=day):
                self._sheet.number(row, column, (day - _FIRST_DAY).days, style)
            case Number() | Blank():
                formula = formula_of(cell, self._sheet.name, self._position, self._decimals(cell))
                value = cell.value if isinstance(cell, Number) else None
                if formula:
                    self._sheet.formula(row, column, formula, value, style)
                elif value is None:
                    self._sheet.blank(row, column, style)
                else:
                    self._sheet.number(row, column, value, style)

    def _position(self, ref: CellRef) -> Position:
        plan = self._places[ref.table]
        return (plan.sheet.name, *plan.position(ref))

    def _decimals(self, number: Number | Blank) -> int:
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
        kinds: Mapping[str, ChartKind] = {"bars": "bar", "columns": "column", "lines": "line"}
        is_inside = chart.stacked and chart.kind != "lines"
        series = []
        for number, one in enumerate(chart.series):
            house = CHART_COLOURS[number % len(CHART_COLOURS)]
            colour = one.colour or self._colours.get(house, house).removeprefix("#")
            colour = lettered(colour)
            sheet, categories = self._area(chart.categories)
            _, values = self._area(one.numbers)
            series.append(
                Series(
                    one.name,
                    sheet,
                    categories,
                    values,
                    f"#{colour}",
                    label_format(chart, one, self._cell, self._document.language),
                    unlabelled(chart, one, self._cell),
                    f"#{ink_on(colour) if is_inside else INK}",
                )
            )
        self._sheet.chart(
            row,
            1,
            kinds[chart.kind],
            series,
            title=chart.title,
            stacked=chart.stacked,
            size=(min(sheet_pixels(self._plan.widths), 900), CHART_PIXELS),
            description=chart.alternative,
        )

    def _area(self, cells: Sequence[CellRef]) -> tuple[str, Area]:
        """The cells, which stand right below or beside each other."""
        sheet, first_row, first_column = self._position(cells[0])
        _, last_row, last_column = self._position(cells[-1])
        return sheet, Area(first_row, first_column, last_row, last_column)

    def _write_key_figures(self, strip: Strip, figures: KeyFigures) -> None:
        """What the numbers say, and below that the numbers."""
        for column, one in enumerate(figures.figures, start=1):
            if strip.part == 0:
                self._sheet.text(strip.row, column, one.label, NOTE)
                continue
            form = amount_format(one.number.decimals, self._document.language)
            style = replace(TITLE, number_format=form, horizontal="left")
            self._write_cell(strip.row, column, one.number, style)


def _piece(cell: Cell, start: int, end: int, join: Join) -> Cell:
    """What one of several rows shows of the cell; what is no long text stands in the first."""
    if not (isinstance(cell, Text) and cell.is_long):
        return cell if join == "first" else Blank(cell.span)
    bold = tuple(
        (max(first, start) - start, min(last, end) - start)
        for first, last in cell.bold
        if first < end and start < last
    )
    shown = replace(cell, text=cell.text[start:end], bold=bold)
    return shown if shown.text else Blank(cell.span)


def _runs(text: str, bold: Sequence[tuple[int, int]]) -> Iterator[tuple[str, Style]]:
    """The text in its two weights."""
    done = 0
    for start, end in bold:
        yield text[done:start], BODY
        yield text[start:end], _BOLD
        done = end
    yield text[done:], BODY
