"""Rich text: runs with letters of their own, some of which change what a text says."""

from dataclasses import dataclass, field
from typing import Final

from workbook.read.xml_stream import Attributes, bounded, flag, plain_text

_RAISED: Final = str.maketrans("0123456789+-()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ")
_SIGNS: Final = frozenset("0123456789+-()n ")

FORMATS: Final = frozenset({"r", "strike", "vertAlign"})
"""Names of the elements that `Runs.opened` wants to hear of."""


@dataclass(slots=True)
class Runs:
    """One text, run by run.

    A figure that stands raised stays apart from the figures before it: ``1²⁾ mio.`` is not
    ``12) mio.``

    Attributes:
        pieces: of the text so far.
        struck_pieces: those that are struck through.
    """

    pieces: list[str] = field(default_factory=list)
    struck_pieces: list[str] = field(default_factory=list)
    _is_struck: bool = False
    _is_raised: bool = False

    def opened(self, name: str, attributes: Attributes) -> None:
        """Takes the beginning of a run, or what it says of its letters."""
        if name == "r":
            self._is_struck = self._is_raised = False
        elif name == "strike":
            self._is_struck = flag(attributes.get("val", "1"))
        elif name == "vertAlign":
            self._is_raised = attributes.get("val") == "superscript"

    def add(self, text: str) -> None:
        """Takes the text of a run, or of the whole where there are none."""
        if self._is_raised and _SIGNS.issuperset(text):
            text = text.translate(_RAISED)
        self.pieces.append(text)
        if self._is_struck:
            self.struck_pieces.append(text)

    @property
    def text(self) -> str:
        """All of it."""
        return bounded(plain_text("".join(self.pieces)))

    @property
    def struck(self) -> str:
        """What is struck through, or ""."""
        return bounded(plain_text("".join(self.struck_pieces)))
