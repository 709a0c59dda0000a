"""A council edition of a follow-up as it stands in a workbook that somebody may have changed.

Items are known by the number below the header of the numbers, columns by their headers, remarks by
standing below their item.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from templates.council import CouncilColumn
from validate.reconcile.labels import alike
from workbook.danish import folded
from workbook.merge import MergedRound
from workbook.read.model import Book, Cell, CellKind, Sheet, Visibility

Shown = Literal["nr", "responsible", "title", "economy", "committees", "status"]

_ENOUGH_HEADERS: Final = 3
_WHOLE: Final = re.compile(r"(\d{1,4})\.?")
_RAISED: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"


@dataclass(frozen=True, slots=True)
class PrintedCell:
    """A text and where it stands."""

    row: int
    column: int
    text: str


@dataclass(frozen=True)
class PrintedItem:
    """One item.

    Attributes:
        nr: its cell; ``number`` is what it says.
        cells: by what the column shows; a blank cell has "", and what has no column is absent.
        remarks: the rows below it, from the top.
    """

    number: int
    nr: PrintedCell
    cells: Mapping[Shown, PrintedCell]
    remarks: tuple[PrintedCell, ...]

    @property
    def remark(self) -> str:
        """The text of all rows below the item."""
        return "\n".join(cell.text for cell in self.remarks)


@dataclass(frozen=True)
class PrintedEdition:
    """What the sheet says, its items from the top."""

    sheet: str
    items: tuple[PrintedItem, ...]


@dataclass(slots=True)
class _Draft:
    number: int
    nr: PrintedCell
    cells: Mapping[Shown, PrintedCell]
    remarks: list[PrintedCell] = field(default_factory=list)


def read_edition(book: Book, merged: MergedRound) -> PrintedEdition | None:
    """The edition on the sheet that has most items with remarks; None where no sheet has any."""
    visible = [sheet for sheet in book.sheets if sheet.visibility is Visibility.VISIBLE]
    read = [_read_sheet(sheet, merged) for sheet in visible or book.sheets]
    found = [one for one in read if one.items]
    return max(found, key=_size, default=None)


def _size(edition: PrintedEdition) -> tuple[int, int]:
    return sum(bool(item.remarks) for item in edition.items), len(edition.items)


def _read_sheet(sheet: Sheet, merged: MergedRound) -> PrintedEdition:
    council = merged.round.template.council
    ends = _Ends(merged)
    drafts: list[_Draft] = []
    header: Mapping[Shown, int] = {}
    open_item: _Draft | None = None
    for row, cells in sheet.rows():
        found = _header(cells, council.columns)
        if len(found) >= min(_ENOUGH_HEADERS, len(council.columns)) and "nr" in found:
            header, open_item = found, None
            continue
        item = _item(row, cells, header)
        if item is not None:
            drafts.append(item)
            open_item = item
            continue
        # What somebody has noted beside the table is no remark.
        texts = list(_texts(row, cells, max(header.values(), default=0)))
        if not texts:
            continue
        if any(ends.reached(one.text) for one in texts):
            open_item = None
        if open_item is not None:
            open_item.remarks.extend(texts)
    items = (PrintedItem(one.number, one.nr, one.cells, tuple(one.remarks)) for one in drafts)
    return PrintedEdition(sheet.name, tuple(items))


def _header(cells: Mapping[int, Cell], columns: tuple[CouncilColumn, ...]) -> dict[Shown, int]:
    found: dict[Shown, int] = {}
    for column, cell in sorted(cells.items()):
        if cell.kind is not CellKind.TEXT:
            continue
        named = next((one.shows for one in columns if folded(cell.raw) == folded(one.header)), None)
        if named is None and len(folded(cell.raw)) > len("status"):
            named = next((one.shows for one in columns if alike(cell.raw, one.header)), None)
        if named is not None:
            found.setdefault(named, column)
    return found


def _item(row: int, cells: Mapping[int, Cell], header: Mapping[Shown, int]) -> _Draft | None:
    cell = cells.get(header.get("nr", 0))
    match = _WHOLE.fullmatch(cell.text.strip()) if cell else None
    if cell is None or match is None:
        return None
    shown: dict[Shown, PrintedCell] = {
        name: PrintedCell(row, column, cells[column].text if column in cells else "")
        for name, column in header.items()
        if name != "nr"
    }
    return _Draft(int(match[1]), PrintedCell(row, header["nr"], cell.text), shown)


def _texts(row: int, cells: Mapping[int, Cell], last_column: int) -> Iterator[PrintedCell]:
    for column, cell in sorted(cells.items()):
        if column <= last_column and cell.text.strip():
            yield PrintedCell(row, column, cell.text)


class _Ends:
    """The texts that follow an item and are no remark: sections, footnotes and the legend."""

    def __init__(self, merged: MergedRound) -> None:
        council = merged.round.template.council
        sections = merged.round.config.sections
        self._headings = {folded(section.title) for section in sections}
        self._headings |= {folded(council.legend_heading), "forkortelser"}
        self._footnotes = {folded(one.footnote) for one in sections if one.footnote}

    def reached(self, text: str) -> bool:
        """Whether the text is one of them, with or without its raised marker."""
        bare = folded(text.strip().rstrip(": ").strip(_RAISED + ": "))
        return bare in self._headings or bare in self._footnotes
