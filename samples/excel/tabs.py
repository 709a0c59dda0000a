"""The tabs of a workbook: sheets renamed, added, hidden, deleted."""

from collections.abc import Sequence
from typing import Literal
from xml.etree.ElementTree import SubElement

from samples.excel.cells import Value, cell_at, put
from samples.excel.formulas import rewrite
from samples.excel.package import RELATIONSHIPS, WORKBOOK, Package
from samples.excel.references import orphaned, renamed
from samples.excel.xml_part import counted, need
from workbook.address import a1

State = Literal["visible", "hidden", "veryHidden"]

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_EMPTY = (
    f'<worksheet xmlns="{_MAIN}" xmlns:r="{RELATIONSHIPS}"><dimension ref="A1"/><sheetViews>'
    '<sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>'
    "<sheetData/></worksheet>"
).encode()
_OWN_PARTS = ("comments", "vmlDrawing", "drawings/drawing", "tables/table", "printerSettings")


def rename_sheet(package: Package, old: str, new: str) -> None:
    """Give the sheet another name; formulas follow."""
    package.sheet_part(old)
    rewrite(package, lambda _, formula: renamed(formula, old, new))
    for tab in need(package.edit(WORKBOOK), "sheets"):
        if tab.get("name") == old:
            tab.set("name", new)


def add_sheet(package: Package, name: str, rows: Sequence[Sequence[Value]], state: State) -> None:
    """Add a sheet behind the others."""
    number = next(n for n in range(1, 999) if f"xl/worksheets/sheet{n}.xml" not in package)
    part = f"xl/worksheets/sheet{number}.xml"
    key = package.attach(WORKBOOK, part, _EMPTY, _TYPE, "worksheet")
    tabs = need(package.edit(WORKBOOK), "sheets")
    taken = {int(tab.get("sheetId", "0")) for tab in tabs}
    id_name = next(one for tab in tabs for one in tab.attrib if one.endswith(":id"))
    made = SubElement(tabs, "sheet", name=name, sheetId=str(max(taken) + 1))
    if state != "visible":
        made.set("state", state)
    made.set(id_name, key)
    sheet = package.edit(part)
    for row, values in enumerate(rows, start=1):
        for column, value in enumerate(values, start=1):
            if value not in {None, ""}:
                put(package, cell_at(sheet, a1(row, column)), value)


def set_sheet_state(package: Package, name: str, state: State) -> None:
    """Show or hide the sheet's tab."""
    package.sheet_part(name)
    for tab in need(package.edit(WORKBOOK), "sheets"):
        if tab.get("name") == name:
            tab.attrib.pop("state", None)
            if state != "visible":
                tab.set("state", state)


def delete_sheet(package: Package, name: str) -> None:
    """Delete the sheet; formulas that refer to it keep ``#REF!``."""
    part = package.sheet_part(name)
    rewrite(package, lambda _, formula: orphaned(formula, name))
    own = [one for one in package.related(part).values() if any(word in one for word in _OWN_PARTS)]
    workbook = package.edit(WORKBOOK)
    tabs = need(workbook, "sheets")
    index = next(n for n, tab in enumerate(tabs) if tab.get("name") == name)
    tabs.remove(tabs[index])
    for target in [part, *own]:
        package.remove(target)
    names = workbook.find("definedNames")
    for one in list(names) if names is not None else []:
        scope = int(one.get("localSheetId", "-1"))
        if scope == index and names is not None:
            names.remove(one)
        elif scope > index:
            one.set("localSheetId", str(scope - 1))
    counted(workbook, "definedNames")
    if names is not None:
        names.attrib.pop("count", None)
    for view in workbook.iter("workbookView"):
        for which in ("activeTab", "firstSheet"):
            at = int(view.get(which, "0"))
            if at > index or at >= len(tabs):
                view.set(which, str(max(at - 1, 0)))
