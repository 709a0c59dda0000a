"""The agreed amounts by section and year, as live sums over the data sheet."""

from dataclasses import replace

from workbook.council.data_sheet import DataPlaces
from workbook.council.face import (
    CELL,
    SMALL_PRINT,
    TEXT,
    TEXT_HEADER,
    text_height,
    write_head,
    write_paragraph,
)
from workbook.council.figures import AmountRow, EconomyFigures, economy_figures
from workbook.merge import MergedRound
from workbook.read.model import Area
from workbook.write.book import SheetWriter, a1, printable
from workbook.write.styles import BODY, HEADER, TOTAL, amount_format

_SECTION_WIDTH = 54.0
_COUNT_WIDTH = 12.0
_YEAR_WIDTH = 12.0
_FIRST_YEAR_COLUMN = 3
_INTRO = "Aftalens beløb lagt sammen for hvert afsnit og år."
_NO_AMOUNTS = "Aftalen har ingen beløb."
_SIGNS = (
    "Beløbene står, som de er aftalt, og med aftalens egne fortegn. Skriver aftalen både "
    "udvidelser og besparelser uden fortegn, viser rækken I alt, hvor store beløb aftalen "
    "handler om, og ikke, hvor meget budgettet ændrer sig."
)
_YEARS = (
    "Gælder et beløb flere år, tæller det med i hvert af dem. Et tomt felt betyder, at der "
    "ikke er aftalt noget beløb for året."
)


def write_economy(sheet: SheetWriter, merged: MergedRound, places: DataPlaces) -> None:
    """Write the sheet."""
    figures = economy_figures(merged)
    template, config = merged.round.template, merged.round.config
    widths = [_SECTION_WIDTH, _COUNT_WIDTH, *[_YEAR_WIDTH] * len(figures.years)]
    for column, width in enumerate(widths, start=1):
        sheet.column_width(column, width)
    number_format = amount_format(template.decimals, config.language)
    row = write_head(sheet, merged, f"Økonomi i {template.unit}")
    if figures.rows:
        row = write_paragraph(sheet, row, _INTRO, widths, BODY) + 1
        row = _write_table(sheet, row, figures, places, number_format) + 1
        for note in _notes(merged):
            row = write_paragraph(sheet, row, note, widths, SMALL_PRINT)
    else:
        row = write_paragraph(sheet, row, _NO_AMOUNTS, widths, BODY)
    sheet.print_setup(
        header=f"&L{printable(config.title)}&R{printable(config.municipality)}",
        footer=f"&L{printable(config.round)}&RSide &P af &N",
        area=Area(1, 1, row - 1, len(widths)),
    )


def _write_table(
    sheet: SheetWriter,
    row: int,
    figures: EconomyFigures,
    places: DataPlaces,
    number_format: str,
) -> int:
    """Write header, sections and totals; the next row."""
    right = replace(HEADER, horizontal="right", indent=1)
    sheet.text(row, 1, "Afsnit", TEXT_HEADER)
    sheet.text(row, 2, "Punkter med beløb", right)
    for column, year in enumerate(figures.years, start=_FIRST_YEAR_COLUMN):
        sheet.text(row, column, str(year), right)
    sheet.row_height(row, 34)
    first, last = row + 1, row + len(figures.rows)
    for place, one in enumerate(figures.rows, start=first):
        _write_row(sheet, place, one, places, number_format)
    row = last + 1
    label = replace(TOTAL, horizontal="left", indent=1, vertical="middle")
    total = replace(label, horizontal="right", number_format=number_format, indent=0, wrap=False)
    sheet.text(row, 1, "I alt", label)
    sheet.row_height(row, 21)
    items = sum(one.items for one in figures.rows)
    sheet.formula(row, 2, _sum(first, last, 2), items, replace(total, number_format="0_0"))
    for column, amount in enumerate(figures.totals, start=_FIRST_YEAR_COLUMN):
        sheet.formula(row, column, _sum(first, last, column), amount, total)
    return row + 1


def _write_row(
    sheet: SheetWriter, row: int, one: AmountRow, places: DataPlaces, number_format: str
) -> None:
    cell = replace(CELL, number_format=number_format, horizontal="right", wrap=False)
    sheet.text(row, 1, one.section, TEXT)
    in_section = f"({places.span('section')}={a1(row, 1)})"
    spans = [places.span(str(year)) for year in one.years]
    filled = "+".join(f'({span}<>"")' for span in spans)
    sheet.formula(
        row,
        2,
        f"SUMPRODUCT({in_section}*(({filled})>0))",
        one.items,
        replace(cell, number_format="0_0"),
    )
    for column, (span, amount) in enumerate(
        zip(spans, one.amounts, strict=True), start=_FIRST_YEAR_COLUMN
    ):
        if amount is None:
            sheet.blank(row, column, cell)  # nothing was agreed: not the same as 0
        else:
            sheet.formula(row, column, f"SUMPRODUCT({in_section}*1,{span})", amount, cell)
    sheet.row_height(row, text_height(one.section, [_SECTION_WIDTH], TEXT))


def _sum(first: int, last: int, column: int) -> str:
    return f"SUM({a1(first, column)}:{a1(last, column)})"


def _notes(merged: MergedRound) -> list[str]:
    template = merged.round.template
    left_out = [section.title for section, _ in merged.round.sections() if not section.economy]
    notes = [
        _SIGNS,
        _YEARS,
        f"Tallene vises med {template.decimals} decimaler; der regnes med de aftalte beløb.",
    ]
    if left_out:
        notes.append(f"Uden beløb og derfor ikke med i tabellen: {'; '.join(left_out)}.")
    return notes
