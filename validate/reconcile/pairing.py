"""Which printed row stands for which line of the edition."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

from templates.frozen import frozen
from validate.reconcile.cells import compared, differs
from validate.reconcile.identity import alike, labels_alike, named, shape
from validate.reconcile.lines import ExpectedSheet, Header, Line
from validate.reconcile.printed import PrintedCell, PrintedRow, PrintedSheet
from workbook.danish import folded

_MOST_COMPARISONS: Final = 200_000
_LONGEST_NAME: Final = 250  # characters of a number and a title


@frozen(slots=False)
class Pair:
    """A line and its row.

    Attributes:
        details: the texts in the rows below it.
        by_title: the row has another name, or none.
        borrowed: the row stands below the header of another table.
    """

    line: Line
    row: PrintedRow
    details: tuple[PrintedCell, ...] = ()
    by_title: bool = False
    borrowed: bool = False


@dataclass
class Pairing:
    """Every line, and every printed row that says anything below a header, in one of these.

    Attributes:
        pairs: in the order of the sheet.
        missing: lines without a row.
        twice: further rows of a line that has one.
        unknown: rows that name another record, or a sum that the edition does not have.
    """

    pairs: list[Pair] = field(default_factory=list)
    missing: list[Line] = field(default_factory=list)
    twice: list[tuple[Line, PrintedRow]] = field(default_factory=list)
    unknown: list[PrintedRow] = field(default_factory=list)


def known_names(wanted: ExpectedSheet, printed: PrintedSheet) -> int:
    """How many of the sheet's lines are named below their headers, whatever else stands there."""
    names = {header: _names(wanted, header) for header in wanted.headers}
    return sum(
        bool(_spoken_names(row) & names[row.under.header]) for row in printed.rows if not row.is_end
    )


def pair(wanted: ExpectedSheet, printed: PrintedSheet, least: int) -> Pairing:
    """The rows matched by name, then sums by what they are called, then records by title.

    Args:
        wanted: what the sheet should say.
        printed: what it says.
        least: decimals with which an amount is right at least.
    """
    found = Pairing()
    matchings = []
    for header in wanted.headers:
        lines = [line for line in wanted.lines if line.header == header]
        rows = [one for one in printed.rows if one.under.header == header and not one.is_end]
        matchings.append(_Matching(found, lines, rows, least))
    for one in matchings:
        one.match()
    _across(found, matchings)
    for one in matchings:
        one.conclude()
    taken = {one.row.row: one for one in found.pairs}
    others = {row.row for row in [*found.unknown, *(row for _, row in found.twice)]}
    found.pairs = list(_with_details(printed.rows, taken, others))
    return found


def _across(found: Pairing, matchings: Sequence["_Matching"]) -> None:
    """Sums that stand below another header than theirs: by their labels, the best fit first."""
    lines = [line for one in matchings for line in one.lines if line.record is None]
    rows = [(one, row) for one in matchings for row in one.rows if row.has_figures]
    if not _is_few(lines, rows):
        return
    ranked = sorted(
        (-score, place, number)
        for place, line in enumerate(lines)
        for number, (_, row) in enumerate(rows)
        if (score := _fit(row, line)) and row.below(line.header) is not None
    )
    taken: set[Line] = set()
    for _, place, number in ranked:
        line, (matching, row) = lines[place], rows[number]
        moved = row.below(line.header)
        if moved is not None and line not in taken and row in matching.rows:
            taken.add(line)
            found.pairs.append(Pair(line, moved, borrowed=True))
            matching.rows.remove(row)
    for one in matchings:
        one.lines = [line for line in one.lines if line not in taken]


def _fit(row: PrintedRow, line: Line) -> int:
    return max((labels_alike(one.text, line.label) for one in row.spoken), default=0)


class _Matching:
    """The lines of one header and the rows below it; what is left of them is not paired yet."""

    def __init__(
        self, found: Pairing, lines: Sequence[Line], rows: Sequence[PrintedRow], least: int
    ) -> None:
        self._found = found
        self.lines = list(lines)
        self.rows = list(rows)
        self._spare: list[tuple[Line, PrintedRow]] = []
        self._all = tuple(lines)
        self._least = least

    def match(self) -> None:
        """Pair what fits below the one header."""
        self._by_name()
        self._by_label()
        self._by_title()

    def conclude(self) -> None:
        """What is left of lines and rows is missing, stands twice, or is unknown."""
        self._found.missing += self.lines
        for line, row in self._spare:
            if row in self.rows:
                self._found.twice.append((line, row))
                self.rows.remove(row)
        self._found.unknown += [row for row in self.rows if self._is_unknown(row)]

    def _take(self, line: Line, row: PrintedRow, *, by_title: bool = False) -> None:
        self._found.pairs.append(Pair(line, row, by_title=by_title))
        self.lines.remove(line)
        self.rows.remove(row)

    def _by_name(self) -> None:
        by_name: dict[str, list[int]] = {}
        for number, line in enumerate(self._all):
            for name in line.names:
                by_name.setdefault(name, []).append(number)
        groups: dict[tuple[int, ...], list[PrintedRow]] = {}
        for row in self.rows:
            known = next((by_name[name] for name in _spoken(row) if name in by_name), None)
            if known is not None:
                groups.setdefault(tuple(known), []).append(row)
        for numbers, rows in groups.items():
            self._share([self._all[number] for number in numbers], rows)

    def _share(self, lines: Sequence[Line], rows: Sequence[PrintedRow]) -> None:
        """Rows of one name among its lines: under the same heading, then with fewest faults."""
        waiting = [line for line in lines if line in self.lines]
        several = len(lines) > 1
        # Sums of one name stand in the order of their tables, unless one of them is gone.
        is_whole = len(rows) >= len(waiting)
        ranked = sorted(
            (
                (
                    several and row.heading != line.heading,
                    0 if is_whole and line.record is None else self._faults(line, row),
                    place,
                    row.row,
                )
                for place, line in enumerate(waiting)
                for row in rows
            )
            if several or len(rows) > 1
            else [(False, 0, place, row.row) for place, _ in enumerate(waiting) for row in rows]
        )
        by_row = {row.row: row for row in rows}
        taken: set[int] = set()
        for _, _, place, at in ranked:
            if place not in taken and at in by_row:
                taken.add(place)
                line, row = waiting[place], by_row.pop(at)
                self._take(line, row, by_title=_has_another_name(line, row))
        for row in by_row.values():
            if lines[0].record is None:  # perhaps a sum that stands in another table, too
                self._spare.append((lines[0], row))
                continue
            self._found.twice.append((lines[0], row))
            self.rows.remove(row)

    def _faults(self, line: Line, row: PrintedRow) -> int:
        return sum(
            differs(line, row, head, cell, self._least) for head, cell in compared(line, row)
        )

    def _by_label(self) -> None:
        """Sums and counts by the words of their labels, the best fit first."""
        lines = [line for line in self.lines if line.record is None]
        rows = [row for row in self.rows if row.has_figures or not row.under.figures]
        if not _is_few(lines, rows):
            return
        ranked = [
            (-score, row.heading != line.heading, place, number)
            for place, line in enumerate(lines)
            for number, row in enumerate(rows)
            if (score := _fit(row, line))
        ]
        for _, _, place, number in sorted(ranked):
            if lines[place] in self.lines and rows[number] in self.rows:
                self._take(lines[place], rows[number])

    def _by_title(self) -> None:
        """The only row that has a record's title, where no other missing record has it."""
        titles = Counter(_title(line) for line in self.lines)
        is_same = alike if _is_few(self.lines, self.rows) else _folds_alike
        for line in tuple(self.lines):
            title = _title(line)
            if not title or titles[title] > 1:
                continue
            rows = [row for row in self.rows if any(is_same(one.text, title) for one in row.spoken)]
            if len(rows) == 1:
                self._take(line, rows[0], by_title=True)

    @cached_property
    def _shapes(self) -> frozenset[str]:
        return frozenset(shape(line.label) for line in self._all if line.record)

    def _is_unknown(self, row: PrintedRow) -> bool:
        """Whether the row is named like a record, or sums something."""
        name = named(row.name.text)
        return bool(name) and (shape(name) in self._shapes or row.has_figures)


def _is_few(lines: Sequence[object], rows: Sequence[object]) -> bool:
    """Whether each row can be compared with each line; a very long sheet would take minutes."""
    return len(lines) * len(rows) <= _MOST_COMPARISONS


def _folds_alike(one: str, other: str) -> bool:
    return folded(one) == folded(other)


def _has_another_name(line: Line, row: PrintedRow) -> bool:
    """Whether the cell that should name the record says another name than a cell beside it."""
    own = row.name.text
    if line.record is None or not own.strip():
        return False
    return line.names.isdisjoint((named(own), named(own.split()[0])))


def _title(line: Line) -> str:
    found = line.cells.get(line.title_place) if line.title_place is not None else None
    return getattr(found[1], "text", "") if found else ""


def _names(wanted: ExpectedSheet, header: Header) -> frozenset[str]:
    return frozenset(
        name for line in wanted.lines if line.header == header for name in line.names if name
    )


def _spoken(row: PrintedRow) -> Iterator[str]:
    """What may name the row, the likeliest first."""
    for one in row.spoken:
        yield named(one.text)
    for one in row.spoken:  # number and title in one cell
        if len(one.text) > _LONGEST_NAME:  # a remark that begins with what it speaks of
            continue
        first = named(one.text.split()[0])
        if not first.isdecimal():
            yield first


def _spoken_names(row: PrintedRow) -> frozenset[str]:
    return frozenset(_spoken(row))


def _with_details(
    rows: Iterable[PrintedRow], taken: dict[int, Pair], others: set[int]
) -> Iterator[Pair]:
    """The pairs from the top, each with the texts of the rows below it."""
    details: dict[int, list[PrintedCell]] = {}
    above: int | None = None
    for row in rows:
        if row.row in taken:
            above = row.row
        elif row.is_end or row.row in others:
            above = None
        elif above is not None:
            details.setdefault(above, []).extend(row.spoken)
    for at in sorted(taken):
        one = taken[at]
        yield replace(one, details=tuple(details.get(at, ())))
