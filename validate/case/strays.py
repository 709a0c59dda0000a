"""Content that stands where a form has none, and whether an amount may be lost with it."""

from collections.abc import Iterator
from dataclasses import dataclass

from templates.form import Form, FramesBlock, GridBlock
from validate.case.cells import filled
from validate.view import CaseFile
from workbook.case.layout import KEY_PREFIX
from workbook.case.returned import CaseCell, ReturnedCase
from workbook.numbers import read_danish
from workbook.read.model import CellKind


@dataclass(frozen=True, slots=True)
class Strays:
    """Cells that were typed together: beside a row of the form, or in a row of their own.

    Attributes:
        block: title of the grid beside or inside which they stand, or "".
        has_amount: whether one of them is a number beside or inside a grid.
    """

    case: ReturnedCase
    cells: tuple[CaseCell, ...]
    block: str
    has_amount: bool


def strays(file: CaseFile) -> Iterator[Strays]:
    """The strays of each filled form; a column typed beside a grid is one, and so is a row."""
    for case in filled(file):
        repeated = {row for _, row in case.repeated}
        ours = set(case.rows.values())
        groups: dict[tuple[str, str, int], list[CaseCell]] = {}
        for cell in case.strays():
            if cell.row in repeated or cell.text.startswith(KEY_PREFIX):
                continue
            block = _grid_at(case, cell.row)
            key = ("column", cell.column) if block and cell.row in ours else ("row", cell.row)
            groups.setdefault((block, *key), []).append(cell)
        for (block, _, _), cells in groups.items():
            amount = bool(block) and any(_is_number(cell) for cell in cells)
            yield Strays(case, tuple(cells), block, amount)


def _grid_at(case: ReturnedCase, row: int) -> str:
    """The title of the grid or the frames that the row stands in, or ""."""
    for block in _grids(case.round.template.form):
        own = [
            case.rows[place.key]
            for place in case.layout.rows
            if place.block is block and place.key in case.rows and place.kind != "title"
        ]
        if own and min(own) <= row <= max(own):
            return block.title
    return ""


def _grids(form: Form) -> Iterator[FramesBlock | GridBlock]:
    for block in form.blocks:
        if isinstance(block, FramesBlock | GridBlock):
            yield block


def _is_number(cell: CaseCell) -> bool:
    if cell.cell is None:
        return False
    return cell.cell.kind is CellKind.NUMBER or bool(read_danish(cell.text).candidates)
