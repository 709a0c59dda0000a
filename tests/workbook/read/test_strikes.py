"""What a conditional format strikes through, as far as its condition can be weighed."""

from time import process_time

import pytest

from workbook.address import a1, parse_area
from workbook.read.model import Cell, CellKind
from workbook.read.strikes import Strike, struck_cells

CELLS = {
    (cell.row, cell.column): cell
    for cell in (
        Cell(1, 1, CellKind.TEXT, "Afsluttet"),
        Cell(1, 2, CellKind.NUMBER, "5"),
        Cell(2, 1, CellKind.TEXT, "Under udmøntning"),
        Cell(2, 2, CellKind.NUMBER, "-5"),
        Cell(3, 1, CellKind.TEXT, "afsluttet"),
        Cell(3, 2, CellKind.ERROR, "#REF!"),
        Cell(4, 2, CellKind.BOOLEAN, "1"),
    )
}


def _struck(area: str, kind: str, formula: str = "", operator: str = "", text: str = "") -> str:
    strike = Strike((parse_area(area),), kind, (formula,), operator, text)
    found = struck_cells([strike], CELLS)
    return "?" if found.perhaps else " ".join(a1(*place) for place in sorted(found.cells))


@pytest.mark.parametrize(
    ("area", "formula", "cells"),
    [
        ("A1:B4", '$A1="Afsluttet"', "A1 B1 A3 B3"),
        ("A1:B4", '=($A1 = "AFSLUTTET")', "A1 B1 A3 B3"),
        ("A1:A4", 'A1<>"Afsluttet"', "A2"),
        ("A2:B4", "B1>0", "A2"),
        ("A1:B4", "$B$1=5", "A1 B1 A2 B2 A3 B3 B4"),
        ("A1:B4", '$A1=""', "B4"),
        ("A1:A4", "$B1<0", "A2"),
        ("A1:A4", "LEN(TRIM(A1))>0", "A1 A2 A3"),
        ("A1:A4", 'ISNUMBER(SEARCH("slut",A1))', "A1 A3"),
        ("A1:A4", 'NOT(ISERROR(SEARCH("udm",A1)))', "A2"),
        ("A1:A4", "TRUE", "A1 A2 A3"),
        ("A1:A4", "FALSE", ""),
        ("A1:B4", "$B1=TRUE", "B4"),
        ("A1:A4", 'OR($A1="a",$B1=5)', "?"),
        ("A1:A4", "XFE1=1", "?"),
        ("A1:A4", 'A1>"Afsluttet"', "?"),
    ],
)
def test_expression__holds_where_excel_strikes(area: str, formula: str, cells: str) -> None:
    assert _struck(area, "expression", formula) == cells


@pytest.mark.parametrize(
    ("kind", "formula", "operator", "text", "cells"),
    [
        ("cellIs", '"Afsluttet"', "equal", "", "A1 A3"),
        ("cellIs", "0", "greaterThan", "", "A1 B1 A2 A3 B3 B4"),
        ("cellIs", "-5", "lessThanOrEqual", "", "B2"),
        ("cellIs", "$C$1", "equal", "", "?"),
        ("cellIs", "1", "between", "", "?"),
        ("beginsWith", "", "beginsWith", "afs", "A1 A3"),
        ("endsWith", "", "endsWith", "TNING", "A2"),
        ("notContainsText", "", "notContains", "slut", "B1 A2 B2 B3 B4"),
        ("notContainsBlanks", "", "", "", "A1 B1 A2 B2 A3 B3 B4"),
        ("containsErrors", "", "", "", "B3"),
        ("duplicateValues", "", "", "", "A1 A3"),
        ("top10", "", "", "", "?"),
    ],
)
def test_condition_of_the_menu__holds_where_excel_strikes(
    kind: str, formula: str, operator: str, text: str, cells: str
) -> None:
    assert _struck("A1:B4", kind, formula, operator, text) == cells


def test_conditions__far_more_than_anybody_has__are_not_weighed() -> None:
    whole = Strike((parse_area("A1:XFD1048576"),), "notContainsBlanks")
    found = struck_cells([whole] * 100_000, CELLS)
    assert len(found.cells) == len(CELLS)
    assert found.perhaps


def test_conditions__over_as_many_areas__take_no_longer_than_so_many_tests() -> None:
    areas = tuple(parse_area(f"A{row}") for row in range(1, 20_001))
    start = process_time()
    found = struck_cells([Strike(areas, "notContainsBlanks")] * 20_000, CELLS)
    assert process_time() - start < 2
    assert found.perhaps
