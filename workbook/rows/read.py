"""A returned sheet with one record a row: its records, its live sums, and how its columns stand.

Rows are known by what is typed in them, never by where they stand: a row that was inserted, sorted,
cut or pasted, above the sums or below them, is the same record at another address.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from templates.frozen import frozen
from workbook.danish import folded
from workbook.expression.formula import formula_of
from workbook.read.headers import Header, MatchedHeaders, match_headers, sheet_with
from workbook.read.limits import MORE_ROWS, OPEN_ROWS
from workbook.read.model import Book, Cell, Sheet
from workbook.read.refusal import Refusal, Refused
from workbook.records.identity import RecordMaker, taken_over
from workbook.records.record import Record
from workbook.records.returned import (
    Returned,
    ReturnedColumns,
    ReturnedHeader,
    ReturnedTotal,
)
from workbook.records.typing import CellReader
from workbook.records.value import Beside, Place, Value
from workbook.round.model import Round
from workbook.rows.columns import ColumnPlace, dispensable, empty_slots, known_orders
from workbook.rows.fitting import Fitting
from workbook.rows.layout import RowsLayout, TotalPlace
from workbook.rows.sent import with_sent
from workbook.typed import cleaned

_Row = tuple[int, Mapping[int, Cell]]


def read_rows(
    round_: Round,
    book: Book,
    layout: RowsLayout,
    file: str,
    before: Collection[int] | None = None,
    *,
    later: frozenset[str] = frozenset(),
) -> Returned | None:
    """The records of a returned workbook; None where its sheet of rows is not found.

    Args:
        round_: that the workbook answers.
        book: as it came back.
        layout: of the workbook as it was sent.
        file: its name, for the places of values.
        before: where finance's list has changed since; see `with_sent`.
        later: ids of fields whose columns were not sent.

    Raises:
        Refused: far more rows are filled than anybody fills in.
    """
    columns = [place for place in layout.columns if place.slot.field.id not in later]
    sheet = sheet_with(book, layout.sheet, columns)
    found = _as_sent(round_, layout, sheet, before, later) if sheet is not None else None
    if sheet is None or found is None:
        return None
    returned = _SheetReader(round_, book, found.layout, file, sheet, found.headers).returned()
    return with_sent(returned, round_, layout.centre, before) if round_.is_closed else returned


@frozen(slots=False)
class _AsSent:
    """The layout with the columns that the sheet was sent with, and where they stand now."""

    layout: RowsLayout
    headers: MatchedHeaders[ColumnPlace]

    @property
    def changes(self) -> int:
        """How many columns would have to have been changed since."""
        headers = self.headers
        found = headers.missing, headers.renamed, headers.duplicated, headers.moved, headers.added
        return sum(map(len, found))


def _as_sent(
    round_: Round,
    layout: RowsLayout,
    sheet: Sheet,
    before: Collection[int] | None,
    later: frozenset[str],
) -> _AsSent | None:
    """The columns in the order that explains the sheet with the fewest changes; None where none is.

    A column in which nothing was to be seen may lack: workbooks are sent without those. Where
    finance's list has changed since, that may be any that a centre can do without.
    """
    centre = layout.centre
    may_lack = empty_slots(round_, centre) if before is None else dispensable(round_)
    fits = Fitting(round_, centre, sheet)
    best: _AsSent | None = None
    for columns in known_orders(round_, centre):
        places = [place for place in columns if place.slot.field.id not in later]
        listed = {one.key for one in places if one.is_open and hasattr(one.slot.spec, "list")}
        headers = match_headers(sheet, places, listed, fits)
        if headers is None:
            continue
        missing = tuple(one for one in headers.missing if one.key not in may_lack)
        found = _AsSent(layout.in_order(columns), replace(headers, missing=missing))
        if best is None or found.changes < best.changes:
            best = found
        if not best.changes:
            break
    return best


@frozen(slots=False)
class _SheetReader:
    """Reads one sheet."""

    round: Round
    book: Book
    layout: RowsLayout
    file: str
    sheet: Sheet
    headers: MatchedHeaders[ColumnPlace]

    def returned(self) -> Returned:
        """Everything that stands there."""
        below = [(row, cells) for row, cells in self.sheet.rows() if row > self.headers.row]
        totals = self._total_rows(below)
        rows = [
            (row, cells)
            for row, cells in below
            if row not in totals and any(_has_content(cells.get(one)) for one in self._written)
        ]
        self._refuse_many(len(rows))
        sums = [(totals[row], row, cells) for row, cells in below if row in totals]
        return Returned(
            sheet=self.sheet.name,
            records=taken_over(list(self._records(rows)), self.round.template),
            locked=tuple(self._typed_at_sums(sums)),
            beside=tuple(self._beside(below, totals)),
            centre=self.layout.centre,
            totals=tuple(self._totals(sums)),
            end=self._place(sums[0][1], self.layout.totals[0].label_column) if sums else None,
            columns=self._columns(),
        )

    def _refuse_many(self, rows: int) -> None:
        more = MORE_ROWS if self.round.is_closed else OPEN_ROWS
        limit = self.layout.rows + more
        if rows > limit:
            refused = Refused(Refusal.ROWS, measured=rows, limit=limit)
            refused.sheet = self.sheet.name
            raise refused

    @cached_property
    def _ours(self) -> frozenset[int]:
        return frozenset(self.headers.columns.values())

    @property
    def _reader(self) -> CellReader:
        round_, book = self.round, self.book
        return CellReader(
            round_.listed, round_.committee_codes, book.date_1904, book.number_formats
        )

    def _records(self, rows: Sequence[_Row]) -> Iterator[Record]:
        round_, reader = self.round, self._reader
        maker = RecordMaker(
            round_.template, round_.key_part, round_.committee_codes, self.layout.centre
        )
        columns = self.headers.columns
        standing = [
            (place.slot, columns[place.key])
            for place in self.layout.columns
            if place.key in columns
        ]
        if not standing:
            return
        first = min(columns.values())
        struck = self.sheet.struck
        for row, cells in rows:
            values = (
                reader.read(
                    slot, cells.get(column), self._place(row, column), struck.get((row, column))
                )
                for slot, column in standing
            )
            yield maker.record(values, self._place(row, first))

    @cached_property
    def _written(self) -> frozenset[int]:
        """The columns in which somebody wrote: not those that a row calculates by itself."""
        places = {place.key: place for place in self.layout.columns}
        return frozenset(
            column
            for key, column in self.headers.columns.items()
            if formula_of(places[key].slot.field) is None
        )

    def _total_rows(self, rows: Sequence[_Row]) -> Mapping[int, TotalPlace]:
        """The live sums by the row in which each stands.

        One has its label and either sums or nothing typed beside its figures. Where the label was
        deleted, a row of sums alone is the next one that is not found otherwise.
        """
        if not self.layout.totals:
            return {}
        found = {row: total for row, cells in rows if (total := self._labelled(cells))}
        labels = {total.label for total in found.values()}
        lost = [total for total in self.layout.totals if total.label not in labels]
        bare = [row for row, cells in rows if row not in found and self._is_bare_sum(cells)]
        return found | dict(zip(bare, lost, strict=False))

    @cached_property
    def _labels(self) -> Mapping[str, TotalPlace]:
        return {folded(total.label): total for total in self.layout.totals}

    def _labelled(self, cells: Mapping[int, Cell]) -> TotalPlace | None:
        named = [
            (column, self._labels[folded(cell.text)])
            for column, cell in sorted(cells.items())
            if column not in self._figures and folded(cell.text) in self._labels
        ]
        if not named:
            return None
        column, total = named[0]
        others = self._ours - self._figures - {column}
        is_typed = any(_has_content(cells.get(other)) for other in others)
        is_summed = any(_is_sum(cells.get(figure)) for figure in self._figures)
        return total if is_summed or not is_typed else None

    def _is_bare_sum(self, cells: Mapping[int, Cell]) -> bool:
        ours = [cell for column, cell in cells.items() if column in self._ours]
        return bool(ours) and all(cell.column in self._figures and _is_sum(cell) for cell in ours)

    @cached_property
    def _figures(self) -> frozenset[int]:
        """The columns in which the live sums stand."""
        columns = self.headers.columns
        places = (cell.slot.id for total in self.layout.totals for cell in total.cells)
        return frozenset(columns[slot] for slot in places if slot in columns)

    def _totals(
        self, sums: Sequence[tuple[TotalPlace, int, Mapping[int, Cell]]]
    ) -> Iterator[ReturnedTotal]:
        reader, columns = self._reader, self.headers.columns
        for total, row, cells in sums:
            for cell in total.cells:
                if cell.slot.id in columns:
                    column = columns[cell.slot.id]
                    value = reader.read(cell.slot, cells.get(column), self._place(row, column))
                    yield ReturnedTotal(total.label, value)

    def _beside(self, rows: Sequence[_Row], totals: Mapping[int, TotalPlace]) -> Iterator[Beside]:
        """Texts below the headers that stand in none of our columns, nor under a header."""
        headed = self._ours | {header.column for header in self.headers.added}
        headed |= {header.column for _, header in self.headers.duplicated}
        for row, cells in rows:
            for column, cell in sorted(cells.items()):
                is_label = row in totals and folded(cell.text) == folded(totals[row].label)
                if column not in headed and not is_label and _has_content(cell):
                    yield Beside("text", self._place(row, column), cell.text)

    def _typed_at_sums(
        self, sums: Sequence[tuple[TotalPlace, int, Mapping[int, Cell]]]
    ) -> Iterator[Value]:
        """What was typed in a row of sums, in cells of our columns that hold no figure of it."""
        for total, row, cells in sums:
            for place in self.layout.columns:
                column = self.headers.columns.get(place.key, 0)
                cell = cells.get(column)
                if cell is None or column in self._figures or not _has_content(cell):
                    continue
                if folded(cell.text) != folded(total.label):
                    yield self._reader.read(place.slot, cell, self._place(row, column))

    def _columns(self) -> ReturnedColumns:
        headers = self.headers
        return ReturnedColumns(
            row=headers.row,
            columns=headers.columns,
            sent=tuple(place.key for place in self.layout.columns),
            missing=tuple(ReturnedHeader(place.slot, place.header) for place in headers.missing),
            renamed=tuple(self._headers(headers.renamed)),
            duplicated=tuple(self._headers(headers.duplicated)),
            moved=tuple(self._headers(headers.moved)),
            added=tuple(
                ReturnedHeader(None, "", self._place(headers.row, header.column), header.text)
                for header in headers.added
            ),
            sheet=self.sheet,
        )

    def _headers(self, found: Sequence[tuple[ColumnPlace, Header]]) -> Iterator[ReturnedHeader]:
        for place, header in found:
            where = self._place(header.row, header.column)
            yield ReturnedHeader(place.slot, place.header, where, header.text)

    def _place(self, row: int, column: int) -> Place:
        return Place(self.file, self.sheet.name, row, column)


def _has_content(cell: Cell | None) -> bool:
    """Whether a reader sees something there, or would once the workbook is calculated."""
    return cell is not None and bool(cell.formula is not None or cleaned(cell.raw))


def _is_sum(cell: Cell | None) -> bool:
    return cell is not None and "SUM" in (cell.formula or "").upper()
