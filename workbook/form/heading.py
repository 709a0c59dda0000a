"""The top of a form: what it is, whose it is, and what it still lacks."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from workbook.address import Area
from workbook.expression.reading import literal
from workbook.form.cells import FormCells, used
from workbook.form.layout import (
    FIRST_YEAR_COLUMN,
    FORM_KEY,
    HEADING_ROW,
    KEY_COLUMN,
    MAIN_COLUMN,
    STATE_ROW,
)
from workbook.form.look import HELP
from workbook.form.plan import FormsPlan, PlannedForm
from workbook.form.wanted import Wanted, wanted
from workbook.write import styles
from workbook.write.book import SheetWriter
from workbook.write.frame import heading_band, subtitle_text
from workbook.write.styles import Style

NOTE: Final = "Skriv kun i de gule felter. En stærkere farve viser, hvad der mangler."
UNUSED: Final = "Skemaet er tomt. Det gør ikke noget, hvis I ikke skal bruge det."
COMPLETE: Final = "Intet mangler."
INCOMPLETE: Final = "Se på: "
_MORE: Final = "Se også efter stærke farver længere nede."
_HEIGHT = 44.0  # three lines: everything is lacking
_MARK = "¤"  # stands before what lacks, until the formula has put its words there
_LONGEST = 8_000  # characters of a formula; Excel takes 8.192


def write_heading(sheet: SheetWriter, plan: FormsPlan, form: PlannedForm) -> None:
    """The band, and below it a line that tells live what the form lacks."""
    config, layout = plan.round.config, plan.layout
    columns = range(MAIN_COLUMN, layout.last_column + 1)
    subtitle = f"{config.municipality}  ·  {subtitle_text(config, plan.centre)}"
    heading_band(sheet, columns, (_title(layout.heading, config.title), subtitle))
    sheet.text(HEADING_ROW, KEY_COLUMN, FORM_KEY, Style())
    sheet.text(STATE_ROW, MAIN_COLUMN, NOTE, replace(HELP, vertical="middle"))
    _write_state(sheet, plan, form)
    sheet.row_height(STATE_ROW, _HEIGHT)


def _title(heading: str, round_title: str) -> str:
    # The title of the round often says what the form is; twice would be once too many.
    if round_title.casefold().startswith(heading.casefold()):
        return round_title
    return f"{heading} – {round_title}"


def _write_state(sheet: SheetWriter, plan: FormsPlan, form: PlannedForm) -> None:
    cells = FormCells(plan.layout)
    formula, text = state(form, cells, wanted(plan, form, cells))
    style = replace(styles.WARNING, size=10, vertical="middle", horizontal="left", indent=1)
    last = plan.layout.last_column
    sheet.merge(STATE_ROW, FIRST_YEAR_COLUMN, STATE_ROW, last, "", style)
    sheet.formula(STATE_ROW, FIRST_YEAR_COLUMN, formula, text, style)
    area = Area(STATE_ROW, FIRST_YEAR_COLUMN, STATE_ROW, last)
    own = f"$C${STATE_ROW}"
    grey = Style(colour=styles.MUTED, fill=styles.LOCKED_GREY)
    sheet.conditional(area, f'{own}="{UNUSED}"', grey)
    good = Style(colour=styles.GREEN, fill=styles.PALE_GREEN)
    sheet.conditional(area, f'{own}="{COMPLETE}"', good)


def state(form: PlannedForm, cells: FormCells, wants: Sequence[Wanted]) -> tuple[str, str]:
    """What the form lacks: as a formula without "=", and what that gives now.

    Where all that may lack is more than Excel takes in a formula, the first of it is named.
    """
    named = list(wants)
    formula = _state_formula(cells, named, COMPLETE)
    complete = COMPLETE
    while len(formula) > _LONGEST:
        named, complete = named[:-1], _MORE
        formula = _state_formula(cells, named, complete)
    if not form.is_used:
        return formula, UNUSED
    lacking = [one.name for one in named if one.count.now]
    return formula, INCOMPLETE + ", ".join(lacking) if lacking else complete


def _state_formula(cells: FormCells, wants: Sequence[Wanted], complete: str) -> str:
    listed = "".join(f'&IF({one.count.formula}>0,{literal(f", {one.name}")},"")' for one in wants)
    lacking = f'SUBSTITUTE("{_MARK}"{listed},"{_MARK}, ","{INCOMPLETE}")'
    said = f'SUBSTITUTE({lacking},"{_MARK}","{complete}")'
    return f'IF({used(cells)}=0,"{UNUSED}",{said})'
