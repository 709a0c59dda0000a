"""The sheet with one row for each item: its columns, its live checks."""

from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

from templates.first_edition.parts import Help, Identifier, Part, Phase, RuleCode, SheetName, Text


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


class Control(Part):
    """The sheet of live checks."""

    sheet: SheetName
    intro: Text
