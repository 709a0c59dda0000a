"""An overview as it stands in a workbook that somebody may have changed by hand.

Nothing is taken from addresses: rows are known by the case number in any of their cells, columns by
the years above them, totals by their labels.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from validate.reconcile.expected import Expected, Sum, TotalKey
from validate.reconcile.figure import Figure, figure
from validate.reconcile.labels import total_named
from workbook.case.model import CaseNumber, case_number
from workbook.danish import folded
from workbook.read.model import Book, Cell, CellKind, Sheet, Visibility

_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LONGEST_HEADER: Final = 30
_NUMBER_FIRST: Final = re.compile(r"^(\w{2,6}\s?[-‐‑–—−]\s?\d{1,3}[A-ZÆØÅa-zæøå]?)[\s*:.,–-]+\S")
_HALF: Final = 2


@dataclass(frozen=True)
class PrintedRow:
    """One row with a case number.

    Attributes:
        nr: as typed; "" for a row that has figures and no number.
        number: the number taken apart; None where nr is "".
        column: of the number's cell.
        texts: the other texts of the row, as (column, text).
        years: the figures by year; a year without a column is absent.
        investment: None where there is no such column.
    """

    row: int
    column: int
    nr: str
    number: CaseNumber | None
    texts: tuple[tuple[int, str], ...]
    years: Mapping[int, Figure]
    investment: Figure | None

    def figure(self, year: int | None) -> Figure | None:
        """The year's figure; the investment's for None."""
        return self.investment if year is None else self.years.get(year)


@dataclass(frozen=True)
class PrintedTotal:
    """One row with the label of a total, and at least one figure."""

    key: TotalKey
    row: int
    years: Mapping[int, Figure]
    investment: Figure | None

    def figure(self, year: int | None) -> Figure | None:
        """The year's figure; the investment column's for None."""
        return self.investment if year is None else self.years.get(year)


@dataclass(frozen=True, slots=True)
class PrintedHeading:
    """A row that says no more than the name of a committee."""

    row: int
    committee: str


@dataclass(frozen=True, slots=True)
class PrintedText:
    """A text outside the columns of figures."""

    row: int
    column: int
    text: str


@dataclass(frozen=True)
class PrintedOverview:
    """What the sheet says.

    Attributes:
        headed: the row of the first header, or None.
        rows: from the top; those without a number among them.
        headings: of committees, from the top.
        texts: of the rows without a case number, from the top.
        hidden: rows that a reader does not see.
        formulas: how many cells have one.
        uncached: how many of these have no value.
    """

    sheet: str
    headed: int | None
    rows: tuple[PrintedRow, ...]
    totals: tuple[PrintedTotal, ...]
    headings: tuple[PrintedHeading, ...]
    texts: tuple[PrintedText, ...]
    hidden: frozenset[int]
    formulas: int
    uncached: int

    @property
    def numbered(self) -> tuple[PrintedRow, ...]:
        """The rows with a case number."""
        return tuple(row for row in self.rows if row.number is not None)


@dataclass(frozen=True, slots=True)
class _Header:
    row: int
    years: Mapping[int, int]
    investment: int | None


def read_overview(book: Book, wanted: Expected) -> PrintedOverview | None:
    """The overview on the sheet that has most of it; None where no sheet has any case.

    A sheet of data has the cases too, so of the sheets with at least half of the most case
    numbers that any has, the one with most totals counts, then the one with most numbers.
    """
    visible = [sheet for sheet in book.sheets if sheet.visibility is Visibility.VISIBLE]
    read = [_read_sheet(sheet, wanted) for sheet in visible or book.sheets]
    most = max((len(_known(one, wanted)) for one in read), default=0)
    if not most:
        return None
    large = [one for one in read if len(_known(one, wanted)) * _HALF >= most]
    return max(large, key=lambda one: (one.headed is not None, len(one.totals), len(one.numbered)))


def number_in(text: str) -> CaseNumber | None:
    """The case number that the whole text is, whichever dash and blanks it was typed with.

    >>> number_in(" tmu–04* ")
    CaseNumber(prefix='TMU', number=4, suffix='')
    """
    bare = re.sub(r"[‐‑–—−]", "-", re.sub(r"\s", "", text)).rstrip("*.:").upper()
    return case_number(bare)


def _known(read: PrintedOverview, wanted: Expected) -> set[CaseNumber]:
    known = {case_number(row.nr) for row in wanted.rows}
    return {row.number for row in read.numbered if row.number and row.number in known}


def _read_sheet(sheet: Sheet, wanted: Expected) -> PrintedOverview:
    headers = list(_headers(sheet, wanted.years))
    rows: list[PrintedRow] = []
    totals: list[PrintedTotal] = []
    headings: list[PrintedHeading] = []
    texts: list[PrintedText] = []
    header_rows = {header.row for header in headers}
    for number, cells in sheet.rows():
        header = _above(headers, number)
        if number in header_rows or header is None:
            continue
        row = _row(sheet, number, cells, header)
        if row.number is not None:
            rows.append(row)
            continue
        texts += [PrintedText(number, column, text) for column, text in row.texts]
        named = (total_named(text, wanted.committees) for _, text in row.texts)
        key = next((one for one in named if one), None)
        if not _has_figures(row):
            if key is not None and key.sum is Sum.COMMITTEE:
                headings.append(PrintedHeading(number, key.committee))
        elif key is not None:
            totals.append(PrintedTotal(key, number, row.years, row.investment))
        elif row.texts:
            rows.append(row)
    formulas = [cell for cell in sheet.cells.values() if cell.formula is not None]
    return PrintedOverview(
        sheet.name,
        headers[0].row if headers else None,
        tuple(rows),
        tuple(totals),
        tuple(headings),
        tuple(texts),
        sheet.hidden_rows,
        len(formulas),
        sum(cell.kind is CellKind.UNCACHED for cell in formulas),
    )


def _headers(sheet: Sheet, years: tuple[int, ...]) -> Iterator[_Header]:
    enough = min(len(years), 2)
    for row, cells in sheet.rows():
        found: dict[int, int] = {}
        for column, cell in sorted(cells.items()):
            year = _year(cell)
            if year in years:
                found.setdefault(year, column)
        if len(found) < enough or any(number_in(cell.raw) for cell in cells.values()):
            continue
        investment = next(
            (
                column
                for column, cell in sorted(cells.items())
                if column not in found.values() and _heads_investment(cell)
            ),
            None,
        )
        yield _Header(row, found, investment)


def _year(cell: Cell) -> int | None:
    """The one year that a short header names."""
    if cell.kind not in (CellKind.NUMBER, CellKind.TEXT) or len(cell.text) > _LONGEST_HEADER:
        return None
    found = set(_YEAR.findall(cell.text))
    if len(found) != 1 or (cell.number is not None and cell.text not in found):
        return None
    return int(found.pop())


def _heads_investment(cell: Cell) -> bool:
    text = folded(cell.text)
    return cell.kind is CellKind.TEXT and ("anlæg" in text or "invester" in text)


def _above(headers: list[_Header], row: int) -> _Header | None:
    """The header that the row stands under; the first one for a row above them all."""
    passed = [header for header in headers if header.row <= row]
    return passed[-1] if passed else (headers[0] if headers else None)


def _row(sheet: Sheet, number: int, cells: Mapping[int, Cell], header: _Header) -> PrintedRow:
    years = {year: figure(sheet, number, column) for year, column in header.years.items()}
    investment = None if header.investment is None else figure(sheet, number, header.investment)
    figured = {*header.years.values(), header.investment}
    texts = [
        (column, cell.raw)
        for column, cell in sorted(cells.items())
        if cell.kind is CellKind.TEXT and column not in figured and cell.raw.strip()
    ]
    plain = PrintedRow(
        number, texts[0][0] if texts else 1, "", None, tuple(texts), years, investment
    )
    for place, (column, text) in enumerate(texts):
        found = number_in(text)
        if found is not None:
            others = tuple(texts[:place] + texts[place + 1 :])
            return PrintedRow(number, column, text.strip(), found, others, years, investment)
    if texts and _has_figures(plain) and (match := _NUMBER_FIRST.match(texts[0][1].strip())):
        column, text = texts[0]
        title = text.strip()[match.end(1) :].strip(" *:.,–-")
        others = ((column, title), *texts[1:])
        return PrintedRow(number, column, match[1], number_in(match[1]), others, years, investment)
    return plain


def _has_figures(row: PrintedRow) -> bool:
    figures = [*row.years.values(), *([row.investment] if row.investment else [])]
    return any(not one.is_blank for one in figures)
