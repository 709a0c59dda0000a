"""What the parts of a template have in common: names, texts, lists of values, guidance."""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

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


class Help(Part):
    """The note that Excel shows when the cell is chosen (limits of Excel: 32 and 255)."""

    title: Annotated[str, StringConstraints(min_length=1, max_length=32)]
    text: Annotated[str, StringConstraints(min_length=1, max_length=255)]


class Guidance(Part):
    """The first sheet: what to do, and what the values mean."""

    sheet: SheetName
    intro: Text
    steps_heading: Text
    steps: tuple[Text, ...] = Field(min_length=1)
    list_heading: Text
    list: Identifier
    closing: Text
