"""A drawing as SVG: shapes and texts on a white ground, the same bytes for the same drawing."""

import re
from typing import Final, Literal
from xml.etree import ElementTree as ET

from workbook.contrast import INK
from workbook.json_text import writable
from workbook.typed import visible
from workbook.write.textfit import pixels, wrap

FONT: Final = "Calibri, Carlito, 'Segoe UI', Arial, sans-serif"
_SIZE: Final = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
_PIXELS_PER_CHAR: Final = 7
_POINTS: Final = 0.75  # of a pixel
_WIDER: Final = 1.12  # other fonts than Calibri, which the reader's machine may lack

Anchor = Literal["start", "middle", "end"]


class Drawing:
    """Takes shapes from the top down; its height is where the last one ends.

    Lengths are pixels of a screen of 96 dots to the inch.
    """

    def __init__(self, width: float, size: float) -> None:
        """An empty drawing.

        Args:
            width: of the whole.
            size: of the letters.
        """
        self.width = width
        self.size = size
        self.line = round(size * 1.3, 1)
        self._svg = ET.Element("svg")

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        anchor: Anchor = "start",
        colour: str = INK,
        bold: bool = False,
    ) -> None:
        """One line of text; y is the line on which the letters stand."""
        said = {"x": _length(x), "y": _length(y), "fill": f"#{colour}"}
        said |= {"text-anchor": anchor} if anchor != "start" else {}
        said |= {"font-weight": "600"} if bold else {}
        ET.SubElement(self._svg, "text", said).text = _plain(text)

    def rect(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle with a white edge, which parts it from its neighbours."""
        sides = zip(("x", "y", "width", "height"), (x, y, width, height), strict=True)
        said = {name: _length(value) for name, value in sides}
        ET.SubElement(self._svg, "rect", {**said, "fill": f"#{colour}", "stroke": "#FFFFFF"})

    def path(self, points: list[tuple[float, float]], colour: str, thickness: float) -> None:
        """A line from point to point."""
        places = " ".join(f"{_length(x)},{_length(y)}" for x, y in points)
        said = {"points": places, "fill": "none", "stroke": f"#{colour}"}
        ET.SubElement(self._svg, "polyline", {**said, "stroke-width": _length(thickness)})

    def dot(self, x: float, y: float, colour: str) -> None:
        """A point of a line."""
        said = {"cx": _length(x), "cy": _length(y), "r": "4", "fill": f"#{colour}"}
        ET.SubElement(self._svg, "circle", {**said, "stroke": "#FFFFFF"})

    def lines(self, text: str, room: float, most: int = 4) -> list[str]:
        """The text over as many lines as it needs; what is beyond the last one falls away."""
        chars = room / _PIXELS_PER_CHAR / _WIDER
        wrapped = wrap(_plain(text).replace("\n", " "), chars, size=self.size * _POINTS)
        found = [line.strip() for line in wrapped]
        if len(found) <= most:
            return found
        return [*found[: most - 1], f"{found[most - 1]}…"]

    def length(self, text: str) -> float:
        """About how long the text is."""
        return pixels(_plain(text), size=self.size * _POINTS) * _WIDER

    def finished(self, height: float, alternative: str) -> str:
        """The drawing as an element that says what it shows to those who do not see it."""
        said = {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {_length(self.width)} {_length(height)}",
            "width": _length(self.width),
            "height": _length(height),
            "role": "img",
            "aria-label": _plain(alternative),
            "font-family": FONT,
            "font-size": _length(self.size),
        }
        for name, value in said.items():
            self._svg.set(name, value)
        return ET.tostring(self._svg, encoding="unicode")


def drawn_size(svg: str) -> tuple[float, float]:
    """Width and height of a finished drawing.

    >>> drawn_size(Drawing(760, 14).finished(240, "Prøve"))
    (760.0, 240.0)
    """
    found = _SIZE.search(svg)
    if found is None:
        raise ValueError("a drawing without a size")
    return float(found[1]), float(found[2])


def _plain(text: str) -> str:
    """The text without a character that XML cannot carry or that commands a program."""
    return writable(visible(text)).replace("\ufffe", "").replace("\uffff", "")


def _length(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
