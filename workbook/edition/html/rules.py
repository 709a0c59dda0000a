"""The style that one page needs beyond its file: a class for each colour and width in it.

The page's policy allows no style in an element, so what an element would say of itself is a rule.
"""

import re
from collections.abc import Sequence
from typing import Final

from workbook.contrast import ink_on

_COLOUR: Final = re.compile("[0-9A-Fa-f]{6}")


def running(left: str, right: str) -> str:
    """What every printed page but the first bears above, and below its number."""
    font = "font: 8pt Calibri, Carlito, Arial, sans-serif; color: #52606d;"
    return (
        "@media print {\n"
        f"@page {{ @top-left {{ content: {_string(left)}; {font} }} "
        f"@top-right {{ content: {_string(right)}; {font} }} "
        f'@bottom-right {{ content: counter(page) " / " counter(pages); {font} }} }}\n'
        "@page :first { @top-left { content: none; } @top-right { content: none; } }\n}\n"
    )


def _string(text: str) -> str:
    r"""The text as CSS writes it: no sign of it can end the string or the style.

    >>> _string("Å </style>")
    '"Å \\3c \\2f style\\3e "'
    """
    written = (sign if sign.isalnum() or sign == " " else f"\\{ord(sign):x} " for sign in text)
    return f'"{"".join(written)}"'


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
