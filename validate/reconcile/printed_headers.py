"""The headers of an edition where they are printed: which row is which, and its columns."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from templates.frozen import frozen
from validate.reconcile.identity import LONG_ENOUGH, alike, labels_alike
from validate.reconcile.lines import Head, Header
from workbook.danish import folded
from workbook.read.model import Cell, CellKind, Sheet

_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LONGEST_YEAR: Final = 20  # a header that names one year and little else


@frozen(slots=False)
class Under:
    """A header as it is printed.

    Attributes:
        columns: of the sheet, by the place of the table's column.
    """

    row: int
    header: Header
    columns: Mapping[int, int]

    @cached_property
    def figures(self) -> frozenset[int]:
        """The sheet's columns below headers of numbers."""
        heads = self.header.heads
        return frozenset(
            self.columns[one.place] for one in heads if one.is_number and one.place in self.columns
        )


def printed_headers(sheet: Sheet, headers: Sequence[Header]) -> Mapping[int, Under]:
    """The sheet's rows that are one of the headers, from the top."""
    by_text = _by_text(headers)
    return {row: found for row, cells in sheet.rows() if (found := _header(row, cells, by_text))}


def _by_text(headers: Sequence[Header]) -> Mapping[str, Sequence[Header]]:
    """The headers by each text, and each year alone, that a row must have of one of them."""
    found: dict[str, list[Header]] = {}
    for header in headers:
        for head in header.named:
            texts = {folded(head.text), header.short(head)}
            for text in texts:
                found.setdefault(text, []).append(header)
    return found


def _header(
    row: int, cells: Mapping[int, Cell], by_text: Mapping[str, Sequence[Header]]
) -> Under | None:
    """The header that the row is: the one that lacks least."""
    texts = {column: text for column, cell in sorted(cells.items()) if (text := _head_text(cell))}
    candidates = dict.fromkeys(
        header
        for text in texts.values()
        for key in {folded(text), _year(text)}
        for header in by_text.get(key, ())
    )
    numbers = sum(cell.kind is CellKind.NUMBER and not _year(cell.text) for cell in cells.values())
    best: Under | None = None
    best_score = 0
    for header in () if numbers else candidates:
        columns = dict(_columns(header, texts))
        score = 2 * len(columns) - len(header.named)
        alone = len(columns) == 1 and len(texts) > 1
        if score > best_score and not alone:
            best, best_score = Under(row, header, columns), score
    return best


def _head_text(cell: Cell) -> str:
    return cell.text if cell.kind in (CellKind.NUMBER, CellKind.TEXT) else ""


def _columns(header: Header, texts: Mapping[int, str]) -> Iterator[tuple[int, int]]:
    """The header's places with the sheet's columns, each taken once."""
    left = dict(texts)
    waiting: list[Head] = []
    for head in header.named:
        column = next((one for one, text in left.items() if _is(text, header, head)), None)
        if column is None:
            waiting.append(head)
            continue
        del left[column]
        yield head.place, column
    for head in waiting:
        column = next((one for one, text in left.items() if _is_like(text, head)), None)
        if column is not None:
            del left[column]
            yield head.place, column


def _is(text: str, header: Header, head: Head) -> bool:
    if folded(text) == folded(head.text):
        return True
    return bool(head.year) and header.short(head) == head.year == _year(text)


def _is_like(text: str, head: Head) -> bool:
    if head.year or _year(text) or len(folded(text)) <= LONG_ENOUGH:
        return False
    return alike(text, head.text) or bool(labels_alike(text, head.text) and head.is_number)


def _year(text: str) -> str:
    """The one year that a short header names, or ""."""
    found = set(_YEAR.findall(text)) if len(text) <= _LONGEST_YEAR else set()
    return found.pop() if len(found) == 1 else ""
