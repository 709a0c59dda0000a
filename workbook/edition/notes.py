"""The office's own notes: each at its place between what the edition says of itself."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from templates.errors import OperatorError
from templates.text import Text as Both
from templates.text import with_place
from workbook.danish import closest
from workbook.edition.document import Block, Heading, Paragraph, Sheet

_TOP: Final = 1
# What the edition adds to a heading by itself: the mark of a footnote, how many there are.
_ADDED: Final = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+$| \(\d+ [^()]*\)$")


def with_notes(sheets: Sequence[Sheet], notes: Mapping[str, str]) -> tuple[Sheet, ...]:
    """The sheets with the notes.

    The note of a sheet stands below its title; that of another heading at the end of what the
    heading heads. Where a heading stands several times, the first one is meant.

    Args:
        sheets: of the edition.
        notes: each by the heading, or the sheet's name.

    Raises:
        OperatorError: the edition has no such heading.
    """
    left = {_plain(heading): text for heading, text in notes.items()}
    found = tuple(_with_notes(sheet, left) for sheet in sheets)
    if left:
        known = [name for sheet in sheets for name in _headings(sheet)]
        raise OperatorError(
            Both(
                "runde.toml har noter under overskrifter, som udgaven ikke har.",
                "runde.toml has notes under headings that the edition does not have.",
            ),
            Both(
                "Skriv overskriften, som udgaven har den, uden fodnotens mærke.",
                "Write the heading as the edition prints it, without a footnote's mark.",
            ),
            [_unknown(heading, known) for heading in left],
        )
    return found


def _unknown(heading: str, known: Sequence[str]) -> Both:
    near = closest(heading, known)
    others = ", ".join(f"“{one}”" for one in dict.fromkeys(known))
    if near:
        meant = Both(f"mente I “{near}”?", f"did you mean “{near}”?")
    else:
        meant = Both(f"udgaven har {others}", f"the edition has {others}")
    return with_place(f"edition.notes.{heading}", meant)


def _headings(sheet: Sheet) -> Iterator[str]:
    if sheet.kind == "data":
        return
    yield sheet.name
    yield from (_plain(one.text) for one in sheet.blocks if isinstance(one, Heading))


def _plain(heading: str) -> str:
    return _ADDED.sub("", heading)


def _with_notes(sheet: Sheet, notes: dict[str, str]) -> Sheet:
    """The sheet with its notes, which are then taken from the others."""
    if not notes or sheet.kind == "data":
        return sheet
    blocks: list[Block] = []
    open_: list[tuple[int, tuple[Paragraph, ...]]] = []
    for block in sheet.blocks:
        if isinstance(block, Heading):
            while open_ and open_[-1][0] >= block.level:
                blocks += open_.pop()[1]
        blocks.append(block)
        if isinstance(block, Heading):
            text = notes.pop(_plain(block.text), "")
            if block.level == _TOP:
                blocks += _paragraphs(notes.pop(sheet.name, ""))
                blocks += _paragraphs(text)
            else:
                open_.append((block.level, tuple(_paragraphs(text))))
    while open_:
        blocks += open_.pop()[1]
    return replace(sheet, blocks=tuple(blocks))


def _paragraphs(text: str) -> Iterator[Paragraph]:
    """What blank lines part; other ends of lines are those of the settings."""
    for part in re.split(r"\n\s*\n", text.strip()):
        if part.strip():
            yield Paragraph(" ".join(part.split()), "text")
