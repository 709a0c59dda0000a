"""Sorting and filtering as Excel does it."""

from decimal import Decimal
from xml.etree.ElementTree import Element, SubElement

from samples.excel.areas import Column, number_of
from samples.excel.cells import find_cell, row_at, rows_of, text_of
from samples.excel.formulas import unshare
from samples.excel.package import Package
from samples.excel.references import translated
from samples.excel.structure import renumber
from samples.excel.xml_part import need, place
from workbook.address import a1, parse_area
from workbook.danish import sort_key


def sort_rows(
    package: Package, name: str, first: int, last: int, column: Column, *, descending: bool
) -> None:
    """Put whole rows in the order of their value in the column, blank ones last.

    Raises:
        ValueError: merged cells among the rows; Excel refuses as well.
    """
    sheet = package.sheet(name)
    for merge in sheet.findall("mergeCells/mergeCell"):
        area = parse_area(merge.get("ref", ""))
        if area.first_row <= last and area.last_row >= first:
            raise ValueError(f"{name}: rows with merged cells cannot be sorted")
    unshare(package, name)
    rows = rows_of(sheet)
    numbers = range(first, last + 1)
    keys = {number: _key(package, sheet, a1(number, number_of(column))) for number in numbers}
    filled = [number for number in numbers if keys[number] is not None]
    ordered = sorted(filled, key=lambda number: keys[number] or (), reverse=descending)
    ordered += [number for number in numbers if keys[number] is None]
    for to, number in zip(numbers, ordered, strict=True):
        if number in rows:
            _carry(rows[number], to - number)
            renumber(rows[number], to)
    data = need(sheet, "sheetData")
    data[:] = sorted(data, key=lambda row: int(row.get("r", "0")))
    package.forget_calculation()


def _carry(row: Element, distance: int) -> None:
    """Formulas move as copies do."""
    for formula in row.iter("f"):
        formula.text = formula.text and translated(formula.text, distance, 0)


def _key(package: Package, sheet: Element, ref: str) -> tuple[int, Decimal, object] | None:
    """Numbers come before texts, texts before booleans and errors."""
    cell = find_cell(sheet, ref)
    text = "" if cell is None else text_of(package, cell)
    if cell is None or not text:
        return None
    rank = {"n": 0, "b": 2, "e": 3}.get(cell.get("t", "n"), 1)
    if rank == 0:
        return rank, Decimal(text), ()
    return rank, Decimal(0), sort_key(text)


def filter_on(package: Package, name: str, column: Column, value: str) -> None:
    """Show only the rows of the sheet's filter that have this text in the column.

    Raises:
        ValueError: the sheet has no filter.
    """
    sheet = package.sheet(name)
    area = parse_area(need(sheet, "autoFilter").get("ref", ""))
    index = number_of(column)
    criteria = need(sheet, "autoFilter")
    offset = str(index - area.first_column)
    for old in criteria.findall("filterColumn"):
        if old.get("colId") == offset:
            criteria.remove(old)
    criterion = Element("filterColumn", colId=offset)
    SubElement(SubElement(criterion, "filters"), "filter", val=value)
    criteria.append(criterion)
    criteria[:] = sorted(criteria, key=_criterion_order)
    for number in range(area.first_row + 1, area.last_row + 1):
        cell = find_cell(sheet, a1(number, index))
        if cell is None or text_of(package, cell).casefold() != value.casefold():
            row_at(sheet, number).set("hidden", "1")
    place(sheet, "sheetPr").set("filterMode", "1")


def _criterion_order(element: Element) -> int:
    """The order of the schema: criteria by column, then the sorting."""
    return int(element.get("colId", "0")) if element.tag == "filterColumn" else 1 << 20
