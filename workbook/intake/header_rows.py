"""Which column of the office's is which of the list's: a proposal for the officer to correct."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from itertools import islice, pairwise
from typing import Final

from templates.frozen import frozen
from workbook.intake.source import Source
from workbook.intake.table import SEARCHED, Table, headers_in, table_of
from workbook.intake.targets import Target, history_target, targets_of
from workbook.read.model import Cell, Sheet
from workbook.round.model import Round

_BETTER: Final = 0.5  # by which two rows of headers must fit better than one
_LONGEST: Final = 100  # characters of a header
_MOST_COLUMNS: Final = 200


def proposed_table(source: Source, round_: Round) -> tuple[Table, Mapping[int, Target]] | None:
    """The table whose headers look most like the list's, and what its columns are; None for none.

    Of equally good ones it is the first. Only if two rows together say clearly more than one, as
    the years below “Budget” do, are they the headers together.
    """
    targets = targets_of(round_)
    best = _Candidate()
    for sheet in source.book.sheets:
        top: dict[int, dict[int, Cell]] = {}
        for (row, column), cell in sheet.cells.items():
            if row <= SEARCHED:
                top.setdefault(row, {})[column] = cell
        rows = sorted(top)
        single = [_candidate(sheet, {row: top[row]}, targets, round_) for row in rows]
        sure = max(single, key=lambda one: one.worth, default=best)
        near = [pair for pair in pairwise(rows) if set(pair) & set(sure.rows)]
        double = [
            _candidate(sheet, {row: top[row] for row in pair}, targets, round_) for pair in near
        ]
        best = max([best, sure, *double], key=lambda one: one.worth)
    return (table_of(best.sheet, best.rows), best.found) if best.sheet is not None else None


@frozen
class _Candidate:
    """Rows that may be the headers: how well they fit, and what the columns would be."""

    worth: float = 0.0
    sheet: Sheet | None = None
    rows: tuple[int, ...] = ()
    found: Mapping[int, Target] = field(default_factory=dict)


def _candidate(
    sheet: Sheet,
    rows: Mapping[int, Mapping[int, Cell]],
    targets: Sequence[Target],
    round_: Round,
) -> _Candidate:
    found = matched(headers_in(sheet, rows), targets, round_)
    sure = sum(likeness for likeness, _ in found.values())
    worth = sure - (_BETTER if len(rows) > 1 else 0)
    columns = {column: target for column, (_, target) in found.items()}
    return _Candidate(worth, sheet, tuple(rows), columns)


def matched(
    headers: Mapping[int, str], targets: Sequence[Target], round_: Round
) -> dict[int, tuple[float, Target]]:
    """What each column most likely is, with how sure that is; a column of the list stands once.

    The surest are chosen first. Two columns that are equally sure the same are both left out.
    """
    pairs = sorted(_pairs(headers, targets, round_), key=lambda pair: -pair[0])
    alike: dict[tuple[float, Target], list[int]] = {}
    for sure, column, target in pairs:
        alike.setdefault((sure, target), []).append(column)
    found: dict[int, tuple[float, Target]] = {}
    filled: set[str] = set()
    for sure, column, target in pairs:
        if column in found or filled & set(target.headers):
            continue
        if all(other == column or other in found for other in alike[sure, target]):
            found[column] = sure, target
            filled |= set(target.headers)
    return found


def _pairs(
    headers: Mapping[int, str], targets: Sequence[Target], round_: Round
) -> Iterator[tuple[float, int, Target]]:
    for column, header in islice(headers.items(), _MOST_COLUMNS):
        if len(header) > _LONGEST:
            continue
        earlier = history_target(header, round_)
        if earlier is not None:
            yield 1.0, column, earlier
        for target in targets:
            likeness = target.likeness(header)
            if likeness:
                yield likeness, column, target
