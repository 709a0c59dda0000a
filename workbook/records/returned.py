"""A returned file as records: what above it nobody needs to know the layout for."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal, Self

from templates.frozen import frozen
from workbook.read.model import Sheet
from workbook.records.record import Key, Record
from workbook.records.returned_form import ReturnedForm
from workbook.records.slot import Slot
from workbook.records.value import Beside, Content, Place, Value


@frozen
class ReturnedTotal:
    """A live sum of the workbook, read again.

    Attributes:
        label: of the template's total.
    """

    label: str
    value: Value


@frozen
class ReturnedHeader:
    """A header of a sheet of rows that is otherwise than it was sent.

    Attributes:
        slot: of the column that was sent; None of a column that is none of ours.
        sent: its header as it was sent; "" of a column that is none of ours.
        place: where the header stands; None where it is missing.
        text: as it stands there.
    """

    slot: Slot | None
    sent: str
    place: Place | None = None
    text: str = ""


@frozen(slots=False)
class ReturnedColumns:
    """The columns of a sheet of rows as they came back.

    Attributes:
        row: of the headers.
        columns: where each of ours stands, by the slot's id, 1-based.
        sent: the slots' ids in the order in which the columns were sent.
        missing: ours that are not there.
        renamed: ours that stand under another header.
        duplicated: further columns with a header of ours.
        moved: the fewest of ours whose move explains another order.
        added: headers that are none of ours.
        sheet: with everything that stands in it; None where the file was made light.
    """

    row: int
    columns: Mapping[str, int]
    sent: tuple[str, ...] = ()
    missing: tuple[ReturnedHeader, ...] = ()
    renamed: tuple[ReturnedHeader, ...] = ()
    duplicated: tuple[ReturnedHeader, ...] = ()
    moved: tuple[ReturnedHeader, ...] = ()
    added: tuple[ReturnedHeader, ...] = ()
    sheet: Sheet | None = None


@frozen
class LockedChange:
    """A locked cell that says something else than was sent.

    Attributes:
        record: that was sent.
        value: as it came back; of a typed field where another centre answers it.
        sent: what stood there; None for nothing.
    """

    record: Record
    value: Value
    sent: Content


@frozen
class Renewed:
    """What finance's list says otherwise now than when the workbook was sent.

    Attributes:
        added: keys of records that came to the centre since, and stand in no row.
        gone: keys of records that were sent and are the centre's no longer.
        changed: locked cells that say something else than the list does now.
        taken_over: keys of records that the centre leads now and did not lead then.
        given_up: keys of records that it led then and leads no more.
    """

    added: tuple[Key, ...] = ()
    gone: tuple[Key, ...] = ()
    changed: tuple[LockedChange, ...] = ()
    taken_over: frozenset[Key] = frozenset()
    given_up: frozenset[Key] = frozenset()


@frozen(slots=False)
class Returned:
    """The records of one returned file.

    Attributes:
        sheet: name of the sheet on which they stand, as returned; of forms what they are called.
        records: from the top, one for each row or form with content; those without a key too.
        centre: code of the centre whose file it is.
        locked: what was typed in cells of the live sums.
        changed: cells of finance's records that say something else than was sent.
        renewed: of a list that finance has changed since: how; else None. What says something else
            stands there then, and not under `changed`.
        missing: keys of records that were sent and did not come back.
        unknown: of a list that finance owns: rows that are none of the records sent.
        beside: what stands beside the records.
        totals: the live sums that stand below the rows.
        end: of the rows: where the sums begin, or None.
        columns: of a sheet of rows: how its headers came back; None of forms.
        order: of finance's rows: "" as they were sent, "whole" moved with their answers, "apart"
            from them, or "unknown".
        forms: where each record has a sheet: all of them, blank ones too, in the order of the tabs.
        later: ids of the fields that came into the template after the workbook was sent: it has
            no cells for them.
    """

    sheet: str
    records: tuple[Record, ...]
    centre: str = ""
    locked: tuple[Value, ...] = ()
    changed: tuple[LockedChange, ...] = ()
    renewed: Renewed | None = None
    missing: tuple[Key, ...] = ()
    unknown: tuple[Record, ...] = ()
    beside: tuple[Beside, ...] = ()
    totals: tuple[ReturnedTotal, ...] = ()
    end: Place | None = None
    columns: ReturnedColumns | None = None
    forms: tuple[ReturnedForm, ...] = ()
    order: Literal["", "whole", "apart", "unknown"] = ""
    later: tuple[str, ...] = ()

    @property
    def sheets(self) -> tuple[str, ...]:
        """The names of the sheets on which records stand, or may."""
        return tuple(form.name for form in self.forms) if self.columns is None else (self.sheet,)

    def light(self) -> Self:
        """The records without the sheets on which they stand."""
        columns = None if self.columns is None else replace(self.columns, sheet=None)
        forms = tuple(replace(form, sheet=None) for form in self.forms)
        return replace(self, columns=columns, forms=forms)
