"""The overview's workbook: the overview, its data, and every case on a sheet of its own."""

from collections.abc import Sequence
from datetime import UTC, datetime, time
from typing import Any

from workbook.case.case_print import case_pages
from workbook.case.case_sheet import write_case
from workbook.case.overview import Overview
from workbook.case.overview_data_sheet import (
    REPEATED_COLUMNS,
    overview_data_places,
    write_overview_data,
)
from workbook.case.overview_formulas import exact_decimals
from workbook.case.overview_pages import overview_page_ends
from workbook.case.overview_places import HEADER_ROW, overview_places
from workbook.case.overview_sheet import HEADER_HEIGHT, OverviewWriting, write_list
from workbook.case.overview_totals import CHART_ROWS, write_totals
from workbook.council.paper import page_height, print_scale
from workbook.read.model import Area
from workbook.round.cases import CaseRound
from workbook.write.book import BookWriter, ChartKind, printable, reference
from workbook.write.styles import DEEP_BLUE, LINE_GREY, TEAL

_LANGUAGES = {"da": "da-DK", "en": "en-GB"}


class _Book(BookWriter):
    """A book whose charts name their bars below all bars, and whose sheets repeat columns.

    Savings hang down from the axis, and the names would stand in the middle of them.
    """

    def empty_chart(self, kind: ChartKind, *, stacked: bool) -> Any:
        chart = super().empty_chart(kind, stacked=stacked)
        chart.x_axis["defaults"]["label_position"] = "low"
        return chart

    def print_across(self, name: str, repeated: int, ends: Sequence[int]) -> None:
        """Print the sheet several pages wide, with its first columns on each of them."""
        sheet = self._book.get_worksheet_by_name(name)
        sheet.repeat_columns(0, repeated - 1)
        sheet.set_v_pagebreaks(ends)


def overview_workbook(round_: CaseRound, overview: Overview) -> bytes:
    """The finished xlsx; equal rounds and cases give equal bytes.

    Its only date is the round's day of issue, and its author the municipality. Nothing in it is
    hidden. Every figure of the overview is a formula over the sheet of its case, every total a
    formula over the figures, and each bears its exact value.
    """
    config, edition = round_.config, round_.template.overview
    book = _Book(
        created=datetime.combine(config.issued, time(12), UTC),
        title=f"{config.title} – {config.round}",
        subject=f"{edition.heading}, {config.round}",
        company=config.municipality,
        category=round_.template.title,
        language=_LANGUAGES[config.language],
    )
    pages = case_pages(round_, overview)
    places = overview_places(overview)
    data = overview_data_places(round_, overview)
    sheet = book.sheet(edition.sheet)
    sheet.tab_color(DEEP_BLUE)
    writing = OverviewWriting(
        sheet, round_, overview, places, pages, data, {}, exact_decimals(overview)
    )
    write_list(writing)
    last_row = write_totals(writing)
    running = (config.title, config.municipality)
    sheet.freeze(HEADER_ROW + 1, 1)
    sheet.print_setup(
        header=f"&L{printable(running[0])}&R{printable(running[1])}",
        footer=f"&L{printable(config.round)}&RSide &P af &N",
        repeat_rows=(HEADER_ROW, HEADER_ROW),
        area=Area(1, 1, last_row, places.investment_column),
        scale=print_scale(places.widths),  # Excel drops page breaks from a sheet that it fits
    )
    rows_below = (places.chart + CHART_ROWS, last_row)
    paper = (page_height(places.widths), HEADER_HEIGHT)
    sheet.page_breaks(overview_page_ends(places, writing.heights, rows_below, paper))
    write_overview_data(book.sheet(edition.data_sheet), round_, pages, data)
    book.print_across(edition.data_sheet, REPEATED_COLUMNS, data.page_ends)
    rows = [*places.rows, *[1] * len(overview.left_out)]
    for page, row in zip(pages, rows, strict=True):
        one = book.sheet(page.sheet)
        one.tab_color(TEAL if row > 1 else LINE_GREY)
        back = reference(edition.sheet, Area(row, 1, row, 1))
        write_case(one, page, round_.template.form, back, running)
    return book.to_bytes()
