"""What the cases of a round tell, word by word."""

from collections.abc import Iterator
from dataclasses import dataclass

from validate.case.economy import RoundCase
from validate.ideas import words_of
from workbook.case.model import number_identity
from workbook.case.returned import ReturnedCase
from workbook.read.model import CellKind


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


def idea(entry: RoundCase) -> Idea:
    """The case as its texts tell it; capitals, signs and the word for nothing do not count."""
    return Idea(entry, tuple(_words(entry.case)))


def _words(case: ReturnedCase) -> Iterator[str]:
    for block in case.round.template.form.texts:
        if block.id not in case.rows:
            continue
        cell = case.long_text(block.id).cell
        if cell is not None and cell.kind is CellKind.TEXT:
            yield from words_of(cell.text, block.none or "")
