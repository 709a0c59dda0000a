"""Rows and columns of a sheet that come, go or move, and all that hangs on their addresses."""

from xml.etree.ElementTree import Element, SubElement

from samples.excel.areas import area_text, sqref_areas, sqref_text
from samples.excel.cells import measure, rows_of
from samples.excel.checks import rebase_for
from samples.excel.formulas import rewrite
from samples.excel.notes import move_notes
from samples.excel.package import Package
from samples.excel.references import Change, Insertion, changed, moved_area
from samples.excel.xml_part import counted, drop, need, with_parents
from workbook.address import LAST_COLUMN, a1, parse_a1, parse_area

_COUNTED = ("mergeCells", "dataValidations")
_WITH_REF = {"mergeCell", "hyperlink", "autoFilter", "sortState", "sortCondition", "ignoredError"}


def change_sheet(package: Package, name: str, change: Change) -> None:
    """Carry the change out: cells, checks, merges, filter, notes, names and all formulas.

    Raises:
        ValueError: columns change on a sheet with a table object, whose columns have names.
    """
    sheet = package.sheet(name)
    tables = [
        part for part in package.related(package.sheet_part(name)).values() if "/tables/" in part
    ]
    if tables and change.axis == "column":
        raise ValueError(f"{name} has a table object: its columns cannot be changed here")
    rows_of(sheet)
    rebase_for(sheet, change)
    rewrite(package, lambda own, formula: changed(formula, own, name, change))
    if change.axis == "row":
        _change_rows(sheet, change)
    else:
        _change_columns(sheet, change)
    _move_areas(sheet, change)
    for part in tables:
        _move_refs(package.edit(part), {"table", "autoFilter"}, change)
    move_notes(package, package.sheet_part(name), change)
    measure(sheet)


def _change_rows(sheet: Element, change: Change) -> None:
    data = need(sheet, "sheetData")
    rows = rows_of(sheet)
    made = _new_rows(rows, change) if isinstance(change, Insertion) else []
    for number, row in rows.items():
        to = change.moved(number)
        if to is None:
            data.remove(row)
        else:
            renumber(row, to)
    data[:] = sorted([*data, *made], key=lambda row: int(row.get("r", "0")))


def _new_rows(rows: dict[int, Element], change: Insertion) -> list[Element]:
    """New rows look like the one above them."""
    above = rows.get(change.before - 1)
    if above is None:
        return []
    made = []
    for number in range(change.before, change.before + change.count):
        row = Element("row", {key: one for key, one in above.items() if key != "hidden"})
        for cell in above:
            if "s" in cell.attrib:
                SubElement(row, "c", r=cell.attrib["r"], s=cell.attrib["s"])
        renumber(row, number)
        made.append(row)
    return made


def renumber(row: Element, number: int) -> None:
    """Give the row and its cells the addresses of another row."""
    row.set("r", str(number))
    for cell in row:
        cell.set("r", a1(number, parse_a1(cell.get("r", ""))[1]))


def _change_columns(sheet: Element, change: Change) -> None:
    for number, row in rows_of(sheet).items():
        row.attrib.pop("spans", None)
        by_column: dict[int, Element] = {}
        for cell in row:
            column = parse_a1(cell.get("r", ""))[1]
            to = change.moved(column)
            if to is not None:
                by_column[to] = cell
            if isinstance(change, Insertion) and column == change.before - 1 and "s" in cell.attrib:
                for new in range(change.before, change.before + change.count):
                    by_column[new] = Element("c", s=cell.attrib["s"])
        for column, cell in by_column.items():
            cell.set("r", a1(number, column))
        row[:] = [cell for _, cell in sorted(by_column.items())]
    _change_widths(sheet, change)


def _change_widths(sheet: Element, change: Change) -> None:
    if sheet.find("cols") is None:
        return
    before = column_widths(sheet)
    widths = {}
    for column, kept in before.items():
        to = change.moved(column)
        if to is not None and to <= LAST_COLUMN:
            widths[to] = kept
    if isinstance(change, Insertion) and change.before - 1 in before:
        shown = {key: one for key, one in before[change.before - 1].items() if key != "hidden"}
        new = range(change.before, change.before + change.count)
        widths.update(dict.fromkeys(new, shown))
    set_widths(sheet, widths)


def column_widths(sheet: Element) -> dict[int, dict[str, str]]:
    """What the file says of each column: width, style, whether hidden."""
    return {
        column: {key: text for key, text in one.items() if key not in {"min", "max"}}
        for one in sheet.findall("cols/col")
        for column in range(int(one.get("min", "1")), int(one.get("max", "0")) + 1)
    }


def set_widths(sheet: Element, widths: dict[int, dict[str, str]]) -> None:
    """Write the columns, equal neighbours as one; the sheet has ``<cols>``."""
    columns = need(sheet, "cols")
    columns[:] = []
    for column, attributes in sorted(widths.items()):
        last = columns[-1] if len(columns) else None
        if (
            last is not None
            and last.get("max") == str(column - 1)
            and {key: text for key, text in last.items() if key not in {"min", "max"}} == attributes
        ):
            last.set("max", str(column))
        else:
            limits = {"min": str(column), "max": str(column)}
            columns.append(Element("col", limits | attributes))
    if not len(columns):
        drop(sheet, "cols")


def _move_areas(sheet: Element, change: Change) -> None:
    _move_filter_columns(sheet, change)
    for parent, child in with_parents(sheet):
        if child.tag == "f" and "ref" in child.attrib:
            moved = moved_area(parse_area(child.attrib["ref"]), change)
            child.set("ref", area_text(moved) if moved else parent.get("r", ""))
        elif child.tag in {"conditionalFormatting", "dataValidation"}:
            areas = _moved_sqref(child.get("sqref", ""), change)
            child.set("sqref", areas)
            if not areas:
                parent.remove(child)
        elif child.tag == "xm:sqref":
            child.text = _moved_sqref(child.text or "", change)
        elif child.tag == "brk":
            _move_break(parent, child, change)
    _move_refs(sheet, _WITH_REF, change)
    for merge in sheet.findall("mergeCells/mergeCell"):
        if ":" not in merge.get("ref", ""):
            need(sheet, "mergeCells").remove(merge)
    for tag in _COUNTED:
        counted(sheet, tag)


def _moved_sqref(text: str, change: Change) -> str:
    moved = [moved_area(area, change) for area in sqref_areas(text)]
    return sqref_text(area for area in moved if area is not None)


def _move_refs(root: Element, tags: set[str], change: Change) -> None:
    if root.tag in tags:
        moved = moved_area(parse_area(root.get("ref", "")), change)
        if moved is not None:
            root.set("ref", area_text(moved))
    for parent, child in with_parents(root):
        if child.tag not in tags or "ref" not in child.attrib:
            continue
        moved = moved_area(parse_area(child.attrib["ref"]), change)
        if moved is None:
            parent.remove(child)
        else:
            child.set("ref", area_text(moved))


def _move_break(parent: Element, child: Element, change: Change) -> None:
    """A break stands after a row or column."""
    if (parent.tag == "rowBreaks") != (change.axis == "row"):
        return
    to = change.moved(int(child.get("id", "0")) + 1)
    if to is not None:
        child.set("id", str(to - 1))
        return
    parent.remove(child)
    for count in ("count", "manualBreakCount"):
        parent.set(count, str(len(parent)))


def _move_filter_columns(sheet: Element, change: Change) -> None:
    """Criteria count their column from the filter's first."""
    found = sheet.find("autoFilter")
    if found is None or change.axis == "row":
        return
    before = parse_area(found.get("ref", ""))
    after = moved_area(before, change)
    for criterion in found.findall("filterColumn"):
        to = change.moved(before.first_column + int(criterion.get("colId", "0")))
        if to is None or after is None:
            found.remove(criterion)
        else:
            criterion.set("colId", str(to - after.first_column))
