"""The list that an office's table gives, with every value that does not fit at its own cell."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from templates.field import HistoryField, TemplateField
from templates.frozen import frozen
from workbook.danish import folded
from workbook.intake.cell_texts import CellReader, unit_named, unit_of
from workbook.intake.mapping import ColumnsMapping
from workbook.intake.notes import notes_on_table
from workbook.intake.rows import sorted_rows
from workbook.intake.source import Source
from workbook.intake.table import Line, Table
from workbook.intake.targets import known_headers
from workbook.read.model import Cell
from workbook.round.grid import Grid, GridRow
from workbook.round.listed import headers_of, judged, list_fields
from workbook.round.model import Round

_EXAMPLES: Final = 5  # of spellings in one sentence


@frozen(slots=False)
class Taken:
    """The list, and what is to be said of it.

    Attributes:
        grid: the list's columns in the template's order, and its rows.
        problems: each with its cell; the list fits where there are none.
        notes: what counts, or does not, though the officer may not see it.
    """

    grid: Grid
    problems: tuple[str, ...]
    notes: tuple[str, ...]


@frozen(slots=False)
class Filling:
    """Which columns of a table fill which of the list's.

    Attributes:
        to: the list's columns that each column of the table fills.
        mapping: for the rows that are left out or are headings.
        round_: whose list it becomes; its own records are not asked.
    """

    source: Source
    table: Table
    to: Mapping[int, Sequence[str]]
    mapping: ColumnsMapping
    round_: Round

    @cached_property
    def fields(self) -> Mapping[str, TemplateField]:
        """The list's columns that are filled, in its order, each with its field."""
        known = known_headers(self.round_)
        named = [header for headers in self.to.values() for header in headers]
        found = {
            header: known.field(header) for header in (*named, self.mapping.headings) if header
        }
        return {header: found[header] for header in sorted(found, key=self._rank(found))}

    def _rank(self, found: Mapping[str, TemplateField]) -> Callable[[str], tuple[int, int]]:
        """The place of a column in the list: the template's order, else the office's."""
        order = list_fields(self.round_.template)

        def rank(header: str) -> tuple[int, int]:
            field = found[header]
            if isinstance(field, HistoryField):
                return order.index(field), 0
            return order.index(field), list(headers_of(field, self.round_)).index(header)

        return rank

    def place(self, row: int, column: int) -> str:
        """What the officer calls a cell of the table."""
        return self.source.place(self.table.sheet, row, column)


def taken(filling: Filling) -> Taken:
    """The list that the table gives."""
    source, table, round_ = filling.source, filling.table, filling.round_
    mapping = filling.mapping
    reader = _TableReader(filling)
    is_heading = reader.is_heading if mapping.headings else None
    rows = sorted_rows(table, list(filling.to), mapping.leave_out, is_heading)
    records = tuple(reader.row(line, heading) for line, heading in rows.records)
    grid = Grid(source.path, tuple(filling.fields), records)
    problems = [*_units(filling), *reader.unknown_headings(rows.headings), *reader.problems]
    problems += [
        f"{filling.place(cell.row, cell.column)}: {cell.text} stands alone in its row. Is it a "
        "heading or a total? Write it under leave_out, or under headings the column that it says."
        for cell in rows.alone
    ]
    told = {problem.partition(": ")[0] for problem in problems}
    misfits = (one for one in judged(grid, round_) if isinstance(one, str))
    problems += [one for one in misfits if one.partition(": ")[0] not in told]
    units = {unit_of(field, round_) for field in filling.fields.values()} - {""}
    notes = notes_on_table(source, table, set(filling.to), rows, units)
    headings = f"{len(rows.headings)} rows say {mapping.headings} for the rows below them."
    said = [headings] if rows.headings else []
    return Taken(grid, tuple(dict.fromkeys(problems)), (*notes, *said, *reader.spellings()))


def _units(filling: Filling) -> Iterator[str]:
    """Amounts whose header names another unit than the list's: they are never converted unasked."""
    table = filling.table
    for column, headers in filling.to.items():
        named = unit_named(table.headers[column])
        for header in headers:
            unit = unit_of(filling.fields[header], filling.round_)
            if unit and named and named != unit:
                yield (
                    f"{filling.place(table.header[-1], column)}: the header names {named}, and "
                    f"{header} of the list is in {unit}; write the amounts in {unit}, and correct "
                    "the header."
                )


class _TableReader:
    """Makes the list's rows of the table's, and gathers what is wrong with them."""

    def __init__(self, filling: Filling) -> None:
        self._filling = filling
        self._headings = filling.mapping.headings
        self._readers = {
            column: self._reader(headers) for column, headers in filling.to.items() if headers
        }
        if self._headings:
            self._heading_reader = self._reader([self._headings])
        self._respelt: Counter[tuple[str, str, str]] = Counter()
        fields = filling.fields
        self._listed = {header for header, field in fields.items() if getattr(field, "list", "")}
        self.problems: list[str] = []

    def _reader(self, headers: Sequence[str]) -> CellReader:
        return CellReader(
            {header: self._filling.fields[header] for header in headers},
            self._filling.round_,
            counts_from_1904=self._filling.source.book.date_1904,
        )

    def row(self, line: Line, heading: Cell | None) -> GridRow:
        """The row of the list that a row of the table gives."""
        number, cells = line
        texts: dict[str, str] = {}
        places: dict[str, str] = {}
        if self._headings:
            self._take_heading(heading, texts, places)
        for column, reader in self._readers.items():
            headers = self._filling.to[column]
            place = self._filling.place(number, column)
            places |= dict.fromkeys(headers, place)
            if column in cells:
                self._take(cells[column], reader, texts, place)
        return GridRow(f"row {number}", texts, places)

    def _take(self, cell: Cell, reader: CellReader, texts: dict[str, str], place: str) -> None:
        said = reader.said(cell)
        texts |= said.texts
        if said.problem:
            self.problems.append(f"{place}: {said.problem}")
        elif len(said.texts) == 1:
            [(header, text)] = said.texts.items()
            if header in self._listed and text and folded(text) != folded(cell.text):
                self._respelt[header, cell.text.strip(), text] += 1

    def _take_heading(
        self, cell: Cell | None, texts: dict[str, str], places: dict[str, str]
    ) -> None:
        if cell is None:
            return
        place = self._filling.place(cell.row, cell.column)
        places[self._headings] = place
        texts |= self._heading_reader.said(cell).texts

    def is_heading(self, cell: Cell) -> bool:
        """Whether the column that headings say knows the cell's text."""
        return self._heading_reader.is_known(cell)

    def unknown_headings(self, cells: Sequence[Cell]) -> Iterator[str]:
        """A problem for each heading that the list's column does not know."""
        for cell in cells:
            if not self.is_heading(cell):
                place = self._filling.place(cell.row, cell.column)
                yield (
                    f"{place}: {cell.text} stands alone in its row, and is no {self._headings}; "
                    "add it to the round, or write it under leave_out."
                )

    def spellings(self) -> Iterator[str]:
        """A sentence on values that are written otherwise than they were typed."""
        examples = [
            f"{typed} as {text} in {header}"
            for (header, typed, text), _ in self._respelt.most_common(_EXAMPLES)
        ]
        if examples:
            count = self._respelt.total()
            more = ", …" if len(self._respelt) > _EXAMPLES else ""
            yield f"Written in the list's own spelling, {count} times: {', '.join(examples)}{more}."
