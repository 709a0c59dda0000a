"""Of each rule, so many findings in one file are told one by one; of more, how many there are."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from validate.finding import Finding
from validate.text import Language, Text

MOST: Final = 500
"""Findings of one rule in one file, and cells of one finding.

A centre answers a few hundred records at most.
"""

_MORE: Final = Text(
    "Der er {count} fund mere af samme slags i filen, det første her.",
    "There are {count} more findings of the same kind in the file, the first one here.",
)
_FIX: Final = Text(
    "Ret dem på samme måde som dem, der er nævnt.", "Correct them as those that are named."
)


@dataclass
class _Rest:
    """What is not told one by one: the first of it, how many, and whose."""

    first: Finding
    count: int = 1
    items: dict[str, None] = field(default_factory=dict)


class Crowd:
    """Counts the findings of each rule in each file."""

    def __init__(self, language: Language) -> None:
        """Nothing counted yet.

        Args:
            language: of what is said of the rest.
        """
        self._language = language
        self._told: dict[tuple[str, str], int] = {}
        self._rests: dict[tuple[str, str], _Rest] = {}

    def has_room(self, code: str, file: str) -> bool:
        """Whether one more of the rule is to be told by itself; it is then counted."""
        count = self._told.get((code, file), 0)
        self._told[code, file] = count + 1
        return count < MOST

    def knows_rest(self, code: str, file: str) -> bool:
        """Whether the first one of which only the number is told has come."""
        return (code, file) in self._rests

    def begin_rest(self, file: str, first: Finding) -> None:
        """From this one on only the number is told."""
        self._rests[first.code, file] = _Rest(first, items={first.item: None})

    def add(self, code: str, file: str, item: str) -> None:
        """One more of which only the number is told, and whose it is, or ""."""
        rest = self._rests[code, file]
        rest.count += 1
        rest.items[item] = None

    def rests(self, known: frozenset[str]) -> Iterator[Finding]:
        """Of each rule with more, one finding at the first of them that tells how many.

        Args:
            known: names of finance's records, of which it says that they are at fault.
        """
        for rest in self._rests.values():
            if rest.count == 1:
                yield rest.first
                continue
            number = f"{rest.count:,}"
            count = number.replace(",", ".") if self._language == "da" else number
            yield replace(
                rest.first,
                message=_MORE.in_language(self._language).format(count=count),
                fix=_FIX.in_language(self._language) if rest.first.fix else "",
                item=", ".join(name for name in rest.items if name in known),
                column="",
                value="",
                expected="",
                record="",
            )
