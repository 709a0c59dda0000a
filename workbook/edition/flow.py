"""How the blocks of a sheet follow each other in a text: sentences joined, nothing parted."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from workbook.edition.document import (
    Block,
    Chart,
    Entries,
    Heading,
    KeyFigures,
    Legend,
    Paragraph,
    Table,
)

_INTRODUCED: Final = (Table, KeyFigures, Legend, Entries, Chart)


def flowing(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, in which sentences that go on are one paragraph with those above them.

    A workbook has each of them in a row of its own, as it calculates them one by one.

    >>> one = Paragraph("I 2025 er kravet nået.")
    >>> next(flowing([one, Paragraph("I 2026 er kravet nået.", goes_on=True)])).text
    'I 2025 er kravet nået. I 2026 er kravet nået.'
    """
    waiting: Block | None = None
    for block in blocks:
        if isinstance(block, Paragraph) and isinstance(waiting, Paragraph) and block.goes_on:
            text = f"{waiting.text} {block.text}"
            waiting = replace(waiting, text=text, numbers=(), otherwise="")
            continue
        if waiting is not None:
            yield waiting
        waiting = block
    if waiting is not None:
        yield waiting


def introducing(blocks: Iterable[Block]) -> Iterator[tuple[Block, bool]]:
    """The blocks, each with whether it is a paragraph that stands on the page of the next one.

    So does what introduces a table or the like, and the first of several paragraphs below a
    heading, which would else stand alone with it.
    """
    above: Block | None = None
    for block, below in pairwise([*blocks, None]):
        if block is not None:
            begins = isinstance(above, Heading) and isinstance(below, Paragraph)
            leads = begins or isinstance(below, _INTRODUCED)
            yield block, isinstance(block, Paragraph) and leads
            above = block
