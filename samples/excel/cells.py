"""Cells of a sheet's tree: found, made, filled, emptied, read."""

import re
from decimal import Decimal
from xml.etree.ElementTree import Element, SubElement

from samples.excel.areas import area_text
from samples.excel.package import WORKBOOK, Package
from samples.excel.xml_part import need
from workbook.address import Area, a1, parse_a1

Value = str | bool | int | Decimal | None

_STRINGS = "xl/sharedStrings.xml"
_STYLES = "xl/styles.xml"
_DATE_FORMAT = "14"
_FIRST_OWN_FORMAT = 163  # smaller numbers are Excel's own
_NUMBER_PRINTED = "{:f}"
_CONTROL = re.compile("_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0b-\x1f]")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def rows_of(sheet: Element) -> dict[int, Element]:
    """The rows by number; rows and cells without address get the one that they have by order."""
    rows = {}
    number = 0
    for row in need(sheet, "sheetData"):
        number = int(row.get("r", number + 1))
        row.set("r", str(number))
        before = a1(number, 1)
        for index, cell in enumerate(row):
            if "r" not in cell.attrib:
                cell.set("r", a1(number, parse_a1(before)[1] + (index > 0)))
            before = cell.attrib["r"]
        rows[number] = row
    return rows


def row_at(sheet: Element, number: int) -> Element:
    """The row, made where there is none."""
    data = need(sheet, "sheetData")
    index = 0
    for row in data:
        here = int(row.get("r", "0"))
        if here == number:
            return row
        index += here < number
    made = Element("row", r=str(number))
    data.insert(index, made)
    return made


def find_cell(sheet: Element, ref: str) -> Element | None:
    """The cell, or None where the file has none."""
    row = rows_of(sheet).get(parse_a1(ref)[0])
    return None if row is None else next((one for one in row if one.get("r") == ref), None)


def cell_at(sheet: Element, ref: str) -> Element:
    """The cell, made where there is none with the format of its row, else of its column."""
    number, column = parse_a1(ref)
    rows_of(sheet)
    row = row_at(sheet, number)
    index = 0
    for cell in row:
        here = parse_a1(cell.get("r", ""))[1]
        if here == column:
            return cell
        index += here < column
    made = Element("c", r=ref)
    style = row.get("s") if row.get("customFormat") else _column_style(sheet, column)
    if style:
        made.set("s", style)
    row.insert(index, made)
    row.attrib.pop("spans", None)  # optional, and perhaps too narrow now
    measure(sheet)
    return made


def measure(sheet: Element) -> None:
    """Set the sheet's dimension, where it has one, to the cells that there are."""
    dimension = sheet.find("dimension")
    if dimension is None:
        return
    places = [parse_a1(one.get("r", "")) for row in need(sheet, "sheetData") for one in row]
    rows = [row for row, _ in places] or [1]
    columns = [column for _, column in places] or [1]
    dimension.set("ref", area_text(Area(min(rows), min(columns), max(rows), max(columns))))


def empty(cell: Element) -> None:
    """Take the content away; the format stays."""
    cell.attrib.pop("t", None)
    for child in list(cell):
        cell.remove(child)


def put(package: Package, cell: Element, value: Value) -> None:
    """Fill the cell as typing does: text stays text, None empties."""
    empty(cell)
    match value:
        case None:
            return
        case bool():
            _put_raw(cell, "b", str(int(value)))
        case str():
            _put_text(package, cell, value)
        case _:
            _put_raw(cell, "", _NUMBER_PRINTED.format(value))


def put_error(cell: Element, code: str) -> None:
    """Fill the cell with an error value such as ``#REF!``."""
    empty(cell)
    _put_raw(cell, "e", code)


def put_stored(cell: Element, raw: str) -> None:
    """Fill a number's cell with these characters, be they a number or not: ``NaN``."""
    empty(cell)
    _put_raw(cell, "", raw)


def put_formula(cell: Element, formula: str, cached: Value) -> None:
    """Fill the cell with a formula and what it gave when it was last calculated."""
    empty(cell)
    SubElement(cell, "f").text = formula.removeprefix("=")
    _put_cached(cell, cached)


def put_result(cell: Element, cached: Value) -> None:
    """Give the cell's formula what it gave when it was last calculated.

    Raises:
        ValueError: the cell has no formula.
    """
    formula = cell.find("f")
    if formula is None:
        raise ValueError(f"{cell.get('r')} has no formula")
    empty(cell)
    cell.append(formula)
    _put_cached(cell, cached)


def put_date(package: Package, cell: Element, serial: Decimal | int) -> None:
    """Fill the cell with a date; its format becomes Excel's short date, else what it was."""
    _use_number_format(package, cell, _DATE_FORMAT)
    put(package, cell, serial)


def set_number_format(package: Package, cell: Element, code: str) -> None:
    """Give the cell a number format of its own; whatever stands there stays."""
    styles = package.edit(_STYLES)
    formats = styles.find("numFmts")
    if formats is None:
        formats = Element("numFmts")
        styles.insert(0, formats)
    numbers = {one.get("formatCode"): one.get("numFmtId", "") for one in formats}
    if code not in numbers:
        numbers[code] = str(max(map(int, numbers.values()), default=_FIRST_OWN_FORMAT) + 1)
        SubElement(formats, "numFmt", numFmtId=numbers[code], formatCode=code)
        formats.set("count", str(len(formats)))
    _use_number_format(package, cell, numbers[code])


def _use_number_format(package: Package, cell: Element, number: str) -> None:
    """Give the cell the number format of this id; the rest of its format stays."""
    formats = need(package.edit(_STYLES), "cellXfs")
    made = Element("xf")
    old = formats[int(cell.get("s", "0"))]
    made.attrib.update(old.attrib | {"numFmtId": number, "applyNumberFormat": "1"})
    made.extend(list(old))
    known = [(one.attrib, [part.attrib for part in one]) for one in formats]
    wanted = (made.attrib, [part.attrib for part in made])
    if wanted not in known:
        formats.append(made)
        formats.set("count", str(len(formats)))
        known.append(wanted)
    cell.set("s", str(known.index(wanted)))


def text_of(package: Package, cell: Element) -> str:
    """The cell's content as stored: a number in its digits, a boolean as 0 or 1, a text read."""
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return unescaped("".join(one.text or "" for one in cell.iter("t")))
    raw = cell.findtext("v") or ""
    if kind == "s" and raw:
        return _shared(package.look(_STRINGS)[int(raw)])
    return unescaped(raw) if kind == "str" else raw


def shared_strings(package: Package) -> Element:
    """The texts that cells share, to be added to."""
    strings = package.edit(_STRINGS)
    for count in ("count", "uniqueCount"):  # optional, and wrong from here on
        strings.attrib.pop(count, None)
    return strings


def escaped(text: str) -> str:
    """The text with the characters that XML cannot hold as ``_xHHHH_``."""
    return _CONTROL.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def unescaped(text: str) -> str:
    """The text that ``escaped`` was given."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def _shared(item: Element) -> str:
    runs = [item, *item.findall("r")]  # phonetic hints stand in other children
    return unescaped("".join(run.findtext("t") or "" for run in runs))


def _put_cached(cell: Element, cached: Value) -> None:
    match cached:
        case None:
            return
        case bool():
            _put_raw(cell, "b", str(int(cached)))
        case str():
            _put_raw(cell, "str", escaped(cached))
        case _:
            _put_raw(cell, "", _NUMBER_PRINTED.format(cached))


def _put_raw(cell: Element, kind: str, raw: str) -> None:
    if kind:
        cell.set("t", kind)
    SubElement(cell, "v").text = raw


def _put_text(package: Package, cell: Element, text: str) -> None:
    if _STRINGS not in package.related(WORKBOOK).values():
        cell.set("t", "inlineStr")
        _write_text(SubElement(cell, "is"), text)
        return
    strings = shared_strings(package)
    plain = [len(one) == 1 and one[0].tag == "t" and _shared(one) == text for one in strings]
    if True not in plain:
        _write_text(SubElement(strings, "si"), text)
        plain.append(True)
    _put_raw(cell, "s", str(plain.index(True)))


def _write_text(parent: Element, text: str) -> None:
    made = SubElement(parent, "t")
    made.text = escaped(text)
    if text != text.strip() or "\n" in text:
        made.set("xml:space", "preserve")


def _column_style(sheet: Element, column: int) -> str | None:
    for one in sheet.findall("cols/col"):
        if int(one.get("min", "0")) <= column <= int(one.get("max", "0")):
            return one.get("style")
    return None
