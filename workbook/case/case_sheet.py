"""Writes the sheet of one case behind the overview: A4 upright, every text whole."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from templates.form import Form, GridRow
from workbook.case.case_print import (
    FIRST_YEAR_COLUMN,
    LABEL_COLUMN,
    CasePage,
    PrintedLine,
)
from workbook.case.formats import number_format
from workbook.council.face import CELL, HEADING, TEXT, TEXT_HEADER, text_height
from workbook.council.paper import Block, page_ends, page_height
from workbook.read.model import Area
from workbook.write.book import SheetWriter, printable
from workbook.write.styles import BODY, HEADER, LINK, SUBTITLE, TITLE, TOTAL

_GAP = 8.0
_HEADING_HEIGHT = 22.0
_HEADER_HEIGHT = 22.0
_LEAST = 19.0
_TITLE = replace(TITLE, size=16, wrap=True)
_SUBTITLE = replace(SUBTITLE, wrap=True)
_LABEL = replace(TEXT, bold=True)
_YEAR = replace(HEADER, horizontal="right", indent=1)
_AMOUNT = replace(CELL, horizontal="right", indent=1, wrap=False)
_TOTAL_LABEL = replace(TOTAL, horizontal="left", indent=1, vertical="middle")
_TOTAL_AMOUNT = replace(_AMOUNT, bold=True, fill=TOTAL.fill)
_NOTE = replace(BODY, vertical="middle")
_BACK = replace(LINK, horizontal="right", vertical="middle", wrap=False)
_STARTS = ("heading", "years", "frames", "field")


def write_case(
    sheet: SheetWriter, page: CasePage, form: Form, back: str, running: tuple[str, str]
) -> None:
    """Write the sheet.

    Args:
        sheet: named as the page says.
        page: what stands on it.
        form: of the template, for the formulas.
        back: the cell of the overview that a link leads back to.
        running: what stands left and right above every page.
    """
    for column, width in enumerate(page.widths, start=1):
        sheet.column_width(column, width)
    sheet.hide_gridlines()
    last = page.last_column
    heights = [text_height(page.title, page.widths, _TITLE, 28)]
    sheet.merge(1, LABEL_COLUMN, 1, last, page.title, _TITLE)
    sheet.merge(2, LABEL_COLUMN, 2, last - 1, page.subtitle, _SUBTITLE)
    sheet.link(2, last, f"internal:{back}", "Til oversigten", _BACK)
    heights += [text_height(page.subtitle, page.widths[:-1], _SUBTITLE, 20), _GAP]
    heights += [_write_line(sheet, page, form, line) for line in page.lines]
    for row, height in enumerate(heights, start=1):
        sheet.row_height(row, height)
    left, right = running
    sheet.print_setup(
        header=f"&L{printable(left)}&R{printable(right)}",
        footer=f"&L{printable(page.case.nr)}&RSide &P af &N",
        area=Area(1, 1, len(heights), last),
    )
    sheet.page_breaks(page_ends(_blocks(page, heights), page_height(page.widths)))


def _blocks(page: CasePage, heights: list[float]) -> list[Block]:
    """Rows that stay on one page: a heading with the text below it, a table with its sentence."""
    blocks = [Block(1, sum(heights[:3]))]
    for line in page.lines:
        height = heights[line.row - 1]
        last = blocks[-1]
        is_start = line.kind in _STARTS
        if is_start or (line.kind == "text" and height + last.height > page_height(page.widths)):
            blocks.append(Block(line.row, height))
        else:
            blocks[-1] = replace(last, height=last.height + height)
    return blocks


def _write_line(sheet: SheetWriter, page: CasePage, form: Form, line: PrintedLine) -> float:
    """Write the line; its height."""
    row, last = line.row, page.last_column
    if line.kind == "gap":
        height = _GAP
    elif line.kind == "heading":
        sheet.merge(row, LABEL_COLUMN, row, last, line.label, HEADING)
        height = _HEADING_HEIGHT
    elif line.kind in {"text", "note"}:
        style = BODY if line.kind == "text" else _NOTE
        sheet.merge(row, LABEL_COLUMN, row, last, line.text, style)
        height = line.height
    elif line.kind == "field":
        sheet.text(row, LABEL_COLUMN, line.label, _LABEL)
        sheet.merge(row, FIRST_YEAR_COLUMN, row, last, line.text, TEXT)
        label = text_height(line.label, page.widths[:1], _LABEL, _LEAST)
        height = max(label, text_height(line.text, page.widths[1:], TEXT))
    elif line.kind in {"years", "frames"}:
        height = _write_header(sheet, page, line)
    elif line.kind == "frame":
        height = _write_frame(sheet, page, line)
    else:
        height = _write_amounts(sheet, page, form, line)
    return height


def _write_header(sheet: SheetWriter, page: CasePage, line: PrintedLine) -> float:
    row, last = line.row, page.last_column
    if line.kind == "frames" and line.amounts is None:
        sheet.merge(row, LABEL_COLUMN, row, last - 1, line.label, TEXT_HEADER)
    else:
        sheet.text(row, LABEL_COLUMN, line.label, TEXT_HEADER)
        for year in page.years:
            sheet.text(row, page.year_column(year), str(year), _YEAR)
    if line.kind == "frames":
        sheet.text(row, last, line.text, TEXT_HEADER)
    return text_height(line.label, page.widths[:1], TEXT_HEADER, _HEADER_HEIGHT)


def _write_frame(sheet: SheetWriter, page: CasePage, line: PrintedLine) -> float:
    row, last = line.row, page.last_column
    if line.amounts is None:
        sheet.merge(row, LABEL_COLUMN, row, last - 1, line.label, TEXT)
        over = page.widths[:-1]
    else:
        sheet.text(row, LABEL_COLUMN, line.label, TEXT)
        _write_numbers(sheet, page, row, line.amounts)
        over = page.widths[:1]
    sheet.text(row, last, line.text, TEXT)
    account = text_height(line.text, page.widths[-1:], TEXT, _LEAST)
    return max(account, text_height(line.label, over, TEXT))


def _write_numbers(
    sheet: SheetWriter, page: CasePage, row: int, amounts: Mapping[int, Decimal]
) -> None:
    for year in page.years:
        amount = amounts.get(year)
        if amount is None:
            sheet.blank(row, page.year_column(year), _AMOUNT)
        else:
            style = replace(_AMOUNT, number_format=number_format(amount, 0))
            sheet.number(row, page.year_column(year), amount, style)


def _write_amounts(sheet: SheetWriter, page: CasePage, form: Form, line: PrintedLine) -> float:
    part, amounts = line.part, line.amounts or {}
    if part is None or part.formula is None:
        sheet.text(line.row, LABEL_COLUMN, line.label, TEXT)
        _write_numbers(sheet, page, line.row, amounts)
    else:
        sheet.text(line.row, LABEL_COLUMN, line.label, _TOTAL_LABEL)
        for year in page.years:
            amount = amounts.get(year)
            form_ = number_format(amount if amount is not None else Decimal(), 0)
            style = replace(_TOTAL_AMOUNT, number_format=form_)
            column = page.year_column(year)
            sheet.formula(line.row, column, _formula(page, form, part, year), amount, style)
    return text_height(line.label, page.widths[:1], _TOTAL_LABEL, _LEAST)


def _formula(page: CasePage, form: Form, part: GridRow, year: int) -> str:
    """The row's formula over typed cells; it shows nothing where all of them are blank."""
    cells = [
        (cell, sign)
        for name, sign in form.expanded(part.id).items()
        if (cell := page.cell(name, year)) is not None
    ]
    every = ",".join(cell for cell, _ in cells)
    terms = "".join(f"{'+' if sign > 0 else '-'}{cell}" for cell, sign in cells).removeprefix("+")
    return f'IF(COUNT({every})=0,"",{terms})'
