"""One sentence of several records: what differs only in the record it speaks of is said once."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile
from typing import Final

from workbook.danish import join

_PLACE: Final = "\x00"  # stands in no message


def without_record(text: str, record: str) -> str:
    """The text with a mark for the record, wherever it is named; equal texts say the same.

    >>> first, second = "Punkt 4 er tomt.", "Punkt 9 er tomt."
    >>> without_record(first, "punkt 4") == without_record(second, "punkt 9")
    True
    """
    return _named(record).sub(_PLACE, text) if record else text


def of_records(text: str, records: Sequence[str]) -> str:
    """A Danish sentence of the first record, said of all of them.

    >>> of_records("Punkt 4 er tomt.", ["punkt 4", "punkt 9", "punkt 12"])
    'Punkt 4, 9 og 12 er tomt.'
    """
    if len(records) == 1 or not records[0]:
        return text
    words = zip(*(one.split(" ") for one in records), strict=False)
    same = takewhile(lambda each: len(set(each)) == 1, words)
    noun = "".join(f"{word} " for word, *_ in same)
    every = noun + join(one.removeprefix(noun) for one in records)

    def said(found: re.Match[str]) -> str:
        is_capital = found[0][0].isupper() and not records[0][0].isupper()
        return every[:1].upper() + every[1:] if is_capital else every

    return _named(records[0]).sub(said, text)


@cache
def _named(record: str) -> re.Pattern[str]:
    """The record within a sentence or at its beginning."""
    first = f"[{re.escape(record[0].lower())}{re.escape(record[0].upper())}]"
    return re.compile(rf"(?<!\w){first}{re.escape(record[1:])}(?!\w)")
