"""The settings of a round: `runde.toml`."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
RuleCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}\d{3}$")]
Misfit = tuple[tuple[str | int, ...], str]
"""The path of a setting, and what is wrong there."""

Code = Annotated[str, StringConstraints(pattern=r"^[A-ZÆØÅ][A-ZÆØÅ0-9-]{0,11}$")]
Year = Annotated[int, Field(ge=1990, le=2099)]

# More than any municipality's budget: the amount was written in 1.000 kr. or in kroner.
_TOO_MANY_MILLIONS = 10_000
_MILLIONS = "{} is no amount in mio. kr. of what is to be saved; write it positive, such as 39.4"
_LABEL = re.compile(r"^(?P<name>\S.*?) (?P<year>(?:19|20)\d\d)$")


class Part(BaseModel):
    """A part of runde.toml: frozen, and no key beyond the known ones."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Named(Part):
    """A centre, director or committee: the code that the agreement uses, and its name."""

    code: Code
    name: Text


class Frame(Part):
    """An appropriation frame (bevillingsramme): its number and name."""

    code: Annotated[str, StringConstraints(pattern=r"^\d{1,3}(\.\d{1,3}){0,2}$")]
    name: Text

    @property
    def label(self) -> str:
        """As the list in the workbook has it: ``10.22 Trafik og infrastruktur``."""
        return f"{self.code} {self.name}"


class Section(Part):
    """A section of the agreement, in the order of the council edition.

    Attributes:
        economy: whether the council edition prints the economy column for it.
        agreement_year: of an older agreement that the section was carried over from; its remarks
            are then headed with the year.
        footnote: printed below the section.
    """

    title: Text
    economy: bool = True
    agreement_year: Year | None = None
    footnote: Text | None = None


class Level(StrEnum):
    """How grave a finding is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class SeverityChange(Part):
    """A rule's severity in this round, and why it differs from the catalogue's."""

    severity: Level
    reason: Text


class AnyRoundConfig(Part):
    """The settings that every kind of round has.

    Attributes:
        template: id of a bundled template, or the path of one, from the round's folder.
        round: label of the round, a name and a year: "August 2024".
        issued: the day the workbooks are sent; every written file bears it as its date.
        sender: the office that sends them; no person.
        years: of the amount columns.
    """

    template: Text
    title: Annotated[Text, StringConstraints(max_length=80)]  # file names are made of it
    municipality: Annotated[Text, StringConstraints(max_length=80)]
    round: Annotated[Text, StringConstraints(max_length=40)]
    issued: date
    deadline: date
    sender: Text
    language: Literal["da", "en"] = "da"
    years: tuple[Year, ...] = Field(min_length=1)
    centres: tuple[Named, ...] = Field(min_length=1)
    committees: tuple[Named, ...] = Field(min_length=1)
    severities: dict[RuleCode, SeverityChange] = Field(default_factory=dict)

    def misfits(self) -> Iterator[Misfit]:
        """Settings that contradict each other, each with its place."""
        if not _LABEL.match(self.round):
            yield ("round",), "a round is a name and a year, for example: August 2024"
        if self.deadline < self.issued:
            yield ("deadline",), "the deadline lies before the day of issue"
        if list(self.years) != sorted(set(self.years)):
            yield ("years",), "years stand in order, each once"
        yield from repeated("centres", self.centres)
        yield from repeated("committees", self.committees)

    @property
    def round_name(self) -> str:
        """The label without its year: "August"."""
        return self.round[: -len(" 2024")]

    @property
    def round_year(self) -> int:
        """The label's year."""
        return int(self.round[-4:])

    def centre(self, code: str) -> Named | None:
        """The centre of this code, or None."""
        return next((centre for centre in self.centres if centre.code == code), None)


class Loan(Part):
    """A part of a year's investment that can be financed by a loan.

    Attributes:
        amount: in the overview's unit (mio. kr.).
        reason: why a loan may be taken.
    """

    year: Year
    amount: Decimal
    reason: Text


class RecordRoundConfig(AnyRoundConfig):
    """runde.toml of a round whose workbook a template of the second language describes.

    Attributes:
        committees: in the order of the edition.
        agreement_year: of the agreement whose items the round follows up.
        previous: folder of the round before this one, from this round's folder.
        sections: of finance's list, in the order of the council edition.
        frames: the appropriation frames (bevillingsrammer) that a case may touch.
        requirement: what must be saved at least, by year, in the overview's unit (mio. kr.),
            positive.
        requirement_label: what the overview calls it.
        loans: by year.
    """

    agreement_year: Year | None = None
    previous: Text | None = None
    directors: tuple[Named, ...] = ()
    sections: tuple[Section, ...] = ()
    frames: tuple[Frame, ...] = ()
    requirement: dict[str, Decimal] = Field(default_factory=dict)
    requirement_label: Text | None = None
    loans: tuple[Loan, ...] = ()

    def misfits(self) -> Iterator[Misfit]:
        """As of every round; entries of a list each once; years of requirement and loans known."""
        yield from super().misfits()
        yield from repeated("directors", self.directors)
        titles = [section.title for section in self.sections]
        for number, title in enumerate(titles):
            if title in titles[:number]:
                yield ("sections", number, "title"), f"the section {title} stands twice"
        codes = [frame.code for frame in self.frames]
        for number, code in enumerate(codes):
            if code in codes[:number]:
                yield ("frames", number, "code"), f"the frame {code} stands twice"
        yield from self._requirement_misfits()
        for number, loan in enumerate(self.loans):
            if loan.year not in self.years:
                yield ("loans", number, "year"), f"{loan.year} is not among the years"
            if not 0 < loan.amount < _TOO_MANY_MILLIONS:
                yield ("loans", number, "amount"), _MILLIONS.format(loan.amount)

    def _requirement_misfits(self) -> Iterator[Misfit]:
        known = [str(year) for year in self.years]
        for year, amount in self.requirement.items():
            if year not in known:
                yield ("requirement", year), f"{year} is not among the years"
            elif not 0 <= amount < _TOO_MANY_MILLIONS:
                yield ("requirement", year), _MILLIONS.format(amount)
        missing = [year for year in known if year not in self.requirement]
        if self.requirement and missing:
            yield ("requirement",), f"{', '.join(missing)} is missing; name every year, or none"

    def committee(self, code: str) -> Named | None:
        """The committee of this code, or None."""
        return next((entry for entry in self.committees if entry.code == code), None)

    def frame(self, code: str) -> Frame | None:
        """The frame of this code, or None."""
        return next((frame for frame in self.frames if frame.code == code), None)

    def section(self, title: str) -> Section | None:
        """The section of this title, or None."""
        return next((section for section in self.sections if section.title == title), None)

    def heading(self, section: Section | None) -> str:
        """What this round's answers are headed with, in a section where there is one."""
        return round_heading(self, self.agreement_year, section)


def round_heading(
    config: AnyRoundConfig, agreement_year: int | None, section: Section | None
) -> str:
    """What the round's remarks are headed with.

    The name alone ("August") in the year of the agreement; with its year where either the section
    comes from an older agreement or the round lies in a later year.
    """
    own = section.agreement_year if section and section.agreement_year else agreement_year
    if config.round_year == agreement_year == own:
        return config.round_name
    return config.round


def repeated(key: str, named: Sequence[Named]) -> Iterator[Misfit]:
    """A misfit for each code that stands a second time."""
    codes = [entry.code for entry in named]
    for number, code in enumerate(codes):
        if code in codes[:number]:
            yield (key, number, "code"), f"the code {code} stands twice"
