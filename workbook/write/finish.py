"""Final touch on a written workbook: what XlsxWriter cannot say, and the same bytes every time.

Why the Normal style is unlocked: a cell that a centre copies from a workbook of its own and pastes
over an answer cell brings its style along. In an ordinary workbook that is Normal, and Normal is
locked, so the answer cell would lock itself under the centre's hands. Excel keeps the receiving
workbook's Normal, so an open Normal leaves the cell open.

The price is that everything without a format of its own follows Normal: format 0, which every
untouched cell has, and which both Excel and LibreOffice take for Normal itself whatever protection
is written on it. So nothing on a protected sheet is left at format 0: cells and all 16,384 columns
get a plain format that is expressly locked. Excel writes the same when a user opens Normal, marks
the whole sheet and locks it.
"""

import re
import xml.parsers.expat
import zipfile
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from io import BytesIO
from types import MappingProxyType
from typing import Final
from xml.sax.saxutils import escape

from workbook.write.named_styles import with_headings

_EPOCH = (1980, 1, 1, 0, 0, 0)
_LEVEL = 6
_COLUMNS = 16384
_CORE = "docProps/core.xml"
_STYLES = "xl/styles.xml"
_WORKBOOK = "xl/workbook.xml"
_CHART_LANGUAGE: Final = b'"en-US"'  # in which XlsxWriter takes every text of a chart to be
_CALCULATE = b' fullCalcOnLoad="1"'
_FORMAT = re.compile(r"<xf ([^>]*?)(?:/>|>(.*?)</xf>)")
# XlsxWriter gives a formula whose result is an empty text no type, as one never calculated.
_EMPTY_RESULT = re.compile(r"<c ([^>]*)>(<f[^>]*>[^<]*</f>)<v></v></c>")
_FORMULA = re.compile(rb"<f[ >]")
_COLUMN = re.compile(r'<col min="(\d+)" max="(\d+)"([^>]*)/>')


class WriterFault(Exception):  # noqa: N818 - the name says whose fault it is: ours (exit 70)
    """A workbook could not be written as asked: a bug of ours, never the operator's."""


def finish(
    data: bytes,
    *,
    language: str,
    growing: Mapping[int, AbstractSet[int]] = MappingProxyType({}),
    headings: Mapping[int, int] = MappingProxyType({}),
) -> bytes:
    """Return the workbook with its language, with answer cells that survive a paste, fixed bytes.

    Args:
        data: a workbook as XlsxWriter writes it.
        language: BCP 47 code for the document properties, for example "da-DK".
        growing: rows, by the number of their sheet, that adapt their height to what is written.
        headings: levels of the cell formats that are headings, by their index.

    Returns:
        The same parts in the same order, all dated 1980-01-01; equal input gives equal bytes.

    Raises:
        WriterFault: a part is not well-formed XML or not built as expected.
    """
    with zipfile.ZipFile(BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts[_CORE] = _with_language(parts[_CORE].decode(), language).encode()
    styles, locked = _with_open_normal(parts[_STYLES].decode())
    parts[_STYLES] = with_headings(styles, headings).encode()
    for name in [name for name in parts if name.startswith("xl/charts/chart")]:
        parts[name] = parts[name].replace(_CHART_LANGUAGE, f'"{language}"'.encode())
    for number, rows in growing.items():
        name = f"xl/worksheets/sheet{number}.xml"
        parts[name] = _with_growing_rows(parts[name].decode(), rows).encode()
    for name in [name for name in parts if name.startswith("xl/worksheets/sheet")]:
        sheet = _EMPTY_RESULT.sub(r'<c \1 t="str">\2<v></v></c>', parts[name].decode())
        if "<sheetProtection" in sheet:
            sheet = _with_locked_ground(sheet, locked)
        parts[name] = sheet.encode()
    if not any(_FORMULA.search(parts[name]) for name in parts if name.startswith("xl/worksheets/")):
        # Else Excel asks whoever only looked at the workbook whether to save the changes.
        parts[_WORKBOOK] = parts[_WORKBOOK].replace(_CALCULATE, b"")
    result = BytesIO()
    with zipfile.ZipFile(result, "w") as package:
        for name, part in parts.items():
            _check_well_formed(name, part)
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system = 0  # else the bytes tell on which system they were written
            package.writestr(entry, part, zipfile.ZIP_DEFLATED, _LEVEL)
    return result.getvalue()


def _with_language(core: str, language: str) -> str:
    element = f"<dc:language>{escape(language)}</dc:language>"
    return _replace_once(core, "</cp:coreProperties>", f"{element}</cp:coreProperties>")


def _with_open_normal(styles: str) -> tuple[str, int]:
    """The style part, and the index of the plain locked format added to it."""
    before, style_formats, between, formats, after = _split_styles(styles)
    normal = _FORMAT.sub(lambda found: _protected(found, locked=False), style_formats, count=1)
    first = _FORMAT.match(formats)
    if first is None or "<protection" in formats[: first.end()]:
        raise WriterFault(f"{_STYLES}: format 0 is not the plain format")
    # Format 0 follows Normal and says so; the plain locked format is its locked twin.
    plain = f'<xf {first[1]}><protection locked="0"/></xf>'
    rest = _FORMAT.sub(lambda found: _protected(found, locked=True), formats[first.end() :])
    twin = _protected(first, locked=True)
    count = len(_FORMAT.findall(formats))
    between = between.replace(f'<cellXfs count="{count}">', f'<cellXfs count="{count + 1}">')
    return before + normal + between + plain + rest + twin + after, count


def _split_styles(styles: str) -> tuple[str, str, str, str, str]:
    found = re.fullmatch(
        r"(.*<cellStyleXfs[^>]*>)(.*)(</cellStyleXfs><cellXfs[^>]*>)(.*)(</cellXfs>.*)",
        styles,
        re.DOTALL,
    )
    if found is None:
        raise WriterFault(f"{_STYLES}: cell formats not found")
    return found[1], found[2], found[3], found[4], found[5]


def _protected(found: re.Match[str], *, locked: bool) -> str:
    inner = found[2] or ""
    if "<protection" in inner:
        return found[0]
    return f'<xf {found[1]} applyProtection="1">{inner}<protection locked="{locked:d}"/></xf>'


def _with_growing_rows(sheet: str, rows: AbstractSet[int]) -> str:
    """The sheet without the mark that fixes these rows at their height."""

    def freed(found: re.Match[str]) -> str:
        row = found[0]
        return row.replace(' customHeight="1"', "") if int(found[1]) in rows else row

    return re.sub(r'<row r="(\d+)"[^>]*>', freed, sheet) if rows else sheet


def _with_locked_ground(sheet: str, locked: int) -> str:
    """The sheet with nothing left at format 0."""
    sheet = re.sub(r'<c r="([A-Z]+\d+)"(?! s=)', rf'<c r="\1" s="{locked}"', sheet)
    head, data, tail = sheet.partition("<sheetData")
    width = re.search(r'defaultColWidth="([^"]+)"', head)
    default = width[1] if width else "9.140625"
    columns = []
    following = 1
    for found in _COLUMN.finditer(head):
        first, last = int(found[1]), int(found[2])
        columns.append(_plain_columns(following, first - 1, default, locked))
        style = "" if " style=" in found[3] else f' style="{locked}"'
        columns.append(f'<col min="{first}" max="{last}"{found[3]}{style}/>')
        following = last + 1
    columns.append(_plain_columns(following, _COLUMNS, default, locked))
    head = re.sub(r"<cols>.*</cols>", "", head)
    return f"{head}<cols>{''.join(columns)}</cols>{data}{tail}"


def _plain_columns(first: int, last: int, width: str, style: int) -> str:
    if first > last:
        return ""
    return f'<col min="{first}" max="{last}" width="{width}" style="{style}"/>'


def _replace_once(text: str, old: str, new: str) -> str:
    if text.count(old) != 1:
        raise WriterFault(f"{old} not found once")
    return text.replace(old, new)


def _check_well_formed(name: str, part: bytes) -> None:
    if not name.endswith((".xml", ".rels", ".vml")):
        return
    try:
        xml.parsers.expat.ParserCreate().Parse(part, True)  # noqa: FBT003 - expat's own signature
    except xml.parsers.expat.ExpatError as fault:
        raise WriterFault(f"{name} is not well-formed: {fault}") from fault
