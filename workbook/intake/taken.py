"""The list that an office's table gives, with every value that does not fit at its own cell."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from templates.frozen import frozen
from templates.text import Said, Text, said_in
from workbook.address import column_number
from workbook.danish import folded
from workbook.intake.cell_texts import CellReader
from workbook.intake.filling import Filling
from workbook.intake.mapping import ColumnsMapping
from workbook.intake.misfits import table_misfits
from workbook.intake.notes import notes_on_table
from workbook.intake.rows import RecordRow, Sorted, said_of, sorted_rows
from workbook.read.model import Cell
from workbook.round.grid import Grid, GridRow
from workbook.round.listed import judged
from workbook.round.problem import Problem

_EXAMPLES: Final = 5  # of spellings in one sentence
_PLACE: Final = re.compile(
    r"(?:[^:]*!)?(?:(?P<column>[A-Z]{1,3})(?P<row>[0-9]+)|(?:row|entry) (?P<entry>[0-9]+))(?:,|$)"
)


@frozen
class Taken:
    """The list, and what is to be said of it.

    Attributes:
        grid: the list's columns in the template's order, and its rows.
        problems: each with its cell; the list fits where there are none.
        notes: what counts, or does not, though the officer may not see it.
    """

    grid: Grid
    problems: tuple[Problem, ...]
    notes: tuple[Text, ...]


def taken(filling: Filling) -> Taken:
    """The list that the table gives."""
    source, table, round_ = filling.source, filling.table, filling.round_
    mapping = filling.mapping
    reader = _TableReader(filling)
    rows = sorted_rows(table, list(filling.to), mapping, reader.is_heading)
    records = tuple(map(reader.row, rows.records))
    grid = Grid(source.path, tuple(filling.fields), records)
    problems = [*table_misfits(filling, rows), *reader.unknown_headings(rows.headings)]
    problems += reader.problems
    told = {problem.place for problem in problems}
    misfits = (_at_cell(one, filling) for one in judged(grid, round_) if isinstance(one, Problem))
    problems += [one for one in misfits if one.place not in told]
    notes = notes_on_table(source, table, set(filling.to), rows)
    said = list(_beside(mapping, rows))
    ordered = sorted(dict.fromkeys(problems), key=_place_of)
    return Taken(grid, tuple(ordered), (*notes, *said, *reader.spellings()))


def _beside(mapping: ColumnsMapping, rows: Sorted) -> Iterator[Text]:
    """How many rows say a column for the rows below them, or for the one above."""
    if rows.headings:
        count, column = len(rows.headings), mapping.headings
        yield Text(
            f"{count} rækker siger {column} for rækkerne under dem.",
            f"{count} rows say {column} for the rows below them.",
        )
    below = sum(len(record.below) for record in rows.records)
    if below:
        yield Text(
            f"{below} rækker siger {mapping.below} for rækken over dem.",
            f"{below} rows say {mapping.below} for the row above them.",
        )


def _at_cell(problem: Problem, filling: Filling) -> Problem:
    """The problem with the office's own cell where it is about a column of the list."""
    if not problem.column:
        return problem
    header = list(filling.fields)[problem.column - 1]
    columns = [column for column, headers in filling.to.items() if header in headers]
    place = filling.place(filling.table.header[-1], columns[0]) if columns else header
    return Problem(place, problem.says)


def _place_of(problem: Problem) -> tuple[int, int]:
    """Where a problem stands, as far as its place tells: row and column."""
    found = _PLACE.match(said_in(problem.place, "en"))
    if found is None:
        return 0, 0
    return int(found["row"] or found["entry"]), column_number(found["column"] or "A")


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
        self.problems: list[Problem] = []

    def _reader(self, headers: Sequence[str]) -> CellReader:
        return CellReader(
            {header: self._filling.fields[header] for header in headers},
            self._filling.round_,
            counts_from_1904=self._filling.source.book.date_1904,
        )

    def row(self, record: RecordRow) -> GridRow:
        """The row of the list that a record gives."""
        filling = self._filling
        texts = dict.fromkeys(filling.fields, "")
        places: dict[str, Said] = {}
        if record.heading is not None:
            self._take_heading(record.heading, texts, places)
        if record.below:
            below = filling.mapping.below
            said = [said_of(below, cell.text) or "" for cell in record.below]
            first = record.below[0]._replace(raw="\n".join(filter(None, said)))
            places[below] = filling.place(first.row, first.column)
            self._take(first, self._reader([below]), texts, places[below])
        for column, reader in self._readers.items():
            headers = filling.to[column]
            place = filling.place(record.number, column)
            places |= dict.fromkeys(headers, place)
            if column in record.cells:
                self._take(record.cells[column], reader, texts, place)
        return GridRow(record.number, filling.row(record.number), texts, places)

    def _take(self, cell: Cell, reader: CellReader, texts: dict[str, str], place: Said) -> None:
        said = reader.said(cell)
        texts |= said.texts
        if said.problem:
            self.problems.append(Problem(place, said.problem))
        elif len(said.texts) == 1:
            [(header, text)] = said.texts.items()
            if header in self._listed and text and folded(text) != folded(cell.text):
                self._respelt[header, cell.text.strip(), text] += 1

    def _take_heading(self, cell: Cell, texts: dict[str, str], places: dict[str, Said]) -> None:
        places[self._headings] = self._filling.place(cell.row, cell.column)
        texts |= self._heading_reader.said(cell).texts

    def is_heading(self, cell: Cell) -> bool:
        """Whether the column that headings say knows the cell's text."""
        return self._heading_reader.is_known(cell)

    def unknown_headings(self, cells: Sequence[Cell]) -> Iterator[Problem]:
        """A problem for each heading that the list's column does not know."""
        for cell in cells:
            if not self.is_heading(cell):
                place = self._filling.place(cell.row, cell.column)
                yield Problem(
                    place,
                    Text(
                        f"{cell.text} står alene i sin række, og er ikke i {self._headings}; "
                        "tilføj "
                        "det i runden, eller skriv det under leave_out.",
                        f"{cell.text} stands alone in its row, and is no {self._headings}; add it "
                        "to the round, or write it under leave_out.",
                    ),
                )

    def spellings(self) -> Iterator[Text]:
        """A sentence on values that are written otherwise than they were typed."""
        examples = [
            Text(f"{typed} som {text} i {header}", f"{typed} as {text} in {header}")
            for (header, typed, text), _ in self._respelt.most_common(_EXAMPLES)
        ]
        if examples:
            count = self._respelt.total()
            more = ", …" if len(self._respelt) > _EXAMPLES else ""
            times = "once" if count == 1 else f"{count} times"
            yield Text(
                f"Skrevet på listens egen måde, {count} {'gang' if count == 1 else 'gange'}: "
                f"{', '.join(one.da for one in examples)}{more}.",
                f"Written in the list's own spelling, {times}: "
                f"{', '.join(one.en for one in examples)}{more}.",
            )
