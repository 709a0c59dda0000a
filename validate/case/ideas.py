"""What the cases of a round tell, word by word: which of them are the same idea."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from validate.case.economy import RoundCase
from workbook.case.model import number_identity
from workbook.case.returned import ReturnedCase
from workbook.danish import folded
from workbook.read.model import CellKind

FEWEST_WORDS = 10  # “Se bilaget.” may stand in many cases
NEAR = 0.5  # of the word triples of both; the likest two of the 43 real cases share 0.07
_FEWEST_TO_COMPARE = 25
_TRIPLE = 3
_COMMON = 12  # cases with one triple: beyond it each is only held against the first of them

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Idea:
    """One case with the words of all its texts, in the order of the form."""

    entry: RoundCase
    words: tuple[str, ...]

    @property
    def identity(self) -> str:
        """The case's number in one spelling; file and sheet where it has none."""
        number = number_identity(self.entry.number.text)
        return number or f"{self.entry.file.name}!{self.entry.case.sheet.name}"

    @property
    def triples(self) -> frozenset[tuple[str, ...]]:
        """Every three words that follow each other."""
        count = len(self.words) - _TRIPLE + 1
        return frozenset(self.words[start : start + _TRIPLE] for start in range(count))


def idea(entry: RoundCase) -> Idea:
    """The case as its texts tell it; capitals, signs and the word for nothing do not count."""
    return Idea(entry, tuple(_words(entry.case)))


def same(ideas: tuple[Idea, ...]) -> Iterator[tuple[Idea, Idea]]:
    """Each case that repeats an earlier one word for word, after that one.

    Two with one number are one case that was sent twice; other rules speak of them.
    """
    first: dict[tuple[str, ...], list[Idea]] = {}
    for one in ideas:
        if len(one.words) < FEWEST_WORDS:
            continue
        before = first.setdefault(one.words, [])
        if all(other.identity != one.identity for other in before):
            yield from ((other, one) for other in before[:1])
            before.append(one)


def near(ideas: tuple[Idea, ...]) -> Iterator[tuple[Idea, Idea, float]]:
    """Each two cases that share most of their words, and the share of triples that both have.

    Only cases with a triple in common are compared, so that the time grows with the cases and not
    with their pairs.
    """
    long = [one for one in ideas if len(one.words) >= _FEWEST_TO_COMPARE]
    triples = [one.triples for one in long]
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


def _words(case: ReturnedCase) -> Iterator[str]:
    for block in case.round.template.form.texts:
        if block.id not in case.rows:
            continue
        cell = case.long_text(block.id).cell
        if cell is None or cell.kind is not CellKind.TEXT:
            continue
        text = folded(cell.text)
        if text != folded(block.none or ""):
            yield from _WORD.findall(text)
