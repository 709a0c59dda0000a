"""Sentences that speak of what is still to come."""

import re

from workbook.remarks.sentences import sentences

_FUTURE = re.compile(
    r"(?P<before>\b\w+ )?\b"
    r"(?P<word>forvente[srt]|forventeligt|ventes|planlægges|vil blive|påbegyndes|næste år)\b"
    r"(?P<after> \w+)?",
    re.IGNORECASE,
)
_HINT = re.compile(r"vente|planlægges|vil\s+blive|påbegyndes|næste", re.IGNORECASE)
_EXPECTED_BEFORE = frozenset(
    ["som", "end", "blev", "blevet", "var", "været", "havde", "har", "oprindeligt", "tidligere"]
)
_DENIALS = frozenset(["ikke", "ingen", "intet", "hverken", "næppe"])


def future_sentence(text: str) -> str | None:
    """The first sentence that speaks of something still to come, or None.

    What went “som forventet” or “blev forventet” is past, and what is denied does not come.

    >>> future_sentence("Stillingen er besat. Effekten forventes i 2025.")
    'Effekten forventes i 2025.'
    >>> future_sentence("Det gik som forventet, og der ventes ikke mere.")
    """
    if _HINT.search(text) is None:  # what every one has is looked for first: few texts have it
        return None
    return next((line for line in sentences(text) if _speaks_of_future(line)), None)


def _speaks_of_future(sentence: str) -> bool:
    for match in _FUTURE.finditer(sentence):
        before = (match["before"] or "").strip().casefold()
        after = (match["after"] or "").strip().casefold()
        if match["word"].casefold() == "forventet" and before in _EXPECTED_BEFORE:
            continue
        if before not in _DENIALS and after not in _DENIALS:
            return True
    return False
