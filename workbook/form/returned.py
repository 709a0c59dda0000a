"""How a form came back beside its answers: rows and texts that are lost, changed or added."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from templates.field import AmountField, AmountsField
from workbook.form.layout import FIRST_YEAR_COLUMN, HEADING_ROW, MAIN_COLUMN, STATE_ROW, FormRow
from workbook.form.on_sheet import FormOnSheet
from workbook.form.texts import called, locked_texts
from workbook.records.record import Record
from workbook.records.returned_form import FormCell, RepeatedRow, ReturnedForm, Unread
from workbook.records.value import Place

_BELOW_TITLE: Final = ("years", "lines_header", "text")
_ANSWERED: Final = ("field", "option", "text", "amounts", "line")
_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}")


def returned_form(found: FormOnSheet, record: Record | None) -> ReturnedForm:
    """The form as it came back; of one without a record no more than its rows."""
    heading = found.place(found.rows.heading, found.column(MAIN_COLUMN))
    missing = [row for row in found.layout.rows if row.key not in found.rows.rows]
    blank = ReturnedForm(
        name=found.sheet.name,
        record=None,
        heading=heading,
        is_keyless=found.rows.is_keyless,
        missing=tuple(dict.fromkeys(map(called, missing))),
        missing_keys=tuple(row.key for row in missing),
        foreign=found.rows.foreign,
        rows=_rows(found),
        columns=_columns(found),
        sheet=found.sheet,
    )
    if record is None:
        return blank
    return replace(
        blank,
        record=record,
        repeated=tuple(_repeated(found)),
        inserted=tuple(_inserted(found)),
        unread=tuple(_unread(found)),
        years=_years(found),
        lost_years=found.columns.lost_years,
        grid=_grid(found),
        locked=tuple(_locked(found)),
        still=tuple(_still(found)),
    )


def _rows(found: FormOnSheet) -> dict[int, int]:
    """Where each row of the sheet stands in the form as it is sent."""
    heading = found.rows.heading
    band = {heading + row - HEADING_ROW: row for row in range(HEADING_ROW, STATE_ROW + 1)}
    copied = {number: row.row for row, number in found.rows.repeated}
    return band | copied | {found.number(row): row.row for row in found.standing}


def _columns(found: FormOnSheet) -> dict[int, int]:
    """The same of its columns; of a year that is lost there is none."""
    columns = found.columns.columns
    return {
        at: column
        for column, at in sorted(columns.items(), reverse=True)
        if column not in found.columns.lost
    }


def _repeated(found: FormOnSheet) -> Iterator[RepeatedRow]:
    for row, number in found.rows.repeated:
        if row.kind not in _ANSWERED or not row.places:
            continue
        first, last = found.column(row.places[0].column), found.column(found.layout.last_column)
        label = called(row)
        cells = (found.told(number, column, label) for column in range(first, last + 1))
        yield RepeatedRow(label, number, tuple(cell for cell in cells if cell.text.strip()))


def _inserted(found: FormOnSheet) -> Iterator[Place]:
    """Blank rows between two that stood one below the other."""
    taken = set(found.rows.rows.values())  # where rows were sorted, one of them stands between
    taken |= {row for row, _ in found.sheet.cells}
    for above, below in pairwise(found.standing):
        if below.row - above.row == 1:
            for number in range(found.number(above) + 1, found.number(below)):
                if number not in taken:
                    yield found.place(number, found.column(MAIN_COLUMN))


def _unread(found: FormOnSheet) -> Iterator[Unread]:
    """A column that was typed beside a table is one, and so is a row."""
    ours = set(found.rows.rows.values())
    groups: dict[tuple[str, str, int], list[FormCell]] = {}
    for cell in found.beside():
        row, column = cell.place.row, cell.place.column
        table = found.table_at(row)
        beside = called(table[0]) if table else ""
        is_column = table and row in ours
        key = (beside, "column", column) if is_column else (beside, "row", row)
        groups.setdefault(key, []).append(replace(cell, label=beside))
    for (beside, _, _), cells in groups.items():
        yield Unread(tuple(cells), beside, _further_year(found, cells))


def _further_year(found: FormOnSheet, cells: list[FormCell]) -> str:
    """The year that was typed beside the years of a table, or ""."""
    headings = {found.number(row) for row in found.standing if _heads_years(row)}
    typed = next((cell.text.strip() for cell in cells if cell.place.row in headings), "")
    return typed if _YEAR.fullmatch(typed) and int(typed) not in found.layout.years else ""


def _heads_years(row: FormRow) -> bool:
    return row.kind in ("years", "lines_header")


def _years(found: FormOnSheet) -> tuple[int, ...]:
    first = next((found.number(row) for row in found.standing if row.kind == "years"), None)
    cells = sorted(found.sheet.cells.items())
    texts = [cell.text.strip() for (row, _), cell in cells if row == first]
    return tuple(int(text) for text in texts if _YEAR.fullmatch(text))


def _grid(found: FormOnSheet) -> FormCell | None:
    first = next(filter(_heads_years, found.standing), None)
    if first is None:
        return None
    return found.told(found.number(first), found.column(MAIN_COLUMN), called(first))


def _locked(found: FormOnSheet) -> Iterator[FormCell]:
    """The office's texts of the rows that are found; those of a year that is lost are left out."""
    for row in found.standing:
        if _is_guessed(found, row):
            continue
        for text in locked_texts(found.round, found.layout, row):
            if text.column not in found.columns.lost:
                place = found.place(found.number(row), found.column(text.column))
                cell = found.cell(row, text.column)
                now = cell.text if cell is not None else ""
                yield FormCell(place, called(row), now, text.text, text.year)


def _is_guessed(found: FormOnSheet, row: FormRow) -> bool:
    """Whether the row is only known as the one below a title that is not found."""
    if not found.rows.is_keyless or row.kind not in _BELOW_TITLE:
        return False
    return f"{row.key.partition('.')[0]}.title" not in found.rows.rows


def _still(found: FormOnSheet) -> Iterator[Place]:
    """What the form still lacks, and the checks that say no more than whether they are met.

    What another formula gives is compared with its amounts instead. A sentence is no more than
    amounts in words, and is not read.
    """
    if found.columns.lost_years:
        return
    state = found.rows.heading + STATE_ROW - HEADING_ROW, found.column(FIRST_YEAR_COLUMN)
    if found.rows.has_heading:
        yield from _without_formula(found, *state)
    for row in found.standing:
        for place in row.places if _is_check(row) else ():
            number, column = found.number(row), found.column(place.column)
            if not found.told(number, column).text.strip():
                yield from _without_formula(found, number, column)


def _is_check(row: FormRow) -> bool:
    field = row.field
    return isinstance(field, AmountField | AmountsField) and field.must_be is not None


def _without_formula(found: FormOnSheet, row: int, column: int) -> Iterator[Place]:
    cell = found.sheet.cell(row, column)
    if cell is None or cell.formula is None:
        yield found.place(row, column)
