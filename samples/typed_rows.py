"""What a centre does to its sheet of rows: types proposals, makes faults, lets Excel calculate."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from samples.excel import ReturnedFile
from samples.proposals import Fault, Proposal
from templates.sheet import Total
from templates.where import values_of
from workbook.address import a1
from workbook.numbers import exact_sum
from workbook.read.model import CellKind, Sheet
from workbook.read.open import read_book
from workbook.rows.layout import RowsLayout


def type_proposals(file: ReturnedFile, place: RowsLayout, proposals: Iterable[Proposal]) -> None:
    """Types a proposal into each row from the top."""
    for row, proposal in enumerate(proposals, start=place.first_row):
        for slot, text in proposal.texts().items():
            file.set_text(place.sheet, place.at(row, slot), text)
        for slot, amount in proposal.numbers().items():
            file.set_number(place.sheet, place.at(row, slot), amount)


def plant(
    file: ReturnedFile, place: RowsLayout, proposals: Sequence[Proposal], fault: Fault
) -> None:
    """Does what the fault says, in a workbook into which the proposals are typed."""
    index = [(each.nr, each.kind) for each in proposals].index((fault.nr, fault.kind))
    if fault.act == "row again":
        _type_again(file, place, place.first_row + len(proposals), proposals[index])
        return
    for slot, typed in fault.typed.items():
        ref = place.at(place.first_row + index, slot)
        match fault.act:
            case "text":
                file.set_text(place.sheet, ref, typed)
            case "number" | "numbers":
                file.set_number(place.sheet, ref, Decimal(typed))
            case "formula":
                file.set_formula(place.sheet, ref, typed, fault.cached)
            case "clear":
                file.clear(place.sheet, ref)
            case _:
                raise ValueError(fault.act)


def calculate(file: ReturnedFile, place: RowsLayout) -> None:
    """Gives the live sums below the rows what Excel makes of the numbers above them."""
    book = read_book(file.data)
    sheet = next(sheet for sheet in book.sheets if sheet.name == place.sheet)
    for total in place.totals:
        (row,) = (at for (at, _), cell in sheet.cells.items() if cell.text == total.label)
        rows = [at for at in range(place.first_row, row) if _is_of(sheet, place, at, total.total)]
        for figure in total.cells:
            amounts = (_number(sheet, at, figure.column) for at in rows)
            file.set_result(place.sheet, a1(row, figure.column), exact_sum(amounts))


def _is_of(sheet: Sheet, place: RowsLayout, row: int, total: Total) -> bool:
    """Whether the row has the values that the total asks for, as SUMIFS compares them."""
    found = {name: sheet.cells.get((row, place.column(name).column)) for name in total.where}
    return all(
        cell is not None
        and cell.text.casefold() in {value.casefold() for value in values_of(total.where, name)}
        for name, cell in found.items()
    )


def _number(sheet: Sheet, row: int, column: int) -> Decimal | None:
    """The number in the cell; None where it is blank or holds anything else."""
    cell = sheet.cells.get((row, column))
    return Decimal(cell.raw) if cell is not None and cell.kind is CellKind.NUMBER else None


def _type_again(file: ReturnedFile, place: RowsLayout, row: int, proposal: Proposal) -> None:
    """Types the key, the type and the amounts once more."""
    texts = proposal.texts()
    for slot in ("nr", "kind", "type"):
        file.set_text(place.sheet, place.at(row, slot), texts[slot])
    for slot, amount in proposal.numbers().items():
        file.set_number(place.sheet, place.at(row, slot), amount)
