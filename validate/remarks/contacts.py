"""E-mail addresses and telephone numbers in a text that is to be published."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Final

from validate.remarks.signs import signs_of
from workbook.late_pattern import LatePattern

# Read are signs: every dash is a hyphen and every blank a space. All repeats are bounded, so that
# a long text without an address takes no longer than one with.
_NAME: Final = r"(?<![\w.+%-])[\w.+%-]{0,63}\w"
_TLD: Final = r"[^\W\d_]{2,24}(?![\w-])"
_MAIL: Final = LatePattern(rf"(?:\bmailto: ?)?{_NAME}\n?@\n?(?:[\w-]{{1,63}}\.){{1,8}}{_TLD}")
# An address that is spelt out, or set apart, so that no machine picks it up: whoever reads can.
_AT: Final = (
    r" {0,2}(?:@|&#64;|[\[({<] ?(?:at|a|snabel-?a|@) ?[\])}>]|(?<= )snabel[ -]?a(?= )) {0,2}"
)
_DOT: Final = r"(?:\.| ?[\[({<] ?(?:dot|punktum|prik|\.) ?[\])}>] ?| (?:dot|punktum|prik) )"
_KNOWN: Final = r"(?:dk|com|org|net|eu|nu|info|se|no|de|fi|is|uk|gl|fo|example)(?![\w-])"
_SPELT: Final = LatePattern(
    rf"{_NAME}(?:{_AT}(?:[\w-]{{1,63}}{_DOT}){{1,4}}{_KNOWN}"
    rf"| at (?:[\w-]{{1,63}} ?[\[({{<]? ?(?:dot|punktum) ?[\])}}>]? ?){{1,4}}{_KNOWN})",
    re.IGNORECASE,
)

_GAP: Final = r"(?: ?[./-] ?|[ \n]{1,2})?"
_YEAR: Final = r"(?:19|20)[0-9]{2}"
_NO_DAY: Final = rf"(?!{_YEAR}{_GAP}{_YEAR}|[0-9]{{1,2}}([./-])[0-9]{{1,2}}\1{_YEAR})"
_EIGHT: Final = rf"[0-9](?:{_GAP}[0-9]){{7}}(?![0-9]|[.,/-][0-9])"
_COUNTRY: Final = rf"(?:\( ?(?:\+|00) ?45 ?\)|\+ ?45|(?<![0-9.,])00 ?45)(?: ?\(0\))?{_GAP}"
_ABROAD: Final = (
    rf"(?:\+|(?<![0-9.,])00)(?:298|299|35[48]|4[46-9]|3[1-4])(?:{_GAP}(?:\(0\) ?)?[0-9]){{8,11}}"
    r"(?![0-9])"
)
_CALLED: Final = (
    r"(?:\b(?:[a-zæøå]{0,12}-?(?:tlf|telefon)|tel|telefax|fax|mobil|mob|hotline|sms|phone"
    r"|mobilepay|whatsapp|hovednr|hovednummer|direkte (?:nr|nummer)|omstilling(?:en)?)"
    r"[. -]{0,2}(?:nr|nummer|nummeret)?[.:=_( \n]{0,4}"
    r"|\b[tm](?:lf)?: {0,2}|(?<!\w)(?-i:[TM])\.? {1,2}(?=[2-9])"
    r"|[\u260e\u260f\u2706\U0001f4de\U0001f4f1]\ufe0f? {0,2})"
)
_AMOUNT: Final = (
    r"(?! ?(?:t\. ?|t|mio\.? |mia\.? )?(?:kr\b|kroner\b|dkk\b)| ?(?:mio|mia|mill|pct|procent)\b"
    r"| ?%)"
)
_MARKED: Final = LatePattern(
    rf"(?:{_CALLED}(?:{_COUNTRY})?|{_COUNTRY}){_NO_DAY}{_EIGHT}{_AMOUNT}|{_ABROAD}{_AMOUNT}",
    re.IGNORECASE,
)
_RUNG: Final = LatePattern(
    r"\b(?:ring|ringe|ringer|ringes|kontakt|kontakte|kontaktes|kontaktperson|kontaktnummer"
    r"|træffes|sms)\b[^0-9+\n]{0,40}"
    rf"\b{_NO_DAY}(?P<number>{_EIGHT}){_AMOUNT}",
    re.IGNORECASE,
)
_BARE: Final = LatePattern(
    r"(?<!\w)(?<![0-9][.,/ \n-])"
    r"(?P<pairs>[2-9][0-9](?: {1,2}[0-9]{2}){3}|[1-9][0-9](?:-[0-9]{2}){3}"
    r"|[1-9][0-9](?:\.[0-9]{2}){3})"
    rf"(?!\w|[.,/-][0-9]|[ -] ?[0-9]){_AMOUNT}"
)
_COUNTED: Final = LatePattern(
    r"\b(?:side|siderne|s\.|punkt|punkterne|pkt\.|afsnit|klasse|uge|ugerne|§|linje|nr\.|bilag|sag"
    r"|konto|version|kontonr\.) {0,2}$",
    re.IGNORECASE,
)
_COUNTING: Final = LatePattern(
    r" {1,2}(?:børn|elever|unge|ældre|borgere|personer|pladser|ansatte|medarbejdere|stillinger"
    r"|familier|boliger|bygninger|skoler|institutioner|dagtilbud|lokaler|sager|ansøgninger"
    r"|timer|dage|uger|måneder|år|årsværk|stk|m2|m²|km|kvm|kuverter|besøg|deltagere|brugere)\b",
    re.IGNORECASE,
)
_EVEN: Final = frozenset((0, 1, 2, 5, 10, 11))
_STEPS: Final = frozenset((1, 2, 3))
_LOOKED_BACK: Final = 12


_SPELT_SIGNS: Final = (
    *("@", "&#64;", "snabel", " at "),
    *(f"{opens}{blank}a" for opens in "[({<" for blank in ("", " ")),
)
_DIGITS: Final = re.compile(r"[0-9](?:[^0-9]{0,6}[0-9]){5}")


def _has_spelt_sign(text: str) -> bool:
    small = text.casefold()
    return any(sign in small for sign in _SPELT_SIGNS)


_HINTS: Final[tuple[tuple[Callable[[str], object], tuple[LatePattern, ...]], ...]] = (
    (lambda text: "@" in text, (_MAIL,)),
    (_has_spelt_sign, (_SPELT,)),
    (_DIGITS.search, (_MARKED, _RUNG, _BARE)),
)
"""What every match of the patterns has, as most texts have none."""


def contacts(text: str) -> tuple[str, ...]:
    """The e-mail addresses and Danish telephone numbers in the text, each once.

    Addresses that are spelt out count: ``navn (at) skole dot dk``. Eight digits are a telephone
    number where a word for it or +45 stands before them, or where they stand in four pairs; such
    digits before ``kr.`` or ``%`` are an amount, and pairs that count on are none.

    >>> contacts("Ring på tlf. 70000000 om de 12 345 678 kr. fra 2024 2025.")
    ('tlf. 70000000',)
    """
    signs = signs_of(text)
    places = signs.places
    shown = (text[places[start] : places[end - 1] + 1] for start, end in sorted(_found(signs.text)))
    return tuple(dict.fromkeys(" ".join(one.split()) for one in shown))


def _found(text: str) -> Iterator[tuple[int, int]]:
    """Beginning and end of each, none within another."""
    taken: set[int] = set()
    hinted = [pattern for hint, patterns in _HINTS if hint(text) for pattern in patterns]
    for pattern in hinted:
        for match in pattern.compiled.finditer(text):
            if pattern is _BARE and not _is_called(match):
                continue
            if pattern is _SPELT and _begins_a_sentence(match):
                continue
            start, end = match.span("number" if pattern is _RUNG else 0)
            if taken.isdisjoint(range(start, end)):
                taken.update(range(start, end))
                yield start, end


def _begins_a_sentence(match: re.Match[str]) -> bool:
    """Whether what looks like a country is the next word: “afsnit (a) drift.Se også”."""
    end = match[0].rpartition(".")[2]
    return end.istitle() and not match[0].rpartition(".")[0].istitle()


def _is_called(match: re.Match[str]) -> bool:
    """Whether four pairs without a word are a telephone number: no list, nothing counted."""
    numbers = [int(pair) for pair in re.findall(r"[0-9]{2}", match["pairs"])]
    steps = {later - earlier for earlier, later in pairwise(numbers)}
    counts_on = (len(steps) == 1 and steps <= _EVEN) or steps <= _STEPS
    before = match.string[max(0, match.start() - _LOOKED_BACK) : match.start()]
    is_counted = _COUNTED.compiled.search(before) or _COUNTING.compiled.match(
        match.string, match.end()
    )
    return not counts_on and is_counted is None
