"""How a sheet of the edition is printed: paper, what every page repeats, where pages end."""

from collections.abc import Sequence
from typing import Final

from workbook.council.paper import MARGINS, Block, page_ends, page_height, print_scale
from workbook.edition.book.plan import SheetPlan, Strip
from workbook.edition.document import Document
from workbook.read.model import Area
from workbook.write.book import SheetWriter, printable

_WIDEST_PORTRAIT: Final = 110.0  # characters: wider sheets are printed on paper that lies


def set_paper(sheet: SheetWriter, plan: SheetPlan, document: Document) -> None:
    """Set the sheet's paper, its running titles and its page breaks.

    A record's page stands upright, however many years it has.
    """
    title, municipality = printable(document.title), printable(document.municipality)
    words = printable(document.round), printable(sheet.name)
    header, footer = f"&L{title}&R{municipality}", f"&L{words[0]}&C{words[1]}&RSide &P af &N"
    widths, area = plan.widths, Area(1, 1, plan.last_row, len(plan.widths))
    if plan.sheet.kind == "data":
        sheet.autofilter(area)
        sheet.print_setup(
            landscape=True,
            header=header,
            footer=footer,
            repeat_rows=(1, 1),
            paper="A3",  # so many columns nobody could read on A4
            area=area,
        )
        return
    landscape = sum(widths) > _WIDEST_PORTRAIT and plan.sheet.kind != "page"
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
