"""The numbers at the bars of a chart: how they are written, and which have no room."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Final, Literal

from workbook.edition.document import Cell, CellRef, Chart, ChartSeries, Number
from workbook.write.styles import amount_format

_LEAST_SHARE: Final = Decimal("0.07")  # of the chart's height, which a line of letters takes
_MOST_LABELS: Final = 40  # beside each other; more of them are a thicket


def label_format(
    chart: Chart,
    series: ChartSeries,
    cell: Callable[[CellRef], Cell],
    language: Literal["da", "en"],
) -> str:
    """Excel's format of the labels, in which 0 shows nothing; "" where there are too many."""
    if not chart.stacked and len(chart.series) * len(chart.categories) > _MOST_LABELS:
        return ""
    decimals = max((one.decimals for one in _numbers(series, cell) if one is not None), default=0)
    form = amount_format(decimals, language).removesuffix("_0")
    plain = form[form.index("]") + 1 :]
    return f"{form};-{plain};"


def unlabelled(
    chart: Chart, series: ChartSeries, cell: Callable[[CellRef], Cell]
) -> tuple[int, ...]:
    """The places of the series' numbers whose part of a stacked bar is too low for a label."""
    numbers = [one.value if one is not None else Decimal() for one in _numbers(series, cell)]
    if not chart.stacked or chart.kind == "lines":
        return ()
    least = _height(chart, cell) * _LEAST_SHARE
    return tuple(place for place, value in enumerate(numbers) if abs(value) < least or not value)


def _height(chart: Chart, cell: Callable[[CellRef], Cell]) -> Decimal:
    """From the lowest end of a stacked bar to the highest."""
    columns = [
        [one.value if one is not None else Decimal() for one in column]
        for column in zip(*(_numbers(one, cell) for one in chart.series), strict=True)
    ]
    high = max(
        (sum((one for one in column if one > 0), Decimal()) for column in columns), default=0
    )
    low = min((sum((one for one in column if one < 0), Decimal()) for column in columns), default=0)
    return Decimal(high) - Decimal(low)


def _numbers(series: ChartSeries, cell: Callable[[CellRef], Cell]) -> Sequence[Number | None]:
    found = (cell(ref) for ref in series.numbers)
    return [one if isinstance(one, Number) else None for one in found]
