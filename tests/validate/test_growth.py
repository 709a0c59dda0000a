"""What reads a text takes time in step with its length, whatever stands in it.

Held against each other is the processor time of two lengths in one run, so that a slow or busy
computer gives the same verdict: a text eight times as long may take thirty times as long, and
would take sixty-four times as long where the time grew with the square.
"""

from collections.abc import Callable
from functools import partial
from time import process_time

import pytest

from validate.reconcile.identity import alike, label_words, shortens
from validate.remarks.contacts import contacts
from validate.remarks.future import future_sentence
from validate.remarks.headings import passages
from validate.remarks.nothing_new import says_nothing_new
from validate.remarks.personal import cpr_numbers, masked
from validate.remarks.references import references
from validate.rules.val008_placeholder import placeholder
from validate.wording import apart, shortened
from workbook.danish import closest, folded
from workbook.economy import EconomyError, parse_economy
from workbook.numbers import read_danish
from workbook.read.dates import typed_date
from workbook.read.years import years_in
from workbook.records.code import read_code
from workbook.records.day import quarter
from workbook.remarks.promises import Said, promises
from workbook.remarks.sentences import sentences
from workbook.typed import cleaned, composed, unseen, visible, without_heading

SHORT, TIMES, MOST = 1024, 8, 30
SMALL = 0.01  # seconds, in which a clock says little


def _economy(text: str) -> None:
    try:
        parse_economy(text)
    except EconomyError:
        return


READERS: dict[str, Callable[[str], object]] = {
    "alike": lambda text: alike(text, text[:-1] + "q"),
    "alike, reversed": lambda text: alike(text, text[::-1]),
    "apart": lambda text: apart(text, text[:-1] + "q"),
    "cleaned": cleaned,
    "closest": lambda text: closest(text, ["Under udmøntning", "Afsluttet"]),
    "code": lambda text: read_code("{committee}-{number:2}{letter?}", text, ("TMU", "ISU")),
    "composed": composed,
    "contacts": contacts,
    "cpr_numbers": cpr_numbers,
    "economy": _economy,
    "folded": folded,
    "future_sentence": future_sentence,
    "label_words": label_words.__wrapped__,
    "masked": masked,
    "passages": lambda text: passages(text, ["August", "August 2024"]),
    "placeholder": placeholder,
    "promises": lambda text: promises(text, Said(2024, 5)),
    "quarter": quarter,
    "read_danish": read_danish,
    "references": references,
    "says_nothing_new": says_nothing_new,
    "sentences": sentences,
    "shortened": shortened,
    "shortens": lambda text: shortens(text, text[1:]),
    "typed_date": typed_date,
    "unseen": unseen,
    "visible": visible,
    "without_heading": lambda text: without_heading(text, ["August", "August 2024"]),
    "years_in": years_in,
}
FRAMES = (("", ""), ("skal den ", " maj"))
REPEATED = (
    *("a", "1", "12 ", " ", "\n", " \n", "1.", "1/", "-", "- ", "a.", "k", "01.02.03 ", "(a) "),
    *("010203-12 ", "a@", "a.", "a at ", "a (at) ", "kontakt ", "+45 1", "22 ", "22.11.", "é"),
    *("maj ", "2024-", "August: ", "skal 1. ", "se punkt 1, ", "1 og ", "kr ", "0,4 (2024) "),
    *("[", "xxx ", "1.234.", "forventes ", "i alt ", "\u200b", "\u0301\u0316", "\u0f73", "\ufe0f"),
)


@pytest.mark.parametrize("name", READERS)
def test_reader__text_of_eight_times_the_length__takes_no_longer_than_in_step(name: str) -> None:
    for frame in FRAMES:
        for repeated in REPEATED:
            assert _is_in_step(READERS[name], repeated, frame, process_time), (frame, repeated)


@pytest.mark.parametrize(("power", "is_in_step"), [(1, True), (2, False)])
def test_reader__that_takes_the_length_or_its_square__is_told_apart(
    power: int, is_in_step: bool
) -> None:
    """By a clock that counts what the reader takes, so that no computer's speed has a say."""
    passed: list[int] = []
    took = partial(_is_in_step, lambda text: passed.append(len(text) ** power))
    assert took("a", FRAMES[0], lambda: sum(passed)) == is_in_step


def _is_in_step(
    read: Callable[[str], object],
    repeated: str,
    frame: tuple[str, str],
    clock: Callable[[], float],
) -> bool:
    """Whether the longer text takes no longer than in step with the shorter one."""
    before, after = frame
    short, long = (
        f"{before}{repeated * (length // len(repeated))}{after}"
        for length in (SHORT, SHORT * TIMES)
    )
    took = _cost(read, long, clock)
    return took <= SMALL or took < MOST * max(_cost(read, short, clock), SMALL / TIMES)


def _cost(read: Callable[[str], object], text: str, clock: Callable[[], float]) -> float:
    """Seconds of the processor: the fewer of two tries, as the first may find nothing ready."""
    tries = []
    for _ in range(2):
        start = clock()
        read(text)
        tries.append(clock() - start)
    return min(tries)
