"""The office's own checks on the sheet that lists the forms: a line for each, counted live."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from templates.check import OwnCheck
from workbook.address import Area, a1
from workbook.expression import own_check
from workbook.expression.reading import literal, quoted
from workbook.fields.cell_test import ERROR
from workbook.fields.mark import Look
from workbook.fields.taken import LOOKS
from workbook.form.cells import FormCells, cached, used
from workbook.form.counts import Count
from workbook.form.listing import FIRST_ROW, Listing
from workbook.round.config import Level
from workbook.write import styles
from workbook.write.book import SheetWriter
from workbook.write.corrected_faults import LEVEL_WORDS
from workbook.write.styles import Style
from workbook.write.textfit import row_height

_HEADERS: Final = ("Antal", "Det ser vi efter")
_IN_ORDER: Final = "I orden"
_LOOKS: Final[dict[Level, Look]] = {
    Level.ERROR: "fault",
    Level.WARNING: "warning",
    Level.INFO: "advice",
}
_COUNT, _WORDS = 1, 2
_LINE = 20.0


def end_row(places: Listing) -> int:
    """The last row of the sheet."""
    checks = len(places.plan.round.template.checks)
    return places.note_row + (checks + 2 if checks else 0)


def write_hidden(sheet: SheetWriter, places: Listing, wants: Sequence[Sequence[Count]]) -> None:
    """The hidden columns: parts of what a form lacks, and cells that checks and sums ask for."""
    plan = places.plan
    for column in range(places.first_piece, places.end_column + 1):
        sheet.hide_column(column)
    for number, form in enumerate(plan.forms):
        row, cells = FIRST_ROW + number, FormCells(plan.layout, form.sheet)
        for at, count in enumerate(wants[number] if places.pieces else ()):
            formula, value = (
                _unless_blank(cells, count.formula),
                count.now if form.is_used else None,
            )
            sheet.formula(row, places.first_piece + at, formula, value, Style())
        if not places.kept:
            continue
        is_used = _unless_blank(cells, "1")
        sheet.formula(row, places.used_column, is_used, 1 if form.is_used else None, Style())
        for slot in places.kept:
            cell = cells.slot(slot)
            formula = f'IFERROR(IF(LEN({cell})=0,"",{cell}),{quoted(ERROR)})'
            kept = cached(form.record.values[slot], ERROR)
            sheet.formula(row, places.kept_column(slot), formula, kept, Style())


def write_checks(sheet: SheetWriter, places: Listing) -> None:
    """Below the note: how often each check holds, and what to do."""
    checks = places.plan.round.template.checks
    if not checks:
        return
    header = places.note_row + 2
    sheet.row_height(header - 1, 12)
    style = replace(styles.HEADER, size=10, horizontal="left", indent=1)
    sheet.text(header, _COUNT, _HEADERS[0], replace(style, horizontal="center", indent=0))
    sheet.merge(header, _WORDS, header, places.wanting_column, _HEADERS[1], style)
    sheet.row_height(header, _LINE)
    for row, check in enumerate(checks, start=header + 1):
        _write_line(sheet, places, row, check)


def _write_line(sheet: SheetWriter, places: Listing, row: int, check: OwnCheck) -> None:
    plan, level = places.plan, Level(check.severity)
    among = f"({places.span(places.used_column, absolute=True)}=1)"
    formula = own_check.count(check, plan.round, places, among)
    records = [form.record for form in plan.forms if form.is_used]
    count = own_check.counted(check, records, plan.round)
    figure = Style(size=12, bold=True, border="hair", vertical="middle", horizontal="center")
    sheet.array_formula(row, _COUNT, formula, count, figure)
    cell = a1(row, _COUNT, absolute=True)
    found = f"{LEVEL_WORDS[level]}: {check.live}. {check.fix}"
    good = f"{_IN_ORDER}: {check.live}."
    style = Style(border="hair", wrap=True, vertical="middle", horizontal="left", indent=1)
    last = places.wanting_column
    sheet.merge(row, _WORDS, row, last, "", style)
    said = f"IF({cell}>0,{literal(found)},{literal(good)})"
    sheet.formula(row, _WORDS, said, found if count else good, style)
    width = sum(one.width for one in places.columns)
    sheet.row_height(row, row_height([(found, width)], minimum=_LINE) + 4)
    area = Area(row, _COUNT, row, last)
    sheet.conditional(area, f"{cell}>0", LOOKS[_LOOKS[level]])
    sheet.conditional(area, f"{cell}=0", Style(colour=styles.GREEN))


def _unless_blank(cells: FormCells, formula: str) -> str:
    """The formula of a form in which something is written; of another one, or of none, nothing."""
    return f'IFERROR(IF({used(cells)}=0,"",{formula}),"")'
