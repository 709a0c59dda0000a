"""The flat sheet for those who count: one row for each item, and where its columns stand."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from workbook.council.face import CELL, TEXT, status_text, text_height
from workbook.council.figures import amount
from workbook.economy import economy_note
from workbook.merge import MergedRound
from workbook.read.model import Area
from workbook.round.agreement import Item
from workbook.write.book import SheetWriter, printable, reference
from workbook.write.styles import HEADER, Style, amount_format, decimals_of

_HEADER_ROW = 1
_CELL = replace(CELL, vertical="top")
_CODE = replace(_CELL, horizontal="center")
_TEXT = replace(TEXT, vertical="top")
_Value = str | int | Decimal | None


@dataclass(frozen=True)
class DataPlaces:
    """Where the sheet's columns stand, for the formulas of the other sheets.

    Attributes:
        columns: header and width by key; an amount column's key is its year.
    """

    sheet: str
    columns: Mapping[str, tuple[str, float]]
    last_row: int
    first_row: int = _HEADER_ROW + 1

    def column(self, key: str) -> int:
        """1-based."""
        return list(self.columns).index(key) + 1

    def span(self, key: str) -> str:
        """All items' cells of the column, for a formula."""
        column = self.column(key)
        return reference(self.sheet, Area(self.first_row, column, self.last_row, column))


def data_places(merged: MergedRound) -> DataPlaces:
    """Where everything stands on the sheet."""
    config, template = merged.round.config, merged.round.template
    columns: dict[str, tuple[str, float]] = {
        "nr": ("Nr.", 6),
        "section": ("Afsnit", 25),
        "centres": ("Centre", 9),
        "director": ("Direktør", 9),
        "committees": ("Udvalg", 10),
        "title": ("Aftalepunkt", 34),
    }
    columns |= {str(year): (f"{year}\n{template.unit}", 9.5) for year in config.years}
    columns |= {
        "economy_note": ("Økonominote", 22),
        "status": ("Status", 18),
        "previous_status": ("Status sidst", 18),
        "remark": (f"Bemærkning {config.round}", 66),
        "file": ("Fil", 42),
    }
    last_row = _HEADER_ROW + len(merged.round.items)
    return DataPlaces(template.council.data_sheet, columns, last_row)


def amounts_style(merged: MergedRound) -> Style:
    """The cell of an amount: as many decimals as the agreement's longest amount has."""
    found = [
        value
        for item in merged.round.items
        for year in merged.round.config.years
        if (value := amount(merged.council_item(item), year)) is not None
    ]
    config, template = merged.round.config, merged.round.template
    decimals = min(decimals_of(found), template.decimals)
    shown = amount_format(decimals, config.language)
    return replace(_CELL, number_format=shown, horizontal="right", wrap=False)


def write_data(sheet: SheetWriter, merged: MergedRound, places: DataPlaces) -> None:
    """Write the table."""
    for column, (header, width) in enumerate(places.columns.values(), start=1):
        sheet.text(_HEADER_ROW, column, header, HEADER)
        sheet.column_width(column, width)
    sheet.row_height(_HEADER_ROW, 34)
    row = places.first_row
    shown = amounts_style(merged)
    for _, items in merged.section_items():
        for item in items:
            _write_item(sheet, row, _values(merged, item), places, shown)
            row += 1
    last_column = len(places.columns)
    sheet.autofilter(Area(_HEADER_ROW, 1, places.last_row, last_column))
    sheet.freeze(places.first_row, 2)
    config = merged.round.config
    sheet.print_setup(
        landscape=True,
        header=f"&L{printable(config.title)}&R{printable(places.sheet)}",
        footer=f"&L{printable(config.round)}&RSide &P af &N",
        repeat_rows=(_HEADER_ROW, _HEADER_ROW),
        paper="A3",  # eighteen columns: on A4 nobody could read them
        area=Area(1, 1, places.last_row, last_column),
    )


def _values(merged: MergedRound, item: Item) -> dict[str, _Value]:
    council = merged.council_item(item)
    trace = merged.trace.item(item.nr)
    this_round = [
        remark.text
        for remark, origin in zip(council.remarks, trace.remarks, strict=True)
        if origin.source == "returned"
    ]
    files = [trace.status.file] if trace.status else []
    files += [origin.file for origin in trace.remarks if origin.source == "returned"]
    values: dict[str, _Value] = {
        "nr": item.nr,
        "section": item.section,
        "centres": "/".join(item.centres),
        "director": item.director,
        "committees": "/".join(item.committees),
        "title": item.title,
        "economy_note": economy_note(item.economy),
        "status": status_text(merged, council.status),
        "previous_status": item.previous_status,
        "remark": "\n".join(this_round) or None,
        "file": "\n".join(dict.fromkeys(files)) or None,
    }
    return values | {str(year): amount(council, year) for year in merged.round.config.years}


def _write_item(
    sheet: SheetWriter,
    row: int,
    values: Mapping[str, _Value],
    places: DataPlaces,
    amounts: Style,
) -> None:
    heights = []
    for column, (key, (_, width)) in enumerate(places.columns.items(), start=1):
        value = values[key]
        if isinstance(value, str):
            heights.append(text_height(value, [width], _TEXT))
            sheet.text(row, column, value, _TEXT)
        elif value is None:
            sheet.blank(row, column, _CELL)
        else:
            sheet.number(row, column, value, amounts if isinstance(value, Decimal) else _CODE)
    sheet.row_height(row, max(heights))
