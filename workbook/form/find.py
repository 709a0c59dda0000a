"""Where the rows of a returned form stand: by their hidden keys, else by their labels."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from templates.frozen import frozen
from workbook.danish import folded
from workbook.form.layout import (
    FORM_KEY,
    HEADING_ROW,
    KEY_COLUMN,
    KEY_PREFIX,
    MAIN_COLUMN,
    FormLayout,
    FormRow,
)
from workbook.form.texts import called
from workbook.read.model import Sheet

_ENOUGH: Final = 0.5  # of the rows, for a sheet to be a form
_UNLABELLED: Final = ("text", "years", "lines_header", "line", "sentence")
_ENDINGS: Final = ("title", "years", "sentence")  # of the rows that head or close a grid


@frozen(slots=False)
class FoundRows:
    """The rows of a form on a sheet.

    Attributes:
        rows: number of the row by key, of those found.
        main: the column in which labels stand.
        key_column: of the hidden keys; 0 where they are gone.
        heading: the row with which the form begins.
        repeated: further rows with the key of another.
        foreign: keys that are none of the form's.
        has_heading: whether the first row bears its key.
    """

    rows: Mapping[str, int]
    main: int = MAIN_COLUMN
    key_column: int = 0
    heading: int = HEADING_ROW
    repeated: tuple[tuple[FormRow, int], ...] = ()
    foreign: tuple[str, ...] = ()
    has_heading: bool = False

    @property
    def is_keyless(self) -> bool:
        """Whether the rows are known by their labels."""
        return not self.key_column


def find_rows(layout: FormLayout, sheet: Sheet) -> FoundRows | None:
    """The rows of the form; None where the sheet is none."""
    keyed = _keyed(sheet)
    known = {row.key for row in layout.rows}
    if FORM_KEY in keyed.rows or len(known & set(keyed.rows)) >= _ENOUGH * len(known):
        return _by_key(layout, sheet, keyed)
    found = _by_label(layout, sheet)
    return found if len(found.rows) >= _ENOUGH * len(layout.rows) else None


@dataclass
class _Keyed:
    """The keys of a sheet: the row of each, further rows, and their column."""

    rows: dict[str, int] = field(default_factory=dict)
    repeated: list[tuple[str, int]] = field(default_factory=list)
    column: int = KEY_COLUMN


def _keyed(sheet: Sheet) -> _Keyed:
    found = _Keyed()
    for (row, column), cell in sorted(sheet.cells.items()):
        if not cell.raw.startswith(KEY_PREFIX):
            continue
        key = cell.raw if cell.raw == FORM_KEY else cell.raw.removeprefix(KEY_PREFIX)
        if key in found.rows:
            found.repeated.append((key, row))
        else:
            found.rows[key] = row
            found.column = column
    return found


def _by_key(layout: FormLayout, sheet: Sheet, keyed: _Keyed) -> FoundRows:
    ours = {row.key: row for row in layout.rows}
    rows = {key: row for key, row in keyed.rows.items() if key in ours}
    others = {key: row for key, row in keyed.rows.items() if key not in ours and key != FORM_KEY}
    for key, other in _under_other_keys(layout, rows, others):
        rows[key] = others.pop(other)
    labels = {rows[row.key]: called(row) for row in layout.rows if row.key in rows}
    main = _label_column(sheet, labels) or keyed.column + 1
    standing = {**rows, **{key: keyed.rows[key] for key in (FORM_KEY,) if key in keyed.rows}}
    taken = {*keyed.rows.values(), *(row for _, row in keyed.repeated)}
    rows |= dict(_between(layout, sheet, standing, taken, main))
    return FoundRows(
        rows=rows,
        main=main,
        key_column=keyed.column,
        heading=keyed.rows.get(FORM_KEY, HEADING_ROW),
        repeated=tuple((ours[key], row) for key, row in keyed.repeated if key in ours),
        foreign=tuple(others),
        has_heading=FORM_KEY in keyed.rows,
    )


def _between(
    layout: FormLayout, sheet: Sheet, found: Mapping[str, int], taken: Collection[int], main: int
) -> Iterator[tuple[str, int]]:
    """Rows whose key was cleared: right between their neighbours, as they were sent.

    One that has a label of its own bears it still; one that was deleted leaves no room.

    Args:
        layout: of the form.
        sheet: as it came back.
        found: number of the row by key, that of the heading included.
        taken: rows with a key.
        main: the column of the labels.
    """
    sent = {FORM_KEY: HEADING_ROW, **{row.key: row.row for row in layout.rows}}
    ordered = [FORM_KEY, *(row.key for row in layout.rows)]
    for row, above, below in zip(layout.rows, ordered[:-1], [*ordered[2:], ""], strict=True):
        if row.key in found or above not in found or (below and below not in found):
            continue
        at = found[above] + row.row - sent[above]
        has_room = not below or found[below] - at == sent[below] - row.row
        cell = sheet.cell(at, main)
        said = folded(cell.text) if cell is not None else ""
        is_known = said == folded(row.label) if row.kind not in _UNLABELLED else below or said
        if has_room and is_known and at not in taken:
            yield row.key, at


def _under_other_keys(
    layout: FormLayout, rows: Mapping[str, int], others: Mapping[str, int]
) -> Iterator[tuple[str, str]]:
    """The rows that head and close a grid, under keys that name the grid otherwise.

    They have no field of their own that could name them. Those above the grid's amounts head it,
    those below them close it, the nearest ones.
    """
    left = dict(others)
    for first in (row for row in layout.rows if row.kind == "years"):
        name = first.key.partition(".")[0]
        amounts = [rows[key] for key in first.block.grid if key in rows]
        for ending in _ENDINGS if amounts else ():
            key = f"{name}.{ending}"
            if key in rows or not any(row.key == key for row in layout.rows):
                continue
            is_below = ending == "sentence"
            near = {
                other: row - max(amounts) if is_below else min(amounts) - row
                for other, row in left.items()
                if other.endswith(f".{ending}")
            }
            best = min((one for one in near if near[one] > 0), key=near.__getitem__, default=None)
            if best is not None:
                del left[best]
                yield key, best


def _label_column(sheet: Sheet, labels: Mapping[int, str]) -> int | None:
    """The column that has most of the labels, or None: one may stand before those of the form."""
    found = Counter(
        column
        for (row, column), cell in sheet.cells.items()
        if row in labels and folded(cell.text) == folded(labels[row])
    )
    return max(found, key=lambda column: (found[column], -column)) if found else None


def _by_label(layout: FormLayout, sheet: Sheet) -> FoundRows:
    """Rows known by their labels in the column that has most of them, each below the one before."""
    places: dict[str, list[tuple[int, int]]] = {}
    for place, cell in sorted(sheet.cells.items()):
        places.setdefault(folded(cell.text), []).append(place)
    counts = Counter(
        column for row in layout.rows for _, column in places.get(folded(called(row)), [])
    )
    if not counts:
        return FoundRows({})
    main = max(counts, key=lambda column: (counts[column], -column))
    found: dict[str, int] = {}
    last, is_below = 0, False
    for row in layout.rows:
        if row.kind in _UNLABELLED:  # without a label of its own: right below the row before
            if is_below:
                last += 1
                found[row.key] = last
            continue
        at = _next(places.get(folded(row.label), []), main, last)
        is_below = at is not None
        if at is not None:
            found[row.key] = last = at
    return FoundRows(found, main)


def _next(places: Sequence[tuple[int, int]], column: int, above: int) -> int | None:
    return next((row for row, at in places if at == column and row > above), None)
