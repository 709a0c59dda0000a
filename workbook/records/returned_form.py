"""A returned form, beside its record: what of it is lost, changed, or stands where nothing should.

All of it is places, labels and texts: whoever judges it needs to know no layout.
"""

from collections.abc import Mapping
from dataclasses import field

from templates.frozen import frozen
from workbook.read.model import Sheet
from workbook.records.record import Record
from workbook.records.value import Place


@frozen
class FormCell:
    """A cell of a form that is none of its record's.

    Attributes:
        label: what its row is called; of a cell beside the form the table beside which it stands.
        text: as it stands there, "" for nothing.
        sent: of a locked cell: the text that was sent, "" for nothing.
        year: of the heading of a year, else None.
        is_number: whether a number stands there, or a text that looks like one.
    """

    place: Place
    label: str = ""
    text: str = ""
    sent: str = ""
    year: int | None = None
    is_number: bool = False


@frozen
class RepeatedRow:
    """A further row with the key of another: a row of the form was copied.

    Attributes:
        label: what the row is called.
        number: of the copy, 1-based.
        cells: of the copy, where something is answered.
    """

    label: str
    number: int
    cells: tuple[FormCell, ...]


@frozen
class Unread:
    """What was typed together where a form has nothing: in a column beside it, or in a row.

    Attributes:
        beside: title of the grid or small table in whose rows it stands, or "".
        further_year: a year of its own that heads it there, or "".
    """

    cells: tuple[FormCell, ...]
    beside: str = ""
    further_year: str = ""

    @property
    def has_amount(self) -> bool:
        """Whether an amount may be lost with it."""
        return bool(self.beside) and any(cell.is_number for cell in self.cells)


@frozen(slots=False)
class ReturnedForm:
    """One form as it came back; of a blank one no more is told than its rows.

    Attributes:
        name: of its sheet.
        record: that stands in it; None where nothing is answered.
        heading: where its rows begin.
        is_keyless: whether its rows were known by their labels: their hidden keys are gone.
        missing: what the rows are called that are not found, from the top.
        missing_keys: the keys of these rows.
        foreign: keys of rows that the form does not have: it is of another edition.
        repeated: rows that stand twice.
        inserted: rows without content between two that belong together, each at its label.
        unread: what was typed where the form has nothing.
        years: those that head its first grid, as it came back.
        lost_years: those whose column is gone; one that is only called otherwise is none.
        grid: where the years of its first grid are headed; None where it is not found.
        locked: the cells with a text of the office's, and those that it left blank.
        still: cells in which a formula was sent and none stands: they no longer follow.
        rows: where each of the sheet's rows that is found stands in the form as it is sent, those
            of its heading and copied ones included.
        columns: the same of its columns.
        sheet: with everything that stands in it; None where the file was made light.
    """

    name: str
    record: Record | None
    heading: Place
    is_keyless: bool = False
    missing: tuple[str, ...] = ()
    missing_keys: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    repeated: tuple[RepeatedRow, ...] = ()
    inserted: tuple[Place, ...] = ()
    unread: tuple[Unread, ...] = ()
    years: tuple[int, ...] = ()
    lost_years: tuple[int, ...] = ()
    grid: FormCell | None = None
    locked: tuple[FormCell, ...] = ()
    still: tuple[Place, ...] = ()
    rows: Mapping[int, int] = field(default_factory=dict)
    columns: Mapping[int, int] = field(default_factory=dict)
    sheet: Sheet | None = None
