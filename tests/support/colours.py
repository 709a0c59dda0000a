"""What colour a cell of a workbook turns: its conditional formats, calculated by LibreOffice.

LibreOffice does not tell which formats hold when it saves. So each format's formula is put into a
cell far away on the same sheet, moved by openpyxl to where it stands for the asked cell.
"""

import colorsys
import io
import warnings
from collections.abc import Iterable
from dataclasses import dataclass

import openpyxl
from openpyxl.formula.translate import Translator
from openpyxl.worksheet.worksheet import Worksheet

from samples.excel import ReturnedFile
from workbook.address import a1, parse_a1
from workbook.read.model import Book

_FAR_COLUMN, _FIRST_ROW = 100, 200
_RED_BELOW, _YELLOW_BELOW, _GREEN_BELOW, _BLUE_BELOW = 20, 65, 165, 260  # degrees of hue

Place = tuple[str, str]
"""A sheet and a cell."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One format that may colour a cell; ``probe`` is where its formula is calculated."""

    place: Place
    probe: str
    colour: str


def probed(data: bytes, places: Iterable[Place]) -> tuple[bytes, tuple[Asked, ...]]:
    """The workbook with a probe for each format of these cells, the most important first."""
    book = as_openpyxl_reads(data)
    file = ReturnedFile(data)
    asked: list[Asked] = []
    for name, cell in places:
        sheet = book[name] if name in book.sheetnames else None
        if not isinstance(sheet, Worksheet):
            continue
        for _, colour, formula in sorted(_formats(sheet, cell)):
            probe = a1(_FIRST_ROW + len(asked), _FAR_COLUMN)
            file.set_formula(name, probe, f"IFERROR(1*({formula}),0)", 0)
            asked.append(Asked((name, cell), probe, colour))
    return (file.data if asked else data), tuple(asked)


def as_openpyxl_reads(data: bytes) -> openpyxl.Workbook:
    """The workbook as an independent reader has it, whatever it says of odd values on the way."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(io.BytesIO(data))


def _formats(sheet: Worksheet, cell: str) -> Iterable[tuple[int, str, str]]:
    for formats in sheet.conditional_formatting:
        if cell not in formats:
            continue
        first = str(formats.sqref).split()[0].split(":")[0]
        for rule in formats.rules:
            moved = Translator(f"={rule.formula[0]}", origin=first).translate_formula(cell)
            fill = rule.dxf.fill if rule.dxf else None
            yield rule.priority, _name(str(fill.bgColor.rgb) if fill else ""), moved[1:]


def _name(rgb: str) -> str:
    if not rgb:
        return ""
    parts = [int(rgb[-6:][at : at + 2], 16) / 255 for at in (0, 2, 4)]
    hue = colorsys.rgb_to_hsv(parts[0], parts[1], parts[2])[0] * 360
    if hue < _RED_BELOW or hue > 360 - _RED_BELOW:
        return "red"
    if hue < _YELLOW_BELOW:
        return "yellow"
    return "green" if hue < _GREEN_BELOW else "blue" if hue < _BLUE_BELOW else "other"


def coloured(book: Book, asked: Iterable[Asked]) -> dict[Place, str]:
    """The colour of each asked cell in the calculated workbook; cells without one are not in it."""
    shown: dict[Place, str] = {}
    for one in asked:
        sheet = book.sheet(one.place[0])
        cell = sheet.cells.get(parse_a1(one.probe)) if sheet else None
        if cell is not None and cell.text == "1" and one.colour:
            shown.setdefault(one.place, one.colour)
    return shown
