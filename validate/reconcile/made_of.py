"""Of which amounts of the records each figure of an edition is made."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cached_property

from templates.frozen import frozen
from validate.reconcile.lines import Head, Header, Line
from workbook.edition.document import Blank, CellRef, Document, Number, Table
from workbook.edition.outputs.data import TABLE
from workbook.numbers import exact_sum

Parts = Mapping[CellRef, Decimal]
"""Amounts of the flat table, or figures that are made of none, each with its factor."""


@frozen(slots=False)
class Behind:
    """The rows of records that a sum adds.

    Attributes:
        lines: of the records, blank ones included.
        place: of the column that is added.
        factor: of each cell in the sum.
        rest: what the sum adds beside the rows, as the round's requirement.
    """

    lines: tuple[Line, ...]
    place: int
    factor: Decimal
    rest: Decimal


class MadeOf:
    """The parts of an edition's figures."""

    def __init__(self, edition: Document) -> None:
        self._tables: Mapping[str, Table] = {table.id: table for table in edition.tables()}
        self._known: dict[CellRef, Parts] = {}

    def parts(self, ref: CellRef) -> Parts:
        """Of which amounts the figure is made; nothing for a cell that has none."""
        if ref.table == TABLE:
            return {ref: Decimal(1)}
        if ref not in self._known:
            self._known[ref] = self._parts(ref)
        return self._known[ref]

    def _parts(self, ref: CellRef) -> Parts:
        cell = self._tables[ref.table].cell(ref)
        if not isinstance(cell, Number | Blank) or (isinstance(cell, Number) and cell.counts):
            return {}
        if not cell.terms or cell.over is not None:  # a percentage adds nothing
            return {ref: Decimal(1)} if isinstance(cell, Number) else {}
        found: dict[CellRef, Decimal] = {}
        for term in cell.terms:
            for leaf, factor in self.parts(term.cell).items():
                found[leaf] = found.get(leaf, Decimal(0)) + factor * term.factor
        return found

    def of(self, line: Line, place: int) -> Parts:
        """The same of a line's cell; nothing where it has none."""
        found = line.cells.get(place)
        return self.parts(CellRef(line.table.id, line.place, found[0])) if found else {}

    def rest(self, parts: Parts) -> Decimal:
        """What the parts give that are no amounts of records."""
        return exact_sum(
            factor * cell.value
            for ref, factor in parts.items()
            if ref.table != TABLE and isinstance(cell := self._tables[ref.table].cell(ref), Number)
        )


def amounts(parts: Parts) -> Parts:
    """Those of the parts that are amounts of records."""
    return {ref: factor for ref, factor in parts.items() if ref.table == TABLE}


class RowsBehind:
    """Finds the rows of a sheet that its sums add.

    Args:
        made: the parts of all figures.
        lines: of the sheet.
    """

    def __init__(self, made: MadeOf, lines: Iterable[Line]) -> None:
        self._made = made
        self._lines = [line for line in lines if line.record is not None]
        self._known: dict[tuple[Line, int], Parts] = {}

    def _amounts(self, line: Line, place: int) -> Parts:
        """The amounts of records in the line's cell."""
        key = (line, place)
        if key not in self._known:
            self._known[key] = amounts(self._made.of(line, place))
        return self._known[key]

    @cached_property
    def _columns(self) -> list[tuple[Header, Head]]:
        headers = dict.fromkeys(line.header for line in self._lines)
        return [(header, head) for header in headers for head in header.heads if head.is_number]

    def behind(self, line: Line, head: Head) -> Behind | None:
        """The rows of records whose cells of one column add up to the sum, or None."""
        parts = self._made.of(line, head.place)
        wanted = amounts(parts)
        records = {ref.row - 1 for place in line.cells for ref in self._amounts(line, place)}
        for header, column in self._columns:
            rows = tuple(
                one
                for one in self._lines
                if one.header == header and one.record and one.record.index in records
            )
            factor = self._factor(rows, column, wanted, same=column.key == head.key)
            if rows and factor is not None:
                return Behind(rows, column.place, factor, self._made.rest(parts))
        return None

    def _factor(
        self, rows: Iterable[Line], column: Head, wanted: Parts, *, same: bool
    ) -> Decimal | None:
        """By what the column's cells are multiplied; None where they do not add up to the sum."""
        left = dict(wanted)
        factors: set[Decimal] = set()
        for row in rows:
            for ref, factor in self._amounts(row, column.place).items():
                if ref not in left:
                    return None
                factors.add(left.pop(ref) / factor)
        if left or len(factors) > 1:
            return None
        if factors:
            return factors.pop()
        return Decimal(1) if same else None
