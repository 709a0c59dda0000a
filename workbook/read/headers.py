"""Where our columns stand in a returned sheet, known by their headers, exact or near."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import accumulate
from typing import Generic, Protocol, TypeVar

from templates.frozen import frozen
from workbook.address import a1
from workbook.danish import folded, nearest_ratio
from workbook.read.model import Book, Sheet

_WIDEST = 16_384  # columns that a sheet has
_HEADER_SEARCH = 60  # rows from the top in which the header is looked for
_CLOSE = 0.75
_NEAREST = 0.25  # less is not close, even where the column is the same


class Wanted(Protocol):
    """A column as it was sent."""

    @property
    def key(self) -> str:
        """Names it within its table."""

    @property
    def header(self) -> str:
        """Its header."""

    @property
    def column(self) -> int:
        """Where it stood, 1-based."""


Place = TypeVar("Place", bound=Wanted)


@frozen
class Header:
    """One header cell that stands in the returned sheet."""

    row: int
    column: int
    text: str

    @property
    def address(self) -> str:
        """The cell."""
        return a1(self.row, self.column)


@frozen
class MatchedHeaders(Generic[Place]):
    """Our columns in a returned sheet.

    Attributes:
        row: of the headers.
        columns: where each of our columns stands, by key.
        missing: ours that are not there.
        renamed: ours that stand under another header.
        duplicated: further columns with a header of ours.
        moved: the fewest of our columns whose move explains another order.
        added: headers that are none of ours.
    """

    row: int
    columns: Mapping[str, int]
    missing: tuple[Place, ...]
    renamed: tuple[tuple[Place, Header], ...]
    duplicated: tuple[tuple[Place, Header], ...]
    moved: tuple[tuple[Place, Header], ...]
    added: tuple[Header, ...]


def sheet_with(book: Book, name: str, places: Sequence[Wanted]) -> Sheet | None:
    """The sheet with these columns: by its name, else the one whose headers are ours, else None.

    Where no sheet has our headers, it is the one of the name.
    """
    named = book.sheet(name)
    if named is not None and header_row(named, places):
        return named
    candidates = [sheet for sheet in book.sheets if header_row(sheet, places)]
    return max(candidates, key=lambda sheet: len(sheet.cells), default=named)


def match_headers(
    sheet: Sheet,
    places: Sequence[Place],
    listed: Collection[str] = (),
    fits: Callable[[Mapping[str, int], Place, int], int] | None = None,
) -> MatchedHeaders[Place] | None:
    """Where the columns stand, or None where the sheet has no row of our headers.

    Of columns with one header that is ours which has a list in its cells, where one was sent; else
    the one at the place where it was sent; else the first. Where two headers were exchanged and
    what stands below them was not, the columns stand where they were sent.

    Args:
        sheet: as it came back.
        places: of the columns as they were sent.
        listed: keys of those whose cells were sent with a list.
        fits: how well what stands in a column of the sheet is a column's own, where our columns
            stand so: the cells that are, less those that are not.
    """
    row = header_row(sheet, places)
    if row is None:
        return None
    standing = sorted(at for at in sheet.cells if at[0] == row)
    headers = [Header(row, column, sheet.cells[row, column].text) for _, column in standing]
    found, duplicated, others = _match_exactly(headers, places)
    if listed and duplicated:
        found, duplicated = _by_list(found, duplicated, listed, _with_list(sheet, row))
    exchanged = _exchanged(sheet, row, places, found, fits) if fits is not None else {}
    found |= exchanged
    renamed, others = _match_closely(others, places, found)
    renamed += [(place, exchanged[place.key]) for place in places if place.key in exchanged]
    found |= {place.key: header for place, header in renamed}
    return MatchedHeaders(
        row=row,
        columns={key: header.column for key, header in found.items()},
        missing=tuple(place for place in places if place.key not in found),
        renamed=tuple(renamed),
        duplicated=tuple(duplicated),
        moved=tuple(_moved(found, places)),
        added=tuple(header for header in others if header.text.strip()),
    )


def _exchanged(
    sheet: Sheet,
    row: int,
    places: Sequence[Place],
    found: Mapping[str, Header],
    fits: Callable[[Mapping[str, int], Place, int], int],
) -> dict[str, Header]:
    """The columns of two whose headers alone were exchanged, each at the header over it now."""
    columns = {key: header.column for key, header in found.items()}
    at_home = {place.column: place for place in places}
    ours: dict[str, Header] = {}
    for place in places:
        other = at_home.get(columns.get(place.key, 0))
        if other is None or place.column >= other.column:
            continue
        if columns.get(other.key) != place.column:
            continue
        sent = {place.key: place.column, other.key: other.column}
        now = fits(columns, place, other.column) + fits(columns, other, place.column)
        home = {**columns, **sent}
        before = fits(home, place, place.column) + fits(home, other, other.column)
        if before > max(now, 0):
            ours |= {key: Header(row, at, sheet.cells[row, at].text) for key, at in sent.items()}
    return ours


def header_row(sheet: Sheet, places: Sequence[Wanted]) -> int | None:
    """The row with most of the columns' headers, or None where none has enough of them.

    The first that has them all is it: what stands below is not looked at.
    """
    ours = {folded(place.header) for place in places}
    longest = 2 * max(map(len, ours))  # blanks aside: remarks need no folding
    matches: dict[int, set[str]] = {}
    for (row, _), cell in sheet.cells.items():
        if row <= _HEADER_SEARCH and len(cell.raw) <= longest:
            header = folded(cell.raw)
            if header in ours:
                found = matches.setdefault(row, set())
                found.add(header)
                if len(found) == len(ours):
                    return row
    best = max(matches, key=lambda row: (len(matches[row]), -row), default=None)
    enough = max(2, len(ours) // 3)
    return best if best is not None and len(matches[best]) >= enough else None


def _match_exactly(
    headers: Sequence[Header], places: Sequence[Place]
) -> tuple[dict[str, Header], list[tuple[Place, Header]], list[Header]]:
    by_text = {folded(place.header): place for place in places}
    named: dict[str, list[Header]] = {}
    others: list[Header] = []
    for header in headers:
        place = by_text.get(folded(header.text))
        if place is None:
            others.append(header)
        else:
            named.setdefault(place.key, []).append(header)
    found: dict[str, Header] = {}
    duplicated: list[tuple[Place, Header]] = []
    for place in by_text.values():
        same = named.get(place.key, [])
        if not same:
            continue
        ours = next((one for one in same if one.column == place.column), same[0])
        found[place.key] = ours
        duplicated += [(place, one) for one in same if one is not ours]
    return found, duplicated, others


def _by_list(
    found: Mapping[str, Header],
    duplicated: Sequence[tuple[Place, Header]],
    listed: Collection[str],
    with_list: Collection[int],
) -> tuple[dict[str, Header], list[tuple[Place, Header]]]:
    """The same with the column that has a list as ours, of one that was sent with it."""
    ours, doubles = dict(found), list(duplicated)
    for number, (place, header) in enumerate(doubles):
        now = ours[place.key]
        is_listed = place.key in listed and now.column not in with_list
        if is_listed and header.column in with_list:
            ours[place.key], doubles[number] = header, (place, now)
    return ours, doubles


def _with_list(sheet: Sheet, row: int) -> frozenset[int]:
    """The columns that have a list to choose from in a cell below the row."""
    begun: Counter[int] = Counter()  # by column, how many areas begin in it, less those that end
    for check in sheet.validations:
        for area in check.areas if check.kind == "list" else ():
            if area.last_row > row:
                begun[area.first_column] += 1
                begun[min(area.last_column, _WIDEST) + 1] -= 1
    ordered = sorted(begun.items())
    counts = accumulate(number for _, number in ordered)
    found: set[int] = set()
    for (first, _), (end, _), count in zip(ordered, ordered[1:], counts, strict=False):
        if count:
            found.update(range(first, end))
    return frozenset(found)


def _match_closely(
    headers: Sequence[Header], places: Sequence[Place], found: Mapping[str, Header]
) -> tuple[list[tuple[Place, Header]], list[Header]]:
    """Headers that are nearly ours, or stand exactly where a column of ours is missing."""
    left = list(headers)
    renamed: list[tuple[Place, Header]] = []
    for place in places:
        if place.key in found or not left:
            continue
        best = max(left, key=lambda header: _likeness(header, place))
        if _likeness(best, place) >= _CLOSE:
            renamed.append((place, best))
            left.remove(best)
    return renamed, left


def _likeness(header: Header, place: Wanted) -> float:
    typed, sent = folded(header.text), folded(place.header)
    # A text that is far longer is no header, and would take long to compare.
    near = nearest_ratio(typed, sent) >= _NEAREST
    ratio = SequenceMatcher(None, typed, sent).ratio() if near else 0.0
    return ratio + (0.5 if header.column == place.column else 0.0)


def _moved(found: Mapping[str, Header], places: Sequence[Place]) -> Iterator[tuple[Place, Header]]:
    """The fewest columns that, moved back, give the order in which they were sent."""
    standing = [(place, found[place.key]) for place in places if place.key in found]
    none: list[int] = []
    longest: list[list[int]] = []  # for each column, the longest row of stayers that ends in it
    for index, (_, header) in enumerate(standing):
        before = [chain for chain in longest if standing[chain[-1]][1].column < header.column]
        best = max(before, key=len, default=none)
        longest.append([*best, index])
    stayed = max(longest, key=len, default=none)
    yield from (entry for index, entry in enumerate(standing) if index not in stayed)
