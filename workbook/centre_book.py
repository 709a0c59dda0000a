"""A centre's workbook, with rows or forms as its template has it."""

from collections.abc import Sequence

from workbook.form.book import form_workbook
from workbook.layouts import forms_of, layout_of
from workbook.records.value import Contents
from workbook.round.model import Round
from workbook.rows.book import rows_workbook


def centre_book(
    round_: Round,
    centre: str,
    records: Sequence[Contents] = (),
    blank: int | None = None,
) -> bytes:
    """The workbook as an xlsx file; equal input gives equal bytes.

    Args:
        round_: the round.
        centre: its code; a centre of the round.
        records: what stands in the first rows or forms, by slot id.
        blank: how many blank rows or forms follow; the template's number without it.
    """
    if forms_of(layout_of(round_, centre)) is not None:
        return form_workbook(round_, centre, records, blank)
    return rows_workbook(round_, centre, records, blank)
