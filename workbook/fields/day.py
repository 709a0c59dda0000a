"""Dates in a workbook, and quarters where one may be written."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar, Literal

from templates.field import DateField
from workbook.fields.cell_test import NoDay
from workbook.fields.face import DayRule, Face, LengthRule, Taken
from workbook.fields.mark import Mark
from workbook.round.config import Level
from workbook.round.examples import example_of

_FIRST_DAY, _LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)
_LONGEST = 10  # characters of 30-06-2027


class DayFace(Face[DateField]):
    """A date; with ``or_quarter`` also 2027K3, which is a text."""

    number_format: ClassVar[str] = "dd-mm-yyyy"
    horizontal: ClassVar[Literal["left", "center", "right"]] = "center"

    @property
    def examples(self) -> str:
        """How a day of the round is written, and a quarter."""
        day = example_of(self.round, self.field)
        year = self.round.config.years[0]
        return f"{day} eller {year}K2" if self.field.or_quarter else day

    @property
    def ask(self) -> str:
        """A date."""
        return f"Skriv for eksempel {self.examples}."

    @property
    def usual_help(self) -> str:
        """How it is typed."""
        return self.ask

    @property
    def taken(self) -> Taken:
        """Dates of this century; where a quarter is taken Excel can only count letters."""
        message = f"Skriv for eksempel {self.examples}."
        if self.field.or_quarter:
            return Taken(LengthRule(_LONGEST), "Skriv en dato eller et kvartal", message)
        return Taken(DayRule(_FIRST_DAY, _LAST_DAY), "Skriv en dato", message)

    def type_marks(self) -> Iterator[Mark]:
        """Something else."""
        what = "en dato eller et kvartal" if self.field.or_quarter else "en dato"
        yield self.mark(
            Level.ERROR,
            f"{self.field.title}, der ikke er {what}",
            self.ask,
            NoDay(self.field.or_quarter),
        )
