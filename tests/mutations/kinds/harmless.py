"""Edits that change nothing that is meant: nothing may be found; long as it is one flat list."""

import io
import zipfile
from collections.abc import Callable
from decimal import Decimal
from xml.etree.ElementTree import Element, SubElement

from samples.excel.xml_part import need, place
from tests.mutations.kind import Act, Family, Kind
from tests.mutations.kinds.made import retyped
from tests.mutations.spots import (
    amounts,
    choices,
    grown,
    headers,
    other_sheets,
    records_sheet,
    rows,
    rows_sheet,
    texts,
    typed,
    whole,
)
from workbook.rows.layout import RowsLayout


def _tree(act: Act) -> Element:
    return act.package.sheet(act.sheet)


def _view(attribute: str, value: str) -> Callable[[Act], object]:
    def do(act: Act) -> None:
        view = need(_tree(act), "sheetViews")[0]
        view.set(attribute, value)

    return do


def _selected(act: Act) -> None:
    view = need(_tree(act), "sheetViews")[0]
    for one in view.findall("selection"):
        view.remove(one)
    SubElement(view, "selection", activeCell="C12", sqref="C12")


def _wider(act: Act) -> None:
    for one in _tree(act).findall("cols/col"):
        one.set("width", "33.5")
        one.set("customWidth", "1")


def _higher(act: Act) -> None:
    for row in need(_tree(act), "sheetData"):
        row.set("ht", "42")
        row.set("customHeight", "1")


def _font(**attributes: str) -> Callable[[Act], object]:
    """Every cell of the workbook in another font."""

    def do(act: Act) -> None:
        for font in need(act.package.edit("xl/styles.xml"), "fonts"):
            for tag, value in attributes.items():
                for old in font.findall(tag):
                    old.set("val", value)

    return do


def _bold(act: Act) -> None:
    for font in need(act.package.edit("xl/styles.xml"), "fonts"):
        if font.find("b") is None:
            font.insert(0, Element("b"))


def _blank_formatted(act: Act) -> None:
    """Formatted blank cells far below the table."""
    data = need(_tree(act), "sheetData")
    for number in range(300, 320):
        row = SubElement(data, "row", r=str(number))
        for column in "ABCDE":
            SubElement(row, "c", r=f"{column}{number}", s="1")


def _empty_texts(act: Act) -> None:
    """Cells with an empty text below the table."""
    data = need(_tree(act), "sheetData")
    row = SubElement(data, "row", r="400")
    for column in "ABC":
        cell = SubElement(row, "c", r=f"{column}400", t="inlineStr")
        SubElement(SubElement(cell, "is"), "t").text = ""


def _active_tab(act: Act) -> None:
    for view in act.package.edit("xl/workbook.xml").iter("workbookView"):
        view.set("activeTab", "0")


def _window(act: Act) -> None:
    for view in act.package.edit("xl/workbook.xml").iter("workbookView"):
        view.set("windowWidth", "9999")
        view.set("xWindow", "12")


def _repacked(compression: int) -> Callable[[Act], object]:
    """The parts in another order, packed otherwise."""

    def do(act: Act) -> None:
        buffer = io.BytesIO()
        with (
            zipfile.ZipFile(io.BytesIO(act.file.data)) as old,
            zipfile.ZipFile(buffer, "w", compression) as new,
        ):
            for name in sorted(old.namelist(), reverse=True):
                new.writestr(name, old.read(name))
        act.data = buffer.getvalue()

    return do


def _without_calculation(act: Act) -> None:
    act.package.forget_calculation()


def _same_again(act: Act) -> None:
    act.write(act.said)


def _emptied(act: Act) -> Element:
    """The cell at the spot without its text, and the element in which its own may stand."""
    cell = next(one for one in _tree(act).iter("c") if one.get("r") == act.cell)
    cell[:] = []
    cell.set("t", "inlineStr")
    return SubElement(cell, "is")


def _inline(act: Act) -> None:
    """The text in the cell itself, as other programs store it."""
    said = act.said
    SubElement(_emptied(act), "t").text = said


def _runs(act: Act) -> None:
    """The text in two runs of equal letters."""
    said = act.said
    item, middle = _emptied(act), len(said) // 2
    for part in (said[:middle], said[middle:]):
        run = SubElement(item, "r")
        SubElement(SubElement(run, "rPr"), "b")
        text = SubElement(run, "t")
        text.text = part
        text.set("xml:space", "preserve")


def _power(act: Act) -> None:
    """The same number as another program stores it."""
    act.file.set_stored(act.sheet, act.cell, f"{act.number:E}".replace("E+", "E+0"))


def _more_zeros(act: Act) -> None:
    act.file.set_stored(act.sheet, act.cell, f"{act.number:.10f}")


def _dust(act: Act) -> None:
    """What a calculation in binary floats leaves of the number."""
    act.file.set_stored(act.sheet, act.cell, repr(float(act.number) * (1 + 2**-52)))


def _format(code: str) -> Callable[[Act], object]:
    return lambda act: act.file.set_number_format(act.sheet, act.cell, code)


def _page_setup(act: Act) -> None:
    setup = place(_tree(act), "pageSetup")
    setup.set("orientation", "landscape")
    setup.set("paperSize", "8")


def _header_footer(act: Act) -> None:
    made = place(_tree(act), "headerFooter")
    made[:] = []
    SubElement(made, "oddFooter").text = "&CSide &P af &N"


def _coloured(act: Act) -> None:
    colour = place(_tree(act), "sheetPr")
    for one in colour.findall("tabColor"):
        colour.remove(one)
    colour.insert(0, Element("tabColor", rgb="FFFF0000"))


def _break(act: Act) -> None:
    breaks = place(_tree(act), "rowBreaks")
    breaks.set("count", "1")
    breaks.set("manualBreakCount", "1")
    SubElement(breaks, "brk", id="8", max="16383", man="1")


def _program(name: str) -> Callable[[Act], object]:
    return lambda act: act.file.set_program(name)


def _author(act: Act) -> None:
    core = act.package.edit("docProps/core.xml")
    for one in core:
        if one.tag in ("dc:creator", "cp:lastModifiedBy"):
            one.text = "Sekretariatet"


def _own_property(act: Act) -> None:
    act.file.set_custom_property("Journalnr", "24/1234")


def _sorted_back(act: Act) -> None:
    """Sorted downwards and back again."""
    layout = act.clean.layout
    assert isinstance(layout, RowsLayout)
    last = layout.first_row + len(act.clean.all_records) - 1
    order = act.file.rows(act.sheet)
    act.file.sort_rows(act.sheet, layout.first_row, last, 1, descending=True)
    act.file.sort_rows(act.sheet, layout.first_row, last, 1)
    if act.file.rows(act.sheet) != order:
        act.file = type(act.file)(act.clean.data)


def _row_and_back(act: Act) -> None:
    """A row inserted, and deleted again."""
    act.file.insert_rows(act.sheet, act.spot.row)
    act.file.delete_rows(act.sheet, act.spot.row)


def _saved_twice(act: Act) -> None:
    act.data = type(act.file)(act.file.data).data


def _whitespace_cell(act: Act) -> None:
    act.write("")


_blank = typed("text", "long_text", "choice", "amounts", blank=True)

FAMILY = Family(
    "Edits that change nothing",
    (
        *(
            Kind(name, records_sheet, do)
            for name, do in {
                "columns of another width": _wider,
                "rows of another height": _higher,
                "another zoom": _view("zoomScale", "60"),
                "another cell selected": _selected,
                "no lines between the cells": _view("showGridLines", "0"),
                "the view of pages": _view("view", "pageBreakPreview"),
                "formatted blank cells far below": _blank_formatted,
                "cells with an empty text far below": _empty_texts,
                "another paper": _page_setup,
                "another footer": _header_footer,
                "a coloured tab": _coloured,
                "a break of pages": _break,
                "a sheet unprotected": lambda act: act.file.unprotect(act.sheet),
            }.items()
        ),
        *(
            Kind(name, whole, do)
            for name, do in {
                "another font": _font(name="Arial"),
                "larger letters": _font(sz="14"),
                "bold letters": _bold,
                "another tab in front": _active_tab,
                "another size of the window": _window,
                "parts in another order": _repacked(zipfile.ZIP_DEFLATED),
                "parts not packed": _repacked(zipfile.ZIP_STORED),
                "no order of calculation": _without_calculation,
                "another author": _author,
                "a property of the office's own": _own_property,
                "saved by a later Excel": _program("Microsoft Excel"),
                "saved by Excel on a Mac": _program("Microsoft Macintosh Excel"),
                "saved twice": _saved_twice,
            }.items()
        ),
        Kind("a word of a list typed again", choices, _same_again),
        Kind("a text typed again", texts, _same_again),
        Kind("a text stored in its cell", texts, _inline),
        Kind("a text in two bold runs", grown(20), _runs),
        Kind("a blank cell with an empty text", _blank, _whitespace_cell),
        Kind("a blank cell cleared", _blank, lambda act: act.file.clear(act.sheet, act.cell)),
        Kind("an amount stored as a power", amounts, _power),
        Kind("an amount stored with more zeros", amounts, _more_zeros),
        Kind("an amount with binary dust", amounts, _dust),
        Kind(
            "an amount typed again",
            amounts,
            lambda act: act.file.set_number(act.sheet, act.cell, act.number),
        ),
        Kind(
            "an amount with a zero behind the point",
            amounts,
            lambda act: act.file.set_number(act.sheet, act.cell, act.number + Decimal("0.0")),
        ),
        *(
            Kind(name, amounts, _format(code))
            for name, code in {
                "an amount with full stops between thousands": "#,##0",
                "an amount with two decimals shown": "#,##0.00",
                "an amount whose minus is red": "#,##0;[Red]-#,##0",
                "an amount in brackets where it is below zero": "#,##0_);(#,##0)",
                "an amount in the general format": "General",
            }.items()
        ),
        *retyped(
            grown(10),
            {
                "a blank behind a text": lambda text: f"{text} ",
                "a line break behind a text": lambda text: f"{text}\n",
                "a blank before a text": lambda text: f" {text}",
            },
        ),
        Kind("rows sorted, and sorted back", rows_sheet, _sorted_back),
        Kind("a row inserted, and deleted again", rows, _row_and_back),
        Kind("a wider column of another sheet", other_sheets, _wider),
        Kind(
            "a header typed again",
            headers,
            lambda act: act.write(act.file.rows(act.sheet)[act.cell]),
        ),
    ),
)
