"""The settings of a round: `runde.toml`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from templates.frozen import frozen
from templates.kinds import STRICT, Text, is_code, is_frame_code, is_mailbox, is_rule_code
from templates.limits import DANISH_NUMBER, NOT_EMPTY, Fits, Long, Within
from templates.text import Text as Both
from workbook.round.edition import EditionSettings

RuleCode = Annotated[str, Fits(is_rule_code)]
Amount = Annotated[Decimal, DANISH_NUMBER]
Misfit = tuple[tuple[str | int, ...], Both]
"""The path of a setting, and what is wrong there."""

Code = Annotated[str, Fits(is_code)]
FrameCode = Annotated[str, Fits(is_frame_code)]
Mailbox = Annotated[str, Fits(is_mailbox)]
Year = Annotated[int, Within(1990, 2099)]

# More than any municipality's budget: the amount was written in 1.000 kr. or in kroner.
_TOO_MANY_MILLIONS = 10_000
_PATHS = ("template", "previous", "logo")
_ESCAPED = {"\b": "/b", "\t": "/t", "\n": "/n", "\f": "/f", "\r": "/r"}  # of paths written with \\
_SEVERAL_LINES = ("footnote", "reason")  # texts that are printed as they stand
_TORN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_LABEL = re.compile(r"^(?P<name>\S.*?) (?P<year>(?:19|20)\d\d)$")


@frozen(slots=False, kw_only=True)
class Named:
    """A director or committee: the code that the agreement uses, and its name."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    code: Code
    name: Text


@frozen(slots=False, kw_only=True)
class Centre(Named):
    """A centre: its code and name.

    Attributes:
        mailbox: that mails to the centre go to; no person's.
    """

    mailbox: Mailbox | None = None


@frozen(slots=False, kw_only=True)
class Frame:
    """An appropriation frame (bevillingsramme): its number and name."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    code: FrameCode
    name: Text

    @property
    def label(self) -> str:
        """As the list in the workbook has it: ``10.22 Trafik og infrastruktur``."""
        return f"{self.code} {self.name}"


@frozen(slots=False, kw_only=True)
class Section:
    """A section of the agreement, in the order of the council edition.

    Attributes:
        economy: whether the council edition prints the economy column for it.
        agreement_year: of an older agreement that the section was carried over from; its remarks
            are then headed with the year.
        footnote: printed below the section.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    title: Text
    economy: bool = True
    agreement_year: Year | None = None
    footnote: Text | None = None


class Level(StrEnum):
    """How grave a finding is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@frozen(slots=False, kw_only=True)
class SeverityChange:
    """A rule's severity in this round, and why it differs from the catalogue's."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    severity: Level
    reason: Text


@frozen(slots=False, kw_only=True)
class Loan:
    """A part of a year's investment that can be financed by a loan.

    Attributes:
        amount: in the overview's unit (mio. kr.).
        reason: why a loan may be taken.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    year: Year
    amount: Amount
    reason: Text


@frozen(slots=False, kw_only=True)
class RoundConfig:
    """The settings of a round: `runde.toml`.

    Attributes:
        template: id of a bundled template, or the path of one, from the round's folder.
        round: label of the round, a name and a year: "August 2024".
        issued: the day the workbooks are sent; every written file bears it as its date.
        sender: the office that sends them; no person.
        reply_to: its mailbox, which the answers go to; no person's.
        years: of the amount columns.
        committees: in the order of the edition.
        agreement_year: of the agreement whose items the round follows up.
        previous: folder of the round before this one, from this round's folder.
        sections: of finance's list, in the order of the council edition.
        frames: the appropriation frames (bevillingsrammer) that a case may touch.
        requirement: what must be saved at least, by year, in the overview's unit (mio. kr.),
            positive.
        requirement_label: what the overview calls it.
        loans: by year.
        edition: how the council's edition looks.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    template: Text
    title: Annotated[Text, Long(most=80)]  # file names are made of it
    municipality: Annotated[Text, Long(most=80)]
    round: Annotated[Text, Long(most=40)]
    issued: date
    deadline: date
    sender: Text
    reply_to: Mailbox | None = None
    language: Literal["da", "en"] = "da"
    years: Annotated[tuple[Year, ...], NOT_EMPTY]
    centres: Annotated[tuple[Centre, ...], NOT_EMPTY]
    committees: Annotated[tuple[Named, ...], NOT_EMPTY]
    severities: Mapping[RuleCode, SeverityChange] = field(default_factory=dict)
    agreement_year: Year | None = None
    previous: Text | None = None
    directors: tuple[Named, ...] = ()
    sections: tuple[Section, ...] = ()
    frames: tuple[Frame, ...] = ()
    requirement: Mapping[str, Amount] = field(default_factory=dict)
    requirement_label: Text | None = None
    loans: tuple[Loan, ...] = ()
    edition: EditionSettings = field(default_factory=EditionSettings)

    def misfits(self) -> Iterator[Misfit]:
        """Settings that contradict each other, each with its place."""
        if not _LABEL.match(self.round):
            yield ("round",), self._round_lacks()
        if self.deadline < self.issued:
            yield (
                ("deadline",),
                Both(
                    f"fristen er før udsendelsen (issued = {self.issued}); ret en af dem",
                    f"the deadline lies before the day of issue ({self.issued}); correct one",
                ),
            )
        if list(self.years) != sorted(set(self.years)):
            ordered = ", ".join(str(year) for year in sorted(set(self.years)))
            yield (
                ("years",),
                Both(
                    f"årene skal stå i orden, hvert én gang: [{ordered}]",
                    f"years stand in order, each once: [{ordered}]",
                ),
            )
        yield from _torn(asdict(self), ())
        yield from self._repeated_entries()
        yield from self._requirement_misfits()
        for place, says in self.edition.misfits(self.issued):
            yield ("edition", *place), says
        for number, loan in enumerate(self.loans):
            if loan.year not in self.years:
                yield ("loans", number, "year"), _not_among(loan.year, self.years)
            if not 0 < loan.amount < _TOO_MANY_MILLIONS:
                yield ("loans", number, "amount"), _no_millions(loan.amount)

    def _repeated_entries(self) -> Iterator[Misfit]:
        for name in ("centres", "committees", "directors"):
            codes = [entry.code for entry in getattr(self, name)]
            yield from _repeated(name, "code", Both("koden", "the code"), codes)
        titles = [section.title for section in self.sections]
        yield from _repeated("sections", "title", Both("afsnittet", "the section"), titles)
        numbers = [frame.code for frame in self.frames]
        yield from _repeated("frames", "code", Both("rammen", "the frame"), numbers)

    def _requirement_misfits(self) -> Iterator[Misfit]:
        known = [str(year) for year in self.years]
        for year, amount in self.requirement.items():
            if year not in known:
                yield ("requirement", year), _not_among(year, self.years)
            elif not 0 <= amount < _TOO_MANY_MILLIONS:
                yield ("requirement", year), _no_millions(amount)
        missing = [year for year in known if year not in self.requirement]
        if self.requirement and missing:
            named = ", ".join(missing)
            yield (
                ("requirement",),
                Both(
                    f"{named} mangler; skriv et beløb for hvert år, eller slet dem alle",
                    f"{named} is missing; name every year, or none",
                ),
            )

    def _round_lacks(self) -> Both:
        """What to write where the round's label has no year, or nothing but a year."""
        name = self.round.strip().capitalize()
        label = f"{name} {self.issued.year}" if name.isalpha() else f"August {self.issued.year}"
        return Both(
            f"en runde er et navn og et år, fx: {label}",
            f"a round is a name and a year, for example: {label}",
        )

    @property
    def round_name(self) -> str:
        """The label without its year: "August"."""
        return self.round[: -len(" 2024")]

    @property
    def round_year(self) -> int:
        """The label's year."""
        return int(self.round[-4:])

    @property
    def send_to(self) -> str:
        """The office that the answers go to, and its mailbox where that is known."""
        return f"{self.sender} ({self.reply_to})" if self.reply_to else self.sender

    def centre(self, code: str) -> Centre | None:
        """The centre of this code, or None."""
        return next((centre for centre in self.centres if centre.code == code), None)

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
        """What this round's answers are headed with, in a section where there is one.

        The name alone ("August") in the year of the agreement; with its year where either the
        section comes from an older agreement or the round lies in a later year.
        """
        own = section.agreement_year if section and section.agreement_year else self.agreement_year
        if self.round_year == self.agreement_year == own:
            return self.round_name
        return self.round


def _not_among(year: int | str, years: Sequence[int]) -> Both:
    known = ", ".join(map(str, years))
    return Both(
        f"{year} er ikke blandt årene i years: {known}", f"{year} is not among the years {known}"
    )


def _no_millions(amount: Decimal) -> Both:
    """What to write where the amount is below 0, or in 1.000 kr. or kroner."""
    return Both(
        f"{amount} er ikke et beløb i mio. kr., der skal spares; skriv det uden minus, fx 39.4",
        f"{amount} is no amount in mio. kr. of what is to be saved; write it positive, such as "
        "39.4",
    )


def _torn(value: object, place: tuple[str | int, ...]) -> Iterator[Misfit]:
    """Texts of several lines, or that command who shows them: files and pages are named by them."""
    match value:
        case str() if _TORN.search(value) and not _may_have_lines(place):
            yield place, _one_line(value, is_path=place[-1] in _PATHS)
        case Mapping():
            for key, inner in value.items():
                yield from _torn(inner, (*place, key))
        case tuple():
            for number, inner in enumerate(value):
                yield from _torn(inner, (*place, number))


def _may_have_lines(place: tuple[str | int, ...]) -> bool:
    """Whether the text there is printed as it stands; notes look at theirs themselves."""
    return place[-1] in _SEVERAL_LINES or place[:2] == ("edition", "notes")


def _one_line(value: str, *, is_path: bool) -> Both:
    if not is_path:
        return Both(
            "skriv det på én linje, uden tabulator og styretegn",
            "write it on one line, without tabs and control characters",
        )
    path = "".join(_ESCAPED.get(sign, sign) for sign in value).replace("\\", "/")
    return Both(
        f"tegnet \\ har en særlig betydning i “…”; skriv / i stedet: {path}",
        f"the sign \\ has a meaning of its own in “…”; write / instead: {path}",
    )


def _repeated(key: str, part: str, called: Both, values: Sequence[str]) -> Iterator[Misfit]:
    """A misfit for each value that stands a second time in the list of settings."""
    for number, value in enumerate(values):
        if value in values[:number]:
            yield (
                (key, number, part),
                Both(
                    f"{called.da} {value} står to gange; ret den ene",
                    f"{called.en} {value} stands twice; correct one of them",
                ),
            )
