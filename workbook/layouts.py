"""Whether a centre's workbook has rows or forms: the one place that asks the template."""

from collections.abc import Collection
from dataclasses import replace
from typing import Final, TypeAlias

from workbook.form.layout import FormLayout, form_layout
from workbook.form.read import read_forms
from workbook.read.model import Book
from workbook.records.returned import Returned
from workbook.records.slot import Slot
from workbook.round.model import Round, per_centre
from workbook.rows.layout import RowsLayout, rows_layout
from workbook.rows.read import read_rows

AnyLayout: TypeAlias = RowsLayout | FormLayout

LAYOUTS: Final = (RowsLayout, FormLayout)
"""The classes of layouts."""


def layout_of(round_: Round, centre: str, filled: int = 0, blank: int | None = None) -> AnyLayout:
    """Where everything stands in the centre's workbook.

    Args:
        round_: whose template says what the workbook has.
        centre: its code.
        filled: how many records are written into a sheet of rows.
        blank: how many blank rows follow them; the template's number without it.
    """
    if round_.template.form_sheet is not None:
        return form_layout(round_, centre)
    return rows_layout(round_, centre, filled, blank)


@per_centre
def sent_layout(round_: Round, centre: str) -> AnyLayout:
    """Where everything stands in the workbook as it is sent to the centre."""
    return layout_of(round_, centre)


def read_returned(
    round_: Round,
    book: Book,
    layout: AnyLayout,
    file: str,
    before: Collection[int] | None = None,
    *,
    later: frozenset[str] = frozenset(),
) -> Returned | None:
    """The records of a returned workbook; None where no sheet of records is found in it.

    Args:
        round_: that the workbook answers.
        book: as it came back.
        layout: of the workbook as it was sent.
        file: its name, for the places of values.
        before: of a list of finance's that has changed since: the numbers that were sent.
        later: ids of fields that came into the template after it was sent, and lack for no fault.

    Raises:
        Refused: far more rows are filled than anybody fills in.
    """
    returned = (
        read_forms(round_, book, layout, file, later=later)
        if isinstance(layout, FormLayout)
        else read_rows(round_, book, layout, file, before, later=later)
    )
    if returned is None or not later:
        return returned
    return replace(returned, later=tuple(one for one in round_.template.asked if one in later))


def rows_of(layout: AnyLayout | None) -> RowsLayout | None:
    """The layout where it is that of a sheet of rows, else None."""
    return layout if isinstance(layout, RowsLayout) else None


def forms_of(layout: AnyLayout | None) -> FormLayout | None:
    """The layout where it is that of forms, else None."""
    return layout if isinstance(layout, FormLayout) else None


def sent_slots(round_: Round, centre: str, blank: int | None) -> tuple[tuple[Slot, ...], int]:
    """The cells that a record has in the centre's workbook, and how many rows or forms are sent.

    Args:
        round_: whose template says what the workbook has.
        centre: its code.
        blank: how many of them are blank; the template's number without it.
    """
    layout = layout_of(round_, centre, blank=blank)
    if isinstance(layout, FormLayout):
        forms = max(round_.template.record.blank if blank is None else blank, 1)
        return tuple(place.slot for place in layout.places.values()), forms
    return tuple(place.slot for place in layout.columns), layout.rows
