"""Texts in a workbook: lines, paragraphs, codes, addresses, and what finance's list says."""

from collections.abc import Iterator
from typing import ClassVar

from templates.field import (
    AgreedField,
    CodeField,
    HistoryField,
    LinesField,
    LinkField,
    LongTextField,
    TextField,
)
from workbook.fields.cell_test import LongerThan, NoCode
from workbook.fields.face import Face, LengthRule, ListRule, Taken
from workbook.fields.mark import Mark
from workbook.round.config import Level
from workbook.round.examples import example_of

_LONGEST_LINK = 2_000
_LONGEST_CELL = 32_767
_TOO_LONG = "Teksten er for lang"


class TextFace(Face[TextField]):
    """A line of text; as a text Excel keeps what looks like a date or a number."""

    number_format: ClassVar[str] = "@"

    @property
    def taken(self) -> Taken:
        """Up to the longest."""
        return _up_to(self.field.max_length)

    def type_marks(self) -> Iterator[Mark]:
        """Too long."""
        yield _too_long(self, self.field.max_length)


class LongTextFace(Face[LongTextField]):
    """Paragraphs."""

    @property
    def taken(self) -> Taken:
        """Up to the longest; the word for nothing is offered, and any other text taken."""
        if self.field.none:
            return Taken(ListRule((self.field.none,), is_binding=False), "", "")
        return _up_to(min(self.field.max_length, _LONGEST_CELL))

    def type_marks(self) -> Iterator[Mark]:
        """Too long."""
        yield _too_long(self, self.field.max_length)


class CodeFace(Face[CodeField]):
    """A code made of pieces."""

    number_format: ClassVar[str] = "@"

    @property
    def example(self) -> str:
        """A code of this round."""
        return example_of(self.round, self.field)

    @property
    def taken(self) -> Taken:
        """Up to the longest."""
        return _up_to(self.field.max_length)

    @property
    def ask(self) -> str:
        """With an example."""
        return f"Skriv for eksempel {self.example}."

    def type_marks(self) -> Iterator[Mark]:
        """A committee that the round does not have; too long."""
        committees = tuple(one.code for one in self.round.config.committees)
        if self.field.pattern.startswith("{committee}"):
            yield self.mark(
                Level.ERROR,
                f"{self.field.title} uden et udvalgs kode forrest",
                f"Begynd med {_joined(committees)}, for eksempel {self.example}.",
                NoCode(self.field.pattern, committees),
            )
        yield _too_long(self, self.field.max_length)


class LinkFace(Face[LinkField]):
    """A web address."""

    number_format: ClassVar[str] = "@"

    @property
    def taken(self) -> Taken:
        """Up to the longest that browsers take."""
        return _up_to(_LONGEST_LINK)

    def type_marks(self) -> Iterator[Mark]:
        """Too long."""
        yield _too_long(self, _LONGEST_LINK)


class GivenTextFace(Face[AgreedField | HistoryField | LinesField]):
    """A text that finance's list gives, locked."""

    @property
    def taken(self) -> Taken:
        """Anything."""
        return _up_to(_LONGEST_CELL)

    def type_marks(self) -> Iterator[Mark]:
        """Nothing."""
        yield from ()


def _up_to(most: int) -> Taken:
    return Taken(LengthRule(most), _TOO_LONG, f"Feltet kan højst rumme {most} tegn.")


def _too_long(
    face: Face[TextField] | Face[LongTextField] | Face[CodeField] | Face[LinkField], most: int
) -> Mark:
    return face.mark(
        Level.WARNING,
        f"{face.field.title} på mere end {most} tegn",
        f"Skriv højst {most} tegn.",
        LongerThan(most),
    )


def _joined(codes: tuple[str, ...]) -> str:
    *first, last = codes
    return f"{', '.join(first)} eller {last}" if first else last
