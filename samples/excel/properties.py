"""Document properties: what the file says of itself beside its sheets."""

from xml.etree.ElementTree import SubElement

from samples.excel.cells import measure
from samples.excel.package import Package
from samples.excel.xml_part import need
from workbook.fixed import STAMP_SHEET

_APP = "docProps/app.xml"
_CUSTOM = "docProps/custom.xml"
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_PREFIX = "budgetrunde."
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.{}-properties+xml"
_EMPTY = '<Properties xmlns="{0}/{1}-properties" xmlns:vt="{0}/docPropsVTypes"/>'


def set_custom(package: Package, name: str, value: str) -> None:
    """Set a custom property to a text, in place of the one that has its name."""
    _ensure(package, _CUSTOM, "custom")
    root = package.edit(_CUSTOM)
    found = next((one for one in root if one.get("name") == name), None)
    if found is None:
        taken = [int(one.get("pid", "1")) for one in root]
        number = str(max([1, *taken]) + 1)
        found = SubElement(root, "property", fmtid=_FORMAT, pid=number, name=name)
    found[:] = []
    SubElement(found, "vt:lpwstr").text = value


def set_program(package: Package, name: str) -> None:
    """Name the program that saved the file."""
    _ensure(package, _APP, "extended")
    root = package.edit(_APP)
    found = root.find("Application")
    (SubElement(root, "Application") if found is None else found).text = name


def drop_stamp(package: Package) -> None:
    """Empty the stamp's sheet and take the stamp's properties away."""
    if STAMP_SHEET in package.sheets():
        sheet = package.sheet(STAMP_SHEET)
        need(sheet, "sheetData")[:] = []
        measure(sheet)
    if _CUSTOM in package:
        root = package.edit(_CUSTOM)
        root[:] = [one for one in root if not one.get("name", "").startswith(_PREFIX)]


def _ensure(package: Package, part: str, kind: str) -> None:
    if part not in package:
        empty = _EMPTY.format(_OFFICE, kind).encode()
        package.attach("", part, empty, _TYPE.format(kind), f"{kind}-properties")
