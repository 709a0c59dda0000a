"""A placeholder that was left standing.

What: the text holds something that was to be filled in (``xxx``, ``[...]``, ``(+ kontonummer)``,
    ``CENTER/SEKRETARIAT``, ``Skriv her``, ``TODO``, ``TBD``, ``lorem ipsum``), or nothing but
    ``?``, ``-``, ``.``, ``####`` or an error of Excel's as a text (``#N/A``, ``#I/T``).
Why: the council edition prints it as it stands; ``(+ kontonummer)`` and ``CENTER/SEKRETARIAT``
    were printed in real catalogues.
Mend: put in what was meant, or delete it.
Live: no.
"""

import re
from collections.abc import Iterator

from validate.facts.asked import TEXTS, type_of
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.read.model import CellKind
from workbook.records.value import Value

_PLACEHOLDER = re.compile(
    r"\bx{3,}\b"
    r"|\bxx[./-]xx\b"
    r"|\(\+ ?kontonummer\)"
    r"|\bcenter/sekretariat\b"
    r"|\[(?:\.{2,3}|…|x+|dato|navn|beløb|tekst|(?:indsæt|skriv)\b[^\[\]\n]{0,60})\]"
    r"|\bskriv her\b"
    r"|\blorem ipsum\b"
    r"|\b(?-i:TODO|TBD|TBA)\b",
    re.IGNORECASE,
)
_SIGNS = frozenset("?.…-–—_# \t\r\n")
# what Excel shows where it has no value, in English and in Danish, pasted as a text
_ERRORS = frozenset(
    {"#N/A", "#I/T", "#REF!", "#REFERENCE!", "#VALUE!", "#VÆRDI!", "#NAME?", "#NAVN?", "#DIV/0!"}
    | {"#DIVISION/0!", "#NUM!", "#NUL!", "#NULL!", "#TAL!", "#SPILL!", "#OVERLØB!", "#CALC!"}
)


def placeholder(text: str) -> str | None:
    """The first placeholder in the text, or None.

    >>> placeholder("Forventes klar den xx/xx.")
    'xx/xx'
    """
    stripped = text.strip()
    if stripped and (_SIGNS.issuperset(stripped) or stripped.upper() in _ERRORS):
        return stripped
    match = _PLACEHOLDER.search(text)
    return match.group() if match else None


@rule(
    "VAL008",
    Scope.VALUE,
    name="placeholder",
    danish="ikke udfyldt pladsholder",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "“{field}” i {record} har “{found}”, som ligner noget, der skulle udfyldes.",
        "“{field}” of {record} has “{found}”, which looks like something to be filled in.",
    ),
    fix=Text("Skriv det, der mangler, eller slet det.", "Fill it in, or delete it."),
)
def placeholder_left(value: Value, _context: Context) -> Iterator[Seen]:
    """A text with a placeholder, naming the first."""
    is_text = type_of(value) in TEXTS or getattr(value.slot.spec, "free", False)
    found = placeholder(value.raw) if is_text and value.kind is CellKind.TEXT else None
    if found is not None:
        yield Seen(words={"found": found})
