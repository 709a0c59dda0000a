"""Numbers in a workbook: whole ones, percentages, years, amounts of money."""

from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar, Literal

from templates.field import AmountField, AmountsField, IntegerField, PercentField, YearField
from workbook.fields.cell_test import HasMoreDecimals, IsOutside, IsText, NoYear, OtherYear
from workbook.fields.face import Face, NumberRule, Taken
from workbook.fields.mark import Mark
from workbook.read.years import FIRST_YEAR, LAST_YEAR
from workbook.records.slot import Slot
from workbook.records.value import Content
from workbook.round.config import Level
from workbook.round.examples import example_of
from workbook.write.styles import amount_format, percent_format

_MOST = Decimal(9_999_999_999)
_PERCENT = Decimal(100)  # times a hundred: what Excel calls 10.000 %
_ONLY_NUMBERS = "Skriv kun tal"

Horizontal = Literal["left", "center", "right"]


class IntegerFace(Face[IntegerField]):
    """A whole number."""

    number_format: ClassVar[str] = "0"
    horizontal: ClassVar[Horizontal] = "center"

    @property
    def taken(self) -> Taken:
        """Whole numbers."""
        rule = NumberRule(-_MOST, _MOST, is_whole=True)
        return Taken(rule, _ONLY_NUMBERS, "Skriv et helt tal, uden tekst.")

    @property
    def ask(self) -> str:
        """A number."""
        return "Skriv et helt tal."

    def type_marks(self) -> Iterator[Mark]:
        """A text; decimals."""
        yield _is_text(self)
        yield _decimals(self, 0)


class PercentFace(Face[PercentField]):
    """A percentage, stored as Excel does: 5 % is 0.05."""

    horizontal: ClassVar[Horizontal] = "center"

    @property
    def format(self) -> str:
        """With the field's decimals, and the comma or point of the round's language."""
        return percent_format(self.field.decimals, self.round.config.language)

    def stored(self, slot: Slot, content: Content) -> Content:
        """A hundredth of the percentage."""
        del slot
        return content.scaleb(-2) if isinstance(content, Decimal) else content

    @property
    def usual_help(self) -> str:
        """How it is typed."""
        return "Skriv for eksempel 25 %."

    @property
    def ask(self) -> str:
        """A percentage."""
        return "Skriv for eksempel 25 %."

    @property
    def taken(self) -> Taken:
        """Percentages."""
        rule = NumberRule(-_PERCENT, _PERCENT)
        return Taken(rule, _ONLY_NUMBERS, "Skriv en procent, for eksempel 25 %.")

    def type_marks(self) -> Iterator[Mark]:
        """A text; decimals."""
        yield _is_text(self)
        yield _decimals(self, self.field.decimals + 2)


class YearFace(Face[YearField]):
    """A year, without a dot for the thousands."""

    number_format: ClassVar[str] = "0"
    horizontal: ClassVar[Horizontal] = "center"

    @property
    def within(self) -> tuple[int, int]:
        """The first and last year that may be meant."""
        years = self.round.config.years
        return self.field.within or (years[0], years[-1])

    @property
    def ask(self) -> str:
        """A year."""
        return f"Skriv et årstal, for eksempel {example_of(self.round, self.field)}."

    @property
    def taken(self) -> Taken:
        """Years."""
        rule = NumberRule(Decimal(FIRST_YEAR), Decimal(LAST_YEAR), is_whole=True)
        example = example_of(self.round, self.field)
        message = f"Skriv ét årstal med fire cifre, for eksempel {example}."
        return Taken(rule, "Skriv et årstal", message)

    def type_marks(self) -> Iterator[Mark]:
        """Something else than a year; a year that cannot be meant."""
        title, (first, last) = self.field.title, self.within
        yield _is_text(self)
        yield self.mark(
            Level.ERROR,
            f"{title}, der ikke er et årstal",
            self.taken.message,
            NoYear(FIRST_YEAR, LAST_YEAR),
        )
        yield self.mark(
            Level.WARNING,
            f"{title} uden for {first}-{last}",
            f"Skriv et årstal fra {first} til {last}.",
            OtherYear((FIRST_YEAR, LAST_YEAR), (first, last)),
        )


class AmountFace(Face[AmountField | AmountsField]):
    """An amount of money, or one for each year."""

    horizontal: ClassVar[Horizontal] = "right"

    @property
    def unit(self) -> str:
        """In which it is typed."""
        return self.field.unit or self.round.template.unit

    @property
    def decimals(self) -> int:
        """That it may have."""
        own = self.field.decimals
        return self.round.template.decimals if own is None else own

    @property
    def format(self) -> str:
        """Danish thousands, as many decimals as may be typed."""
        return amount_format(self.decimals, self.round.config.language)

    @property
    def needed(self) -> int:
        """Every year where the field is required, else as many as the field asks for."""
        if self.field.required:
            return len(self.slots)
        return self.field.at_least if isinstance(self.field, AmountsField) else 0

    @property
    def ask(self) -> str:
        """An amount, in as many years as must be."""
        if self.needed == 1:
            years = " i mindst ét af årene" if len(self.slots) > 1 else ""
            return f"Skriv et beløb{years}."
        if self.needed == len(self.slots):
            return "Skriv et beløb i hvert af årene; 0, hvis der ikke er noget."
        return f"Skriv et beløb i mindst {self.needed} af årene."

    @property
    def usual_help(self) -> str:
        """The unit."""
        return f"Skriv beløbet i {self.unit} Lad feltet stå tomt, når der ikke er noget beløb."

    @property
    def taken(self) -> Taken:
        """Numbers; whole ones where the field takes no decimals."""
        whole = self.decimals == 0
        words = "et helt tal" if whole else "et tal"
        message = f"Skriv {words} i {self.unit}, uden kr. og uden tekst."
        return Taken(NumberRule(-_MOST, _MOST, is_whole=whole), _ONLY_NUMBERS, message)

    def type_marks(self) -> Iterator[Mark]:
        """A text; decimals; a minus where the formula subtracts."""
        yield _is_text(self)
        yield _decimals(self, self.decimals)
        if not self.field.minus:
            yield self.mark(
                Level.WARNING,
                f"{self.field.title} med minus",
                "Skriv beløbet uden minus; det trækkes selv fra.",
                IsOutside(first=0),
            )


_NumberFace = IntegerFace | PercentFace | YearFace | AmountFace


def _is_text(face: _NumberFace) -> Mark:
    return face.mark(
        Level.ERROR,
        f"{face.field.title}, der er skrevet som tekst",
        "Slet indholdet, og skriv kun tallet, uden kr. og uden tekst.",
        IsText(),
    )


def _decimals(face: _NumberFace, most: int) -> Mark:
    shown = most - 2 if isinstance(face, PercentFace) else most
    fix = f"Skriv højst {shown} {'decimal' if shown == 1 else 'decimaler'}."
    return face.mark(
        Level.WARNING,
        f"{face.field.title} med for mange decimaler",
        fix if shown else "Skriv et helt tal.",
        HasMoreDecimals(most),
    )
