"""A sheet of a council workbook as it stands, read by the headers that an edition should have.

Columns are known by their headers and rows by what names them, wherever somebody has moved them.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from functools import cached_property

from templates.frozen import frozen
from validate.reconcile.figure import Figure, figure
from validate.reconcile.identity import LONG_ENOUGH, alike, named
from validate.reconcile.lines import ExpectedSheet, Header, is_long
from validate.reconcile.printed_headers import Under, printed_headers
from workbook.address import a1
from workbook.read.model import Cell, CellKind, Sheet


@frozen
class PrintedCell:
    """A text and where it stands."""

    row: int
    column: int
    text: str

    @property
    def address(self) -> str:
        """Its A1 address."""
        return a1(self.row, self.column)


@frozen(slots=False, eq=False)
class PrintedRow:
    """A row below a header.

    Attributes:
        name: the cell that should name it.
        texts: its other texts outside the columns of numbers, from the left.
        heading: the last heading of the edition above it, as the edition has it.
        filled: all columns in which anything stands, from the left.
        is_end: whether it is such a heading, or another text that stands beside the tables.
        more: by column what the rows below it say that go on with a long text of its own.
    """

    sheet: Sheet
    under: Under
    row: int
    name: PrintedCell
    texts: tuple[PrintedCell, ...]
    heading: str
    filled: tuple[int, ...]
    is_end: bool = False
    more: Mapping[int, str] = field(default_factory=dict)

    @property
    def spoken(self) -> tuple[PrintedCell, ...]:
        """All that it says in words, what names it first."""
        return (self.name, *self.texts) if self.name.text.strip() else self.texts

    def column(self, place: int) -> int | None:
        """The sheet's column of the table's place, or None.

        Below a header over several columns the cells stand in their order, whatever their widths.
        """
        head = self.under.header.over(place).place
        first = self.under.columns.get(head)
        if head == place or first is None:
            return first
        after = [column for column in self.filled if column > first]
        return after[place - head - 1] if place - head <= len(after) else first + place - head

    def cell(self, place: int) -> PrintedCell | None:
        """What stands at the place; None where that has no column."""
        column = self.column(place)
        if column is None:
            return None
        found = self.sheet.cell(self.row, column)
        text = (found.text if found else "") + self.more.get(column, "")
        return PrintedCell(self.row, column, text)

    def figure(self, place: int) -> Figure | None:
        """The same as a figure."""
        column = self.column(place)
        return None if column is None else figure(self.sheet, self.row, column)

    def below(self, header: Header) -> "PrintedRow | None":
        """The row as one below another header, by what heads its numbers; None where that fails."""
        own = self.under.header
        by_name = {
            own.short(one): self.under.columns[one.place]
            for one in own.heads
            if one.is_number and one.place in self.under.columns
        }
        columns = {
            one.place: by_name[name]
            for one in header.heads
            if one.is_number and (name := header.short(one)) in by_name
        }
        if not columns:
            return None
        return replace(self, under=Under(self.under.row, header, columns))

    @cached_property
    def has_figures(self) -> bool:
        """Whether anything stands in its columns of numbers."""
        columns = self.under.figures
        return any(not figure(self.sheet, self.row, column).is_blank for column in columns)


@frozen(slots=False)
class PrintedSheet:
    """What stands below the headers of a sheet, from the top.

    Attributes:
        headings: names of the edition's headings.
    """

    sheet: Sheet
    rows: tuple[PrintedRow, ...]
    headers: tuple[Under, ...]
    headings: frozenset[str]

    def is_heading(self, text: str) -> bool:
        """Whether the text is a heading of the edition."""
        return named(text) in self.headings

    @property
    def formulas(self) -> int:
        """How many cells are calculated."""
        return sum(cell.formula is not None for cell in self.sheet.cells.values())

    @property
    def uncached(self) -> int:
        """How many of these no program has calculated."""
        return sum(cell.kind is CellKind.UNCACHED for cell in self.sheet.cells.values())


def read_sheet(sheet: Sheet, wanted: ExpectedSheet) -> PrintedSheet:
    """The sheet by the headers; a row above them all stands under the first one."""
    at = printed_headers(sheet, wanted.headers)
    headers = tuple(at.values())
    rows = tuple(_joined(_rows(sheet, wanted, at), wanted)) if headers else ()
    return PrintedSheet(sheet, rows, headers, frozenset(map(named, wanted.headings)))


def _joined(rows: Iterable[PrintedRow], wanted: ExpectedSheet) -> Iterator[PrintedRow]:
    """The rows, each with what those below it say that only go on with its long texts.

    Such a row has neither name nor figures: a text that is too high for one row has several.
    """
    long: dict[Header, set[int]] = {}
    for line in wanted.lines:
        places = (place for place, (_, cell) in line.cells.items() if is_long(cell))
        long.setdefault(line.header, set()).update(places)
    above: PrintedRow | None = None
    for row in rows:
        columns = {row.under.columns.get(place) for place in long.get(row.under.header, ())}
        goes_on = (
            above is not None
            and not (above.is_end or row.is_end or row.name.text.strip())
            and above.under is row.under
            and columns.issuperset(row.filled)
        )
        if above is not None and goes_on:
            own = {one.column: f"\n{one.text}" for one in row.texts}
            above = replace(
                above,
                more={**above.more, **{at: above.more.get(at, "") + own[at] for at in own}},
            )
            continue
        if above is not None:
            yield above
        above = row
    if above is not None:
        yield above


def _rows(
    sheet: Sheet, wanted: ExpectedSheet, headers: Mapping[int, Under]
) -> Iterator[PrintedRow]:
    known = _Known(wanted)
    name_places = _name_places(wanted)
    under, heading = next(iter(headers.values())), ""
    # A header that several tables share may stand above the first one alone.
    below = {line.heading: line.header for line in reversed(wanted.lines)}
    last_of: dict[Header, Under] = {}
    for row, cells in sheet.rows():
        if row in headers:
            under = last_of[headers[row].header] = headers[row]
            continue
        last = max(under.columns.values())
        own = {column: cell for column, cell in cells.items() if column <= last}
        has_figures = not under.figures.isdisjoint(own)
        new = None if has_figures else known.heading(own)
        if new is not None:
            heading = new
            under = last_of.get(below.get(new, under.header), under)
        # The way back from a page may stand above a column of numbers.
        digits = any(
            sign.isdigit() for column in under.figures & own.keys() for sign in own[column].text
        )
        is_end = new is not None or known.is_other(own, has_figures=digits)
        column = _name_column(under, name_places[under.header])
        filled = tuple(sorted(cells))
        name, texts = _spoken(row, own, under, column)
        yield PrintedRow(sheet, under, row, name, texts, heading, filled, is_end)


class _Known:
    """The texts of an edition that stand beside its tables."""

    def __init__(self, wanted: ExpectedSheet) -> None:
        self._headings = {named(text): text for text in wanted.headings}
        self._others = {named(text) for text in wanted.others}
        self._labels = {named(one.label) for one in wanted.said}

    def heading(self, cells: Mapping[int, Cell]) -> str | None:
        """The heading that the row is, with or without its raised marker."""
        texts = [cell.text for cell in cells.values() if cell.text.strip()]
        if len(texts) != 1:
            return None
        text = named(texts[0])
        if text in self._headings:
            return self._headings[text]
        long = (
            one for one in self._headings if len(one) > LONG_ENOUGH and len(text) < 2 * len(one)
        )
        return next((self._headings[one] for one in long if alike(one, text)), None)

    def is_other(self, cells: Mapping[int, Cell], *, has_figures: bool) -> bool:
        """Whether the row begins with another such text; with figures, with a page's label."""
        first = min(cells, default=0)
        text = named(cells[first].text) if first else ""
        return text in self._labels or (text in self._others and not has_figures)


def _spoken(
    row: int, cells: Mapping[int, Cell], under: Under, column: int | None
) -> tuple[PrintedCell, tuple[PrintedCell, ...]]:
    """What names the row, in the column if one is known, and its other texts."""
    texts = tuple(
        PrintedCell(row, one, cell.text)
        for one, cell in sorted(cells.items())
        if cell.kind is CellKind.TEXT
        and one not in under.figures
        and one != column
        and cell.text.strip()
    )
    if column is not None:
        return PrintedCell(row, column, cells[column].text if column in cells else ""), texts
    return (texts[0], texts[1:]) if texts else (PrintedCell(row, 1, ""), ())


def _name_places(wanted: ExpectedSheet) -> Mapping[Header, int]:
    """Where each header's rows are named: those of records, or else all."""
    places = {line.header: line.name_place for line in wanted.lines}
    return places | {line.header: line.name_place for line in wanted.lines if line.record}


def _name_column(under: Under, place: int) -> int | None:
    """The column of what names the rows; beside the next one where its header is another."""
    if place in under.columns:
        return under.columns[place]
    head = under.header.head(place)
    after = (one for one in under.header.heads if one.place > place)
    right = next((under.columns.get(one.place) for one in after), None)
    if not head.text.strip() or right is None or right == 1:
        return None
    return right - 1
