"""How a sheet of the edition is printed: paper, what every page repeats, where pages end."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from workbook.address import Area
from workbook.danish import date_text
from workbook.edition.book.plan import SheetPlan, Strip
from workbook.edition.document import Document
from workbook.write.book import SheetWriter, printable
from workbook.write.paper import (
    MARGINS,
    Block,
    page_ends,
    page_height,
    print_scale,
)

_LONGEST_RUNNING: Final = 255  # characters of a header in Excel, its codes included
_HINT_ROWS: Final = 2  # above the flat table
_HINT: Final = 110.0  # characters that they take


def set_paper(sheet: SheetWriter, plan: SheetPlan, document: Document) -> None:
    """Set the sheet's paper, its running titles and its page breaks.

    Of the flat table only what it says above itself is printed: the table is for a screen, and
    its columns would fill a pile of paper that nobody reads.
    """
    header, footer = _running(sheet.name, document)
    widths, area = plan.widths, Area(1, 1, plan.last_row, len(plan.widths))
    if plan.sheet.kind == "data":
        printed = Area(1, 1, _HINT_ROWS, _columns_of_hint(widths))
        sheet.print_setup(header=header, footer=footer, margins=MARGINS, area=printed)
        return
    landscape = plan.is_landscape
    repeated = plan.repeated
    sheet.print_setup(
        landscape=landscape,
        header=header,
        footer=footer,
        margins=MARGINS,
        repeat_rows=(repeated, repeated) if repeated else None,
        area=area,
        scale=print_scale(widths, landscape=landscape),
    )
    height = plan.strips[repeated - 1].height if repeated else 0
    ends = page_ends(_blocks(plan.strips), page_height(widths, landscape=landscape), height)
    forced = [strip.row - 1 for strip in plan.strips if strip.new_page and strip.row > 1]
    sheet.page_breaks(sorted({*ends, *forced}))


def _running(name: str, document: Document) -> tuple[str, str]:
    """What stands above and below every page; what has no room there stands under the title."""
    face = document.face
    title, municipality = printable(document.title), printable(face.name)
    header = f"&L{title}&R{municipality}"
    if face.office and len(header) + len(printable(face.office)) + 2 <= _LONGEST_RUNNING:
        header += f", {printable(face.office)}"
    number = f" · Sagsnr. {printable(face.case_number)}" if face.case_number else ""
    pages = f"{date_text(face.edition_date)} · Side &P af &N"
    return header, f"&L{printable(document.round)}{number}&C{printable(name)}&R{pages}"


def _columns_of_hint(widths: Sequence[float]) -> int:
    """How many columns the lines above the flat table run over."""
    used = list(accumulate(widths))
    return next((number for number, width in enumerate(used, start=1) if width >= _HINT), len(used))


def _blocks(strips: Sequence[Strip]) -> list[Block]:
    """The rows that stand on one page."""
    found: list[Block] = []
    height, first = 0.0, 1
    for strip in strips:
        height += strip.height
        if not strip.keeps:
            found.append(Block(first, height))
            height, first = 0.0, strip.row + 1
    if height:
        found.append(Block(first, height))
    return found
