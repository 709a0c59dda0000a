"""Points in time that a remark promises."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from templates.frozen import frozen
from workbook.danish import MONTHS
from workbook.late_pattern import LatePattern
from workbook.remarks.sentences import sentences

_MONTH = "|".join(MONTHS)
_ORDINALS = {"første": 1, "andet": 2, "tredje": 3, "fjerde": 4}
_ORDINAL = "|".join(_ORDINALS)
_TIME = LatePattern(
    rf"(?:(?:\d{{1,2}}\. ?(?:-|–|og|eller) ?)?\b(?P<day>\d{{1,2}})\. ?(?P<day_month>{_MONTH})"
    rf"|(?P<number_day>\b\d{{1,2}})(?:\.(?P<dot_month>\d{{1,2}})(?:\.|(?=[ -]20\d\d))"
    rf"|/(?P<slash_month>\d{{1,2}})(?![\d.,/]{0, 20}[\d/]))"
    rf"|\b(?P<month>{_MONTH})"
    rf"|(?:\b(?P<quarter>[1-4])\.|\b(?P<quarter_word>{_ORDINAL})) ?kvartal"
    rf"|(?:\b(?P<half>[12])\.|\b(?P<half_word>første|andet)) ?halvår"
    rf"|\b(?P<part>primo|medio|ultimo)(?= 20\d\d))"
    rf"(?:(?: (?:af |i )?| ?- ?)?(?P<year>20\d\d)\b|\b|(?<=\.)(?!\d))",
    re.IGNORECASE,
)
_PART_ENDS = {"primo": (4, 30), "medio": (8, 31), "ultimo": (12, 31)}

# The words that may stand right before the time when something is promised for it.
_LEADS_IN = LatePattern(
    r"(?:^|\b(?:i|den|d\.|til|til den|inden|inden den|senest|senest i|senest den|pr\.|primo|medio"
    r"|ultimo|omkring|ca\.|mødet|møde|løbet af|udgangen af|slutningen af|midten af|starten af"
    r"|begyndelsen af|og|eller)|\() ?$",
    re.IGNORECASE,
)
# “For 2. kvartal” says what a figure covers, not when something comes.
_ABOUT = LatePattern(r"\b(?:for|af|om|over) $", re.IGNORECASE)
_LEADS_IN_SLASH = LatePattern(r"\b(?:den|d\.|senest|pr\.|inden) $", re.IGNORECASE)
_PROMISE = re.compile(
    r"\b(?:forventes|forventer|forventeligt|ventes|planlægges|planlagt|skal|vil|bliver|kommer"
    r"|fremlægges|forelægges|præsenteres|behandles|drøftes|afsluttes|færdiggøres|påbegyndes"
    r"|igangsættes|gennemføres|regner)\b",
    re.IGNORECASE,
)
# Between the promise and the time these turn the sentence to something else.
_TURNS = LatePattern(
    r"\b(?:blev|blevet|var|været|har|havde|siden|efter|tidligst|ikke|ingen|fra|når|hvis|som|jf)\b"
    r"|, der\b",
    re.IGNORECASE,
)
_OTHER_YEAR = LatePattern(r"\b(?:næste|kommende|følgende|sidste|forrige) år\b", re.IGNORECASE)
_NEAR = 120
_YEAR_LENGTH = len(" 2024")
_LAST_MONTH = 12


@frozen
class Said:
    """When a remark was written; None where its round's name does not tell."""

    year: int | None = None
    month: int | None = None


@frozen
class Promise:
    """A point in time by which something was to happen.

    Attributes:
        last_day: of the time that was named.
        sentence: in which it stands.
    """

    last_day: date
    sentence: str


def said_when(heading: str, year: int | None) -> Said:
    """When the remark under this heading was written: without a year, in the one that is given.

    >>> said_when("Maj", 2024), said_when("August 2023", 2024)
    (Said(year=2024, month=5), Said(year=2023, month=8))
    """
    if not heading:
        return Said()
    name = heading
    if name[-_YEAR_LENGTH:].strip().isdecimal() and name[-_YEAR_LENGTH:].startswith(" "):
        name, year = name[:-_YEAR_LENGTH], int(name[-_YEAR_LENGTH:])
    month = name.strip().casefold()
    return Said(year, MONTHS.index(month) + 1 if month in MONTHS else None)


def promises(text: str, said: Said) -> tuple[Promise, ...]:
    """The points in time that the remark promises: days, months, quarters, half-years.

    Only what can hardly be read otherwise: words of the future come before the time in the same
    sentence, or right after it where the sentence begins with it. Seasons and bare years are too
    wide. A time without a year is the first one from the remark's own month on.

    >>> promises("Sagen forelægges TBU i 2. kvartal.", Said(2024, 2))[0].last_day
    datetime.date(2024, 6, 30)
    >>> promises("Sagen blev forelagt TBU i april.", Said(2024, 5))
    ()
    """
    if _PROMISE.search(text) is None:  # few have one, and times are slow to look for
        return ()
    return tuple(
        Promise(last_day, sentence)
        for sentence in sentences(text)
        if _PROMISE.search(sentence)
        for match in _TIME.compiled.finditer(sentence)
        if _is_promised(sentence, match)
        for last_day in _last_days(match, sentence, said)
    )


def last_promise(
    remarks: Iterable[tuple[str, str]], year: int | None
) -> tuple[str, Promise] | None:
    """The promise with the latest time, and the heading of its remark; None where none promises.

    Args:
        remarks: each with its heading, oldest first.
        year: of the agreement, for headings that name none.
    """
    said = (
        (heading, promise)
        for heading, text in remarks
        for promise in promises(text, said_when(heading, year))
    )
    return max(said, key=lambda pair: pair[1].last_day, default=None)


def _is_promised(sentence: str, time: re.Match[str]) -> bool:
    before = sentence[max(0, time.start() - _NEAR) : time.start()]
    leads_in = _LEADS_IN_SLASH if time["slash_month"] and not time["year"] else _LEADS_IN
    lead = leads_in.compiled.search(before)
    if lead is None and (_needs_lead(time) or _ABOUT.compiled.search(before)):
        return False
    words = list(_PROMISE.finditer(before))
    if words:
        return _TURNS.compiled.search(before, words[-1].end()) is None
    begins = before[: lead.start()].strip() == "" if lead else before == ""
    after = sentence[time.end() :].lstrip()
    return begins and time.start() < _NEAR and _PROMISE.match(after) is not None


def _needs_lead(time: re.Match[str]) -> bool:
    if time["year"] and not time["month"]:
        return False
    alone = ("quarter", "quarter_word", "half", "half_word", "part")
    return not any(time[name] for name in alone)


def _last_days(time: re.Match[str], sentence: str, said: Said) -> Iterator[date]:
    """The last day of the time, or nothing where its year is not sure or no such day exists."""
    month, day = _month_and_day(time)
    if not 1 <= month <= _LAST_MONTH:
        return
    if time["year"]:
        year = int(time["year"])
    elif said.year is None or said.month is None or _OTHER_YEAR.compiled.search(sentence):
        return
    else:
        year = said.year if month >= said.month else said.year + 1
    last = _month_end(year, month)
    if day is None:
        yield last
    elif 1 <= day <= last.day:
        yield last.replace(day=day)


def _month_and_day(time: re.Match[str]) -> tuple[int, int | None]:
    if time["day"]:
        return _month_number(time["day_month"]), int(time["day"])
    if time["number_day"]:
        return int(time["dot_month"] or time["slash_month"]), int(time["number_day"])
    if time["month"]:
        return _month_number(time["month"]), None
    if time["part"]:
        return _PART_ENDS[time["part"].casefold()]
    if time["quarter"] or time["quarter_word"]:
        return 3 * _ordinal(time["quarter"], time["quarter_word"]), None
    return 6 * _ordinal(time["half"], time["half_word"]), None


def _ordinal(digit: str | None, word: str | None) -> int:
    return int(digit) if digit else _ORDINALS[(word or "").casefold()]


def _month_number(name: str) -> int:
    return MONTHS.index(name.casefold()) + 1


def _month_end(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)
