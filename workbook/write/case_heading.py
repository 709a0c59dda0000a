"""The top of a case form: what it is, whose it is, and what it still lacks."""

from dataclasses import replace

from workbook.case.answer import CaseAnswer
from workbook.case.layout import (
    FIRST_YEAR_COLUMN,
    FORM_KEY,
    HEADING_ROW,
    KEY_COLUMN,
    MAIN_COLUMN,
    STATE_ROW,
    FormLayout,
)
from workbook.read.model import Area
from workbook.round.cases import CaseRound
from workbook.write import styles
from workbook.write.book import SheetWriter
from workbook.write.case_formulas import FormCells, used, wanting
from workbook.write.case_look import HELP
from workbook.write.case_state import is_used, wanting_now
from workbook.write.frame import heading_band, subtitle_text
from workbook.write.styles import Style

NOTE = "Skriv kun i de gule felter. En stærkere farve viser, hvad der mangler."
UNUSED = "Skemaet er tomt. Det gør ikke noget, hvis I ikke skal bruge det."
COMPLETE = "Intet mangler."
INCOMPLETE = "Se på: "
_HEIGHT = 44.0  # three lines: everything is lacking


def write_heading(
    sheet: SheetWriter, round_: CaseRound, layout: FormLayout, centre: str, answer: CaseAnswer
) -> None:
    """The band, and below it a line that tells live what the form lacks."""
    config, form = round_.config, round_.template.form
    columns = range(MAIN_COLUMN, layout.account_column + 1)
    subtitle = f"{config.municipality}  ·  {subtitle_text(config, centre)}"
    heading_band(sheet, columns, (_title(form.heading, config.title), subtitle))
    sheet.text(HEADING_ROW, KEY_COLUMN, FORM_KEY, Style())
    sheet.text(STATE_ROW, MAIN_COLUMN, NOTE, replace(HELP, vertical="middle"))
    _write_state(sheet, round_, layout, answer)
    sheet.row_height(STATE_ROW, _HEIGHT)


def _title(heading: str, round_title: str) -> str:
    # The title of the round often says what the form is; twice would be once too many.
    if round_title.casefold().startswith(heading.casefold()):
        return round_title
    return f"{heading} – {round_title}"


def _write_state(
    sheet: SheetWriter, round_: CaseRound, layout: FormLayout, answer: CaseAnswer
) -> None:
    form, cells = round_.template.form, FormCells(layout)
    now = wanting_now(form, answer, round_.config.years)
    lacking = [name for name, count in now if count]
    text = (INCOMPLETE + ", ".join(lacking) if lacking else COMPLETE) if is_used(answer) else UNUSED
    named = wanting(form, cells)
    counts = "+".join(count for _, count in named)
    listed = "&".join(f'IF({count}>0,", {_doubled(name)}","")' for name, count in named)
    some = f'"{INCOMPLETE}"&MID({listed},3,1000)'
    formula = f'IF({used(cells)}=0,"{UNUSED}",IF({counts}=0,"{COMPLETE}",{some}))'
    style = replace(styles.WARNING, size=10, vertical="middle", horizontal="left", indent=1)
    last = layout.account_column
    sheet.merge(STATE_ROW, FIRST_YEAR_COLUMN, STATE_ROW, last, "", style)
    sheet.formula(STATE_ROW, FIRST_YEAR_COLUMN, formula, text, style)
    area = Area(STATE_ROW, FIRST_YEAR_COLUMN, STATE_ROW, last)
    own = f"$C${STATE_ROW}"
    grey = Style(colour=styles.MUTED, fill=styles.LOCKED_GREY)
    sheet.conditional(area, f'{own}="{UNUSED}"', grey)
    sheet.conditional(
        area, f'{own}="{COMPLETE}"', Style(colour=styles.GREEN, fill=styles.PALE_GREEN)
    )


def _doubled(text: str) -> str:
    return text.replace('"', '""')
