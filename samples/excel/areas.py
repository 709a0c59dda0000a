"""Areas of cells as ``sqref`` attributes hold them: written, parsed, cut."""

from collections.abc import Iterable

from workbook.address import Area, a1, column_number, parse_area

Column = int | str
"""A column by number (1 is A) or by letters."""


def number_of(column: Column) -> int:
    """The column's number.

    >>> number_of("C"), number_of(3)
    (3, 3)
    """
    return column if isinstance(column, int) else column_number(column)


def area_text(area: Area) -> str:
    """``A1:B2``, or ``A1`` for one cell.

    >>> area_text(Area(1, 1, 2, 2)), area_text(Area(1, 1, 1, 1))
    ('A1:B2', 'A1')
    """
    first = a1(area.first_row, area.first_column)
    last = a1(area.last_row, area.last_column)
    return first if first == last else f"{first}:{last}"


def sqref_text(areas: Iterable[Area]) -> str:
    """The areas with blanks between them."""
    return " ".join(area_text(area) for area in areas)


def sqref_areas(text: str) -> list[Area]:
    """The areas of an ``sqref`` attribute."""
    return [parse_area(one) for one in text.split()]


def without(area: Area, hole: Area) -> list[Area]:
    """What is left of the area: above, beside and below the hole, at most four areas.

    >>> sqref_text(without(Area(6, 1, 24, 3), Area(8, 2, 8, 2)))
    'A6:C7 A8 C8 A9:C24'
    """
    top, bottom = max(area.first_row, hole.first_row), min(area.last_row, hole.last_row)
    left = max(area.first_column, hole.first_column)
    right = min(area.last_column, hole.last_column)
    if top > bottom or left > right:
        return [area]
    rest = [
        Area(area.first_row, area.first_column, top - 1, area.last_column),
        Area(top, area.first_column, bottom, left - 1),
        Area(top, right + 1, bottom, area.last_column),
        Area(bottom + 1, area.first_column, area.last_row, area.last_column),
    ]
    return [
        one for one in rest if one.first_row <= one.last_row and one.first_column <= one.last_column
    ]
