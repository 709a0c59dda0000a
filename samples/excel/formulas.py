"""All formulas of a workbook, wherever they stand, rewritten with one rule."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from samples.excel.package import WORKBOOK, Package
from samples.excel.references import translated
from samples.excel.xml_part import need
from workbook.address import parse_a1

_IN_SHEETS = {"f", "formula", "formula1", "formula2", "xm:f"}
_IN_CHARTS = "c:f"


def rewrite(package: Package, rule: Callable[[str, str], str]) -> None:
    """Pass every formula through ``rule``, which gets the name of the sheet it stands on.

    Formulas of defined names and charts stand on no sheet (""). Parts in which nothing changes
    keep their bytes.
    """
    for name, part in package.sheets().items():
        _unshare(package, part)
        _rewrite_part(package, part, _IN_SHEETS, name, rule)
    for part in package.names():
        if part.startswith("xl/charts/") and part.endswith(".xml"):
            _rewrite_part(package, part, {_IN_CHARTS}, "", rule)
    _rewrite_part(package, WORKBOOK, {"definedName"}, "", rule)
    package.forget_calculation()


def _rewrite_part(
    package: Package, part: str, tags: set[str], own: str, rule: Callable[[str, str], str]
) -> None:
    for element in package.look(part).iter():
        if element.tag not in tags or not element.text:
            continue
        text = rule(own, element.text)
        if text != element.text:
            package.edit(part)
            element.text = text


def unshare(package: Package, sheet: str) -> None:
    """Spell out the sheet's shared formulas in every cell that has one."""
    _unshare(package, package.sheet_part(sheet))


def _unshare(package: Package, part: str) -> None:
    masters: dict[str, tuple[str, int, int]] = {}
    for row in need(package.look(part), "sheetData"):
        for cell in row:
            formula = cell.find("f")
            if formula is None or formula.get("t") != "shared":
                continue
            package.edit(part)
            _spell_out(cell, formula, masters)


def _spell_out(cell: Element, formula: Element, masters: dict[str, tuple[str, int, int]]) -> None:
    row, column = parse_a1(cell.get("r", ""))
    key = formula.get("si", "")
    if formula.text:
        masters[key] = (formula.text, row, column)
    text, first_row, first_column = masters[key]
    formula.text = translated(text, row - first_row, column - first_column)
    for attribute in ("t", "si", "ref"):
        formula.attrib.pop(attribute, None)
