"""How a sheet of the edition is printed: paper, what every page repeats, where pages end."""

from collections.abc import Sequence
from typing import Final

from workbook.address import Area
from workbook.danish import date_text
from workbook.edition.book.plan import SheetPlan, Strip, row_look
from workbook.edition.document import Document
from workbook.write.book import SheetWriter, printable
from workbook.write.paper import (
    MARGINS,
    WIDE_SCALE,
    Block,
    column_ends,
    page_ends,
    page_height,
    print_scale,
)

_LONGEST_RUNNING: Final = 255  # characters of a header in Excel, its codes included
_WIDEST_PORTRAIT: Final = 110.0  # characters: wider sheets are printed on paper that lies
_WIDEST_ITEMS: Final = 120.0  # of a sheet of items with long texts, which read well upright


def set_paper(sheet: SheetWriter, plan: SheetPlan, document: Document) -> None:
    """Set the sheet's paper, its running titles and its page breaks.

    A record's page stands upright, however many years it has.
    """
    header, footer = _running(sheet.name, document)
    widths, area = plan.widths, Area(1, 1, plan.last_row, len(plan.widths))
    if plan.sheet.kind == "data":
        sheet.autofilter(area)
        ends = _column_ends(plan)
        sheet.print_setup(
            landscape=True,
            header=header,
            footer=footer,
            repeat_rows=(1, 1),
            paper="A3",  # so many columns nobody could read on A4
            area=area,
            scale=WIDE_SCALE if ends else None,
        )
        if ends:
            sheet.pages_across(1, ends)
        return
    has_items = any(
        row_look(table, part) == "item"
        for table in plan.sheet.tables
        for part in range(len(table.rows))
    )
    widest = _WIDEST_ITEMS if has_items else _WIDEST_PORTRAIT
    landscape = sum(widths) > widest and plan.sheet.kind != "page"
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


def _column_ends(plan: SheetPlan) -> list[int]:
    """The columns after which a page of the flat table ends; none where it is no wider than one.

    What names a record stands on each page, and the years of an amount stay together.
    """
    columns = plan.sheet.tables[0].columns
    return column_ends([(column.key.partition(":")[0], column.width) for column in columns])


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
