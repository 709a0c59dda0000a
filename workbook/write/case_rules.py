"""What Excel itself watches over on a case form: dropdowns, lengths, kinds of value, colours."""

from datetime import date
from decimal import Decimal

from templates.form import Field, FramesBlock, GridBlock, GridRow, OptionsBlock, TextBlock
from workbook.address import a1
from workbook.case.labels import FAULT
from workbook.case.layout import FIRST_YEAR_COLUMN, MAIN_COLUMN, FormLayout, FormRow
from workbook.case.lists import list_texts
from workbook.case.years import FIRST_YEAR, LAST_YEAR
from workbook.read.model import Area
from workbook.round.cases import CaseRound
from workbook.write import styles
from workbook.write.book import SheetWriter
from workbook.write.case_formulas import (
    FormCells,
    frame_rows,
    frames_off,
    full_effect_off,
    judged,
    no_year,
    off_balance,
)
from workbook.write.stamp_sheet import Lists, named_source
from workbook.write.styles import Style

# A cell that is simply not yet answered is no fault of anybody's: it asks, it does not scold.
MISSING = Style(fill="#FFE9A8")
FAULTY = Style(bold=True, colour=styles.RED, fill="#F9CFCF")
BALANCED = Style(bold=True, colour=styles.GREEN, fill=styles.PALE_GREEN)

_ROUND_LISTS = ("committees", "centres", "frames")
_TITLE = 32  # characters that Excel takes in a hint's title
_MESSAGE = 255
_MOST = Decimal(9_999_999)
_FIRST_DAY, _LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)
_LONGEST_CELL = 32_767


def round_lists(round_: CaseRound) -> Lists:
    """The lists that the round gives, by name."""
    return {name: list_texts(round_, name) for name in _ROUND_LISTS}


def write_field_rule(sheet: SheetWriter, round_: CaseRound, field: Field, area: Area) -> None:
    """What may be written in the answer of a labelled field."""
    title, message = _short(field.label, _TITLE), _short(field.help or "", _MESSAGE)
    if field.type == "date":
        sheet.validate_date(
            area,
            _FIRST_DAY,
            _LAST_DAY,
            title=title if message else "",
            message=message,
            error_title="Skriv en dato",
            error_message="Skriv dag, måned og år, for eksempel 17-04-2025.",
        )
    elif field.type == "year":
        sheet.validate_decimal(
            area,
            Decimal(FIRST_YEAR),
            Decimal(LAST_YEAR),
            title=title if message else "",
            message=message,
            error_title="Skriv et årstal",
            error_message=f"Skriv ét årstal med fire cifre, for eksempel {round_.config.years[0]}.",
            whole=True,
        )
    elif field.list is not None:
        sheet.validate_list(
            area,
            named_source(round_.template, round_lists(round_), field.list),
            title=title if message else "",
            message=message,
            error_title="Vælg fra listen",
            error_message="Tryk på pilen i feltets højre side, og vælg en af teksterne.",
            binding=not field.free,
        )
    else:
        sheet.validate_length(
            area,
            field.max_length,
            title=title if message else "",
            message=message,
            error_title="Teksten er for lang",
            error_message=f"Feltet kan højst rumme {field.max_length} tegn.",
        )


def write_tick_rule(sheet: SheetWriter, block: OptionsBlock, area: Area, text: str) -> None:
    """The tick, or nothing; the hint says what the option means."""
    sheet.validate_list(
        area,
        (block.tick,),
        title=_short(block.title, _TITLE),
        message=_short(text or block.help, _MESSAGE),
        error_title=f"Skriv {block.tick}",
        error_message=f"Skriv {block.tick}, hvis det passer. Lad ellers feltet stå tomt.",
    )


def write_text_rule(sheet: SheetWriter, block: TextBlock, area: Area) -> None:
    """The longest text; the word for nothing is offered, and any other text taken."""
    title, message = _short(block.title, _TITLE), _short(block.help, _MESSAGE)
    if block.none is not None:
        sheet.validate_list(area, (block.none,), title=title, message=message, binding=False)
        return
    sheet.validate_length(
        area,
        min(block.max_length, _LONGEST_CELL),
        error_title="Teksten er for lang",
        error_message=f"Feltet kan højst rumme {block.max_length} tegn.",
    )


def write_frame_rule(sheet: SheetWriter, round_: CaseRound, layout: FormLayout, row: int) -> None:
    """The list of frames, the account, the amounts of a line of frames."""
    sheet.validate_list(
        Area(row, MAIN_COLUMN, row, MAIN_COLUMN),
        named_source(round_.template, round_lists(round_), "frames"),
        error_title="Vælg fra listen",
        error_message="Tryk på pilen i feltets højre side, og vælg en bevillingsramme.",
    )
    account = Area(row, layout.account_column, row, layout.account_column)
    sheet.validate_length(
        account, 60, error_title="Teksten er for lang", error_message="Skriv højst 60 tegn."
    )
    write_amount_rule(sheet, round_, _years(layout, row), "")


def write_amount_rule(sheet: SheetWriter, round_: CaseRound, area: Area, text: str) -> None:
    """Numbers in the template's unit."""
    template = round_.template
    whole = "et helt tal" if template.decimals == 0 else "et tal"
    sheet.validate_decimal(
        area,
        -_MOST,
        _MOST,
        title=_short(f"Beløb i {template.unit}", _TITLE),
        message=_short(
            text
            or f"50 betyder 50 gange {template.unit} Lad feltet stå tomt, "
            "når der ikke er noget beløb.",
            _MESSAGE,
        ),
        error_title="Skriv kun tal",
        error_message=f"Skriv {whole} i {template.unit}, uden kr. og uden tekst.",
        whole=template.decimals == 0,
    )


def write_colours(sheet: SheetWriter, round_: CaseRound, layout: FormLayout) -> None:
    """The colours that show what is missing, and what does not add up."""
    cells = FormCells(layout)
    for row in layout.rows:
        if _is_required(row):
            column = MAIN_COLUMN if row.kind == "text" else FIRST_YEAR_COLUMN
            last = MAIN_COLUMN if row.kind == "text" else layout.account_column
            absolute = a1(row.row, column, absolute=True)
            area = Area(row.row, column, row.row, last)
            sheet.conditional(area, f"LEN(TRIM({absolute}))=0", MISSING)
        if isinstance(row.part, Field) and row.part.type == "year":
            _colour_year(sheet, round_, cells, row)
        if isinstance(row.part, Field) and row.part.only_with is not None:
            _colour_alone(sheet, cells, row, row.part.only_with)
    for options in round_.template.form.options:
        _colour_options(sheet, layout, options)
    for frames in round_.template.form.frames:
        _colour_frames(sheet, cells, frames)
    for grid in round_.template.form.grids:
        for part in grid.rows:
            _colour_grid_row(sheet, cells, grid, part)


def _is_required(row: FormRow) -> bool:
    if row.kind == "field":
        return isinstance(row.part, Field) and row.part.required
    return row.kind == "text" and isinstance(row.block, TextBlock) and row.block.required


def _colour_year(sheet: SheetWriter, round_: CaseRound, cells: FormCells, row: FormRow) -> None:
    """Red for what is no year or contradicts the amounts, yellow for a year not of the round."""
    first, last = FIRST_YEAR_COLUMN, cells.layout.account_column
    own, area = a1(row.row, first, absolute=True), Area(row.row, first, row.row, last)
    sheet.conditional(area, f"{no_year(own)}=1", FAULTY)
    years = ",".join(f"{own}={year}" for year in round_.config.years)
    sheet.conditional(area, f"AND(ISNUMBER({own}),NOT(OR({years})))", MISSING)
    if isinstance(row.part, Field) and row.part.full_effect_of is not None:
        off = full_effect_off(row.part.full_effect_of, own, cells, absolute=True)
        if off:
            sheet.conditional(area, f"{'+'.join(off)}>0", FAULTY)


def _colour_alone(sheet: SheetWriter, cells: FormCells, row: FormRow, amounts: str) -> None:
    """Yellow for an answer without the amounts that it speaks of."""
    layout, first = cells.layout, FIRST_YEAR_COLUMN
    own, of = a1(row.row, first, absolute=True), layout.row(amounts).row
    corners = ((of, first), (of, layout.last_year_column))
    span = ":".join(a1(*corner, absolute=True) for corner in corners)
    some = f'COUNTIF({span},">0")+COUNTIF({span},"<0")'
    area = Area(row.row, first, row.row, layout.account_column)
    sheet.conditional(area, f"AND(LEN(TRIM({own}))>0,{some}=0)", MISSING)


def _colour_options(sheet: SheetWriter, layout: FormLayout, block: OptionsBlock) -> None:
    rows = [row.row for row in layout.rows if row.kind == "option" and row.block == block]
    first = a1(rows[0], FIRST_YEAR_COLUMN, absolute=True)
    last = a1(rows[-1], FIRST_YEAR_COLUMN, absolute=True)
    area = Area(rows[0], FIRST_YEAR_COLUMN, rows[-1], FIRST_YEAR_COLUMN)
    sheet.conditional(area, f"COUNTA({first}:{last})<{block.least}", MISSING)


def _colour_frames(sheet: SheetWriter, cells: FormCells, block: FramesBlock) -> None:
    rows = [row.row for row in frame_rows(cells.layout, block)]
    for line in rows:  # a line that names no frame
        beside = f"{a1(line, FIRST_YEAR_COLUMN)}:{a1(line, cells.layout.account_column)}"
        own = a1(line, MAIN_COLUMN)
        area = Area(line, MAIN_COLUMN, line, MAIN_COLUMN)
        sheet.conditional(area, f"AND(LEN(TRIM({own}))=0,COUNTA({beside})>0)", MISSING)
    for year in cells.layout.years:
        column = cells.layout.year_column(year)
        area = Area(rows[0], column, rows[-1], column)
        # Written out for each year: an area's formula would move with its cells.
        span = ":".join(a1(row, column, absolute=True) for row in (rows[0], rows[-1]))
        plain = cells.span(area)
        whole = cells.amount(block.splits, year)
        row, of = cells.layout.row(block.splits).row, cells.layout.year_column(year)
        formula = frames_off(block, cells, year)
        fixed = formula.replace(plain, span).replace(whole, a1(row, of, absolute=True))
        sheet.conditional(area, fixed, FAULTY)


def _colour_grid_row(sheet: SheetWriter, cells: FormCells, grid: GridBlock, part: GridRow) -> None:
    layout = cells.layout
    area = _years(layout, layout.row(part.id).row)
    first = layout.years[0]
    own = layout.amount(part.id, first)
    if part.formula is None:
        sheet.conditional(area, f"AND(LEN(TRIM({own}))>0,NOT(ISNUMBER({own})))", FAULTY)
        return
    sheet.conditional(area, f'{own}="{FAULT}"', FAULTY, stop=True)
    if part.holds:
        sheet.conditional(area, f"{off_balance(grid, part, cells, first)}=1", FAULTY)
        balanced = f"{judged(grid, cells, first)}*ISNUMBER({own})*(N({own})=0)=1"
        sheet.conditional(area, balanced, BALANCED)


def _years(layout: FormLayout, row: int) -> Area:
    return Area(row, FIRST_YEAR_COLUMN, row, layout.last_year_column)


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
