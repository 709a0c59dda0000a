"""Workbook packages by hand: the smallest good one, and any part of it replaced."""

import io
import zipfile
from collections.abc import Mapping

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
SHEET_PART = "xl/worksheets/sheet1.xml"


def relationships(*entries: tuple[str, str, str]) -> str:
    """A part of relationships, from (id, last word of the type, target)."""
    inner = "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"'
        + (' TargetMode="External"/>' if ":" in target else "/>")
        for key, kind, target in entries
    )
    return f'<Relationships xmlns="{_RELATIONSHIPS}">{inner}</Relationships>'


def worksheet(inner: str) -> str:
    """A sheet part around these elements."""
    return f'<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}">{inner}</worksheet>'


def rows(inner: str) -> str:
    """A sheet part with these rows."""
    return worksheet(f"<sheetData>{inner}</sheetData>")


def good_parts(sheet: str = "") -> dict[str, str | bytes]:
    """The parts of the smallest workbook: one sheet “Ark1”."""
    return {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relationships(("rId1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": (
            f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
            '<sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": relationships(
            ("rId1", "worksheet", "worksheets/sheet1.xml"),
            ("rId2", "styles", "styles.xml"),
            ("rId3", "sharedStrings", "sharedStrings.xml"),
        ),
        SHEET_PART: sheet or rows('<row r="1"><c r="A1"><v>1</v></c></row>'),
    }


def pack(parts: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The package of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), content, method)
    return buffer.getvalue()


def workbook(sheet: str = "", **others: str | bytes) -> bytes:
    """A package with this sheet; ``styles`` and ``sharedStrings`` may be given by name."""
    named = {f"xl/{name}.xml": content for name, content in others.items()}
    return pack({**good_parts(sheet), **named})


def unpack_all(data: bytes) -> dict[str, str | bytes]:
    """The parts of a good package."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}
