"""Personal numbers in a text that is to be published."""

import re
from collections.abc import Iterator
from datetime import date

from templates.frozen import frozen
from validate.remarks.signs import signs_of
from workbook.late_pattern import LatePattern

# Read are signs: every dash is a hyphen and every blank a space. All repeats are bounded.
_BLANKS = r" {0,3}"
_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_DATE = (
    r"(?P<day>[0-9]{1,2})(?P<first>[./-] ?| ?)"
    rf"(?P<month>[0-9]{{1,2}}|(?:{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?)(?P<second>[./-] ?| ?)"
    r"(?P<year>(?:19|20)[0-9]{2}|[0-9]{2})"
)
_JOINT = (
    rf"(?P<joint>{_BLANKS}\n?{_BLANKS}(?:(?:-{{1,3}}|[./_:|~\\,;]){_BLANKS}\n?{_BLANKS}"
    r"|\((?=[0-9]{4}\)))?)"
)
_UNIT = r"(?:t\.? ?)?(?:kr(?:oner)?\b|dkk\b|mio\b|mia\b|mill\b|pct\b|procent\b|%|årsværk\b|timer\b)"
_CPR = LatePattern(
    rf"(?:(?<![0-9A-Za-zÆØÅæøå])|(?<=[A-Za-zÆØÅæøå]{{2}}))(?<![0-9][./-]){_DATE}{_JOINT}"
    rf"(?P<rest>[0-9]{{2}} ?[0-9]{{2}})(?![0-9]|[./-][0-9]|,[0-9]{{1,2}}(?![0-9])| ?{_UNIT})",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"[0-9](?:[^0-9]{0,16}[0-9]){7}")  # what every number has; few texts do
_CALLED_SO = LatePattern(
    r"(?:cpr|\bpers(?:on)?\.?-?(?:nr|nummer|nummeret))[^0-9\n]{0,12}$", re.IGNORECASE
)
_GLUED = LatePattern(r"(?:nr|nummer)$", re.IGNORECASE)
# Read is small print, the end of what stands before: a word, and whatever is no letter.
_OTHER_NUMBER = LatePattern(
    r"\b(?:(?:[a-zæøå]{0,12}kont(?:o|oen|i)|(?:bygge|plan|lokalplan|miljø|udbuds|byråds)?(?:sag"
    r"|sagen|sags|sager|sagerne)|j|journal|jour|dok|dokument|faktura|kreditnota|ordre"
    r"|rekvisition|bilag|ref|reference|projekt|ean|gln|cvr|p-|løbe|lb|matr|matrikel|bfe|bbr|akt"
    r"|esdh|acadre|sbsys|psp(?:-element)?|xa|kontering|kontrakt|aftale|licens|lokalplan|dagsorden"
    r"|gruppering|funktion|art|omkostningssted|profitcenter|lån|gældsbrev|version|rev|ticket"
    r"|incident|tegning|opgave)"
    r"\W{0,3}(?:nr|no|nummer|numre|numrene|id)?"
    # of what it numbers the word says enough, but for people: “policenr.”, “kunde nr.”
    r"|(?:kunde|debitor|kreditor|skole|id)\W{0,3}nr"
    r"|(?!cpr|pers|borger|barn|børne|elev|klient|patient|bruger|medarbejder)"
    r"[a-zæøå][a-zæøå-]{2,20}(?:nr|nummer|numre|numrene)|sags-?id)\W{0,3}$"
)
_MET = LatePattern(
    r"(?:mød(?:e|et|er|erne|t)|høring(?:en)?|workshop(?:pen)?|seminar(?:et)?|kursus|kurset|besøg(?:et)?"
    r"|klokken|kl\.?|frist(?:en)?|deadline|arrangement(?:et)?|byråd(?:et)?|udvalg(?:et)?)"
    r"\s(?:den\s|d\.\s?|er\s)?$"
)
_HOURS, _MINUTES, _STEP = 24, 60, 5
_AND = LatePattern(r"\s{0,3}(?:,|;|/|&|\+|og|samt)\s{0,3}")
_MARKS = 4  # behind the word for it, at most three signs
_LOOKED_BACK = 40  # characters in which the word for the number stands
_TURN, _RECENT = 2000, 40
_ROUNDS = range(15, _RECENT + 1)
_ROUND_YEARS = frozenset(str(_TURN + year) for year in _ROUNDS)
_MASK = "•" * 4


@frozen
class _Number:
    """One number.

    Attributes:
        start: its place in the text as it was typed.
        end: likewise.
        shown: the number, masked.
        is_other: whether it is called a number of something else, such as an account.
    """

    start: int
    end: int
    shown: str
    is_other: bool


def cpr_numbers(text: str, before: str = "") -> tuple[str, ...]:
    """The Danish personal numbers (CPR) in the text, masked, each once, in their order.

    A number is a date and four digits that fit its century, however the two are written and
    joined: ``010203-1234``, ``01.02.1903/1234``, over a line break. The check digit says nothing:
    since 2007 numbers are given out that fail it. A number with the word for an account or a case
    right before it is none, nor is an amount, or the day and hour of a meeting.

    Args:
        text: as a centre typed it.
        before: what the text follows, such as the label of its cell.

    >>> cpr_numbers("Borger 010203-1234, konto 0102031234, 310299-1234 og 2121632309.")
    ('010203-••••',)
    """
    return tuple(
        dict.fromkeys(number.shown for number in _found(text, before) if not number.is_other)
    )


def masked(text: str) -> str:
    """The text with the last four digits of each personal number hidden, whatever it is called.

    A report that says “sag 010203-1234” of a record with such a number hides it, too.

    >>> masked("Borger 0102031234 flytter.")
    'Borger 010203-•••• flytter.'
    """
    parts, end = [], 0
    for number in _found(text):
        parts += [text[end : number.start], number.shown]
        end = number.end
    return "".join((*parts, text[end:]))


def _found(text: str, before: str = "") -> Iterator[_Number]:
    signs = signs_of(text)
    if _FIGURES.search(signs.text) is None:
        return
    other_ends = -1  # where the last number ends that is called something else
    begin = 0
    while match := _CPR.compiled.search(signs.text, begin):
        start, end = match.span()
        begin = start + 1  # a number may begin within what looked like one
        if not _is_birthday(match):
            continue
        lead = f"{before} {signs.text[max(0, start - _LOOKED_BACK) : start]}"[
            -_LOOKED_BACK:
        ].lower()
        if not (_stands_for_one(match) or _CALLED_SO.compiled.search(lead)):
            continue
        begin = end
        is_next = (
            other_ends >= 0 and _AND.compiled.fullmatch(signs.text, other_ends, start) is not None
        )
        is_other = is_next or _is_of_another(lead) or _is_hour(match, lead)
        other_ends = end if is_other else -1
        shown = f"{signs.text[start : match.end('year')]}-{_MASK}"
        yield _Number(signs.places[start], signs.places[end - 1] + 1, shown, is_other)


def _is_of_another(lead: str) -> bool:
    """Whether what stands before the number, in small print, calls it one of something else."""
    end = lead[-_MARKS:]
    return any(sign.isalpha() for sign in end) and _OTHER_NUMBER.compiled.search(lead) is not None


def _is_birthday(match: re.Match[str]) -> bool:
    """Whether the date is one of the century that the seventh digit gives."""
    first, second = match["first"].strip(), match["second"].strip()
    is_named = match["month"][0].isalpha()
    if first != second and (first, second) != ("/", "-") and not is_named:
        return False
    if not (match["first"] and match["second"]) and len(match["day"] + match["month"]) < len(
        "ddmm"
    ):
        return False
    year = int(match["year"][-2:])
    born = _century(year, int(match["rest"][0])) + year
    if len(match["year"]) > len("yy") and int(match["year"]) != born:
        return False
    try:
        date(born, _month(match["month"]), int(match["day"]))
    except ValueError:
        return False
    return True


def _month(typed: str) -> int:
    """Its number, of a name or a number."""
    return _MONTHS.index(typed[:3].lower()) + 1 if typed[0].isalpha() else int(typed)


def _century(year: int, seventh: int) -> int:
    if seventh <= 3:  # noqa: PLR2004 - the table of the CPR office, by the seventh digit
        return 1900
    if seventh in (4, 9):
        return 2000 if year <= 36 else 1900  # noqa: PLR2004 - likewise
    return 2000 if year <= 57 else 1800  # noqa: PLR2004 - likewise


def _stands_for_one(match: re.Match[str]) -> bool:
    """Whether it is a personal number without a word for it: no date and count, no row of sums."""
    joint = match["joint"]
    is_joined = bool(joint.strip())
    if _is_loose(match, is_joined=is_joined):
        return False
    if " " in match["rest"] and not is_joined:
        return False
    if not match["first"] and not match["second"]:
        is_whole = bool(joint) or len(match["year"]) == len("yy")
        return is_whole and (is_joined or not joint or not _in_row(match))
    if not match["first"].strip() or joint == joint.strip():
        return is_joined or _is_in_pairs(match)
    # “01.02.24 1500” is a day and an hour, “01.02.24 - 5200 elever” a day and a count.
    if _is_recent(match["year"]):
        return is_joined and not _is_followed(match)
    return is_joined or not _is_followed(match)


def _is_loose(match: re.Match[str], *, is_joined: bool) -> bool:
    """Whether the two belong together no more than those of a list, of a word or of a period."""
    if match["joint"].strip() in (",", ";"):
        return True
    is_plain = match["first"] == match["second"] == ""
    if _is_glued(match) and not (is_joined and is_plain):
        return True
    if match["month"][0].isalpha():
        return not is_joined
    # “budget 010124-2027”; who bears such a number is a hundred years old
    return is_plain and int(match["year"]) in _ROUNDS and match["rest"] in _ROUND_YEARS


def _is_glued(match: re.Match[str]) -> bool:
    """Whether a letter stands right before or behind, other than the word for a number."""
    text, start, end = match.string, match.start(), match.end()
    before = (
        start
        and text[start - 1].isalpha()
        and not _GLUED.compiled.search(text[max(0, start - 6) : start])
    )
    return bool(before) or text[end : end + 1].isalpha()


def _is_in_pairs(match: re.Match[str]) -> bool:
    """Whether “01 01 90 1234” is one: no day that the round speaks of, no row of figures."""
    is_whole = len(match["day"] + match["month"] + match["year"]) == len("ddmmyy")
    is_apart = match["first"] == match["second"] == match["joint"] == " "
    if not is_apart or not is_whole or _is_recent(match["year"]):
        return False
    return not _in_row(match) and (match["day"][0] == "0" or not _is_followed(match))


def _is_hour(match: re.Match[str], lead: str) -> bool:
    """Whether it is a day and an hour, as the word before it says: “mødet 010124-1230”."""
    hour, minute = int(match["rest"][:2]), int(match["rest"][-2:])
    is_time = hour < _HOURS and minute < _MINUTES and minute % _STEP == 0
    return is_time and _is_recent(match["year"]) and _MET.compiled.search(lead) is not None


def _is_recent(year: str) -> bool:
    """Whether a day of the year may be one that the round speaks of."""
    return int(year) >= _TURN if len(year) > len("yy") else int(year) <= _RECENT


def _is_followed(match: re.Match[str]) -> bool:
    """Whether a word stands right behind."""
    return match.string[match.end() : match.end() + 2].strip().isalpha()


def _in_row(match: re.Match[str]) -> bool:
    """Whether blanks set the digits off as groups of a longer number, or as one of a column."""
    before, after = match.string[: match.start()][-2:], match.string[match.end() :][:2]
    return bool(re.fullmatch(r"[0-9]\s", before) or re.fullmatch(r"\s[0-9]", after))
