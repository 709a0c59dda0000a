"""The list of forms in a returned workbook: which were sent, and which of them are gone."""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Final

from templates.errors import OperatorError
from templates.frozen import frozen
from templates.sheet import ControlSheet
from validate.facts.our_sheets import control_role
from validate.view import OpenedFile, per_file
from workbook.address import a1
from workbook.danish import folded
from workbook.expression.formula import FAULT
from workbook.form.layout import FormLayout
from workbook.form.listing import SHEET_COLUMN, WANTING, Listing, listing
from workbook.form.plan import forms_plan
from workbook.read.model import Cell, CellKind, Sheet

_MOST: Final = 200  # numbers of forms that are looked for
# What Excel and LibreOffice call the copy of a sheet.
_COPY: Final = re.compile(r"(?P<of>.+?)(?: \(\d+\)|_\d+)")


@frozen
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
        return a1(self.row, SHEET_COLUMN)

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


def deleted_forms(file: OpenedFile) -> tuple[ListedForm, ...]:
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


def unlisted_forms(file: OpenedFile) -> tuple[str, ...]:
    """The names of forms that are gone where the list that would tell of them is gone, too.

    A number is missing between others, or there are fewer forms than a workbook is sent with.
    Forms under other names may account for as many.
    """
    role, layout, returned = control_role(file), file.forms, file.returned
    if layout is None or returned is None or role is None or role.found is not None:
        return ()
    there = {sheet.name for sheet in file.book.sheets} if file.book is not None else set()
    there |= set(returned.sheets)
    last = max(
        (number for number in range(1, _MOST + 1) if layout.name(number) in there), default=0
    )
    names = [layout.name(n) for n in range(1, max(last, _sent(file)) + 1)]
    gone = [name for name in names if name not in there]
    others = [name for name in returned.sheets if name not in names]
    return tuple(gone[len(others) :]) if returned.forms else ()


def _sent(file: OpenedFile) -> int:
    """How many forms the centre was sent: by the manifest, else as many as the template says."""
    from workbook.manifest import FILE_NAME, read_manifest  # noqa: PLC0415 - few files ask

    with suppress(OperatorError):  # whoever sends anew is told
        manifest = read_manifest(file.round.sent / FILE_NAME)
        sent = manifest.files if manifest is not None else ()
        rows = next((one.rows for one in sent if one.centre == file.centre), 0)
        return rows or file.round.template.record.blank
    return file.round.template.record.blank


@per_file
def listed_forms(file: OpenedFile) -> tuple[ListedForm, ...]:
    """The rows of the list, from the top; none where it is not found."""
    role, forms = control_role(file), file.forms
    if forms is None or role is None or role.found is None:
        return ()
    return tuple(_listed(file, forms, role.found))


def still_figures(file: OpenedFile) -> Iterator[str]:
    """The cells of the list in which a formula was sent and none stands, row by row.

    Nothing is told where the column of what each form lacks stands elsewhere: columns were
    inserted or deleted.
    """
    role, places = control_role(file), _places(file)
    if places is None or role is None or role.found is None:
        return
    last = places.wanting_column
    headers = [at for at, cell in role.found.cells.items() if cell.text.strip() == WANTING]
    if last not in (column for _, column in headers):
        return
    forms = {row.row for row in listed_forms(file)}
    sums = {folded(total.label): total.of for total in places.spec.totals}
    for row, cells in role.found.rows():
        label = folded(cells[SHEET_COLUMN].text) if SHEET_COLUMN in cells else ""
        sent = list(range(SHEET_COLUMN + 1, last + 1)) if row in forms else []
        if label in sums and row > max(forms, default=row):
            sent = [one.column for one in places.columns if one.field.id in sums[label]]
        for column in sent:
            if column not in cells or cells[column].formula is None:
                yield a1(row, column)


@per_file
def _places(file: OpenedFile) -> Listing | None:
    """Where everything stood on the list as it was sent; None where none was."""
    sheets = file.round.template.sheets
    spec = next((sheet for sheet in sheets if isinstance(sheet, ControlSheet)), None)
    if spec is None or file.forms is None:
        return None
    return listing(forms_plan(file.round, file.centre), spec, 0)


def _listed(file: OpenedFile, layout: FormLayout, sheet: Sheet) -> Iterator[ListedForm]:
    places, key = _places(file), file.round.template.record.key[0]
    columns = places.columns if places is not None else ()
    at = next((one.column for one in columns if one.field.id == key), 0)
    last = places.wanting_column if places is not None else 0
    for row, cells in sheet.rows():
        name = cells[SHEET_COLUMN].text.strip() if SHEET_COLUMN in cells else ""
        if layout.is_name(name):
            shown = {
                column: cell for column, cell in cells.items() if SHEET_COLUMN < column <= last
            }
            yield ListedForm(sheet.name, row, name, _shown(shown.get(at)), shown)


def _shown(cell: Cell | None) -> str:
    shown = cell.text.strip() if cell and cell.kind is CellKind.TEXT else ""
    return "" if shown == FAULT else shown


def _is_copy(name: str, names: set[str]) -> bool:
    match = _COPY.fullmatch(name)
    return match is not None and match["of"] in names
