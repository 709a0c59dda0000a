"""Below the overview's list: requirement and remainder, the committees, chart, legend, left out."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from workbook.case.formats import total_format
from workbook.case.overview import Amounts, loan_text
from workbook.case.overview_formulas import (
    cells_formula,
    included_formula,
    loan_formula,
    sum_formula,
)
from workbook.case.overview_places import (
    HEADER_ROW,
    NR_COLUMN,
    TITLE_COLUMN,
)
from workbook.case.overview_sheet import (
    AMOUNT,
    LEAST,
    NR_LINK,
    SECTION_HEIGHT,
    TOTAL_AMOUNT,
    TOTAL_HEIGHT,
    TOTAL_LABEL,
    OverviewWriting,
)
from workbook.council.face import HEADING, SMALL_PRINT, TEXT, TEXT_HEADER, text_height
from workbook.council.paper import sheet_pixels
from workbook.read.model import Area
from workbook.write.book import Series, a1, reference
from workbook.write.styles import CHART_COLOURS, SECTION

CHART_PIXELS = 330
CHART_ROWS = 18  # of 15 points under the chart, and air
_LINE = 15.0
_LOAN = replace(TEXT, italic=True)


def write_totals(writing: OverviewWriting) -> int:
    """Write everything below the list; the sheet's last row."""
    _write_summary(writing)
    _write_committees(writing)
    _write_chart(writing)
    for row in range(writing.places.chart, writing.places.chart + CHART_ROWS):
        writing.height(row, _LINE)
    row = writing.places.chart + CHART_ROWS
    for text in _notes(writing):
        _paragraph(writing, row, text)
        row += 1
    if writing.overview.left_out:
        return _write_left_out(writing, row + 1)
    return row - 1


def _write_summary(writing: OverviewWriting) -> None:
    overview, places, edition = (
        writing.overview,
        writing.places,
        writing.round.template.overview,
    )
    heading = "Den samlede besparelse"
    if places.requirement is not None:
        heading += " i forhold til kravet"
    _write_heading(writing, places.summary, f"{heading} ({overview.unit})")
    totals = [block.total for block in places.blocks]
    _label(writing, places.grand, edition.grand)
    for year in overview.years:
        column = places.year_column(year)
        formula = cells_formula(totals, column, writing.exact)
        writing.total(places.grand, column, formula, overview.grand[year])
    _write_requirement(writing)
    _label(writing, places.investment, edition.investment_by_year)
    for year in overview.years:
        column = places.year_column(year)
        formula = included_formula(
            writing.data, f"{edition.investment} {year}", edition.divisor, writing.exact
        )
        writing.total(places.investment, column, formula, overview.investment[year])
    for row, share in zip(places.loans, overview.loans, strict=True):
        text = loan_text(share, overview.unit, overview.decimals)
        cell = a1(places.investment, places.year_column(share.year))
        writing.sheet.merge(row, NR_COLUMN, row, places.investment_column - 1, "", _LOAN)
        formula = loan_formula(share, cell, overview.unit, overview.decimals)
        writing.sheet.formula(row, NR_COLUMN, formula, text, _LOAN)
        writing.height(row, text_height(text, places.widths[:-1], _LOAN, LEAST))


def _write_requirement(writing: OverviewWriting) -> None:
    overview, places = writing.overview, writing.places
    if places.requirement is None or places.remainder is None:
        return
    edition = writing.round.template.overview
    label = writing.round.config.requirement_label or edition.requirement
    _label(writing, places.requirement, label, plain=True)
    _label(writing, places.remainder, edition.remainder)
    for year in overview.years:
        column = places.year_column(year)
        _write_required(writing, column, overview.requirement.get(year))
        cells = [places.requirement, places.grand]
        if year in overview.remainder:
            formula = cells_formula(cells, column, writing.exact)
            writing.total(places.remainder, column, formula, overview.remainder[year])
        else:
            writing.sheet.blank(places.remainder, column, TOTAL_AMOUNT)


def _write_required(writing: OverviewWriting, column: int, amount: Decimal | None) -> None:
    row = writing.places.requirement or 0
    if amount is None:
        writing.sheet.blank(row, column, AMOUNT)
        return
    form = total_format(amount, writing.overview.decimals)
    writing.sheet.number(row, column, amount, replace(AMOUNT, number_format=form))


def _write_committees(writing: OverviewWriting) -> None:
    overview, places = writing.overview, writing.places
    _write_heading(writing, places.table, f"Besparelsen pr. udvalg ({overview.unit})")
    for block, where, row in zip(overview.blocks, places.blocks, places.committees, strict=True):
        _label(writing, row, block.name, plain=True)
        _write_links(writing, row, where.total, block.years)
    _label(writing, places.table_total, writing.round.template.overview.grand)
    for year in overview.years:
        column = places.year_column(year)
        if places.committees:
            area = Area(places.committees[0], column, places.committees[-1], column)
            formula = sum_formula(area, writing.exact)
        else:
            formula = cells_formula([], column, writing.exact)
        writing.total(places.table_total, column, formula, overview.grand[year])


def _write_links(writing: OverviewWriting, row: int, source: int, amounts: Amounts) -> None:
    for year in writing.overview.years:
        column = writing.places.year_column(year)
        form = total_format(amounts[year], writing.overview.decimals)
        style = replace(AMOUNT, number_format=form)
        writing.sheet.formula(row, column, a1(source, column), amounts[year], style)


def _write_heading(writing: OverviewWriting, row: int, text: str) -> None:
    # No years of its own: the list's header stands above it, on the screen and on every page.
    last = writing.places.investment_column
    writing.sheet.merge(row, NR_COLUMN, row, last, text, SECTION)
    writing.height(row, SECTION_HEIGHT)


def _label(writing: OverviewWriting, row: int, text: str, *, plain: bool = False) -> None:
    style = TEXT if plain else TOTAL_LABEL
    writing.sheet.merge(row, NR_COLUMN, row, TITLE_COLUMN, text, style)
    least = LEAST if plain else TOTAL_HEIGHT
    writing.height(row, text_height(text, writing.places.widths[:2], style, least))


def _write_chart(writing: OverviewWriting) -> None:
    overview, places = writing.overview, writing.places
    series = [
        Series(
            name=block.name,
            sheet=writing.sheet.name,
            categories=places.years_of(HEADER_ROW),
            values=places.years_of(row),
            colour=CHART_COLOURS[number % len(CHART_COLOURS)],
        )
        for number, (block, row) in enumerate(zip(overview.blocks, places.committees, strict=True))
    ]
    if not series:
        return
    writing.sheet.chart(
        places.chart,
        1,
        "column",
        series,
        title=f"Besparelsen pr. udvalg og år ({overview.unit})",
        size=(sheet_pixels(places.widths) - 4, CHART_PIXELS),  # inside the last column's border
        description="Søjlediagram: hvert udvalgs del af besparelsen i hvert år. "
        "Tallene står i tabellen ovenfor.",
    )


def _notes(writing: OverviewWriting) -> Iterator[str]:
    edition = writing.round.template.overview
    yield from edition.legend
    decimals = f"{edition.decimals} {'decimal' if edition.decimals == 1 else 'decimaler'}"
    yield (
        f"Summerne er vist med {decimals} og afrundet; der regnes med de præcise beløb. "
        f"Forslagenes egne beløb i {writing.round.template.unit} står på arket "
        f"{edition.data_sheet}. Et tomt felt betyder, at forslaget ikke har noget beløb i året."
    )


def _paragraph(writing: OverviewWriting, row: int, text: str) -> None:
    widths = writing.places.widths
    writing.sheet.merge(row, 1, row, len(widths), text, SMALL_PRINT)
    writing.height(row, text_height(text, widths, SMALL_PRINT))


def _write_left_out(writing: OverviewWriting, row: int) -> int:
    """Write the cases that are not in the overview; the last row."""
    sheet, places = writing.sheet, writing.places
    first, last = TITLE_COLUMN + 1, places.investment_column
    sheet.text(row, NR_COLUMN, "Forslag, der ikke er med i oversigten", HEADING)
    writing.height(row, SECTION_HEIGHT)
    row += 1
    sheet.text(row, NR_COLUMN, "Nr.", TEXT_HEADER)
    sheet.text(row, TITLE_COLUMN, "Indsats", TEXT_HEADER)
    sheet.merge(row, first, row, last, "Beslutning", TEXT_HEADER)
    writing.height(row, SECTION_HEIGHT)
    pages = writing.pages[len(writing.overview.rows) :]
    for one, page in zip(writing.overview.left_out, pages, strict=True):
        row += 1
        target = f"internal:{reference(page.sheet, Area(1, 1, 1, 1))}"
        sheet.link(row, NR_COLUMN, target, one.nr, NR_LINK)
        sheet.text(row, TITLE_COLUMN, one.title, TEXT)
        sheet.merge(row, first, row, last, one.decision.value, TEXT)
        writing.height(row, text_height(one.title, [places.widths[1]], TEXT, LEAST))
    return row
