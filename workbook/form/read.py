"""The forms of a returned workbook: a record of each that is answered, and how each came back.

Rows are known by their hidden keys and columns by their headings, wherever they stand.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workbook.fixed import STAMP_SHEET
from workbook.form.layout import FormLayout
from workbook.form.on_sheet import FormOnSheet, form_on_sheet
from workbook.form.returned import returned_form
from workbook.read.model import Book
from workbook.records.identity import RecordMaker
from workbook.records.record import Record
from workbook.records.returned import Returned
from workbook.records.typing import CellReader
from workbook.records.value import Value
from workbook.round.model import Round
from workbook.typed import cleaned


def read_forms(
    round_: Round, book: Book, layout: FormLayout, file: str, *, later: frozenset[str] = frozenset()
) -> Returned:
    """The records of a returned workbook of forms, in the order of its tabs.

    Args:
        round_: that the workbook answers.
        book: as it came back.
        layout: of each form as it was sent.
        file: its name, for the places of values.
        later: ids of fields whose rows were not sent.
    """
    layout = layout.without(later)
    reader = CellReader(round_.listed, round_.committee_codes, book.date_1904, book.number_formats)
    ours = {STAMP_SHEET, *(sheet.name for sheet in round_.template.sheets)}
    found = (form_on_sheet(round_, layout, sheet, file) for sheet in book.sheets)
    forms = tuple(
        returned_form(form, _record(form, tuple(_values(form, reader))))
        for form in found
        if form is not None and not (form.rows.is_keyless and form.sheet.name in ours)
    )
    return Returned(
        sheet=layout.sheet,
        records=tuple(form.record for form in forms if form.record is not None),
        centre=layout.centre,
        forms=forms,
    )


def _values(form: FormOnSheet, reader: CellReader) -> Iterator[Value]:
    """Of all slots whose row and column are found."""
    for row in form.standing:
        for place in row.places:
            if place.column not in form.columns.lost:
                at = form.place(form.number(row), form.column(place.column))
                struck = form.sheet.struck.get((at.row, at.column))
                yield reader.read(place.slot, form.cell(row, place.column), at, struck)


def _record(form: FormOnSheet, values: Sequence[Value]) -> Record | None:
    """The record, called by its sheet where it has no key; None where nobody wrote anything."""
    if not any(value.slot.is_typed and _is_written(value) for value in values):
        return None
    round_ = form.round
    maker = RecordMaker(
        round_.template,
        round_.key_part,
        round_.committee_codes,
        form.layout.centre,
        round_.config.years,
    )
    record = maker.record(values, values[0].place)
    return record if record.key[:1] != ("",) else replace(record, name=form.sheet.name)


def _is_written(value: Value) -> bool:
    """Whether a reader sees something there, or would once the workbook is calculated."""
    return value.formula is not None or bool(cleaned(value.raw))
