"""The cells of a form in which a value is chosen, with the list that each was sent with."""

from collections.abc import Iterator
from dataclasses import dataclass

from templates.form import Field, OptionsBlock, TextBlock
from workbook.case.lists import list_texts
from workbook.case.returned import CaseCell, ReturnedCase


@dataclass(frozen=True, slots=True)
class Choice:
    """One cell.

    Attributes:
        list: name of the list, or "" of a tick and of the word for nothing.
        allowed: what the round offers now.
    """

    place: CaseCell
    list: str
    allowed: tuple[str, ...]


def choices(case: ReturnedCase) -> Iterator[Choice]:
    """The cells of the rows that are found, from the top."""
    round_ = case.round
    for row in case.layout.rows:
        if row.key not in case.rows:
            continue
        part, block = row.part, row.block
        if isinstance(part, Field) and part.list is not None:
            yield Choice(case.field(row.key), part.list, list_texts(round_, part.list))
        elif row.kind == "option" and isinstance(block, OptionsBlock):
            yield Choice(case.field(row.key), "", (block.tick,))
        elif row.kind == "text" and isinstance(block, TextBlock) and block.none is not None:
            yield Choice(case.long_text(row.key), "", (block.none,))
        elif row.kind == "frame":
            yield Choice(case.frame(row.key), "frames", list_texts(round_, "frames"))
