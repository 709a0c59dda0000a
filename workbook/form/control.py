"""The sheet that lists the forms of the workbook and sums them while the centre writes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from templates.sheet import ControlSheet
from templates.template import Template
from workbook.address import Area
from workbook.expression.formula import FAULT, typed_parts
from workbook.fields.taken import LOOKS
from workbook.form.cells import FormCells
from workbook.form.counts import Count, together
from workbook.form.list_checks import end_row, write_checks, write_hidden
from workbook.form.list_rows import ListRows
from workbook.form.listing import (
    FIRST_ROW,
    HEADER_ROW,
    INTRO_ROW,
    SHEET_COLUMN,
    WANTING,
    Listing,
    key_slots,
    listing,
)
from workbook.form.plan import FormsPlan
from workbook.form.wanted import Wanted, wanted
from workbook.round.examples import with_examples
from workbook.round.labels import unit_of
from workbook.write import styles
from workbook.write.book import BookWriter, SheetWriter, a1
from workbook.write.frame import heading_band, page_footer, page_header, subtitle_text
from workbook.write.styles import Style
from workbook.write.textfit import row_height

SHEET_HEADER: Final = "Ark"
COPIES: Final = "Et skema, I selv har kopieret, tælles først med, når økonomi samler."
_SHEET_WIDTH = 9.0
_WANTING_WIDTH = 11.0
_LINE = 20.0
_LONGEST = 7_000  # characters of one count; Excel takes 8.192 in a formula


def write_form_control(book: BookWriter, plan: FormsPlan, spec: ControlSheet) -> None:
    """The sheet; every formula carries the value it gives for these forms."""
    cells = (FormCells(plan.layout, form.sheet) for form in plan.forms)
    wants = [_pieces(wanted(plan, form, own)) for form, own in zip(plan.forms, cells, strict=True)]
    most = max(map(len, wants))
    places = listing(plan, spec, most if most > 1 else 0)
    sheet = book.sheet(spec.name)
    _write_head(sheet, places)
    rows = ListRows(places, sheet)
    for number, lacking in enumerate(wants):
        rows.form(number, lacking)
    rows.totals([together(lacking) for lacking in wants])
    _write_note(sheet, places)
    write_hidden(sheet, places, wants)
    write_checks(sheet, places)
    _write_colours(sheet, places)
    _set_window_and_print(sheet, places)


def _pieces(wants: Sequence[Wanted]) -> list[Count]:
    """What a form lacks, in as few counts as Excel takes; one at least."""
    pieces: list[Count] = []
    for one in wants:
        joined = pieces[-1] + one.count if pieces else one.count
        if pieces and len(joined.formula) <= _LONGEST:
            pieces[-1] = joined
        else:
            pieces.append(one.count)
    return pieces or [Count("0", 0)]


def _write_head(sheet: SheetWriter, places: Listing) -> None:
    plan, last = places.plan, places.wanting_column
    widths = {SHEET_COLUMN: _SHEET_WIDTH, last: _WANTING_WIDTH}
    widths |= {one.column: one.width for one in places.columns}
    for column in range(1, last + 1):
        sheet.column_width(column, widths[column])
    title = f"{places.spec.name} – {plan.round.config.title}"
    subtitle = subtitle_text(plan.round.config, plan.centre)
    heading_band(sheet, range(1, last + 1), (title, subtitle))
    sheet.row_height(3, 8)
    _write_wide(sheet, places, INTRO_ROW, with_examples(plan.round, places.spec.intro), styles.BODY)
    sheet.row_height(INTRO_ROW + 1, 8)
    _write_header(sheet, places)


def _write_wide(sheet: SheetWriter, places: Listing, row: int, text: str, style: Style) -> None:
    """A text over the whole width."""
    sheet.merge(row, 1, row, places.wanting_column, text, style)
    width = _SHEET_WIDTH + _WANTING_WIDTH + sum(one.width for one in places.columns)
    sheet.row_height(row, row_height([(text, width)], size=style.size) + 4)


def _write_header(sheet: SheetWriter, places: Listing) -> None:
    """Two rows: what stands in the columns, and the years of amounts."""
    style = replace(styles.HEADER, size=10, horizontal="left", indent=1)
    centred = replace(style, horizontal="center", indent=0)
    top, low = HEADER_ROW, HEADER_ROW + 1
    sheet.merge(top, SHEET_COLUMN, low, SHEET_COLUMN, SHEET_HEADER, style)
    for one in places.columns:
        if one.year is None:
            look = centred if one.is_amount else style
            sheet.merge(top, one.column, low, one.column, one.header, look)
            continue
        years = [other for other in places.columns if other.field == one.field and other.year]
        if one == years[0]:
            sheet.merge(top, one.column, top, years[-1].column, one.header, centred)
        sheet.number(low, one.column, one.year, centred)
    last = places.wanting_column
    sheet.merge(top, last, low, last, WANTING, centred)
    sheet.row_height(top, _LINE)
    sheet.row_height(low, _LINE)


def _write_note(sheet: SheetWriter, places: Listing) -> None:
    """In what unit amounts stand, and with what sign; that copies of forms are not counted."""
    template = places.plan.round.template
    units = {unit_of(template, one.field) for one in places.columns if one.is_amount}
    said = [f"Beløb i {' og '.join(sorted(units))}"] if units else []
    if units and _has_savings_without_sign(template):
        said.append("En besparelse er uden minus.")
    sheet.row_height(places.note_row - 1, 8)
    text = " ".join([*said, COPIES])
    _write_wide(sheet, places, places.note_row, text, replace(styles.NOTE, size=10))


def _has_savings_without_sign(template: Template) -> bool:
    saving = template.packs.saving
    if saving is None:
        return False
    parts = typed_parts(template.fields, saving.net)
    savings = [template.fields[part.id] for part in parts if part.sign > 0]
    return all(not getattr(field, "minus", True) for field in savings)


def _write_colours(sheet: SheetWriter, places: Listing) -> None:
    """What a centre must look at: a key used twice, a fault, what a form lacks."""
    first, last = FIRST_ROW, places.last_row
    for column, formula in _repeated_keys(places):
        sheet.conditional(Area(first, column, last, column), formula, LOOKS["fault"])
    amounts = [one.column for one in places.columns if one.is_amount]
    if amounts:
        area = Area(first, min(amounts), last, max(amounts))
        sheet.conditional(area, f'{a1(first, min(amounts))}="{FAULT}"', LOOKS["fault"])
    cell = a1(first, places.wanting_column)
    area = Area(first, places.wanting_column, last, places.wanting_column)
    sheet.conditional(area, f'{cell}="{FAULT}"', LOOKS["fault"], stop=True)
    sheet.conditional(area, f"N({cell})>0", replace(LOOKS["missing"], bold=True))
    good = Style(bold=True, colour=styles.GREEN, fill=styles.PALE_GREEN)
    sheet.conditional(area, f"AND(ISNUMBER({cell}),{cell}=0)", good)


def _repeated_keys(places: Listing) -> Iterator[tuple[int, str]]:
    """The columns that show a part of the key; true where all parts stand in another form, too."""
    keys = [column for slot in key_slots(places.plan) if (column := places.column_of(slot))]
    own = {column: f"${a1(FIRST_ROW, column)}" for column in keys}
    given = ",".join(f"LEN({cell})>0" for cell in own.values())
    same = ",".join(f"{places.span(column, absolute=True)},{cell}" for column, cell in own.items())
    for one in places.columns:
        if one.column in own:
            yield one.column, f"AND({given},COUNTIFS({same})>1)"


def _set_window_and_print(sheet: SheetWriter, places: Listing) -> None:
    config = places.plan.round.config
    sheet.hide_gridlines()
    sheet.freeze(FIRST_ROW, 1)
    sheet.protect(sort=False, autofilter=False)
    sheet.tab_color(styles.DEEP_BLUE)
    sheet.print_setup(
        landscape=True,
        header=page_header(config, places.plan.centre),
        footer=page_footer(),
        repeat_rows=(HEADER_ROW, HEADER_ROW + 1),
        area=Area(1, 1, end_row(places), places.wanting_column),
    )
