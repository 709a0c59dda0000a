"""What somebody meant who wrote a value as Danish or another program has it, and TOML has not."""

import re
import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from templates.frozen import frozen
from templates.text import Text

_MONTHS: Final = (
    *("januar", "februar", "marts", "april", "maj", "juni", "juli"),
    *("august", "september", "oktober", "november", "december"),
)
_CURLED: Final = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033"
_CURLED_SINGLE: Final = "\u2018\u2019\u201a\u201b\u00b4\u0060\u2032"
_QUOTES: Final = re.compile(f"[{_CURLED}{_CURLED_SINGLE}]")
_DASHES: Final = re.compile("[\u2010-\u2015\u2212]")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[-./ ]+(\d{1,2})[-./ ]+(\d{4}|\d{2})")
_YEAR_FIRST: Final = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_IN_WORDS: Final = re.compile(r"(?:den )?(\d{1,2})\.? ([a-zæøå]+)\.? (\d{4})", re.IGNORECASE)
_NUMBER: Final = re.compile(
    r"([-+]?\d{1,3}(?:[. ]\d{3})+|[-+]?\d+),(\d+)(?:\s*(?:mio|kr|%)[^\"']*)?", re.IGNORECASE
)
_AMOUNT: Final = re.compile(r"([-+]?\d+(?:\.\d+)?)\s*(?:mio|kr|%)[^\"']*", re.IGNORECASE)
_YEARS: Final = re.compile(r"[\[({]?\s*(\d{4})(?:\s*-\s*|\s+til\s+)(\d{4})\s*[\])}]?")
_LIST: Final = re.compile(r"[\[({]?\s*(\d{4}(?:(?:\s*[,;]\s*|\s+|\s+og\s+)\d{4})*)\s*[\])}]?")
_YES_OR_NO: Final = {
    **dict.fromkeys(("ja", "true", "sand", "sandt", "yes"), "true"),
    **dict.fromkeys(("nej", "false", "falsk", "no"), "false"),
}
_MOST_YEARS: Final = 30
_SHORT, _CENTURY = 100, 2000  # a year of two digits is one of this century

DATE: Final = Text(
    "En dato skrives år-måned-dag uden anførselstegn.",
    "A date is written year-month-day, without quotes.",
)
_NO_DAY: Final = Text(
    "Den dag findes ikke i kalenderen. En dato skrives år-måned-dag, fx 2026-12-27.",
    "The calendar has no such day. A date is written year-month-day, such as 2026-12-27.",
)
_COMMA: Final = Text(
    "Et tal skrives her med punktum og uden enhed.",
    "A number is written with a point here, and without its unit.",
)
_YEAR_LIST: Final = Text(
    "Hvert år skrives for sig, med komma imellem, i [ og ].",
    "Each year is written by itself, with commas between, in [ and ].",
)
_TRUE: Final = Text("Ja og nej skrives true og false.", "Yes and no are written true and false.")
_CURLY: Final = Text(
    "Buede eller skrå anførselstegn, som Word sætter, duer ikke her; skriv de lige.",
    "Curly quotes, as Word sets them, do not count here; write straight ones.",
)
_PATH: Final = Text(
    r"Tegnet \ har en særlig betydning i “…”. Skriv / i stedet, eller sæt stien i '…'.",
    r"The sign \ has a meaning of its own in “…”. Write / instead, or put the path in '…'.",
)
UNCLOSED: Final = Text(
    "Et anførselstegn mangler: teksten skal have et både før og efter.",
    "A quotation mark is missing: the text needs one before it and one behind it.",
)
_INNER: Final = Text(
    "Der står anførselstegn inde i teksten; sæt den så i '…'.",
    "There are quotation marks within the text; then put it in '…'.",
)
_BARE: Final = Text(
    'En tekst skal stå i lige anførselstegn: "…".', 'A text stands in straight quotes: "…".'
)
_NOTHING: Final = Text(
    "Der står ingen værdi. Skriv en, eller sæt # foran linjen.",
    "There is no value. Write one, or put # before the line.",
)
_TRAILING: Final = Text(
    "Linjen slutter uden komma og semikolon.", "The line ends without a comma or semicolon."
)


@frozen
class Correction:
    """What is wrong with a value, and the value as it should be; "" where nobody can know it."""

    says: Text
    value: str = ""


def corrected(value: str) -> Correction | None:
    """What is wrong with the value, and how it is written; None where nothing is known of it.

    Args:
        value: as it stands behind ``=``, without a comment.

    >>> corrected("27-12-2026").value, corrected("1,5").value, corrected("Ishøj Kommune").value
    ('2026-12-27', '1.5', '"Ishøj Kommune"')
    """
    if not value:
        return Correction(_NOTHING)
    return next((found for one in _KINDS for found in one(value)), None)


def written_date(text: str) -> str | None:
    """The day that the text names, as TOML has it; "" for one that no calendar has.

    >>> written_date("27. december 2026"), written_date("30-02-2026"), written_date("snart")
    ('2026-12-27', '', None)
    """
    plain = _DASHES.sub("-", text.strip())
    if found := _YEAR_FIRST.fullmatch(plain):
        year, month, day = map(int, found.groups())
    elif found := _DAY_FIRST.fullmatch(plain):
        day, month, year = map(int, found.groups())
    elif (found := _IN_WORDS.fullmatch(plain)) and (number := _month(found[2])):
        day, month, year = int(found[1]), number, int(found[3])
    else:
        return None
    try:
        return date(year + _CENTURY if year < _SHORT else year, month, day).isoformat()
    except ValueError:
        return ""


def written_number(text: str) -> str | None:
    """The number that the text says, as TOML has it; None where it says none.

    >>> written_number("1.250,5"), written_number("39,4 mio. kr."), written_number("1.5")
    ('1250.5', '39.4', None)
    """
    plain = _DASHES.sub("-", text.strip())
    if found := _NUMBER.fullmatch(plain):
        return f"{re.sub('[. ]', '', found[1])}.{found[2]}"
    found = _AMOUNT.fullmatch(plain)
    return found[1] if found else None


def quoted(text: str) -> str:
    """The text as TOML writes one, in the quotes that need no other sign to be changed."""
    bare = text.replace("\\", "/") if '"' not in text and "'" in text else text
    if '"' in bare or "\\" in bare:
        return f"'{bare}'" if "'" not in bare else f"'''{bare}'''"
    return f'"{bare}"'


def is_value(text: str) -> bool:
    """Whether TOML takes it as a value."""
    try:
        tomllib.loads(f"value = {text}")
    except ValueError:
        return False
    return True


def _month(word: str) -> int:
    """The month that the word begins, 1 to 12; 0 for none."""
    low = word.casefold()
    found = [number for number, name in enumerate(_MONTHS, start=1) if name.startswith(low)]
    return found[0] if len(low) >= len("jan") and found else 0


def _dates(value: str) -> Iterator[Correction]:
    day = written_date(value)
    if day is not None:
        yield Correction(DATE if day else _NO_DAY, day)


def _years(value: str) -> Iterator[Correction]:
    plain = _DASHES.sub("-", value)
    if found := _YEARS.fullmatch(plain):
        first, last = int(found[1]), int(found[2])
        years = range(first, min(last, first + _MOST_YEARS) + 1)
        yield Correction(_YEAR_LIST, f"[{', '.join(map(str, years))}]" if years else "")
    elif (found := _LIST.fullmatch(plain)) and not value.isdigit():
        yield Correction(_YEAR_LIST, f"[{', '.join(re.findall(r'[0-9]+', found[1]))}]")


def _numbers(value: str) -> Iterator[Correction]:
    number = written_number(value)
    if number is not None:
        yield Correction(_COMMA, number)


def _truths(value: str) -> Iterator[Correction]:
    truth = _YES_OR_NO.get(value.casefold())
    if truth is not None and value != truth:
        yield Correction(_TRUE, truth)


def _trailing(value: str) -> Iterator[Correction]:
    bare = value.rstrip(",; ")
    if bare != value and is_value(bare):
        yield Correction(_TRAILING, bare)


def _curly(value: str) -> Iterator[Correction]:
    if not _QUOTES.search(value):
        return
    outer = _QUOTES.sub('"', value[0]) + value[1:-1] + _QUOTES.sub('"', value[-1])
    all_ = re.sub(f"[{_CURLED}]", '"', re.sub(f"[{_CURLED_SINGLE}]", "'", value))
    for straight in (outer, all_):
        if is_value(straight):
            yield Correction(_CURLY, straight)


def _paths(value: str) -> Iterator[Correction]:
    inner = value[1:-1]
    if len(value) > 1 and value[0] == value[-1] == '"' and "\\" in inner and '"' not in inner:
        yield Correction(_PATH, f"'{inner}'" if "'" not in inner else quoted(inner))


def _quotes(value: str) -> Iterator[Correction]:
    first, last = value[0], value[-1]
    for sign in "\"'":
        if len(value) > 1 and first == last == sign and sign in value[1:-1]:
            yield Correction(_INNER, quoted(value[1:-1]))
        elif (first == sign) != (last == sign) and value.count(sign) == 1:
            yield Correction(UNCLOSED, quoted(value.strip(sign)))
        elif first == sign and last == "\"'"["\"'".index(sign) - 1]:
            yield Correction(UNCLOSED, quoted(value[1:-1]))


def _bare(value: str) -> Iterator[Correction]:
    if value[0] not in "\"'[{" and not is_value(value):
        yield Correction(_BARE, quoted(value.strip("\"'")))


_KINDS: Final[tuple[Callable[[str], Iterator[Correction]], ...]] = (
    *(_dates, _years, _numbers, _truths, _trailing, _curly, _paths, _quotes, _bare),
)
