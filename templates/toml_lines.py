"""Where each key, table and list element of a TOML text stands."""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

Location: TypeAlias = tuple[str | int, ...]
"""The keys and positions that lead to a value, from the top of the file."""

_NAME = r"""(?:[A-Za-z0-9_-]+|"(?:\\.|[^"\\])*"|'[^']*')"""
_PART = re.compile(_NAME)
_KEY = re.compile(rf"{_NAME}(?:[ \t]*\.[ \t]*{_NAME})*[ \t]*")
_BLANK = re.compile(r"(?:[\s,]|#[^\n]*)*")
_SCALAR = re.compile(r"[^,\]}\n#]+")
_STRINGS = (
    re.compile(r'"""(?:\\.|[^"\\]|"(?!""))*"""(?:"{0,2})', re.DOTALL),
    re.compile(r"'''(?:[^']|'(?!''))*'''(?:'{0,2})"),
    re.compile(r'"(?:\\.|[^"\\])*"'),
    re.compile(r"'[^']*'"),
)


def line_numbers(text: str) -> dict[Location, int]:
    r"""The 1-based line of every key, table header and list element of a valid TOML text.

    >>> line_numbers('a = 1\n[[t]]\nb = [\n  2,\n  { c = 3 },\n]')[("t", 0, "b", 1, "c")]
    5
    """
    return _Scanner(text).lines


class _Scanner:
    """Walks a text that ``tomllib`` has accepted, and notes where things stand."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Location, int] = {}
        self._text = text
        self._at = 0
        self._breaks = [found.start() for found in re.finditer("\n", text)]
        self._counts: dict[Location, int] = {}
        self._document()

    def _document(self) -> None:
        prefix: Location = ()
        self._skip()
        while self._at < len(self._text):
            if self._text[self._at] == "[":
                prefix = self._header()
            else:
                self._pair(prefix)
            self._skip()

    def _header(self) -> Location:
        start = self._at
        is_array = self._text.startswith("[[", start)
        self._at += 2 if is_array else 1
        self._skip()
        names = self._names()
        self._skip()
        self._at += 2 if is_array else 1
        place: Location = ()
        for position, name in enumerate(names):
            place = (*place, name)
            if is_array and position == len(names) - 1:
                self._counts[place] = self._counts.get(place, -1) + 1
            if place in self._counts:
                self._note(place, start)
                place = (*place, self._counts[place])
        self._note(place, start)
        return place

    def _pair(self, prefix: Location) -> None:
        start = self._at
        place = prefix
        for name in self._names():
            place = (*place, name)
            self._note(place, start)
        self._skip()
        self._at += 1  # the equals sign
        self._skip()
        self._value(place)

    def _value(self, place: Location) -> None:
        opening = self._text[self._at]
        if opening in "\"'":
            found = next(filter(None, (kind.match(self._text, self._at) for kind in _STRINGS)))
            self._at = found.end()
        elif opening == "[":
            for number in self._elements("]"):
                self._note((*place, number), self._at)
                self._value((*place, number))
        elif opening == "{":
            for _ in self._elements("}"):
                self._pair(place)
        else:
            scalar = _SCALAR.match(self._text, self._at)
            self._at = scalar.end() if scalar else self._at + 1

    def _elements(self, closing: str) -> Iterator[int]:
        """Counts the elements; the caller reads each before it asks for the next."""
        self._at += 1
        number = 0
        self._skip()
        while self._text[self._at] != closing:
            yield number
            number += 1
            self._skip()
        self._at += 1

    def _names(self) -> Sequence[str]:
        found = _KEY.match(self._text, self._at)
        if found is None:
            return ()
        self._at = found.end()
        return [_decoded(name) for name in _PART.findall(found[0])]

    def _skip(self) -> None:
        blank = _BLANK.match(self._text, self._at)
        self._at = blank.end() if blank else self._at

    def _note(self, place: Location, position: int) -> None:
        self.lines.setdefault(place, bisect_right(self._breaks, position - 1) + 1)


def _decoded(name: str) -> str:
    return str(tomllib.loads(f"name = {name}")["name"]) if name[0] in "\"'" else name


def nearest_line(lines: Mapping[Location, int], place: Location, otherwise: int = 1) -> int:
    """The line of the deepest part of the place that the file has."""
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, otherwise)
