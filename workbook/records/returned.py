"""A returned file as records: what above it nobody needs to know the layout for."""

from dataclasses import dataclass

from workbook.records.record import Key, Record
from workbook.records.value import Beside, Place, Value


@dataclass(frozen=True, slots=True)
class ReturnedTotal:
    """A live sum of the workbook, read again.

    Attributes:
        label: of the template's total.
    """

    label: str
    value: Value


@dataclass(frozen=True)
class Returned:
    """The records of one returned file.

    Attributes:
        sheet: name of the sheet on which they stand, as returned.
        records: from the top, one for each row or form with content; those without a key too.
        locked: values of cells that were sent locked and came back otherwise.
        missing: keys of records that were sent and did not come back.
        beside: what stands beside the records.
        totals: the live sums that stand below the rows.
        end: of the rows: where the sums begin, or None.
    """

    sheet: str
    records: tuple[Record, ...]
    locked: tuple[Value, ...] = ()
    missing: tuple[Key, ...] = ()
    beside: tuple[Beside, ...] = ()
    totals: tuple[ReturnedTotal, ...] = ()
    end: Place | None = None
