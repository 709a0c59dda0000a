"""The blocks of a document as `council.json` has them."""

from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from workbook.edition.document import RowRole


class Part(BaseModel):
    """A part of the file: no key beyond the known ones."""

    model_config = ConfigDict(extra="forbid", frozen=True)


Exact = Annotated[str, Field(pattern=r"^-?\d+(\.\d+)?$")]
"""An exact number: a point, no exponent."""

Reference: TypeAlias = tuple[str, int, int]
"""A cell: the table's id, and row and cell from 0, the header included."""


class TextCell(Part):
    """A text; ``span`` columns wide, perhaps on a colour (RRGGBB), a link to a section.

    Attributes:
        bold: where letters in bold begin and end.
    """

    kind: Literal["text"]
    text: str
    span: int = 1
    colour: str = ""
    is_code: bool = False
    is_long: bool = False
    link: str = ""
    bold: tuple[tuple[int, int], ...] = ()


class SumTerm(Part):
    """A cell that is added, times a factor."""

    cell: Reference
    factor: Exact = "1"


class NumberCell(Part):
    """An exact number; what is shown has ``decimals``, halves rounded away from zero.

    Attributes:
        unit: of an amount; "%" of a percentage, "" of a count.
        adds: the cells that add up to it.
        over: of a percentage: the cell by which the sum is divided.
        counts: the cells of which it says how many there are.
        is_optional: whether it is blank where all the cells are that it adds.
    """

    kind: Literal["number"]
    value: Exact
    decimals: int = 0
    unit: str = ""
    span: int = 1
    adds: tuple[SumTerm, ...] = ()
    counts: tuple[Reference, ...] = ()
    is_optional: bool = False
    over: Reference | None = None


class DayCell(Part):
    """A date."""

    kind: Literal["day"]
    day: date
    span: int = 1


class BlankCell(Part):
    """Nothing, which is another thing than 0.

    Attributes:
        adds: the cells of a sum that is blank, as all of them are.
        decimals: that the sum would be shown with.
        over: of a percentage, as a number has it.
    """

    kind: Literal["blank"]
    span: int = 1
    adds: tuple[SumTerm, ...] = ()
    decimals: int = 0
    over: Reference | None = None


AnyCell: TypeAlias = Annotated[
    TextCell | NumberCell | DayCell | BlankCell, Field(discriminator="kind")
]


class TableRow(Part):
    """A row of a table."""

    role: RowRole
    cells: tuple[AnyCell, ...]


class TableColumn(Part):
    """A column of a table; its width in characters."""

    key: str
    width: float
    is_number: bool = False


class TableBlock(Part):
    """A table; its first row is its header."""

    kind: Literal["table"]
    id: str
    caption: str
    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]


class HeadingBlock(Part):
    """A heading: 1 heads a section, 2 a part of it, 3 a part of that."""

    kind: Literal["heading"]
    text: str
    level: int


class NumberSaid(Part):
    """A calculated number in a text: the letters from ``start`` to before ``end``.

    Attributes:
        at_most: what is said where the number is more than that.
    """

    start: int
    end: int
    number: NumberCell
    at_most: Exact | None = None


class ParagraphBlock(Part):
    """A text by itself: an intro, a note in small print, or a plain text.

    Attributes:
        otherwise: what it says where the last of its numbers is not above 0.
        goes_on: whether it is one paragraph with the one above it where texts flow.
    """

    kind: Literal["paragraph"]
    text: str
    style: Literal["intro", "note", "text"] = "intro"
    numbers: tuple[NumberSaid, ...] = ()
    otherwise: str = ""
    goes_on: bool = False


class LabelledNumber(Part):
    """A number that is shown large, and what it says."""

    label: str
    number: NumberCell


class FiguresBlock(Part):
    """A few numbers beside each other."""

    kind: Literal["figures"]
    figures: tuple[LabelledNumber, ...]


class Series(Part):
    """One row of bars or one line of a chart."""

    name: str
    numbers: tuple[Reference, ...]
    colour: str = ""


class ChartBlock(Part):
    """A chart of a table's numbers."""

    kind: Literal["chart"]
    form: Literal["columns", "bars", "lines"]
    title: str
    alternative: str
    categories: tuple[Reference, ...]
    series: tuple[Series, ...]
    unit: str = ""
    stacked: bool = False


class LegendLine(Part):
    """A value and what it means."""

    value: str
    meaning: str
    colour: str = ""


class LegendBlock(Part):
    """What the values of a list mean."""

    kind: Literal["legend"]
    entries: tuple[LegendLine, ...]


class EntryLine(Part):
    """A label and what stands under it."""

    label: str
    content: AnyCell


class EntriesBlock(Part):
    """What is said of one thing, label by label."""

    kind: Literal["entries"]
    entries: tuple[EntryLine, ...]


class BreakBlock(Part):
    """A new page begins."""

    kind: Literal["page_break"]


AnyBlock: TypeAlias = Annotated[
    TableBlock
    | HeadingBlock
    | ParagraphBlock
    | FiguresBlock
    | ChartBlock
    | LegendBlock
    | EntriesBlock
    | BreakBlock,
    Field(discriminator="kind"),
]
