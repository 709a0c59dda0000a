"""The sheet of live checks of a workbook of rows: what is missing or wrong, and can it be sent."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from templates.sheet import ControlSheet
from workbook.address import Area, a1
from workbook.danish import date_text
from workbook.round.config import Level
from workbook.round.examples import with_examples
from workbook.rows.control_labels import (
    HEADER_ROW,
    NOT_READY,
    READY,
    READY_LABEL,
    READY_ROW,
    USED_ROW,
    VALUE_COLUMN,
    used_label,
)
from workbook.rows.marks import Counted, counted_marks, used_count
from workbook.rows.plan import RowsPlan
from workbook.write import styles
from workbook.write.book import BookWriter, SheetWriter
from workbook.write.corrected_faults import LEVEL_WORDS
from workbook.write.frame import heading_band, page_footer, page_header, subtitle_text
from workbook.write.styles import Style
from workbook.write.textfit import row_height

_INTRO_ROW: Final = 6
_LABEL, _MARK, _REMEDY = 2, 4, 5
_IN_ORDER = "I orden"
_HEADER = ("Det ser vi efter", "Antal", "Vurdering", "Sådan retter I")
_WIDTHS = (2.5, 50.0, 11.0, 16.0, 70.0, 2.5)
_INDENT = 1.5  # characters
_LOOKS: Final[Mapping[Level, Style]] = {
    Level.ERROR: styles.FAULT,
    Level.WARNING: replace(styles.WARNING, bold=True),
    Level.INFO: Style(bold=True, colour=styles.DEEP_BLUE, fill=styles.PALE_TEAL),
}


def write_rows_control(book: BookWriter, plan: RowsPlan, spec: ControlSheet) -> None:
    """The sheet; every formula carries the value that it gives for these records."""
    round_, layout = plan.round, plan.layout
    sheet = book.sheet(spec.name)
    for column, width in enumerate(_WIDTHS, start=1):
        sheet.column_width(column, width)
    title = f"{spec.name} – {round_.config.title}"
    heading_band(
        sheet, range(1, len(_WIDTHS) + 1), (title, subtitle_text(round_.config, layout.centre))
    )
    sheet.row_height(3, 10)
    lines = list(counted_marks(plan))
    _write_ready(sheet, plan, lines)
    _write_intro(sheet, with_examples(round_, spec.intro))
    _write_used(sheet, plan)
    _write_header(sheet)
    for row, line in enumerate(lines, start=HEADER_ROW + 1):
        _write_line(sheet, row, line)
    sheet.hide_gridlines()
    sheet.protect(sort=False, autofilter=False)
    sheet.tab_color(styles.DEEP_BLUE)
    sheet.print_setup(
        landscape=True,
        header=page_header(round_.config, layout.centre),
        footer=page_footer(),
        area=Area(1, 1, HEADER_ROW + len(lines), len(_WIDTHS)),
    )


def _write_ready(
    sheet: SheetWriter,
    plan: RowsPlan,
    lines: Sequence[Counted],
) -> None:
    """Whether the workbook can be sent: something stands in it, and nothing must be mended."""
    round_, layout, used = plan.round, plan.layout, len(plan.records)
    errors = {
        row: line
        for row, line in enumerate(lines, start=HEADER_ROW + 1)
        if line.severity is Level.ERROR
    }
    faulty = "+".join(["0", *(a1(row, VALUE_COLUMN) for row in errors)])
    written = a1(USED_ROW, VALUE_COLUMN)
    noun = round_.template.record.noun
    ready = (
        f"Gem filen, og send den til {round_.config.send_to} senest "
        f"{date_text(round_.config.deadline)}."
    )
    empty = f"Skriv mindst {noun.a} {noun.one} på arket {layout.sheet}."
    mend = "Ret først det, der er markeret “Skal rettes” nedenfor."
    is_faulty = any(line.value for line in errors.values())
    base = Style(size=20, bold=True, vertical="middle", fill=styles.PALE_RED, colour=styles.RED)
    note = replace(base, size=11, bold=False, wrap=True)
    label = replace(base, horizontal="left", indent=1)
    sheet.text(READY_ROW, _LABEL, f"{READY_LABEL}:", label)
    sheet.formula(
        READY_ROW,
        VALUE_COLUMN,
        f'IF(AND({written}>0,{faulty}=0),"{READY}","{NOT_READY}")',
        READY if used and not is_faulty else NOT_READY,
        replace(base, horizontal="center"),
    )
    sheet.merge(READY_ROW, _MARK, READY_ROW, _REMEDY, "", note)
    words = [_quoted(text) for text in (empty, mend, ready)]
    sheet.formula(
        READY_ROW,
        _MARK,
        f"IF({written}=0,{words[0]},IF({faulty}>0,{words[1]},{words[2]}))",
        (mend if is_faulty else ready) if used else empty,
        note,
    )
    sheet.row_height(READY_ROW, 44)
    area = Area(READY_ROW, _LABEL, READY_ROW, _REMEDY)
    value = a1(READY_ROW, VALUE_COLUMN, absolute=True)
    good = Style(colour=styles.GREEN, fill=styles.PALE_GREEN)
    sheet.conditional(area, f'{value}="{READY}"', good)
    sheet.row_height(READY_ROW + 1, 10)


def _write_intro(sheet: SheetWriter, text: str) -> None:
    sheet.merge(_INTRO_ROW, _LABEL, _INTRO_ROW, _REMEDY, text, styles.BODY)
    sheet.row_height(_INTRO_ROW, row_height([(text, sum(_WIDTHS[1:-1]))]) + 4)
    sheet.row_height(_INTRO_ROW + 1, 8)


def _write_used(sheet: SheetWriter, plan: RowsPlan) -> None:
    cell = Style(border="hair", wrap=True, vertical="middle", horizontal="left", indent=1)
    sheet.text(USED_ROW, _LABEL, used_label(plan), cell)
    sheet.array_formula(USED_ROW, VALUE_COLUMN, used_count(plan), len(plan.records), _FIGURE)
    sheet.row_height(USED_ROW, 22)
    sheet.row_height(USED_ROW + 1, 12)


def _write_header(sheet: SheetWriter) -> None:
    for column, text in enumerate(_HEADER, start=_LABEL):
        style = replace(styles.HEADER, horizontal="left", indent=1)
        if column == VALUE_COLUMN:
            style = replace(styles.HEADER, horizontal="center")
        sheet.text(HEADER_ROW, column, text, style)
    sheet.row_height(HEADER_ROW, 22)


def _write_line(sheet: SheetWriter, row: int, line: Counted) -> None:
    cell = Style(border="hair", wrap=True, vertical="middle", horizontal="left", indent=1)
    sheet.text(row, _LABEL, line.label, cell)
    sheet.array_formula(row, VALUE_COLUMN, line.formula, line.value, _FIGURE)
    height = row_height(
        [
            (line.label, _WIDTHS[_LABEL - 1] - _INDENT),
            (line.fix, _WIDTHS[_REMEDY - 1] - _INDENT),
        ]
    )
    sheet.row_height(row, max(height + 6, 22))
    value = a1(row, VALUE_COLUMN, absolute=True)
    word = LEVEL_WORDS[line.severity]
    judged = f'IF({value}>0,"{word}","{_IN_ORDER}")'
    sheet.formula(row, _MARK, judged, word if line.value else _IN_ORDER, cell)
    sheet.text(row, _REMEDY, line.fix, cell)
    area = Area(row, VALUE_COLUMN, row, _MARK)
    sheet.conditional(area, f"{value}>0", _LOOKS[line.severity])
    sheet.conditional(area, f"{value}=0", Style(colour=styles.GREEN))


_FIGURE: Final = Style(size=12, bold=True, border="hair", vertical="middle", horizontal="center")


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
