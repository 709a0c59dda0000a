"""An edition as a document: what stands in it, not how any format shows it.

Every number bears its exact value, its unit and the decimals it is shown with; one that is
calculated says from which cells, so that a workbook can calculate it again.
"""

from collections.abc import Iterator
from dataclasses import field
from datetime import date
from decimal import Decimal
from typing import Final, Literal, TypeAlias

from templates.frozen import frozen
from workbook.edition.face import Face
from workbook.edition.record_index import RecordIndex

RowRole = Literal["header", "body", "total", "grand"]

PERCENT: Final = "%"
"""The unit of percentages."""


@frozen
class CellRef:
    """A cell of a table: the table's id, and row and cell counted from 0, the header included."""

    table: str
    row: int
    cell: int


@frozen
class Term:
    """Part of a calculated number: a cell times a factor."""

    cell: CellRef
    factor: Decimal = Decimal(1)


@frozen
class Text:
    """A cell of text.

    Attributes:
        span: how many columns it takes.
        colour: fill, as RRGGBB, or "".
        is_code: a short text that stands in the middle of its cell.
        is_long: a text of paragraphs.
        link: name of the sheet that it leads to, or "".
        bold: where letters in bold begin and end.
    """

    text: str
    span: int = 1
    colour: str = ""
    is_code: bool = False
    is_long: bool = False
    link: str = ""
    bold: tuple[tuple[int, int], ...] = ()


@frozen
class Number:
    """A cell of a number.

    Attributes:
        value: exact.
        decimals: that are shown, rounded half away from zero.
        unit: of an amount; "%" of a percentage, "" of a count.
        terms: of a calculated number; they add up to the value.
        over: of a calculated percentage: the cell by which its terms are divided.
        counts: of a count: the cells of which it says how many there are.
        is_optional: whether a calculated number is blank where all its cells are.
    """

    value: Decimal
    decimals: int = 0
    unit: str = ""
    terms: tuple[Term, ...] = ()
    counts: tuple[CellRef, ...] = ()
    span: int = 1
    is_optional: bool = False
    over: CellRef | None = None


@frozen
class Day:
    """A cell of a date."""

    day: date
    span: int = 1


@frozen
class Blank:
    """A cell that says nothing, which is another thing than 0.

    Attributes:
        terms: of a calculated number that is blank, as all its cells are.
        decimals: that the number would be shown with.
        over: of a percentage, as `Number` has it.
    """

    span: int = 1
    terms: tuple[Term, ...] = ()
    decimals: int = 0
    over: CellRef | None = None


Cell: TypeAlias = Text | Number | Day | Blank


@frozen
class Row:
    """A row of a table; of a header the cells are texts.

    Attributes:
        record: place in the document's index of the one record that it is of, or None.
    """

    cells: tuple[Cell, ...]
    role: RowRole = "body"
    record: int | None = field(default=None, compare=False)

    @property
    def is_long_text(self) -> bool:
        """Whether it is one long text across the table, as an item's remarks."""
        return len(self.cells) == 1 and isinstance(self.cells[0], Text) and self.cells[0].is_long


@frozen
class Column:
    """A column of a table.

    Attributes:
        key: the same for columns that show the same in several tables.
        width: in characters.
        is_number: whether it holds numbers, which stand to the right.
    """

    key: str
    width: float
    is_number: bool = False


@frozen
class Table:
    """A table; the first row is its header.

    Attributes:
        id: once in the document.
        caption: what it shows, for those who do not see what stands above it.
    """

    id: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def cell(self, ref: CellRef) -> Cell:
        """The cell that the reference names."""
        return self.rows[ref.row].cells[ref.cell]


@frozen
class Heading:
    """A heading; level 1 heads a sheet, 2 a part of it, 3 a part of that."""

    text: str
    level: int = 2


@frozen
class SaidNumber:
    """A calculated number that is said in a text.

    Attributes:
        start: place of its first letter in the text.
        end: place behind its last letter.
        at_most: what is said where the number is more than that; None for no such limit.
    """

    start: int
    end: int
    number: Number
    at_most: Decimal | None = None


@frozen
class Paragraph:
    """A text by itself: what introduces a part, a note in small print below it, a plain text.

    Attributes:
        numbers: that are calculated, in the order of the text.
        otherwise: what it says instead where the last of its numbers is not above 0.
        goes_on: whether it is one paragraph with the one above it where texts flow.
    """

    text: str
    kind: Literal["intro", "note", "text"] = "intro"
    numbers: tuple[SaidNumber, ...] = ()
    otherwise: str = ""
    goes_on: bool = False


@frozen
class KeyFigure:
    """A number that is shown large, and what it says."""

    label: str
    number: Number


@frozen
class KeyFigures:
    """A few numbers beside each other."""

    figures: tuple[KeyFigure, ...]


@frozen
class ChartSeries:
    """One row of bars or one line: its name, the cells with its numbers, and its colour or ""."""

    name: str
    numbers: tuple[CellRef, ...]
    colour: str = ""


@frozen
class Chart:
    """A chart of a table's numbers.

    Attributes:
        alternative: says what it shows to those who do not see it.
        categories: the cells with the names of the bars.
        unit: of the numbers.
    """

    kind: Literal["columns", "bars", "lines"]
    title: str
    alternative: str
    categories: tuple[CellRef, ...]
    series: tuple[ChartSeries, ...]
    unit: str = ""
    stacked: bool = False


@frozen
class LegendEntry:
    """A value and what it means."""

    value: str
    meaning: str
    colour: str = ""


@frozen
class Legend:
    """What the values of a list mean."""

    entries: tuple[LegendEntry, ...]


@frozen
class Entry:
    """A label and what stands under it: a text, a number or a date."""

    label: str
    content: Cell


@frozen
class Entries:
    """What is said of one thing, label by label."""

    entries: tuple[Entry, ...]


@frozen
class PageBreak:
    """What follows begins on a new page."""


Block: TypeAlias = Heading | Paragraph | Table | KeyFigures | Chart | Legend | Entries | PageBreak


@frozen
class Sheet:
    """A part of the edition: a sheet of a workbook, a chapter of a text.

    Attributes:
        kind: "text" is read; "page" is the page of one record; "data" is one flat table for those
            who count.
        grid: the columns that its tables stand on; those of its widest table where it is empty.
        record: of a page: its record's place in the document's index, or None.
    """

    name: str
    blocks: tuple[Block, ...]
    kind: Literal["text", "page", "data"] = "text"
    grid: tuple[Column, ...] = ()
    record: int | None = field(default=None, compare=False)

    @property
    def tables(self) -> tuple[Table, ...]:
        """Its tables, from the top."""
        return tuple(block for block in self.blocks if isinstance(block, Table))


@frozen
class Document:
    """An edition.

    Attributes:
        heading: of the edition; what stands above its first sheet.
        title: of the round.
        face: of the municipality; its day is the only date of the edition.
        round: its label.
        template: title of the template.
        language: "da" or "en": how numbers and dates are written.
        index: how a reader finds a record; it says nothing that does not stand in the sheets.
    """

    heading: str
    title: str
    face: Face
    round: str
    template: str
    sheets: tuple[Sheet, ...] = field(default=())
    language: Literal["da", "en"] = "da"
    index: RecordIndex = field(default=RecordIndex(), compare=False)

    @property
    def municipality(self) -> str:
        """Whose edition it is."""
        return self.face.name

    def tables(self) -> Iterator[Table]:
        """All tables, sheet by sheet."""
        for sheet in self.sheets:
            yield from sheet.tables

    def table(self, name: str) -> Table:
        """The table of this id; KeyError where there is none."""
        for table in self.tables():
            if table.id == name:
                return table
        raise KeyError(name)
