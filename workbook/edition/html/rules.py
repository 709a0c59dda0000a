"""The style that one page needs beyond its file: a class for each colour and width in it.

The page's policy allows no style in an element, so what an element would say of itself is a rule.
"""

import re
from collections.abc import Sequence
from typing import Final

from workbook.edition.contrast import ink_on

_COLOUR: Final = re.compile("[0-9A-Fa-f]{6}")


class Rules:
    """Takes what is needed, and gives the classes for it."""

    def __init__(self) -> None:
        """No rule yet."""
        self._fills: set[str] = set()
        self._widths: set[int] = set()

    def fill(self, colour: str) -> str:
        """The class of a colour behind a text, which is written in ink or white on it."""
        if not _COLOUR.fullmatch(colour):
            return ""
        self._fills.add(colour.upper())
        return f"f-{colour.upper()}"

    def widths(self, widths: Sequence[float]) -> tuple[str, ...]:
        """The classes of columns as wide as these are to each other."""
        whole = sum(widths) or 1
        shares = [max(round(100 * width / whole), 1) for width in widths]
        self._widths.update(shares)
        return tuple(f"w{share}" for share in shares)

    def text(self) -> str:
        """The rules as a style sheet."""
        fills = (
            f".f-{one} {{ color: #{ink_on(one)}; background: #{one}; }}\n"
            for one in sorted(self._fills)
        )
        widths = (f".w{one} {{ width: {one}%; }}\n" for one in sorted(self._widths))
        return "".join((*fills, *widths))
