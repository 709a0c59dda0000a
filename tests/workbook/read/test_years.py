"""The year in a cell, and what else a cell may mean by one."""

import pytest

from workbook.read.model import Cell, CellKind
from workbook.read.years import likely_years, read_year


def _cell(kind: CellKind, raw: str) -> Cell:
    return Cell(1, 1, kind, raw)


@pytest.mark.parametrize(
    ("kind", "raw", "year"),
    [
        (CellKind.NUMBER, "2024", 2024),
        (CellKind.NUMBER, "2024.0", 2024),
        (CellKind.NUMBER, "2000", 2000),
        (CellKind.NUMBER, "2099", 2099),
        (CellKind.TEXT, " 2024 ", 2024),
        (CellKind.NUMBER, "1999", None),
        (CellKind.NUMBER, "2100", None),
        (CellKind.NUMBER, "2024.5", None),
        (CellKind.NUMBER, "20244", None),
        (CellKind.TEXT, "2026/2027", None),
        (CellKind.TEXT, "٢٠٢٤", None),
        (CellKind.DATE, "2024", None),
        (CellKind.BOOLEAN, "1", None),
    ],
)
def test_read_year__cell__is_a_year_of_this_century_or_none(
    kind: CellKind, raw: str, year: int | None
) -> None:
    assert read_year(_cell(kind, raw)) == year


def test_read_year__blank__is_none() -> None:
    assert read_year(None) is None


@pytest.mark.parametrize(
    ("kind", "raw", "years"),
    [
        (CellKind.TEXT, "fra år 2024", (2024,)),
        (CellKind.TEXT, "2026/2027", (2026, 2027)),
        (CellKind.TEXT, "2026/27", (2026, 2027)),
        (CellKind.TEXT, "2026-2026", (2026,)),
        (CellKind.TEXT, "01-08-2026", (2026,)),
        (CellKind.TEXT, "20244", ()),
        (CellKind.TEXT, "2024,5", ()),
        (CellKind.TEXT, "2026-08-01", (2026,)),
        (CellKind.TEXT, "2026-08", (2026,)),
        (CellKind.TEXT, "fra 2026.", (2026,)),
        (CellKind.TEXT, "Ikke oplyst", ()),
        (CellKind.NUMBER, "27", (2027,)),
        (CellKind.NUMBER, "2024.5", ()),
        (CellKind.NUMBER, "20244", ()),
        (CellKind.DATE, "2024", (2024,)),
        (CellKind.DATE, "45292", (2024,)),
        (CellKind.DATE, "1000", ()),
    ],
)
def test_likely_years__what_is_no_year__means_these(
    kind: CellKind, raw: str, years: tuple[int, ...]
) -> None:
    assert likely_years(_cell(kind, raw)) == years


def test_likely_years__dates_counted_from_1904__are_those_shown() -> None:
    assert likely_years(_cell(CellKind.DATE, "43830"), counts_from_1904=True) == (2024,)
