"""What is told twice, word by word: which of many texts are the same idea."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Protocol, TypeVar

from workbook.danish import folded

FEWEST_WORDS = 10  # “Se bilaget.” may stand in many cases
NEAR = 0.5  # of the word triples of both; the likest two of the 43 real cases share 0.07
_FEWEST_TO_COMPARE = 25
_TRIPLE = 3
_COMMON = 12  # ideas with one triple: beyond it each is only held against the first of them

_WORD = re.compile(r"\w+")


class Told(Protocol):
    """What is told of one thing.

    Attributes:
        words: of all its texts, in their order.
        identity: by which it is known; two of one identity are one thing that was sent twice.
    """

    @property
    def words(self) -> tuple[str, ...]:
        """The words."""

    @property
    def identity(self) -> str:
        """What it is known by."""


AnyTold = TypeVar("AnyTold", bound=Told)


def words_of(text: str, none: str = "") -> tuple[str, ...]:
    """The text's words; capitals, signs and a text that is the word for nothing do not count.

    >>> words_of("Færre møder, hver uge."), words_of("Ingen.", "Ingen")
    (('færre', 'møder', 'hver', 'uge'), ())
    """
    plain = folded(text)
    return () if plain == folded(none) else tuple(_WORD.findall(plain))


def same(ideas: Sequence[AnyTold]) -> Iterator[tuple[AnyTold, AnyTold]]:
    """Each idea that repeats an earlier one word for word, after that one.

    Two of one identity are passed over; other rules speak of them.
    """
    first: dict[tuple[str, ...], list[AnyTold]] = {}
    for one in ideas:
        if len(one.words) < FEWEST_WORDS:
            continue
        before = first.setdefault(one.words, [])
        if all(other.identity != one.identity for other in before):
            yield from ((other, one) for other in before[:1])
            before.append(one)


def near(ideas: Sequence[AnyTold]) -> Iterator[tuple[AnyTold, AnyTold, float]]:
    """Each two that share most of their words, and the share of triples that both have.

    Only ideas with a triple in common are compared, so that the time grows with the ideas and not
    with their pairs.
    """
    long = [one for one in ideas if len(one.words) >= _FEWEST_TO_COMPARE]
    triples = [_triples(one.words) for one in long]
    holders: dict[tuple[str, ...], list[int]] = {}
    for number, found in enumerate(triples):
        for triple in found:
            holders.setdefault(triple, []).append(number)
    shared: set[tuple[int, int]] = set()
    for numbers in holders.values():
        if len(numbers) <= _COMMON:
            shared.update(combinations(numbers, 2))
        else:
            shared.update((numbers[0], number) for number in numbers[1:])
    for first, second in sorted(shared):
        one, other = long[first], long[second]
        if one.words == other.words or one.identity == other.identity:
            continue
        both = len(triples[first] & triples[second])
        share = both / len(triples[first] | triples[second])
        if share >= NEAR:
            yield one, other, share


def _triples(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Every three words that follow each other."""
    count = len(words) - _TRIPLE + 1
    return frozenset(words[start : start + _TRIPLE] for start in range(count))
