"""What a corrected copy takes of a cell in which a centre wrote."""

from workbook.read.dates import day_of
from workbook.read.model import Cell, CellKind
from workbook.read.years import read_year
from workbook.records.slot import Slot
from workbook.records.value import Content
from workbook.typed import fitting


def kept_content(slot: Slot, cell: Cell, *, date_1904: bool) -> Content:
    """What the cell says, as it is typed; None where no content can say it."""
    match cell.kind:
        case CellKind.TEXT:
            return fitting(cell.text) or None
        case CellKind.NUMBER:
            number = cell.number
            is_hundredth = slot.spec.type == "percent" and number is not None
            return number.scaleb(2) if is_hundredth and number is not None else number
        case CellKind.DATE if slot.spec.type == "date":
            return day_of(cell, counts_from_1904=date_1904)
    return None


def freed(slot: Slot, cell: Cell, *, date_1904: bool) -> Cell:
    """A date where none belongs without its format: a number typed over it would be a date, too.

    It is a text, as it was shown; but what is a year without the format is that year.
    """
    if cell.kind is not CellKind.DATE or slot.spec.type == "date":
        return cell
    number = cell._replace(kind=CellKind.NUMBER)
    if slot.spec.type == "year" and read_year(number) is not None:
        return number
    day = day_of(cell, counts_from_1904=date_1904)
    return cell._replace(kind=CellKind.TEXT, raw=f"{day:%d-%m-%Y}" if day else cell.text)
