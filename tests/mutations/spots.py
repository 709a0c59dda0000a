"""Where faults may stand in a workbook, asked of its layout and of what was read from it."""

from collections.abc import Callable, Iterator, Sequence

from templates.field import ChoiceField
from tests.mutations.clean import CleanFile
from tests.mutations.kind import Spot, Where
from workbook.address import a1
from workbook.fixed import STAMP_SHEET
from workbook.form.layout import FormLayout
from workbook.records.record import Record
from workbook.records.value import Value
from workbook.rows.layout import RowsLayout

Test = Callable[[Value], bool]


def is_open(clean: CleanFile, value: Value) -> bool:
    """Whether the centre may type in the value's cell."""
    layout = clean.layout
    if isinstance(layout, RowsLayout):
        place = next((one for one in layout.columns if one.key == value.slot.id), None)
        return place is not None and layout.is_open(place, value.place.row)
    return value.slot.is_typed


def _values(clean: CleanFile) -> Iterator[tuple[Record, Value]]:
    for record in clean.records:
        for value in record.values.values():
            if value.place.sheet and not value.inherited:
                yield record, value


def _spot(record: Record, value: Value) -> Spot:
    return Spot(value.place.sheet, value.place.address, value, record)


def typed(*types: str, test: Test = lambda _: True, blank: bool = False) -> Where:
    """Filled cells (or blank ones) of fields of these types in which the centre types."""

    def where(clean: CleanFile) -> Sequence[Spot]:
        return [
            _spot(record, value)
            for record, value in _values(clean)
            if value.slot.spec.type in types
            and value.is_blank == blank
            and is_open(clean, value)
            and test(value)
        ]

    return where


def is_closed_list(value: Value) -> bool:
    """Whether only the values of a list may stand there."""
    return isinstance(value.slot.spec, ChoiceField) and not value.slot.spec.free


def is_required(value: Value) -> bool:
    """Whether it must be answered."""
    return value.slot.field.required


def is_key(value: Value) -> bool:
    """Whether it is (a piece of) what identifies the record."""
    return value.slot.field.type == "code"


choices = typed("choice", test=is_closed_list)
"""Cells with a value of a list."""

texts = typed("text", "long_text")
"""Cells with a text."""

long_texts = typed("long_text")
"""Cells with a text of paragraphs."""

amounts = typed("amounts", "amount")
"""Cells with an amount."""


def grown(least: int) -> Where:
    """Long texts of so many characters at least."""
    return typed("long_text", test=lambda value: len(value.raw) >= least)


def locked(*types: str) -> Where:
    """Filled cells of a table in which the centre may not type."""

    def where(clean: CleanFile) -> Sequence[Spot]:
        if not isinstance(clean.layout, RowsLayout):
            return []
        return [
            _spot(record, value)
            for record, value in _values(clean)
            if not value.is_blank
            and not is_open(clean, value)
            and any(one.key == value.slot.id for one in clean.layout.columns)
            and (not types or value.slot.field.type in types)
        ]

    return where


def rows(clean: CleanFile) -> Sequence[Spot]:
    """The first cell of each row with a record; none of forms."""
    if not isinstance(clean.layout, RowsLayout):
        return []
    return [Spot(one.place.sheet, a1(one.place.row, 1), None, one) for one in clean.records]


def forms(clean: CleanFile) -> Sequence[Spot]:
    """The first cell of each filled form; none of rows."""
    if not isinstance(clean.layout, FormLayout):
        return []
    return [Spot(one.place.sheet, "A1", None, one) for one in clean.records]


def records_sheet(clean: CleanFile) -> Sequence[Spot]:
    """The sheet of rows, or each filled form."""
    sheets = dict.fromkeys(one.place.sheet for one in clean.records)
    return [Spot(sheet) for sheet in sheets]


def rows_sheet(clean: CleanFile) -> Sequence[Spot]:
    """The sheet of rows; none of forms."""
    return [Spot(clean.layout.sheet)] if isinstance(clean.layout, RowsLayout) else []


def whole(_: CleanFile) -> Sequence[Spot]:
    """The file."""
    return [Spot()]


def other_sheets(clean: CleanFile) -> Sequence[Spot]:
    """The sheets of ours without answers that are seen."""
    book = clean.examined.view.book
    assert book is not None
    answered = {one.place.sheet for one in clean.all_records}
    returned = clean.examined.view.returned
    assert returned is not None
    answered |= set(returned.sheets)
    return [
        Spot(one.name)
        for one in book.sheets
        if one.name not in answered and one.name != STAMP_SHEET
    ]


def headers(clean: CleanFile) -> Sequence[Spot]:
    """The headers of a sheet of rows."""
    layout = clean.layout
    if not isinstance(layout, RowsLayout):
        return []
    return [Spot(layout.sheet, a1(layout.header_row, one.column)) for one in layout.columns]
