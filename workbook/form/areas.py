"""Cells of a form that stand together."""

from collections.abc import Sequence

from templates.frozen import frozen
from workbook.address import Area
from workbook.form.cells import FormCells
from workbook.form.layout import FormLayout, SlotPlace


@frozen
class Block:
    """Cells beside and below each other, or one that is written over several columns.

    Attributes:
        first: id of the slot in the first cell.
        cells: names them for a formula that is written for the first.
    """

    area: Area
    first: str
    cells: FormCells

    @property
    def own(self) -> str:
        """The first cell."""
        return self.cells.slot(self.first)


def blocks(layout: FormLayout, slots: Sequence[str]) -> tuple[Block, ...]:
    """The cells of these slots, as few blocks as they make, from the top."""
    found: list[tuple[Area, str, bool]] = []
    for place in sorted((layout.places[slot] for slot in slots), key=_position):
        is_wide = place.last_column > place.column
        own = Area(place.row, place.column, place.row, place.last_column)
        if found and not is_wide and not found[-1][2] and _continues(found[-1][0], own):
            area, first, _ = found.pop()
            own = Area(area.first_row, area.first_column, own.last_row, own.last_column)
            found.append((own, first, False))
            continue
        found.append((own, place.slot.id, is_wide))
    return tuple(
        Block(area, first, FormCells(layout, fixed="column" if is_wide else "nothing"))
        for area, first, is_wide in _stacked(found)
    )


def _position(place: SlotPlace) -> tuple[int, int]:
    return place.row, place.column


def _continues(area: Area, own: Area) -> bool:
    """Whether the cell stands right of the area, in the same row."""
    return (area.first_row, area.last_row, area.last_column + 1) == (
        own.first_row,
        own.last_row,
        own.first_column,
    )


def _stacked(found: Sequence[tuple[Area, str, bool]]) -> list[tuple[Area, str, bool]]:
    """The blocks, those below each other with the same columns together."""
    result: list[tuple[Area, str, bool]] = []
    for area, first, is_wide in found:
        above = next(
            (
                at
                for at, (other, _, wide) in enumerate(result)
                if not wide
                and not is_wide
                and (other.last_row + 1, other.first_column, other.last_column)
                == (area.first_row, area.first_column, area.last_column)
            ),
            None,
        )
        if above is None:
            result.append((area, first, is_wide))
        else:
            other, top, _ = result[above]
            joined = Area(other.first_row, other.first_column, area.last_row, area.last_column)
            result[above] = (joined, top, False)
    return result
