"""Where a remark points to another item of the agreement."""

import re
from collections.abc import Iterator

from templates.frozen import frozen
from workbook.danish import MONTHS
from workbook.remarks.sentences import sentences

_REFERENCE = re.compile(
    r"\b(?P<how>samme som|samme status som|samme bemærkning(?:er)? som|ligesom|som"
    r"|se(?: også)?|jf\.?|jævnfør|henvises til|henviser til)"
    r"(?: (?:under|ved|til|for|bemærkningen til|bemærkningerne til|status for))?"
    r" (?:aftalepunkt|punkt|punkterne|pkt\.?)(?: nr\.?)? ?"
    r"(?P<numbers>\d{1,4}(?:(?:, ?| og )\d{1,4})*)(?![\d%]|[.,]\d|-?[a-zæøå])",
    re.IGNORECASE,
)
_POINT = re.compile("punkt|pkt", re.IGNORECASE)
_SAME = ("samme som", "samme status som", "ligesom", "som")
# In such a sentence the point may be one of a meeting's agenda, or of another paper.
_OTHER_PAPERS = re.compile(
    r"dagsorden|referat|bilag|notat|møde|rapport|strategi|handleplan|§|vedtægt|regulativ|lov\b"
    r"|behandl|drøft|forel[aæ]g|freml[aæ]g",
    re.IGNORECASE,
)
_OTHER_OWNER = re.compile(
    rf"\.? (?:på|fra|under|ved|af|(?:{'|'.join(MONTHS)})\b"
    r"|i(?! (?:budgetaftalen|aftalen|opfølgningen|listen|oversigten)))\b",
    re.IGNORECASE,
)


@frozen
class Reference:
    """One item that a remark points to.

    Attributes:
        says_same: whether it says that things stand as they do there.
        quote: the words that point.
    """

    nr: int
    says_same: bool
    quote: str


def references(text: str) -> tuple[Reference, ...]:
    """The items that the remark points to, in their order.

    Points of agendas, minutes and other papers are left out, and with them whatever may be one.

    >>> [(found.nr, found.says_same) for found in references("Samme som pkt. 5, se også punkt 7.")]
    [(5, True), (7, False)]
    >>> references("Se punkt 5 på dagsordenen.")
    ()
    """
    if _POINT.search(text) is None:  # what every one has is looked for first: few texts have it
        return ()
    return tuple(
        found
        for sentence in sentences(text)
        if not _OTHER_PAPERS.search(sentence)
        for found in _in_sentence(sentence)
    )


def _in_sentence(sentence: str) -> Iterator[Reference]:
    for match in _REFERENCE.finditer(sentence):
        if _OTHER_OWNER.match(sentence, match.end()):
            continue
        says_same = match["how"].casefold() in _SAME
        for digits in re.findall(r"\d+", match["numbers"]):
            yield Reference(int(digits), says_same, match.group())
