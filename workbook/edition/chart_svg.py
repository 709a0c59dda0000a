"""A chart as SVG: each bar with its number, in colours that are seen on white paper.

Few and wide columns stand upright; else bars lie, as names and numbers then have room.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Final, Literal

from templates.frozen import frozen
from workbook.contrast import ink_on
from workbook.edition.chart_figures import Figures, Series, figures_of
from workbook.edition.document import Cell, CellRef, Chart
from workbook.edition.drawing import Anchor, Drawing

WIDE: Final = 760
"""Pixels: of a drawing on paper or a large screen."""
NARROW: Final = 330
"""Pixels: of a drawing on a phone."""

_SIZE: Final = 14.0  # pixels: of the letters, on a phone, too
_BAR, _GAP, _AIR = 20.0, 10.0, 5.0
_PLOT: Final = 240.0  # pixels: the height of upright columns and of lines
_NARROWEST_COLUMN: Final = 44.0
_NARROWEST_SLOT: Final = 76.0
_NAMES: Final = 0.34  # of the width, where names stand beside their bars
_RULE: Final = "52606D"
_START: Final[Anchor] = "start"
_END: Final[Anchor] = "end"


@frozen
class _Scale:
    """From a value to its distance from the origin, which lies so far inside the plot."""

    origin: float
    factor: float

    def at(self, value: Decimal) -> float:
        """The signed distance in pixels."""
        return float(value) * self.factor


def chart_svg(
    chart: Chart,
    cell: Callable[[CellRef], Cell],
    *,
    width: float = WIDE,
    language: Literal["da", "en"] = "da",
) -> str:
    """The chart as an SVG element.

    Args:
        chart: of a document.
        cell: what stands where one of the chart's references leads.
        width: in pixels; the height is what the chart needs.
        language: in which numbers are written.
    """
    figures = figures_of(chart, cell, language)
    drawing = Drawing(width, _SIZE)
    top = _legend(drawing, figures.series) if len(figures.series) > 1 else _AIR
    if not figures.names or not figures.series:
        return drawing.finished(top + drawing.line, chart.alternative)
    if chart.kind == "lines":
        bottom = _lines(drawing, figures, top)
    elif chart.kind == "columns" and _stand(drawing, figures, is_stacked=chart.stacked):
        bottom = _columns(drawing, figures, top, is_stacked=chart.stacked)
    else:
        bottom = _bars(drawing, figures, top, is_stacked=chart.stacked)
    return drawing.finished(bottom + _AIR, chart.alternative)


def _legend(drawing: Drawing, series: Sequence[Series]) -> float:
    """The names of the series beside their colours; returns where the plot begins."""
    x, y = 0.0, _AIR
    for one in series:
        (name,) = drawing.lines(one.name, drawing.width - drawing.line, most=1)
        taken = drawing.line + drawing.length(name) + 2 * _GAP
        if x and x + taken > drawing.width:
            x, y = 0.0, y + drawing.line
        drawing.rect(x, y + 2, drawing.size, drawing.size, one.colour)
        drawing.text(x + drawing.line, y + drawing.size, name)
        x += taken
    return y + drawing.line + _GAP


def _stand(drawing: Drawing, figures: Figures, *, is_stacked: bool) -> bool:
    """Whether columns have room beside each other, each with its number."""
    slot = drawing.width / len(figures.names)
    columns = 1 if is_stacked else len(figures.series)
    words = (word for name in figures.names for word in name.split())
    longest = max(map(drawing.length, words), default=0.0)
    return slot - _AIR >= max(_NARROWEST_SLOT, columns * _NARROWEST_COLUMN + _AIR, longest)


def _scale(figures: Figures, room: float, margin: float, *, is_stacked: bool) -> _Scale:
    """The scale on which all values have room, and a margin for their labels."""
    highs, lows = [Decimal(0)], [Decimal(0)]
    for place in range(len(figures.names)):
        values = [value for _, value in figures.shares(place)]
        highs.append(_most([one for one in values if one > 0], is_stacked=is_stacked))
        lows.append(-_most([-one for one in values if one < 0], is_stacked=is_stacked))
    high, low = max(highs), min(lows)
    above, below = (margin if high else 0.0), (margin if low else 0.0)
    length = max(room - above - below, 1.0)
    factor = length / float(high - low) if high > low else 0.0
    return _Scale(below - float(low) * factor, factor)


def _most(values: Sequence[Decimal], *, is_stacked: bool) -> Decimal:
    return sum(values, Decimal(0)) if is_stacked else max(values, default=Decimal(0))


def _bars(drawing: Drawing, figures: Figures, top: float, *, is_stacked: bool) -> float:
    """Lying bars; on a narrow drawing the names stand above them."""
    is_narrow = drawing.width < WIDE / 2
    left = 0.0 if is_narrow else drawing.width * _NAMES
    labels = [label for one in figures.series for label in one.labels]
    margin = max(map(drawing.length, [*labels, *figures.sums])) + 2 * _AIR
    scale = _scale(figures, drawing.width - left, margin, is_stacked=is_stacked)
    y = top
    for place, name in enumerate(figures.names):
        names = drawing.lines(name, (drawing.width if is_narrow else left) - _GAP)
        for number, line in enumerate(names):
            x, anchor = (0.0, _START) if is_narrow else (left - _GAP, _END)
            drawing.text(x, y + (number + 1) * drawing.line - _AIR, line, anchor=anchor)
        below = y + len(names) * drawing.line
        first = below if is_narrow else y
        draw = _stacked_bar if is_stacked else _grouped_bars
        last = draw(drawing, figures, place, scale, (left + scale.origin, first))
        y = max(last, below) + _GAP
    if scale.origin:
        drawing.path([(left + scale.origin, top), (left + scale.origin, y - _GAP)], _RULE, 1)
    return y - _GAP


def _grouped_bars(
    drawing: Drawing, figures: Figures, place: int, scale: _Scale, at: tuple[float, float]
) -> float:
    """A bar below the other; each ends in its number."""
    origin, y = at
    for one in figures.series:
        value = one.values[place]
        if value is None:
            continue
        length = scale.at(value)
        drawing.rect(min(origin, origin + length), y, abs(length), _BAR, one.colour)
        x, anchor = (-_AIR, _END) if value < 0 else (_AIR, _START)
        drawing.text(origin + length + x, y + _BAR - _AIR, one.labels[place], anchor=anchor)
        y += _BAR + 2
    return y


def _stacked_bar(
    drawing: Drawing, figures: Figures, place: int, scale: _Scale, at: tuple[float, float]
) -> float:
    """Parts one after the other, each with its number where it has room; then their sum."""
    origin, y = at
    right = left = origin
    for one, value in figures.shares(place):
        length = abs(scale.at(value))
        if value < 0:
            left -= length
        x = left if value < 0 else right
        drawing.rect(x, y, length, _BAR, one.colour)
        label = one.labels[place]
        if drawing.length(label) + _AIR <= length:
            middle, baseline = x + length / 2, y + _BAR - _AIR
            drawing.text(middle, baseline, label, anchor="middle", colour=ink_on(one.colour))
        if value > 0:
            right += length
    is_left = left < origin and right == origin
    x, anchor = (left - _AIR, _END) if is_left else (right + _AIR, _START)
    drawing.text(x, y + _BAR - _AIR, figures.sums[place], anchor=anchor, bold=True)
    return y + _BAR + 2


def _columns(drawing: Drawing, figures: Figures, top: float, *, is_stacked: bool) -> float:
    """Upright columns, and the names below the plot."""
    scale = _scale(figures, _PLOT, drawing.line, is_stacked=is_stacked)
    ground = top + _PLOT - scale.origin
    slot = drawing.width / len(figures.names)
    for place in range(len(figures.names)):
        x = place * slot + _GAP / 2
        if is_stacked:
            _stacked_column(drawing, figures, place, scale, (x, ground, slot - _GAP))
            continue
        width = (slot - _GAP) / len(figures.series)
        for number, one in enumerate(figures.series):
            value = one.values[place]
            if value is not None:
                left = x + number * width
                height = scale.at(value)
                drawing.rect(left, ground - max(height, 0), width, abs(height), one.colour)
                y = ground - height + (drawing.size if value < 0 else -_AIR)
                drawing.text(left + width / 2, y, one.labels[place], anchor="middle")
    drawing.path([(0, ground), (drawing.width, ground)], _RULE, 1)
    return _names(drawing, figures.names, top + _PLOT)


def _stacked_column(
    drawing: Drawing,
    figures: Figures,
    place: int,
    scale: _Scale,
    at: tuple[float, float, float],
) -> None:
    """Parts on top of each other, and their sum above them."""
    x, ground, slot = at
    width = min(slot, 2 * _NARROWEST_SLOT)
    x += (slot - width) / 2
    up = down = ground
    for one, value in figures.shares(place):
        height = abs(scale.at(value))
        y = down if value < 0 else up - height
        drawing.rect(x, y, width, height, one.colour)
        if drawing.size <= height:
            middle, baseline = x + width / 2, y + height / 2 + _AIR
            drawing.text(
                middle, baseline, one.labels[place], anchor="middle", colour=ink_on(one.colour)
            )
        if value < 0:
            down += height
        else:
            up -= height
    y = up - _AIR if up < ground or down == ground else down + drawing.size
    drawing.text(x + width / 2, y, figures.sums[place], anchor="middle", bold=True)


def _lines(drawing: Drawing, figures: Figures, top: float) -> float:
    """A line for each series, its numbers at its points."""
    scale = _scale(figures, _PLOT, drawing.line, is_stacked=False)
    ground = top + _PLOT - scale.origin
    slot = drawing.width / len(figures.names)
    drawing.path([(0, ground), (drawing.width, ground)], _RULE, 1)
    for one in figures.series:
        points = [
            ((place + 0.5) * slot, ground - scale.at(value), one.labels[place])
            for place, value in enumerate(one.values)
            if value is not None
        ]
        drawing.path([(x, y) for x, y, _ in points], one.colour, 2.5)
        for x, y, label in points:
            drawing.dot(x, y, one.colour)
            if drawing.length(label) <= slot:
                drawing.text(x, y - 2 * _AIR, label, anchor="middle")
    return _names(drawing, figures.names, top + _PLOT)


def _names(drawing: Drawing, names: Sequence[str], top: float) -> float:
    """The names in the middle below their places; returns where the longest ends."""
    slot = drawing.width / len(names)
    bottom = top
    for place, name in enumerate(names):
        for number, line in enumerate(drawing.lines(name, slot - _AIR), start=1):
            y = top + number * drawing.line
            drawing.text((place + 0.5) * slot, y, line, anchor="middle")
            bottom = max(bottom, y)
    return bottom + _AIR
