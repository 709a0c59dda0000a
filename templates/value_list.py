"""A list of allowed values: one definition for dropdown, guidance, hint, legend and chart."""

from typing import Annotated, ClassVar, Literal

from templates.frozen import frozen
from templates.kinds import STRICT, Colour, ShortName, Text
from templates.limits import NOT_EMPTY

Phase = Literal["open", "paused", "closed"]


@frozen(kw_only=True)
class ListValue:
    """One allowed value.

    Attributes:
        value: as it stands in the cell.
        help: when it is used; for the guidance, the cell's hint and the edition's legend.
        spelled: other spellings that are read as the value.
        short: for sheet names, at most 31 characters; the value without it.
        phase: what the value says of the record's life.
        rank: how far the work has come, 0 first; a value without a rank is no step of the way.
        colour: fill in the council edition, as RRGGBB.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    value: Text
    help: str = ""
    spelled: tuple[Text, ...] = ()
    short: ShortName = ""
    phase: Phase = "open"
    rank: int | None = None
    colour: Colour = ""


@frozen(kw_only=True)
class ValueList:
    """The allowed values of a field.

    Attributes:
        label: what the list is called, as heading of its values.
        values: in the order of the dropdown.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    label: Text
    values: Annotated[tuple[ListValue, ...], NOT_EMPTY]

    @property
    def texts(self) -> tuple[str, ...]:
        """The values as they stand in cells."""
        return tuple(entry.value for entry in self.values)

    def find(self, text: str) -> ListValue | None:
        """The entry of exactly this text, or None."""
        return next((entry for entry in self.values if entry.value == text), None)
