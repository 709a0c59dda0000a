"""Rich text: runs with letters of their own, some of which change what a text says."""

from dataclasses import dataclass, field
from typing import Final

from templates.frozen import frozen
from workbook.read.xml_stream import Attributes, bounded, flag, plain_text

_SIGNS: Final = "0123456789+-()"
_PLACED: Final = {
    "superscript": str.maketrans(_SIGNS, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾"),
    "subscript": str.maketrans(_SIGNS, "₀₁₂₃₄₅₆₇₈₉₊₋₍₎"),
}
_FIGURES: Final = frozenset("0123456789")

FORMATS: Final = frozenset({"r", "rPr", "strike", "vertAlign"})
"""Names of the elements that `Runs.opened` wants to hear of."""


@frozen
class Struck:
    """What is struck through in a text.

    Attributes:
        words: that are.
        rest: that stand; "" where there are none.
    """

    words: str
    rest: str = ""


@dataclass(slots=True)
class Runs:
    """One text, run by run.

    A figure that stands raised or lowered stays apart from the figures before it: ``1²⁾ mio.`` is
    not ``12) mio.``

    Attributes:
        pieces: of the text so far.
        strokes: whether each is struck through; None where its letters are the cell's.
    """

    pieces: list[str] = field(default_factory=list)
    strokes: list[bool | None] = field(default_factory=list)
    _is_struck: bool | None = None
    _placed: str = ""

    def opened(self, name: str, attributes: Attributes) -> None:
        """Takes the beginning of a run, or what it says of its letters."""
        if name == "r":
            self._is_struck, self._placed = None, ""
        elif name == "rPr":
            self._is_struck = False
        elif name == "strike":
            self._is_struck = flag(attributes.get("val", "1"))
        elif name == "vertAlign":
            self._placed = attributes.get("val", "")

    def add(self, text: str) -> None:
        """Takes the text of a run, or of the whole where there are none."""
        if self._placed in _PLACED and not _FIGURES.isdisjoint(text):
            text = text.translate(_PLACED[self._placed])
        self.pieces.append(text)
        self.strokes.append(self._is_struck)

    @property
    def text(self) -> str:
        """All of it."""
        return bounded(plain_text("".join(self.pieces)))

    def struck(self, *, in_struck_cell: bool) -> Struck:
        """What is struck through, in a cell whose own letters are or are not."""
        words: list[str] = []
        rest: list[str] = []
        for text, stroke in zip(self.pieces, self.strokes, strict=True):
            is_struck = in_struck_cell if stroke is None else stroke
            (words if is_struck else rest).append(text)
        return Struck(bounded(plain_text("".join(words))), bounded(plain_text("".join(rest))))
