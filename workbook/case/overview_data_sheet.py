"""The flat sheet for those who count: one row for each case, every amount linked to its form."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from templates.form import GridRow
from workbook.case.case_print import CasePage
from workbook.case.formats import number_format
from workbook.case.overview import Overview
from workbook.council.face import CELL, TEXT, TEXT_HEADER, text_height
from workbook.council.paper import Block, page_ends
from workbook.read.model import Area
from workbook.round.cases import CaseRound
from workbook.write.book import SheetWriter, printable, reference
from workbook.write.styles import HEADER, LINK

_HEADER_ROW: Final = 1
_CELL = replace(CELL, horizontal="right", indent=1)
_LINK = replace(LINK, border="hair", vertical="middle", horizontal="left", indent=1)
_AMOUNT_WIDTH = 14.0
_SCALE: Final = 70  # per cent: letters of 8 points
_PAGE_WIDTH: Final = 280.0  # characters across A3 on its side at that scale, in LibreOffice too
_BETWEEN: Final = 5 / 7  # characters that a column has beyond its width
REPEATED_COLUMNS: Final = 2  # number and title, on every page


@dataclass(frozen=True)
class OverviewDataPlaces:
    """Where the sheet's columns stand, for the formulas of the overview.

    Attributes:
        columns: header and width by key; the key of an amount is its row's id and its year.
        last_row: of the last case.
        page_ends: the columns after which a printed page ends.
    """

    sheet: str
    columns: Mapping[str, tuple[str, float]]
    last_row: int
    page_ends: tuple[int, ...]
    first_row: int = _HEADER_ROW + 1

    def column(self, key: str) -> int:
        """1-based."""
        return list(self.columns).index(key) + 1

    def span(self, key: str) -> str:
        """All cases' cells of the column, for a formula."""
        column = self.column(key)
        return reference(self.sheet, Area(self.first_row, column, self.last_row, column))


def overview_data_places(round_: CaseRound, overview: Overview) -> OverviewDataPlaces:
    """Where everything stands on the sheet."""
    columns: dict[str, tuple[str, float]] = {
        "nr": ("Nr.", 10),
        "title": ("Indsats", 42),
        "committee": ("Udvalg", 30),
        "centre": ("Forslagsstiller", 30),
        "kinds": ("Forslagets art", 18),
        "decision": ("Beslutning", 16),
    }
    for part in _grid_rows(round_):
        for year in round_.config.years:
            header = f"{part.label}\n{year}\n{round_.template.unit}"
            columns[f"{part.id} {year}"] = (header, _AMOUNT_WIDTH)
    columns |= {
        "frames": ("Bevillingsrammer", 40),
        "file": ("Fil", 40),
        "file_sheet": ("Ark i filen", 14),
        "sheet": ("Ark her", 12),
    }
    last_row = _HEADER_ROW + max(len(overview.cases), 1)
    ends = tuple(_page_ends(columns))
    return OverviewDataPlaces(round_.template.overview.data_sheet, columns, last_row, ends)


def _page_ends(columns: Mapping[str, tuple[str, float]]) -> list[int]:
    """The columns after which a page ends: number and title stand on each, a row's years stay."""
    blocks: list[Block] = []
    before = ""
    for number, (key, (_, width)) in enumerate(columns.items(), start=1):
        name = key.rpartition(" ")[0]
        room = width + _BETWEEN
        if 1 < number <= REPEATED_COLUMNS or (name and name == before):
            blocks[-1] = replace(blocks[-1], height=blocks[-1].height + room)
        else:
            blocks.append(Block(number, room))
        before = name
    return page_ends(blocks, _PAGE_WIDTH, blocks[0].height)


def write_overview_data(
    sheet: SheetWriter,
    round_: CaseRound,
    pages: tuple[CasePage, ...],
    places: OverviewDataPlaces,
) -> None:
    """Write the table."""
    headers = []
    for column, (header, width) in enumerate(places.columns.values(), start=1):
        style = HEADER if "\n" in header else TEXT_HEADER  # a row's long name needs all its width
        sheet.text(_HEADER_ROW, column, header, style)
        sheet.column_width(column, width)
        headers.append(text_height(header, [width], style))
    sheet.row_height(_HEADER_ROW, max(headers))
    for row, page in enumerate(pages, start=places.first_row):
        _write_case(sheet, row, round_, page, places)
    last_column = len(places.columns)
    sheet.autofilter(Area(_HEADER_ROW, 1, places.last_row, last_column))
    sheet.freeze(places.first_row, 3)
    config = round_.config
    sheet.print_setup(
        landscape=True,
        paper="A3",
        scale=_SCALE,
        header=f"&L{printable(config.title)}&R{printable(places.sheet)}",
        footer=f"&L{printable(config.round)}&RSide &P af &N",
        repeat_rows=(_HEADER_ROW, _HEADER_ROW),
        area=Area(1, 1, places.last_row, last_column),
    )


def _grid_rows(round_: CaseRound) -> list[GridRow]:
    """Every row but those that are only the form's own check."""
    return [part for part in round_.template.form.rows if part.holds is None]


def _write_case(
    sheet: SheetWriter, row: int, round_: CaseRound, page: CasePage, places: OverviewDataPlaces
) -> None:
    case = page.case
    committee = round_.config.committee(case.committee)
    texts = {
        "nr": case.nr,
        "title": case.title,
        "committee": committee.name if committee else case.committee,
        "centre": "\n".join(case.proposers) or case.centre,
        "kinds": "\n".join(case.kinds),
        "decision": round_.decision(case.nr).value,
        "frames": "\n".join(
            " · ".join(part for part in (frame.frame, frame.account) if part)
            for frame in case.frames
        ),
        "file": case.origin.file,
        "file_sheet": case.origin.sheet,
    }
    heights = []
    for key, text in texts.items():
        sheet.text(row, places.column(key), text, TEXT)
        heights.append(text_height(text, [places.columns[key][1]], TEXT))
    area = Area(1, 1, 1, 1)
    target = f"internal:{reference(page.sheet, area)}"
    sheet.link(row, places.column("sheet"), target, page.sheet, _LINK)
    for part in _grid_rows(round_):
        for year in round_.config.years:
            column = places.column(f"{part.id} {year}")
            _write_amount(sheet, row, column, page, part.id, year)
    sheet.row_height(row, max(heights))


def _write_amount(  # noqa: PLR0917 - a cell, and which amount stands in it
    sheet: SheetWriter, row: int, column: int, page: CasePage, row_id: str, year: int
) -> None:
    link = page.link(row_id, year)
    if link is None:
        sheet.blank(row, column, _CELL)
        return
    amount = page.case.amounts.get(row_id, {}).get(year)
    form = number_format(amount if amount is not None else Decimal(), 0)
    # A link to a blank cell would give 0, which is another answer than none.
    sheet.formula(
        row, column, f'IF({link}="","",{link})', amount, replace(_CELL, number_format=form)
    )
