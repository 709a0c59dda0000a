"""The classes that describe a template: its lists, its table, its live checks, its council edition.

A template is data. Everything that a workbook shows, locks, offers, checks and merges is derived
from these classes; no column, list or rule is written down a second time.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
SheetName = Annotated[str, StringConstraints(pattern=r"^[^\[\]:*?/\\']{1,31}$")]
RuleCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}\d{3}$")]

Misfit = tuple[tuple[str | int, ...], str]


class Part(BaseModel):
    """A part of a template: frozen, and no key beyond the known ones."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Phase(StrEnum):
    """What a status says of the item's life."""

    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


class ListValue(Part):
    """One allowed value.

    Attributes:
        value: as it stands in the cell.
        help: when it is used, for the guidance sheet and the council edition's legend.
        phase: what the value says of the item's life.
        rank: how far the work has come, 0 first; a value without a rank is no step of the way.
        colour: fill of the value in the council edition, as RRGGBB.
    """

    value: Text
    help: Text
    phase: Phase = Phase.OPEN
    rank: int | None = None
    colour: Annotated[str, StringConstraints(pattern=r"^[0-9A-F]{6}$")] | None = None


class ValueList(Part):
    """The allowed values of a column, in the order of the dropdown."""

    label: Text
    values: tuple[ListValue, ...] = Field(min_length=1)

    @property
    def texts(self) -> tuple[str, ...]:
        """The values as they stand in cells."""
        return tuple(entry.value for entry in self.values)

    def find(self, text: str) -> ListValue | None:
        """The entry of exactly this text, or None."""
        return next((entry for entry in self.values if entry.value == text), None)


class Source(StrEnum):
    """Where a column's content comes from: the office's agreement, or the centre's answer."""

    NR = "nr"
    SECTION = "section"
    RESPONSIBLE = "responsible"
    ROLE = "role"
    TITLE = "title"
    AMOUNT = "amount"  # one column for each year of the round, in the template's unit
    ECONOMY_NOTE = "economy_note"
    COMMITTEES = "committees"
    PREVIOUS_STATUS = "previous_status"
    EARLIER_REMARKS = "earlier_remarks"
    ANSWER = "answer"


class ColumnType(StrEnum):
    """What a cell of the column holds."""

    INTEGER = "integer"
    TEXT = "text"
    LONG_TEXT = "long_text"
    AMOUNT = "amount"
    CHOICE = "choice"


class Help(Part):
    """The note that Excel shows when the cell is chosen (limits of Excel: 32 and 255)."""

    title: Annotated[str, StringConstraints(min_length=1, max_length=32)]
    text: Annotated[str, StringConstraints(min_length=1, max_length=255)]


class Column(Part):
    """One column of the table.

    Attributes:
        header: may hold ``{year}``, ``{round}`` and ``{unit}``.
        width: in Excel's characters.
        list: the value list of a choice column.
        open_to: who may write in it; ``lead`` is the item's first centre. None locks the column.
        answers: what the column is in the council edition, for an open column.
        max_length: of the text, in characters.
    """

    id: Identifier
    header: Text
    type: ColumnType
    source: Source
    width: float = Field(gt=0, le=120)
    list: Identifier | None = None
    open_to: Literal["lead", "all"] | None = None
    answers: Literal["status", "remark"] | None = None
    max_length: int | None = Field(default=None, gt=0, le=32767)
    help: Help | None = None
    stop: Help | None = None

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if (self.type is ColumnType.CHOICE) != (self.list is not None):
            raise ValueError("a choice column names its list, and no other column does")
        if (self.source is Source.ANSWER) != (self.open_to is not None):
            raise ValueError("a column with source answer says open_to, and no other column does")
        if (self.source is Source.ANSWER) != (self.answers is not None):
            raise ValueError("a column with source answer says answers, and no other column does")
        return self


class Condition(Part):
    """One condition on a row; all columns named must fulfil it.

    Exactly one of the tests is given.

    Attributes:
        blank: True where nothing but blanks stands there.
        values: the text is one of these, read as a person would (case, blanks and a trailing full
            stop aside); ``list_phase`` names them by their phase instead.
        listed: whether the text is, to the letter, a value of the column's list.
        spelled: True where the text is a value of the list but for its spelling.
        longer_than: more characters than this.
    """

    columns: tuple[Identifier, ...] = Field(min_length=1)
    blank: bool | None = None
    values: tuple[Text, ...] | None = None
    list_phase: Phase | None = None
    listed: bool | None = None
    spelled: bool | None = None
    longer_than: int | None = Field(default=None, ge=0)

    @model_validator(mode="after")
    def _one_test(self) -> Self:
        tests = (
            self.blank,
            self.values,
            self.list_phase,
            self.listed,
            self.spelled,
            self.longer_than,
        )
        if sum(test is not None for test in tests) != 1:
            raise ValueError(
                "a condition has exactly one of: "
                "blank, values, list_phase, listed, spelled, longer_than"
            )
        return self


class Check(Part):
    """A rule that the workbook itself shows while the centre writes.

    The validator's rule of the same code evaluates the same conditions; this is the only place
    where they stand.

    Attributes:
        code: of the rule in the catalogue.
        column: whose cell is at fault: it is coloured, and the finding points at it.
        label: what the sheet of live checks calls the fault.
        remedy: what to do, in the sheet of live checks.
        mark: how the cell is coloured.
        when: conditions that all hold where there is a fault.
    """

    code: RuleCode
    column: Identifier
    label: Text
    remedy: Text
    mark: Literal["fault", "warning", "advice"]
    when: tuple[Condition, ...] = Field(min_length=1)


class Roles(Part):
    """What the role column says: to the item's first centre, and to the others."""

    lead: Text
    other: Text


class Table(Part):
    """The sheet that a centre fills in: one row for each item."""

    sheet: SheetName
    roles: Roles
    columns: tuple[Column, ...] = Field(min_length=1)
    checks: tuple[Check, ...] = ()

    def column(self, identifier: str) -> Column:
        """The column of this id; KeyError where there is none."""
        for column in self.columns:
            if column.id == identifier:
                return column
        raise KeyError(identifier)

    def answering(self, what: Literal["status", "remark"]) -> Column:
        """The open column that answers this; KeyError where there is none."""
        for column in self.columns:
            if column.answers == what:
                return column
        raise KeyError(what)


class Guidance(Part):
    """The first sheet: what to do, and what the values mean."""

    sheet: SheetName
    intro: Text
    steps_heading: Text
    steps: tuple[Text, ...] = Field(min_length=1)
    list_heading: Text
    list: Identifier
    closing: Text


class Control(Part):
    """The sheet of live checks."""

    sheet: SheetName
    intro: Text


class CouncilColumn(Part):
    """One column of the council edition.

    Attributes:
        width: in Excel's characters.
    """

    shows: Literal["nr", "responsible", "title", "economy", "committees", "status"]
    header: Text
    width: float = Field(gt=0, le=120)


class CouncilEdition(Part):
    """What merge makes for the council.

    Attributes:
        legend: what a status means, told to the council; the list's own help where it is not said.
        not_delivered: printed for an item without a status.
    """

    sheet: SheetName
    intro: Text
    remarks_heading: Text
    legend_heading: Text
    legend: dict[Text, Text] = Field(default_factory=dict)
    not_delivered: Text
    overview_sheet: SheetName
    economy_sheet: SheetName
    changes_sheet: SheetName
    data_sheet: SheetName
    columns: tuple[CouncilColumn, ...] = Field(min_length=1)


class Template(Part):
    """One kind of workbook.

    Attributes:
        id: the folder's name.
        version: raised with every change that a filled workbook would notice.
        unit: of all amounts, e.g. ``mio. kr.``.
    """

    schema_: Literal["template-v1"] = Field(alias="schema")
    id: Identifier
    version: int = Field(ge=1)
    title: Text
    summary: Text
    unit: Text
    decimals: int = Field(ge=0, le=6)
    lists: dict[Identifier, ValueList]
    guidance: Guidance
    table: Table
    control: Control
    council: CouncilEdition

    def misfits(self) -> Iterator[Misfit]:
        """Names that one part uses and no other part has, each with its place."""
        yield from self._list_misfits()
        yield from self._column_misfits()
        yield from self._sheet_misfits()
        yield from self._council_misfits()

    def _list_misfits(self) -> Iterator[Misfit]:
        for number, column in enumerate(self.table.columns):
            if column.list is not None and column.list not in self.lists:
                place = ("table", "columns", number, "list")
                yield place, f"there is no list {column.list} under [lists]"
        if self.guidance.list not in self.lists:
            yield ("guidance", "list"), f"there is no list {self.guidance.list} under [lists]"

    def _column_misfits(self) -> Iterator[Misfit]:
        ids = [column.id for column in self.table.columns]
        for number, name in enumerate(ids):
            if name in ids[:number]:
                yield ("table", "columns", number, "id"), f"the column {name} stands twice"
        for number, check in enumerate(self.table.checks):
            place = ("table", "checks", number)
            if check.column not in ids:
                yield (*place, "column"), f"the table has no column {check.column}"
            named = {name for condition in check.when for name in condition.columns}
            for name in sorted(named - set(ids)):
                yield (*place, "when"), f"the table has no column {name}"
        if not any(column.source is Source.NR for column in self.table.columns):
            yield ("table",), "a column with source nr is missing; rows are found by it"
        for what in ("status", "remark"):
            if sum(column.answers == what for column in self.table.columns) != 1:
                yield ("table",), f"exactly one column answers {what}"

    def _sheet_misfits(self) -> Iterator[Misfit]:
        taken = {self.table.sheet.casefold()}
        for part, sheet in (("guidance", self.guidance.sheet), ("control", self.control.sheet)):
            if sheet.casefold() in taken:
                yield (part, "sheet"), f"another sheet is called {sheet} too"
            taken.add(sheet.casefold())

    def _council_misfits(self) -> Iterator[Misfit]:
        council = self.council
        names = [column.list for column in self.table.columns if column.answers == "status"]
        lists = [self.lists[name] for name in names if name in self.lists]
        statuses = {text for values in lists for text in values.texts}
        for value in council.legend:
            if value not in statuses:
                yield ("council", "legend"), f"{value} is not a status"
        if council.not_delivered in statuses:
            yield ("council", "not_delivered"), f"{council.not_delivered} is a status too"
        sheets = {
            "sheet": council.sheet,
            "overview_sheet": council.overview_sheet,
            "economy_sheet": council.economy_sheet,
            "changes_sheet": council.changes_sheet,
            "data_sheet": council.data_sheet,
        }
        taken: set[str] = set()
        for part, sheet in sheets.items():
            if sheet.casefold() in taken:
                yield ("council", part), f"another sheet is called {sheet} too"
            taken.add(sheet.casefold())
