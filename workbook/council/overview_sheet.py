"""The first sheet: how many items have each status, by section, committee and centre."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from workbook.council.changes import Changes, Direction
from workbook.council.data_sheet import DataPlaces
from workbook.council.face import (
    CELL,
    CENTRED_HEADER,
    COUNT,
    HEAD_HEIGHT,
    HEADING,
    SMALL_PRINT,
    TEXT,
    TEXT_HEADER,
    chart_colour,
    counted,
    status_style,
    status_text,
    text_height,
    write_head,
    write_paragraph,
)
from workbook.council.figures import StatusFigures, StatusRow, status_figures
from workbook.council.paper import MARGINS, Block, page_ends, page_height, print_scale, sheet_pixels
from workbook.danish import join
from workbook.merge import MergedRound
from workbook.read.model import Area
from workbook.write.book import Series, SheetWriter, a1, printable
from workbook.write.styles import BODY, FAULT, TOTAL

_LABEL_WIDTH = 54.0
_STATUS_WIDTH = 13.0
_TOTAL_WIDTH = 9.0
_CHART_HEIGHT = 300
_LINE = 15.0
_FIRST_TEXT_ROW = 4
_HEADING_HEIGHT, _HEADER_HEIGHT, _TOTAL_HEIGHT = 24.0, 34.0, 21.0
_CHART_ROWS = 17  # of 15 points under the chart's 300 pixels, and air
_MISSING = replace(FAULT, vertical="middle", horizontal="left", indent=1)
_TOTAL_LABEL = replace(TEXT, bold=True, fill=TOTAL.fill)
_TOTAL_COUNT = replace(COUNT, bold=True, fill=TOTAL.fill)


@dataclass(frozen=True)
class _Table:
    """One table of counts.

    Attributes:
        condition: of a row's key: the part of the formula that is 1 for the items it counts.
        sums: whether the last row adds the others (else it counts every item once).
    """

    heading: str
    label: str
    rows: tuple[StatusRow, ...]
    names: Callable[[str], str]
    condition: Callable[[str, int], str]
    sums: bool = True


def write_overview(
    sheet: SheetWriter, merged: MergedRound, places: DataPlaces, changes: Changes | None
) -> None:
    """Write the sheet; its counts are formulas over the data sheet."""
    figures = status_figures(merged)
    widths = [_LABEL_WIDTH, *[_STATUS_WIDTH] * len(figures.statuses), _TOTAL_WIDTH]
    for column, width in enumerate(widths, start=1):
        sheet.column_width(column, width)
    config = merged.round.config
    row = write_head(sheet, merged, config.title)
    row = write_paragraph(sheet, row, _summary(merged, figures, changes), widths, BODY)
    row = _write_missing(sheet, row, merged, widths)
    above = HEAD_HEIGHT + (row - _FIRST_TEXT_ROW) * 2 * _LINE
    writer = _TableWriter(sheet, merged, figures, places)
    by_section, by_committee, by_centre = _tables(merged, figures, places)
    first, row = writer.write(row + 1, by_section)
    _write_chart(sheet, row + 1, merged, figures, first, width=sheet_pixels(widths))
    blocks = [Block(1, above + writer.height(by_section) + (_CHART_ROWS + 2) * _LINE)]
    row += 1 + _CHART_ROWS
    blocks.append(Block(row, writer.height(by_committee) + 2 * _LINE))
    _, row = writer.write(row, by_committee)
    note = shared_note(figures.shared)
    if note:
        row = write_paragraph(sheet, row, note, widths, SMALL_PRINT)
    blocks.append(Block(row + 1, writer.height(by_centre) + _LINE))
    _, row = writer.write(row + 1, by_centre)
    if any(len(item.centres) > 1 for item in merged.round.items):
        note = "Et punkt, som flere centre deler, tælles med under det center, der svarer på det."
        row = write_paragraph(sheet, row, note, widths, SMALL_PRINT)
    sheet.print_setup(
        header=f"&L{printable(config.title)}&R{printable(config.municipality)}",
        footer=f"&L{printable(config.round)}&RSide &P af &N",
        margins=MARGINS,
        area=Area(1, 1, row - 1, len(widths)),
        scale=print_scale(widths),
    )
    sheet.page_breaks(page_ends(blocks, page_height(widths)))


def shared_note(more: int) -> str:
    """Why the committees' counts give so many more than there are items; empty for none.

    >>> shared_note(0)
    ''
    """
    if not more:
        return ""
    return (
        "Et punkt, som flere udvalg har ansvar for, tælles med under hvert af dem. "
        f"Derfor giver udvalgenes tal tilsammen {more} mere end rækken I alt, "
        "hvor hvert punkt tælles én gang."
    )


def _summary(merged: MergedRound, figures: StatusFigures, changes: Changes | None) -> str:
    parts = [
        f"{count} {status_text(merged, status)[:1].casefold()}{status_text(merged, status)[1:]}"
        for status, count in zip(figures.statuses, figures.total.counts, strict=True)
        if count
    ]
    sentences = [f"Aftalen har {counted(figures.total.total, 'punkt', 'punkter')}: {join(parts)}."]
    if changes is not None:
        since = f"sidste opfølgning ({changes.base})" if changes.base else "sidste opfølgning"
        forward = counted(changes.count(Direction.FORWARD), "punkt", "punkter")
        sentences.append(f"Siden {since} er {forward} nået længere.")
        back = changes.count(Direction.BACKWARD)
        if back:
            sentences.append(f"{counted(back, 'punkt', 'punkter')} er gået tilbage.")
        sentences.append(f"Se arket {merged.round.template.council.changes_sheet}.")
    return " ".join(sentences)


def _write_missing(
    sheet: SheetWriter, row: int, merged: MergedRound, widths: Sequence[float]
) -> int:
    for centre in merged.round.config.centres:
        numbers = [str(one.nr) for one in merged.not_delivered if one.centres[0] == centre.code]
        if numbers:
            text = (
                f"{merged.round.template.council.not_delivered}: {centre.name} ({centre.code}), "
                f"nr. {join(numbers)}"
            )
            row = write_paragraph(sheet, row, text, widths, _MISSING)
    return row


def _tables(
    merged: MergedRound, figures: StatusFigures, places: DataPlaces
) -> tuple[_Table, _Table, _Table]:
    config = merged.round.config
    names = {one.code: one.name for one in (*config.committees, *config.centres)}

    def named(code: str) -> str:
        name = names[code]
        return code if name == code else f"{name} ({code})"

    def in_section(_: str, row: int) -> str:
        return f"({places.span('section')}={a1(row, 1)})"

    def of_committee(code: str, _: int) -> str:
        return f'ISNUMBER(FIND("/{code}/","/"&{places.span("committees")}&"/"))'

    def led_by(code: str, _: int) -> str:
        return f'(LEFT({places.span("centres")}&"/",{len(code) + 1})="{code}/")'

    return (
        _Table("Status efter afsnit", "Afsnit", figures.sections, str, in_section),
        _Table(
            "Status efter udvalg", "Udvalg", figures.committees, named, of_committee, sums=False
        ),
        _Table("Status efter center", "Center", figures.centres, named, led_by),
    )


@dataclass(frozen=True)
class _TableWriter:
    sheet: SheetWriter
    merged: MergedRound
    figures: StatusFigures
    places: DataPlaces

    def write(self, row: int, table: _Table) -> tuple[Area, int]:
        """Write the table; the area of its counts with label column and header, the next row."""
        statuses = self.figures.statuses
        last_column = len(statuses) + 2
        self.sheet.text(row, 1, table.heading, HEADING)
        self.sheet.row_height(row, _HEADING_HEIGHT)
        header_row = row + 1
        self.sheet.text(header_row, 1, table.label, TEXT_HEADER)
        for column, status in enumerate(statuses, start=2):
            style = status_style(self.merged, status, CENTRED_HEADER)
            style = replace(style, colour=CELL.colour) if status is not None else style
            self.sheet.text(header_row, column, status_text(self.merged, status), style)
        self.sheet.text(header_row, last_column, "I alt", CENTRED_HEADER)
        self.sheet.row_height(header_row, _HEADER_HEIGHT)
        first = header_row + 1
        for place, one in enumerate(table.rows, start=first):
            self._row(place, table.names(one.key), one, table.condition(one.key, place), header_row)
        last = header_row + len(table.rows)
        self._total(last + 1, first, last, header_row, table)
        return Area(header_row, 1, last, last_column), last + 2

    def height(self, table: _Table) -> float:
        """Points of the table with its heading."""
        labels = [text_height(table.names(one.key), [_LABEL_WIDTH], TEXT) for one in table.rows]
        return _HEADING_HEIGHT + _HEADER_HEIGHT + sum(labels) + _TOTAL_HEIGHT

    def _row(self, row: int, label: str, one: StatusRow, condition: str, header_row: int) -> None:
        self.sheet.text(row, 1, label, TEXT)
        for column, count in enumerate(one.counts, start=2):
            formula = self._count(column, header_row, condition)
            self.sheet.formula(row, column, formula, count, COUNT)
        last = len(one.counts) + 2
        cells = f"{a1(row, 2)}:{a1(row, last - 1)}"
        self.sheet.formula(row, last, f"SUM({cells})", one.total, _TOTAL_COUNT)
        self.sheet.row_height(row, text_height(label, [_LABEL_WIDTH], TEXT))

    def _total(self, row: int, first: int, last: int, header_row: int, table: _Table) -> None:
        self.sheet.text(row, 1, "I alt", _TOTAL_LABEL)
        counts = (*self.figures.total.counts, self.figures.total.total)
        for column, count in enumerate(counts, start=2):
            if table.sums or column == len(counts) + 1:
                over = (first, column, last, column) if table.sums else (row, 2, row, len(counts))
                formula = f"SUM({a1(over[0], over[1])}:{a1(over[2], over[3])})"
            else:
                formula = self._count(column, header_row, "1")
            self.sheet.formula(row, column, formula, count, _TOTAL_COUNT)
        self.sheet.row_height(row, _TOTAL_HEIGHT)

    def _count(self, column: int, header_row: int, condition: str) -> str:
        status = f"({self.places.span('status')}={a1(header_row, column)})"
        return f"SUMPRODUCT({condition}*{status})"


def _write_chart(
    sheet: SheetWriter,
    row: int,
    merged: MergedRound,
    figures: StatusFigures,
    table: Area,
    *,
    width: int,
) -> None:
    first, last = table.first_row + 1, table.last_row
    series = [
        Series(
            name=status_text(merged, status),
            sheet=sheet.name,
            categories=Area(first, 1, last, 1),
            values=Area(first, column, last, column),
            colour=chart_colour(merged, status),
        )
        for column, status in enumerate(figures.statuses, start=2)
        if figures.total.counts[column - 2]  # the legend shows no status that no item has
    ]
    sheet.chart(
        row,
        1,
        "column",
        series,
        title="Antal punkter efter afsnit og status",
        size=(width - 4, _CHART_HEIGHT),  # inside the last column's border
        description="Søjlediagram: antal punkter i hvert afsnit, delt efter status. "
        "Tallene står i tabellen ovenfor.",
    )
