"""Answers of a form that nobody knows the meaning of: what the office wrote there was moved."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from validate.facts.form_texts import changed_in_form
from validate.view import OpenedFile
from workbook.danish import folded
from workbook.form.layout import FormLayout, FormRow
from workbook.records.record import Record
from workbook.records.returned_form import FormCell, ReturnedForm
from workbook.records.value import Value

_HEADERS = ("years", "lines_header")
_ANSWERED = {"years": "amounts", "lines_header": "line"}


def in_doubt(file: OpenedFile, form: ReturnedForm) -> frozenset[tuple[int, int]]:
    """The cells, by row and column of the sheet, whose answer may be another field's or year's.

    Those are the cells of a row that bears another's label or help, or whose own stands elsewhere;
    those of a table below a heading that is another one now; those in which a text of the
    office's stands that is gone from its own place; and of a grid the columns in which a formula
    stands where a number was to be typed, and a number where the formula was.
    """
    layout = file.forms
    if layout is None or form.record is None:
        return frozenset()
    changed = changed_in_form(file, form)
    texts = {folded(cell.sent) for cell in form.locked if cell.sent.strip()}
    moved = _moved(form, changed)
    rows = {row.row: row for row in layout.rows}
    found: set[tuple[int, int]] = set()
    for cell in changed:
        row = rows.get(form.rows.get(cell.place.row, 0))
        if row is not None and row.kind in _HEADERS:
            is_other = cell.year is not None and bool(cell.text.strip())
            if is_other or folded(cell.text) in texts or folded(cell.sent) in moved:
                found.update(_below(form, layout, row, cell))
        elif row is not None and (folded(cell.text) in texts or folded(cell.sent) in moved):
            found.update(_beside(form, layout, row))
    lost = {folded(cell.sent) for cell in changed if cell.sent.strip()}
    found.update(_of_the_office(form.record, lost))
    found.update(_exchanged(form, form.record, layout))
    return frozenset(found)


def _moved(form: ReturnedForm, changed: Sequence[FormCell]) -> Collection[str]:
    """Texts of the office's that are gone from their own place and stand at another."""
    lost = {folded(cell.sent) for cell in changed if cell.sent.strip()}
    own = {cell.place for cell in changed}
    there = Counter(folded(cell.sent) for cell in form.locked if cell.place not in own)
    cells = form.sheet.cells.values() if form.sheet is not None and lost else ()
    now = Counter(folded(cell.text) for cell in cells)
    return {text for text in lost if now[text] > there[text]}


def _of_the_office(record: Record, lost: Collection[str]) -> Iterator[tuple[int, int]]:
    for value in record.values.values():
        if value.slot.is_typed and not value.is_blank and folded(value.raw) in lost:
            yield value.place.row, value.place.column


def _exchanged(form: ReturnedForm, record: Record, layout: FormLayout) -> Iterator[tuple[int, int]]:
    """The cells of a grid's column in which a formula and a number changed places."""
    for values in _columns(form, record, layout).values():
        typed = [value for value in values if value.slot.is_typed]
        sums = [value for value in values if not value.slot.is_typed]
        has_formula = any(one.formula is not None for one in typed)
        if has_formula and any(one.formula is None for one in sums):
            yield from ((one.place.row, one.place.column) for one in typed)


def _columns(
    form: ReturnedForm, record: Record, layout: FormLayout
) -> Mapping[tuple[str, int], list[Value]]:
    """The amounts of each grid, column by column."""
    rows = {row.row: row for row in layout.rows if row.kind == "amounts"}
    found: dict[tuple[str, int], list[Value]] = {}
    for value in record.values.values():
        row = rows.get(form.rows.get(value.place.row, 0))
        if row is not None:
            found.setdefault((row.block.title, value.place.column), []).append(value)
    return found


def _below(
    form: ReturnedForm, layout: FormLayout, header: FormRow, cell: FormCell
) -> Iterator[tuple[int, int]]:
    """The cells of the header's table in the column of one of its headings."""
    kind = _ANSWERED[header.kind]
    table = {
        row.row
        for row in layout.rows
        if row.kind == kind and row.block is header.block and row.row > header.row
    }
    for number, row in form.rows.items():
        if row in table:
            yield number, cell.place.column


def _beside(form: ReturnedForm, layout: FormLayout, row: FormRow) -> Iterator[tuple[int, int]]:
    """The cells of the row, and of the text or the options that it heads."""
    same = {
        one.row
        for one in layout.rows
        if one is row or (one.field is not None and one.field is row.field)
    }
    for number, at in form.rows.items():
        if at in same:
            yield from ((number, column) for column in form.columns)
