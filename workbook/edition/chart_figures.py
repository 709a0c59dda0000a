"""What a chart draws: the names of its bars, and for each series a colour, values and labels."""

from collections.abc import Callable
from decimal import Decimal
from itertools import count
from typing import Final, Literal

from templates.frozen import frozen
from workbook.contrast import lettered
from workbook.edition.cell_text import cell_text, number_text
from workbook.edition.document import Cell, CellRef, Chart, Number
from workbook.numbers import exact_sum
from workbook.write.styles import CHART_COLOURS

_PALETTE: Final = tuple(lettered(colour.removeprefix("#")) for colour in CHART_COLOURS)


@frozen
class Series:
    """One row of bars or one line.

    Attributes:
        colour: RRGGBB, which white paper does not swallow.
        values: by category; None where the table has none.
        labels: the values as they are printed; "" for none.
    """

    name: str
    colour: str
    values: tuple[Decimal | None, ...]
    labels: tuple[str, ...]


@frozen
class Figures:
    """The numbers of a chart.

    Attributes:
        names: of the categories.
        sums: of each category's values, as they are printed.
    """

    names: tuple[str, ...]
    series: tuple[Series, ...]
    sums: tuple[str, ...]

    def shares(self, place: int) -> list[tuple[Series, Decimal]]:
        """The series that have another number than 0 in the category of this place."""
        found = ((one, one.values[place]) for one in self.series)
        return [(one, value) for one, value in found if value]


def figures_of(
    chart: Chart, cell: Callable[[CellRef], Cell], language: Literal["da", "en"]
) -> Figures:
    """The chart's numbers.

    Args:
        chart: of a document.
        cell: what stands where a reference leads.
        language: in which numbers are written.
    """
    names = tuple(cell_text(cell(ref), language=language) for ref in chart.categories)
    palette = (_PALETTE[number % len(_PALETTE)] for number in count())
    series, decimals = [], 0
    for one in chart.series:
        cells = [cell(ref) for ref in one.numbers]
        numbers = [found if isinstance(found, Number) else None for found in cells]
        decimals = max(decimals, *(found.decimals for found in numbers if found is not None), 0)
        series.append(
            Series(
                one.name,
                lettered(one.colour) if one.colour else next(palette),
                tuple(found.value if found is not None else None for found in numbers),
                tuple(cell_text(found, language=language) if found else "" for found in numbers),
            )
        )
    columns = zip(*(one.values for one in series), strict=True)
    sums = tuple(number_text(exact_sum(column), decimals, language) for column in columns)
    return Figures(names, tuple(series), sums)
