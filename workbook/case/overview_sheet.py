"""The overview's list: the cases by committee, each with a link to its own sheet."""

from dataclasses import dataclass, replace
from decimal import Decimal

from workbook.case.case_print import CasePage
from workbook.case.formats import number_format, total_format
from workbook.case.overview import CommitteeBlock, Overview, OverviewRow
from workbook.case.overview_data_sheet import OverviewDataPlaces
from workbook.case.overview_formulas import (
    added_formula,
    cells_formula,
    sum_formula,
    year_formula,
)
from workbook.case.overview_places import (
    FIRST_YEAR_COLUMN,
    HEADER_ROW,
    INTRO_ROW,
    NR_COLUMN,
    TITLE_COLUMN,
    BlockPlaces,
    OverviewPlaces,
)
from workbook.council.face import CELL, TEXT, TEXT_HEADER, text_height, write_paragraph
from workbook.read.model import Area
from workbook.round.cases import CaseRound
from workbook.write.book import SheetWriter, a1, reference
from workbook.write.styles import BODY, HEADER, LINK, SECTION, SUBTITLE, TITLE, TOTAL

AMOUNT = replace(CELL, horizontal="right", indent=1, wrap=False)
TOTAL_AMOUNT = replace(AMOUNT, bold=True, fill=TOTAL.fill)
TOTAL_LABEL = replace(TEXT, bold=True, fill=TOTAL.fill)
AMOUNT_HEADER = replace(HEADER, horizontal="right", indent=1)
NR_LINK = replace(LINK, border="hair", vertical="middle", horizontal="left", indent=1, wrap=False)
HEADER_HEIGHT, SECTION_HEIGHT, TOTAL_HEIGHT, LEAST = 24.0, 22.0, 21.0, 19.0


@dataclass(frozen=True)
class OverviewWriting:
    """What the parts of the sheet are written from.

    Attributes:
        pages: of the included cases, then of those left out, as `Overview.cases`.
        heights: of the rows written so far, in points.
        exact: the decimals that formulas are rounded to.
    """

    sheet: SheetWriter
    round: CaseRound
    overview: Overview
    places: OverviewPlaces
    pages: tuple[CasePage, ...]
    data: OverviewDataPlaces
    heights: dict[int, float]
    exact: int

    def height(self, row: int, points: float) -> None:
        """Set the row's height."""
        self.sheet.row_height(row, points)
        self.heights[row] = points

    def total(self, row: int, column: int, formula: str, amount: Decimal | None) -> None:
        """Write a total."""
        shown = amount if amount is not None else Decimal()
        form = total_format(shown, self.overview.decimals)
        style = replace(TOTAL_AMOUNT, number_format=form)
        self.sheet.formula(row, column, formula, amount, style)


def write_list(writing: OverviewWriting) -> None:
    """Write head, intro and the committees with their cases, down to “Anlæg i alt”."""
    sheet, places = writing.sheet, writing.places
    for column, width in enumerate(places.widths, start=1):
        sheet.column_width(column, width)
    _write_head(writing)
    sheet.text(HEADER_ROW, NR_COLUMN, "Nr.", TEXT_HEADER)
    sheet.text(HEADER_ROW, TITLE_COLUMN, "Indsats", TEXT_HEADER)
    _write_years(writing)
    sheet.text(HEADER_ROW, places.investment_column, "Anlægsinvestering", AMOUNT_HEADER)
    pages = iter(writing.pages)
    for block, where in zip(writing.overview.blocks, places.blocks, strict=True):
        last = places.investment_column
        sheet.merge(where.heading, NR_COLUMN, where.heading, last, block.name, SECTION)
        writing.height(where.heading, SECTION_HEIGHT)
        for row, place in zip(block.rows, where.rows, strict=True):
            _write_row(writing, place, row, next(pages))
        _write_block_total(writing, block, where)
    _write_investment_total(writing)


def _write_years(writing: OverviewWriting) -> None:
    # As text: the chart takes them for names.
    for year in writing.overview.years:
        writing.sheet.text(HEADER_ROW, writing.places.year_column(year), str(year), AMOUNT_HEADER)
    writing.height(HEADER_ROW, HEADER_HEIGHT)


def _write_head(writing: OverviewWriting) -> None:
    sheet, config = writing.sheet, writing.round.config
    edition = writing.round.template.overview
    sheet.text(1, 1, edition.heading, TITLE)
    writing.height(1, 28)
    subtitle = f"{config.municipality} · {config.round} · beløb i {edition.unit}"
    sheet.text(2, 1, subtitle, SUBTITLE)
    writing.height(2, 19)
    sheet.hide_gridlines()
    write_paragraph(sheet, INTRO_ROW, edition.intro, writing.places.widths, BODY)
    writing.heights[INTRO_ROW] = text_height(edition.intro, writing.places.widths, BODY)


def _write_row(writing: OverviewWriting, place: int, row: OverviewRow, page: CasePage) -> None:
    sheet, places, edition = writing.sheet, writing.places, writing.round.template.overview
    target = f"internal:{reference(page.sheet, Area(1, 1, 1, 1))}"
    sheet.link(place, NR_COLUMN, target, row.nr, NR_LINK)
    sheet.text(place, TITLE_COLUMN, row.title, TEXT)
    writing.height(place, text_height(row.title, [places.widths[1]], TEXT, LEAST))
    for year in writing.overview.years:
        formula = year_formula(page, edition.net, year, edition.divisor, writing.exact)
        _write_amount(writing, place, places.year_column(year), formula, row.years.get(year))
    formula = added_formula(page, edition.investment, edition.divisor, writing.exact)
    _write_amount(writing, place, places.investment_column, formula, row.anlaeg)


def _write_amount(
    writing: OverviewWriting, row: int, column: int, formula: str, amount: Decimal | None
) -> None:
    shown = amount if amount is not None else Decimal()
    style = replace(AMOUNT, number_format=number_format(shown, writing.overview.decimals))
    writing.sheet.formula(row, column, formula, amount, style)


def _write_block_total(writing: OverviewWriting, block: CommitteeBlock, where: BlockPlaces) -> None:
    sheet, places = writing.sheet, writing.places
    label = f"{block.name} i alt"
    sheet.merge(where.total, NR_COLUMN, where.total, TITLE_COLUMN, label, TOTAL_LABEL)
    writing.height(where.total, text_height(label, places.widths[:2], TOTAL_LABEL, TOTAL_HEIGHT))
    for year in writing.overview.years:
        column = places.year_column(year)
        formula = sum_formula(_column(where, column), writing.exact)
        writing.total(where.total, column, formula, block.years[year])
    cells = _column(where, places.investment_column)
    first, last = a1(cells.first_row, cells.first_column), a1(cells.last_row, cells.last_column)
    formula = f'IF(COUNT({first}:{last})=0,"",{sum_formula(cells, writing.exact)})'
    writing.total(where.total, places.investment_column, formula, block.anlaeg)


def _column(where: BlockPlaces, column: int) -> Area:
    return Area(where.rows[0], column, where.rows[-1], column)


def _write_investment_total(writing: OverviewWriting) -> None:
    sheet, places, overview = writing.sheet, writing.places, writing.overview
    row, last = places.investment_total, places.investment_column
    label = writing.round.template.overview.investment_total
    sheet.merge(row, NR_COLUMN, row, TITLE_COLUMN, label, TOTAL_LABEL)
    for column in range(FIRST_YEAR_COLUMN, last):
        sheet.blank(row, column, TOTAL_LABEL)
    totals = [block.total for block in places.blocks]
    writing.total(row, last, cells_formula(totals, last, writing.exact), overview.investment_total)
    writing.height(row, TOTAL_HEIGHT)
