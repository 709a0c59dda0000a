"""The list of forms in a returned workbook: which were sent, and which of them are gone."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from templates.field import AmountsField
from templates.sheet import ControlColumn, ControlSheet
from validate.record_sheets import control_role
from validate.view import RecordFile, per_file
from workbook.address import a1
from workbook.danish import folded
from workbook.expression.formula import FAULT
from workbook.form.layout import FormLayout
from workbook.read.model import Cell, CellKind, Sheet

_NAME: Final = 1  # column
# What Excel and LibreOffice call the copy of a sheet.
_COPY: Final = re.compile(r"(?P<of>.+?)(?: \(\d+\)|_\d+)")


@dataclass(frozen=True, slots=True)
class ListedForm:
    """One row of the list.

    Attributes:
        list: name of the sheet with the list.
        name: of the form's sheet as it was sent.
        key: what the list last showed of the record's key, or "".
        cells: those that show what stands in the form, by column.
    """

    list: str
    row: int
    name: str
    key: str
    cells: Mapping[int, Cell]

    @property
    def address(self) -> str:
        """Of the cell with the name."""
        return a1(self.row, _NAME)

    @property
    def is_blank(self) -> bool:
        """Whether the list last showed nothing: the form was not used."""
        cells = self.cells.values()
        return not any(cell.text.strip() or cell.kind is CellKind.UNCACHED for cell in cells)

    def refers_to(self, sheet: str) -> bool:
        """Whether the row's formulas, which follow a renamed sheet, name this one."""
        quoted = sheet.replace("'", "''")
        formulas = [cell.formula or "" for cell in self.cells.values()]
        return any(f"'{quoted}'!" in one or f"({sheet}!" in one for one in formulas)


def deleted_forms(file: RecordFile) -> tuple[ListedForm, ...]:
    """The forms of the list whose sheets are gone; none where a renamed one may account for it."""
    if file.book is None or file.returned is None:
        return ()
    listed = listed_forms(file)
    names = {row.name for row in listed}
    there = {sheet.name for sheet in file.book.sheets}
    others = [name for name in file.returned.sheets if name not in names]
    renamed = {row.name: name for row in listed for name in others if row.refers_to(name)}
    spare = [
        name
        for name in others
        if name not in renamed.values() and not _is_copy(name, names & there)
    ]
    gone = tuple(row for row in listed if row.name not in there and row.name not in renamed)
    return gone if len(gone) > len(spare) else ()


@per_file
def listed_forms(file: RecordFile) -> tuple[ListedForm, ...]:
    """The rows of the list, from the top; none where it is not found."""
    role, layout = control_role(file), file.layout
    if role is None or role.found is None or not isinstance(layout, FormLayout):
        return ()
    return tuple(_listed(file, layout, role.found))


def still_figures(file: RecordFile) -> Iterator[str]:
    """The cells of the list in which a formula was sent and none stands, row by row.

    Nothing is told of a row with formulas further to the right: a column was inserted.
    """
    role, spec = control_role(file), _spec(file)
    if spec is None or role is None or role.found is None:
        return
    columns = _columns(file, spec)
    last = _NAME + len(columns) + 1  # how much each form lacks
    forms = {row.row for row in listed_forms(file)}
    totals = {folded(total.label): total for total in spec.totals}
    for row, cells in role.found.rows():
        label = folded(cells[_NAME].text) if _NAME in cells else ""
        sent = tuple(range(_NAME + 1, last + 1)) if row in forms else ()
        if not sent and label in totals and row > max(forms, default=row):
            sent = tuple(at for column, at in columns if column.field in totals[label].of)
        formulas = {column for column, cell in cells.items() if cell.formula is not None}
        if max(formulas, default=0) <= last:
            yield from (a1(row, column) for column in sent if column not in formulas)


def _listed(file: RecordFile, layout: FormLayout, sheet: Sheet) -> Iterator[ListedForm]:
    spec = _spec(file)
    key = file.round.template.record.key[0]
    columns = _columns(file, spec) if spec else ()
    at = next((at for column, at in columns if column.field == key), 0)
    for row, cells in sheet.rows():
        name = cells[_NAME].text.strip() if _NAME in cells else ""
        if layout.is_name(name):
            rest = {column: cell for column, cell in cells.items() if column != _NAME}
            yield ListedForm(sheet.name, row, name, _shown(rest.get(at)), rest)


def _shown(cell: Cell | None) -> str:
    shown = cell.text.strip() if cell and cell.kind is CellKind.TEXT else ""
    return "" if shown == FAULT else shown


def _spec(file: RecordFile) -> ControlSheet | None:
    sheets = file.round.template.sheets
    return next((sheet for sheet in sheets if isinstance(sheet, ControlSheet)), None)


def _columns(file: RecordFile, spec: ControlSheet) -> tuple[tuple[ControlColumn, int], ...]:
    """Each column of the list behind the names, once for each year that it has a column for."""
    found = [column for column in spec.columns for _ in range(_width(file, column))]
    return tuple((column, at) for at, column in enumerate(found, start=_NAME + 1))


def _width(file: RecordFile, column: ControlColumn) -> int:
    is_by_year = isinstance(file.round.template.fields[column.field], AmountsField)
    return len(file.round.config.years) if is_by_year and column.over_years == "columns" else 1


def _is_copy(name: str, names: set[str]) -> bool:
    match = _COPY.fullmatch(name)
    return match is not None and match["of"] in names
