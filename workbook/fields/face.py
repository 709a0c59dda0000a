"""What every field type says of its cells: how they look, what Excel takes, what is marked."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import ClassVar, Generic, Literal, TypeAlias, TypeVar

from templates.field import BaseField
from templates.frozen import frozen
from workbook.expression.cell_test import CellTest
from workbook.fields.lists import Lists
from workbook.fields.mark import Look, Mark, MarkedCells, OfCell, Unanswered
from workbook.records.slot import Slot, slots_of
from workbook.records.value import Content
from workbook.round.config import Level
from workbook.round.examples import with_examples
from workbook.round.model import Round

_LONGEST_CELL = 32_767
_TITLE, _MESSAGE = 32, 255  # characters that Excel takes in a hint

_LOOKS: Mapping[Level, Look] = MappingProxyType(
    {Level.ERROR: "fault", Level.WARNING: "warning", Level.INFO: "advice"}
)

F = TypeVar("F", bound=BaseField)


@frozen
class ListRule:
    """A dropdown.

    Attributes:
        list: its name among the workbook's lists, or the values themselves.
        is_binding: whether another text is refused.
    """

    list: str | tuple[str, ...]
    is_binding: bool = True


@frozen
class LengthRule:
    """A text of at most so many characters."""

    most: int = _LONGEST_CELL


@frozen
class NumberRule:
    """A number from the first to the last."""

    first: Decimal
    last: Decimal
    is_whole: bool = False


@frozen
class DayRule:
    """A date from the first to the last."""

    first: date
    last: date


TakenRule: TypeAlias = ListRule | LengthRule | NumberRule | DayRule


@frozen
class Taken:
    """What Excel takes in a cell, and what it says when it refuses.

    Attributes:
        title: of the box, at most 32 characters.
        message: of the box, at most 255 characters.
    """

    rule: TakenRule
    title: str
    message: str


@frozen(slots=False)
class Face(ABC, Generic[F]):
    """A field's cells in a workbook.

    Attributes:
        slots: the field's cells in a record.
        lists: of the round's workbook.
    """

    round: Round
    field: F
    slots: tuple[Slot, ...]
    lists: Lists

    number_format: ClassVar[str] = "General"
    horizontal: ClassVar[Literal["left", "center", "right"]] = "left"

    @property
    def format(self) -> str:
        """Excel's number format of the cells."""
        return self.number_format

    @property
    def hint(self) -> tuple[str, str]:
        """Title and text of what Excel shows at the cell; two "" for nothing."""
        text = with_examples(self.round, self.field.help) or self.usual_help
        if not text:
            return "", ""
        return shortened(self.field.title, _TITLE), shortened(text, _MESSAGE)

    @property
    def usual_help(self) -> str:
        """The hint where the template gives none."""
        return ""

    @property
    @abstractmethod
    def taken(self) -> Taken:
        """What Excel takes in the cells."""

    def stored(self, slot: Slot, content: Content) -> Content:
        """What stands in the slot's cell for a content."""
        del slot
        return content

    @property
    def needed(self) -> int:
        """How many of the cells must be answered."""
        return len(self.slots) if self.field.required else 0

    @property
    def ask(self) -> str:
        """What to do where an answer is missing."""
        return "Skriv i feltet."

    def marks(self) -> Iterator[Mark]:
        """What is marked at the field's cells; what is missing first."""
        if self.needed:
            yield self._missing()
        yield from self.type_marks()

    @abstractmethod
    def type_marks(self) -> Iterator[Mark]:
        """What the type itself marks."""

    def _missing(self) -> Mark:
        field = self.field
        ids = tuple(slot.id for slot in self.slots)
        given = tuple(slot.id for slot in self.round_slots(field.only_with))
        ask = self.ask
        if field.inherits:
            key = self.round.template.fields[field.inherits].title
            ask = f"{ask} Det er nok i én af rækkerne med samme {key}"
            ask = ask if ask.endswith(".") else f"{ask}."
        return Mark(
            Level.ERROR,
            "missing",
            f"{field.title} mangler",
            ask,
            (
                MarkedCells(
                    ids,
                    Unanswered(ids, self.needed, inherits=field.inherits, only_with=given),
                    only_blank=True,
                ),
            ),
        )

    def round_slots(self, field: str) -> Sequence[Slot]:
        """The cells of another field; none for ""."""
        if not field:
            return ()
        spec = self.round.template.fields[field]
        return tuple(slots_of(spec, self.round.config.years, self.lists))

    def mark(self, severity: Level, label: str, fix: str, test: CellTest) -> Mark:
        """A mark at each of the cells of which the test holds."""
        cells = tuple(MarkedCells((slot.id,), OfCell(slot.id, test)) for slot in self.slots)
        return Mark(severity, _LOOKS[severity], label, fix, cells)


def shortened(text: str, most: int) -> str:
    """The text, cut where it has more characters than that."""
    return text if len(text) <= most else text[: most - 1] + "…"
