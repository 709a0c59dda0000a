"""A text as it is typeset: lines of runs in ordinary and bold letters."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from workbook.edition.pdf.letters import printable

Run: TypeAlias = tuple[str, bool]
"""Letters, and whether they are bold."""

Typeset: TypeAlias = str | list[list[Run]]
"""A text of one line in ordinary letters, or its lines, each of its runs."""


def typeset_text(text: str, bold: Sequence[tuple[int, int]] = ()) -> Typeset:
    """The text as it is typeset, with a stated sign for each letter that no font has.

    Args:
        text: as the document has it.
        bold: where letters in bold begin and end.

    >>> typeset_text("Maj: Intet nyt", [(0, 4)])
    [[('Maj:', True), (' Intet nyt', False)]]
    """
    if not bold and "\n" not in (whole := printable(text)):
        return whole
    lines: list[list[Run]] = [[]]
    for part, is_bold in _runs(text, bold):
        first, *further = printable(part).split("\n")
        lines[-1].append((first, is_bold))
        lines += [[(line, is_bold)] for line in further]
    return [[run for run in line if run[0]] for line in lines]


def _runs(text: str, bold: Sequence[tuple[int, int]]) -> Iterator[Run]:
    done = 0
    for start, end in bold:
        yield text[done:start], False
        yield text[start:end], True
        done = end
    yield text[done:], False
