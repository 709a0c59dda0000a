"""Rows in another order than they were sent: whether their answers moved with them.

Where somebody sorts a sheet without the columns of the answers each answer stays where it was, and
every row still bears its own locked cells. Words tell then: a remark speaks of its own record more
than of another. Without such words nobody can tell.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from math import log
from typing import Final, Literal, TypeAlias

from templates.frozen import frozen
from workbook.records.record import Key, Record
from workbook.records.value import Value

_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_STEM: Final = 6  # letters by which two forms of a word are one
_FREE: Final = ("text", "long_text")
_FEWEST: Final = 2  # rows that speak of the one record or of the other
_CLEARLY: Final = 2  # times as much, and as many rows
_SHARE: Final = 3  # of as many rows one at least

Order: TypeAlias = Literal["", "whole", "apart", "unknown"]
"""As sent; whole rows moved; the answers stayed behind; or nobody can tell which of the two."""


@frozen(slots=False)
class Moved:
    """The rows of a sheet that stand where another was sent.

    Attributes:
        rows: all rows from the top, each with its record as it was sent.
        sent: the records in the order in which they were sent.
    """

    rows: Sequence[tuple[Record, Record]]
    sent: Sequence[Record]

    @cached_property
    def order(self) -> Order:
        """How the rows stand; as sent where some are missing, or stand twice."""
        keys = [record.key for _, record in self.rows]
        if keys == [one.key for one in self.sent] or Counter(keys) != Counter(
            one.key for one in self.sent
        ):
            return ""
        said = [self._of(row, own, other) for row, own, other in self._pairs if _speaks(row)]
        if _is_clear([(other, own) for own, other in said]):
            return "apart"
        return "whole" if _is_clear(said) or self._all_say_the_same else "unknown"

    @property
    def places(self) -> Iterator[Record]:
        """The rows that stand where another was sent."""
        return (row for row, _, _ in self._pairs)

    @property
    def _pairs(self) -> Iterator[tuple[Record, Record, Record]]:
        """Each such row, its own record and the one that was sent there."""
        for (row, own), other in zip(self.rows, self.sent, strict=True):
            if own.key != other.key:
                yield row, own, other

    @property
    def _all_say_the_same(self) -> bool:
        return len({tuple(value.text for value in _answers(row)) for row in self.places}) == 1

    def _of(self, row: Record, own: Record, other: Record) -> tuple[float, float]:
        """How much the row's answers say of its own record, and of the one that was sent there."""
        words = _words(value for value in _answers(row) if value.slot.spec.type in _FREE)
        mine, theirs = self._known[own.key], self._known[other.key]
        return self._weight(words & mine - theirs), self._weight(words & theirs - mine)

    def _weight(self, words: Collection[str]) -> float:
        return sum(log((1 + len(self.sent)) / self._times[word]) for word in words)

    @cached_property
    def _known(self) -> Mapping[Key, frozenset[str]]:
        return {
            one.key: _words(value for value in one.values.values() if not value.slot.is_typed)
            for one in self.sent
        }

    @cached_property
    def _times(self) -> Counter[str]:
        """In how many records each word stands."""
        return Counter(word for words in self._known.values() for word in words)


def _is_clear(said: Sequence[tuple[float, float]]) -> bool:
    """Whether the rows speak of the first of two records, and hardly of the second."""
    first, second = sum(one for one, _ in said), sum(other for _, other in said)
    of_first = sum(one > other for one, other in said)
    of_second = sum(other > one for one, other in said)
    is_most = of_first >= _CLEARLY * of_second and _SHARE * of_first >= len(said)
    return of_first >= _FEWEST and is_most and first > _CLEARLY * second


def _speaks(row: Record) -> bool:
    return any(value.slot.spec.type in _FREE for value in _answers(row))


def _answers(row: Record) -> list[Value]:
    return [value for value in row.values.values() if value.slot.is_typed and not value.is_blank]


def _words(values: "Iterator[Value]") -> frozenset[str]:
    texts = (value.content for value in values)
    return frozenset(
        word[:_STEM].casefold()
        for text in texts
        if isinstance(text, str)
        for word in _WORD.findall(text)
    )
