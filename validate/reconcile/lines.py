"""What a sheet of an edition should say: the headers of its tables, and the lines below them."""

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from functools import cached_property
from typing import Final

from templates.frozen import frozen
from validate.reconcile.identity import named
from workbook.danish import folded
from workbook.edition.dataset import Dataset, MergedRecord
from workbook.edition.document import (
    Blank,
    Cell,
    Entries,
    Heading,
    Legend,
    Number,
    Paragraph,
    Row,
    Sheet,
    Table,
    Text,
)
from workbook.numbers import plain

_TOTALS: Final = frozenset({"total", "grand"})


@frozen
class Head:
    """The header of a column.

    Attributes:
        place: of the table's column at which it begins, from 0.
        key: of that column.
    """

    place: int
    key: str
    text: str
    is_number: bool

    @property
    def field(self) -> str:
        """Id of the field that the column shows, if it shows one."""
        return self.key.partition(":")[0].partition("/")[0]

    @property
    def year(self) -> str:
        """Of an amount by year, else ""."""
        year = self.key.partition(":")[2].partition("/")[0]
        return year if year.isdecimal() else ""


@frozen(slots=False)
class Header:
    """The header of a table, or of several that have the same."""

    heads: tuple[Head, ...]

    @cached_property
    def named(self) -> tuple[Head, ...]:
        """Those that say anything."""
        return tuple(one for one in self.heads if one.text.strip())

    @cached_property
    def _by_place(self) -> dict[int, Head]:
        return {}

    def over(self, place: int) -> Head:
        """The header over the place: it may begin at this place or before."""
        known = self._by_place
        if place not in known:
            known[place] = max(
                (one for one in self.heads if one.place <= place), key=lambda one: one.place
            )
        return known[place]

    def head(self, place: int) -> Head:
        """The same as one of this place alone."""
        found = self.over(place)
        return found if found.place == place else replace(found, place=place)

    def short(self, head: Head) -> str:
        """The header in one line; the year alone where it is the only one of that year."""
        same = sum(one.year == head.year for one in self.heads)
        return head.year if head.year and same == 1 else " ".join(head.text.split())


@frozen(slots=False, eq=False)
class Line:
    """A row of a table that should be printed.

    Attributes:
        place: the row in the table, its header included.
        heading: above the table; "" where there is none.
        cells: by the table's column at which they begin, each with its number in the row.
        record: whose row it is; None for a row of sums or counts.
        name_place: where the cell stands that names the row.
        title_place: where the record's title stands, or None.
        detail: the long text in the rows below it.
        codes: of centres, directors and committees, by their folded names.
    """

    sheet: str
    table: Table
    place: int
    heading: str
    header: Header
    cells: Mapping[int, tuple[int, Cell]]
    record: MergedRecord | None
    name_place: int = 0
    title_place: int | None = None
    detail: str = ""
    codes: Mapping[str, str] = field(default_factory=dict)

    @property
    def row(self) -> Row:
        """Of the table."""
        return self.table.rows[self.place]

    @cached_property
    def label(self) -> str:
        """What the cell says that names the row."""
        found = self.cells.get(self.name_place)
        return cell_text(found[1]) if found else ""

    @cached_property
    def names(self) -> frozenset[str]:
        """What names the row in any spelling."""
        own = {named(self.label)}
        return frozenset(own | {named(self.record.name)} if self.record else own)


@frozen
class Said:
    """A label outside all tables, and what it says: beside it, or a text in the rows below."""

    label: str
    content: Cell
    is_text: bool = False


@frozen(slots=False)
class ExpectedSheet:
    """A sheet of the edition.

    Attributes:
        headings: texts of its headings, in their order.
        others: all that stands in it beside the lines: headings, paragraphs, values of legends.
        said: labels that say something of the record.
        record: whose page it is; None for a sheet of several records.
    """

    sheet: Sheet
    lines: tuple[Line, ...]
    headings: tuple[str, ...]
    others: tuple[str, ...]
    said: tuple[Said, ...] = ()
    record: MergedRecord | None = None

    @cached_property
    def headers(self) -> tuple[Header, ...]:
        """Each once, in the order of the tables."""
        return tuple(dict.fromkeys(line.header for line in self.lines))


def expected_sheet(
    sheet: Sheet, data: Dataset, record: MergedRecord | None = None
) -> ExpectedSheet:
    """What the sheet should say.

    Args:
        sheet: of the edition.
        data: the records.
        record: whose page it is, or None.
    """
    lines: list[Line] = []
    headings: list[str] = []
    config = data.round.config
    others = [f"{config.municipality} · {config.round}"]  # below the title
    said: list[Said] = []
    heading = ""
    for above, block in zip((None, *sheet.blocks), sheet.blocks, strict=False):
        match block:
            case Heading(text=text):
                heading = text
                headings.append(text)
                others.append(text)
            case Paragraph(text=text, kind="text") if isinstance(above, Heading):
                said.append(Said(above.text, Text(text, is_long=True), is_text=True))
            case Paragraph(text=text):
                others.append(text)
            case Legend(entries=entries):
                others += [one.value for one in entries]
            case Entries(entries=found):
                said += [Said(one.label, one.content) for one in found]
            case Table() as table:
                lines += _lines(sheet.name, table, heading, data)
            case _:
                pass
    return ExpectedSheet(sheet, tuple(lines), tuple(headings), tuple(others), tuple(said), record)


def cell_text(cell: Cell) -> str:
    """What the cell says, as text."""
    match cell:
        case Text(text=text):
            return text
        case Number(value=value):
            return plain(value)
        case Blank():
            return ""
        case _:
            return cell.day.isoformat()


def is_long(cell: Cell) -> bool:
    """Whether the cell is a text of paragraphs."""
    return isinstance(cell, Text) and cell.is_long


def _lines(sheet: str, table: Table, heading: str, data: Dataset) -> Iterator[Line]:
    header = Header(
        tuple(
            Head(
                place,
                table.columns[place].key,
                cell_text(cell),
                table.columns[place].is_number,
            )
            for place, _, cell in _placed(table.rows[0])
        )
    )
    spec = data.round.template.record
    keys = spec.key
    codes = _codes(data)
    details: dict[int, list[str]] = {}
    above = 0
    for place, row in enumerate(table.rows[1:], start=1):
        if is_detail(row, table):
            details.setdefault(above, []).append(cell_text(row.cells[0]))
        else:
            above = place
    for place, row in enumerate(table.rows[1:], start=1):
        if is_detail(row, table):
            continue
        record = None if row.record is None else data.records[row.record]
        key = next((one.place for one in header.heads if record and one.field in keys), 0)
        title = next((one.place for one in header.heads if record and one.key == spec.title), None)
        yield Line(
            sheet,
            table,
            place,
            heading,
            header,
            {at: (number, cell) for at, number, cell in _placed(row)},
            record,
            key,
            title,
            "\n".join(details.get(place, ())),
            codes,
        )


def _codes(data: Dataset) -> Mapping[str, str]:
    config = data.round.config
    named_ones = (*config.centres, *config.directors, *config.committees)
    return {folded(one.name): folded(one.code) for one in named_ones}


def is_detail(row: Row, table: Table) -> bool:
    """Whether the row is one long text across the table, as the remarks below an item."""
    first = row.cells[0]
    return (
        len(row.cells) == 1
        and len(table.columns) > 1
        and row.role not in _TOTALS
        and isinstance(first, Text)
        and first.is_long
    )


def _placed(row: Row) -> Iterator[tuple[int, int, Cell]]:
    """Each cell with the table's column at which it begins and its number in the row."""
    place = 0
    for number, cell in enumerate(row.cells):
        yield place, number, cell
        place += cell.span
