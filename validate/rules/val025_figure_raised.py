"""A raised or lowered figure right behind a number.

What: a text has a figure that stands raised or lowered behind another one, as the sign of a
    footnote (1²⁾ mio.) or as a power (10⁶). A unit such as m² is none.
Why: it is kept as ² in the edition, but whoever copies the text on reads 12 mio. or 106.
Mend: write a footnote as a sentence, and a power as the number that it is.
Live: no; Excel's formulas do not see where letters stand.
"""

import re
from collections.abc import Iterator

from validate.facts.asked import is_number
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.read.model import CellKind
from workbook.records.value import Value

_PLACED = "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉"
_SIGNS = f"{_PLACED}⁺⁻⁽⁾₊₋₍₎"
_BEHIND = re.compile(rf"[0-9][{_SIGNS}]*[{_PLACED}][{_SIGNS}]*")


def figures(text: str) -> str | None:
    """The first number with such a figure behind it, or None.

    >>> figures("Det koster 1,5²⁾ mio. kr.")
    '1,5²⁾'
    """
    found = _BEHIND.search(text)
    if found is None:
        return None
    before = text[: found.start() + 1]
    number = before[len(before.rstrip("0123456789.,")) :].lstrip(".,")
    return f"{number}{found.group()[1:]}"


@rule(
    "VAL025",
    Scope.VALUE,
    name="figure-raised",
    danish="hævet tal",
    severity=Level.WARNING,
    message=Text(
        "“{found}” i “{field}” i {record} har et hævet eller sænket tal lige efter et andet.",
        "“{found}” in “{field}” of {record} has a raised or lowered figure right behind another.",
    ),
    fix=Text(
        "Skriv en fodnote som en sætning, og en potens som det tal, den er.",
        "Write a footnote as a sentence, and a power as the number that it is.",
    ),
)
def figure_behind_figure(value: Value, _context: Context) -> Iterator[Seen]:
    """A text with such a figure; where a number belongs, it is none, and that is told."""
    found = figures(value.raw) if value.kind is CellKind.TEXT and not is_number(value) else None
    if found is not None:
        yield Seen(words={"found": found})
