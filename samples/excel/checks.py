"""Data validations and conditional formats when cells leave them."""

from copy import deepcopy
from xml.etree.ElementTree import Element, SubElement

from samples.excel.areas import sqref_areas, sqref_text, without
from samples.excel.references import Change, Deletion, translated
from samples.excel.xml_part import counted, drop, place
from workbook.address import Area

_FORMULAS = {"formula", "formula1", "formula2"}


def uncheck(sheet: Element, hole: Area) -> None:
    """Let the sheet's data validations no longer cover these cells; others keep theirs."""
    checks = sheet.find("dataValidations")
    if checks is None:
        return
    for check in list(checks):
        areas = sqref_areas(check.get("sqref", ""))
        rest = [one for area in areas for one in without(area, hole)]
        if rest == areas:
            continue
        index = list(checks).index(check)
        checks.remove(check)
        for made in reversed(_spread(check, areas[0], rest)):
            checks.insert(index, made)
    counted(sheet, "dataValidations")


def _spread(check: Element, origin: Area, areas: list[Area]) -> list[Element]:
    """The check over the areas: one, or one for each where its formula depends on the cell."""
    if not areas:
        return []
    if not _is_relative(check):
        check.set("sqref", sqref_text(areas))
        return [check]
    made = []
    for area in areas:
        one = deepcopy(check)
        one.set("sqref", sqref_text([area]))
        _translate(one, _offset(origin, area))
        made.append(one)
    return made


def rebase_for(sheet: Element, change: Change) -> None:
    """Write formulas that start in a deleted cell for the first cell that stays."""
    if not isinstance(change, Deletion):
        return
    for check in [*sheet.iter("conditionalFormatting"), *sheet.iter("dataValidation")]:
        areas = sqref_areas(check.get("sqref", ""))
        kept = next((one for area in areas if (one := _kept(area, change))), None)
        if kept is not None:
            _translate(check, _offset(areas[0], kept))


def _kept(area: Area, change: Deletion) -> Area | None:
    """The area from its first cell on that the deletion leaves."""
    after = change.first + change.count
    if change.axis == "row":
        first = area.first_row if change.moved(area.first_row) else after
        rest = Area(first, area.first_column, area.last_row, area.last_column)
    else:
        first = area.first_column if change.moved(area.first_column) else after
        rest = Area(area.first_row, first, area.last_row, area.last_column)
    empty = rest.first_row > rest.last_row or rest.first_column > rest.last_column
    return None if empty else rest


def change_list(sheet: Element, area: Area, values: list[str]) -> None:
    """Give these cells a dropdown with other values; the rest of their check stays as it was."""
    checks = place(sheet, "dataValidations")
    found = next(
        (
            deepcopy(check)
            for check in checks
            if check.get("type") == "list"
            and any(
                one.holds(area.first_row, area.first_column)
                for one in sqref_areas(check.get("sqref", ""))
            )
        ),
        Element("dataValidation", type="list", allowBlank="1", showErrorMessage="1"),
    )
    uncheck(sheet, area)
    found.set("sqref", sqref_text([area]))
    drop(found, "formula1")
    made = SubElement(found, "formula1")
    made.text = '"' + ",".join(values) + '"'
    checks = place(sheet, "dataValidations")
    checks.append(found)
    counted(sheet, "dataValidations")


def _is_relative(check: Element) -> bool:
    return any(
        translated(text, 1, 1) != text
        for part in check.iter()
        if part.tag in _FORMULAS and (text := part.text or "")
    )


def _translate(check: Element, offset: tuple[int, int]) -> None:
    for part in check.iter():
        if part.tag in _FORMULAS and part.text:
            part.text = translated(part.text, *offset)


def _offset(origin: Area, area: Area) -> tuple[int, int]:
    return area.first_row - origin.first_row, area.first_column - origin.first_column
