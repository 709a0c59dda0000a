"""A value with its provenance: what stands in a returned cell, and where it stands."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import NamedTuple, TypeAlias

from templates.frozen import frozen
from workbook.address import a1
from workbook.read.model import Cell, CellKind
from workbook.records.slot import Slot

Content: TypeAlias = str | Decimal | date | None
"""What a cell says, in the form of its field's type; amounts in the unit that is typed."""

Contents: TypeAlias = Mapping[str, Content]
"""What stands in a record's cells, by slot id; a slot that is not named is blank."""


class Reading(Enum):
    """How a cell was read by its field's type."""

    BLANK = "blank"
    READ = "read"  # the content is what the cell says
    UNREADABLE = "unreadable"  # something stands there that is none of the type


class Place(NamedTuple):
    """A cell of a returned file, 1-based; or of finance's own list."""

    file: str
    sheet: str
    row: int
    column: int

    @property
    def address(self) -> str:
        """In A1 form."""
        return a1(self.row, self.column)


class Value(NamedTuple):
    """What one slot of a record says.

    A named tuple, as `Place` and `Cell` are: there are hundreds of each in every file, and a frozen
    dataclass takes four times as long to make.

    Attributes:
        content: in the form of the field's type; None where it is blank or unreadable.
        raw: exactly as the file stores it; "" where it is blank.
        kind: the type that the file gives the cell; None where it is blank.
        formula: without its "=", or None.
        number_format: of the cell of a number, a date or a text ("0.00"); "" where it shows what
            is stored.
        inherited: whether it stands in another record's row, whose place it then bears.
        struck: what of it is struck through, or "".
        counts_from_1904: whether the number behind a date does.
    """

    slot: Slot
    place: Place
    content: Content = None
    raw: str = ""
    kind: CellKind | None = None
    reading: Reading = Reading.BLANK
    formula: str | None = None
    number_format: str = ""
    inherited: bool = False
    struck: str = ""
    counts_from_1904: bool = False

    def at(self, place: Place) -> "Value":
        """The same at another place."""
        moved: Value = tuple.__new__(Value, (self[0], place, *self[2:]))
        return moved

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands there."""
        return self.reading is Reading.BLANK

    @property
    def text(self) -> str:
        """The content as text; the raw text where it cannot be read."""
        if self.content is None:
            return self.raw
        if isinstance(self.content, Decimal):
            return format(self.content, "f")
        return str(self.content)

    @property
    def typed(self) -> str:
        """What one reads in the cell: a text as it stands, a number without trailing zeros."""
        kind = self.kind or CellKind.TEXT
        return Cell(self.place.row, self.place.column, kind, self.raw).text

    @property
    def amount(self) -> Decimal | None:
        """The number, or None."""
        return self.content if isinstance(self.content, Decimal) else None

    @property
    def number(self) -> Decimal | None:
        """What the cell holds as a number, a date's included; None where Excel sees none there."""
        if self.kind not in (CellKind.NUMBER, CellKind.DATE):
            return None
        return Cell(self.place.row, self.place.column, self.kind, self.raw).number


@frozen
class Beside:
    """What stands in a returned file beside the records: a note, a picture, a text of its own.

    Attributes:
        kind: "note", "shape", "picture", "link", "text" …
    """

    kind: str
    place: Place
    words: str = ""
    details: tuple[str, ...] = field(default=())
