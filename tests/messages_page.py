"""docs/messages.md: what every rule says in Danish, what it asks for, and how long it is."""

import re
import string
from collections.abc import Iterator
from typing import Final

from tests.support.catalogue import cases_of
from validate.finding import Level
from validate.reporters.labels import LEVELS
from validate.rule import Rule
from validate.rule_page import PLACES
from validate.rules import rules

MOST: Final = 300
"""Characters of message and advice together, the values in them left out."""

_ACTS: Final = (
    *("begynd", "bed", "behold", "bliv", "brug", "fjern", "flyt", "giv", "gem", "gå", "hent"),
    *("højreklik", "kopiér", "lad", "luk", "læg", "markér", "omdøb", "opret", "pak", "ret"),
    *("saml", "se", "send", "skriv", "slet", "spørg", "svar", "sæt", "udfyld", "vis", "vælg"),
    *("åbn", "indsæt", "vent", "gør"),
)
"""Imperatives with which advice asks for something."""

_ACT: Final = re.compile(
    rf"(?:^|[.:;,] |\b(?:og|eller|så|helst|ellers|kun) )(?:{'|'.join(_ACTS)})\b", re.IGNORECASE
)
_VALUE: Final = re.compile(r"“[^“”]*”|\d[\d.,]*")

_INTRO: Final = f"""\
# What the rules say

Every message that a finding can have, with the advice that follows it, as a centre or the finance
office reads it in Danish. `make docs` writes this page from the rules and from the planted faults
of the tests. ‹These› are filled in by each finding; the first number counts the characters without
them, and the second those of the longest example with its values. No text has more than {MOST}
characters before its values, and whatever is *Skal rettes* or *Se efter* says what to do.

A minus is the hyphen that Excel shows in the workbook (`-1.500`); the sign − stands only between
the names and figures of a calculation. The quotation marks are “…” throughout. Months begin with a
small letter within a sentence.

"""


def messages_page() -> str:
    """The text of docs/messages.md."""
    rows = [
        "| code | name | severity | message and advice | without values | longest example |",
        "|---|---|---|---|---|---|",
        *dict.fromkeys(map(_row, rules())),  # what two of its functions say alike, once
    ]
    return _INTRO + "\n".join(rows) + "\n"


def bare_length(rule: Rule) -> int:
    """How many characters the rule's texts have without what findings fill in."""
    return sum(len(literal) for literal, _ in _parts(_whole(rule)))


def examples(rule: Rule) -> tuple[tuple[str, str], ...]:
    """Message and advice of each planted fault that states both."""
    found = (expect for case in cases_of(rule.code) for expect in case.expect)
    return tuple(
        (one.message, one.fix) for one in found if one.code == rule.code and one.message and one.fix
    )


def without_values(text: str) -> str:
    """A filled text without what is quoted in it, and without its numbers."""
    return _VALUE.sub("", text)


def asks(text: str) -> bool:
    """Whether the advice asks for an act.

    >>> asks("Skriv kort, hvad der kom ud af det."), asks("I skal ikke gøre noget.")
    (True, False)
    """
    return _ACT.search(text) is not None


def is_information(rule: Rule) -> bool:
    """Whether the rule asks for nothing."""
    return rule.severity is Level.INFO


def _row(rule: Rule) -> str:
    longest = max((f"{message} {fix}" for message, fix in examples(rule)), key=len, default="")
    shown = "".join(literal + _place(place) for literal, place in _parts(_whole(rule)))
    if longest and not rule.fix.da.strip("{}. ").replace("mend", "").replace("remedy", ""):
        shown = f"{shown}<br>*{longest}*"  # what it says is in what is filled in
    cells = (
        *(rule.code, rule.danish, LEVELS[rule.severity].da, shown.strip()),
        *(str(bare_length(rule)), str(len(longest)) if longest else "–"),
    )
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"


def _whole(rule: Rule) -> str:
    return f"{rule.message.da} {rule.fix.da}"


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """Each piece of the text, and the place behind it, or ""."""
    for literal, place, _, _ in string.Formatter().parse(text):
        yield literal, place or ""


def _place(name: str) -> str:
    return f"‹{PLACES[name].da}›" if name else ""
