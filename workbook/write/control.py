"""The sheet of live checks: what is missing or wrong, and whether the workbook can be sent."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from templates.table import Source
from workbook.address import a1
from workbook.answers import Answer
from workbook.conditions import asked, formula, holds, trimmed, trimmed_formula
from workbook.danish import date_text
from workbook.layout import ControlLayout, Layout
from workbook.read.model import Area
from workbook.round.folder import Round
from workbook.write import styles
from workbook.write.book import BookWriter, SheetWriter
from workbook.write.cell_content import row_texts
from workbook.write.frame import heading_band, page_footer, page_header, subtitle_text
from workbook.write.styles import Style
from workbook.write.textfit import row_height

READY_LABEL = "Klar til at sende"
READY = "Ja"
NOT_READY = "Nej"

Mark = Literal["fault", "warning", "advice"]

_MARK_TEXTS: Mapping[Mark, str] = {
    "fault": "Skal rettes",
    "warning": "Bør rettes",
    "advice": "Godt råd",
}
_MARK_STYLES: Mapping[Mark, Style] = {
    "fault": styles.FAULT,
    "warning": replace(styles.WARNING, bold=True),
    "advice": Style(bold=True, colour=styles.DEEP_BLUE, fill=styles.PALE_TEAL),
}
_IN_ORDER = "I orden"
_HEADER = ("Det ser vi efter", "Antal", "Vurdering", "Sådan retter I")
_WIDTHS = (2.5, 50.0, 11.0, 14.0, 72.0, 2.5)
_INDENT = 1.5  # characters


@dataclass(frozen=True, slots=True)
class _Line:
    """One figure: a formula, and what it gives now."""

    row: int
    label: str
    formula: str
    value: int
    mark: Mark | None = None
    remedy: str = ""


def write_control(
    book: BookWriter, round_: Round, layout: Layout, answers: Mapping[int, Answer]
) -> None:
    """The sheet; every formula carries the value it gives for these answers."""
    control = layout.control
    sheet = book.sheet(control.sheet)
    for column, width in enumerate(_WIDTHS, start=1):
        sheet.column_width(column, width)
    subtitle = subtitle_text(round_.config, layout.centre)
    heading_band(
        sheet, range(1, len(_WIDTHS) + 1), (f"{control.sheet} – {round_.config.title}", subtitle)
    )
    sheet.row_height(3, 10)
    figures = _figures(round_, layout, answers)
    checks = _checks(round_, layout, answers)
    _write_ready(sheet, round_, control, checks)
    _write_intro(sheet, control, round_.template.control.intro)
    for line in figures:
        _write_line(sheet, control, line)
    _write_header(sheet, control)
    for line in checks:
        _write_line(sheet, control, line)
    sheet.hide_gridlines()
    sheet.protect(sort=False, autofilter=False)
    sheet.tab_color(styles.DEEP_BLUE)
    sheet.print_setup(
        landscape=True,
        header=page_header(round_.config, layout.centre),
        footer=page_footer(),
        area=Area(1, 1, control.last_row, len(_WIDTHS)),
    )


def _figures(round_: Round, layout: Layout, answers: Mapping[int, Answer]) -> list[_Line]:
    table, control = layout.table, layout.control
    nr = table.sheet_span(table.source(Source.NR))
    role = table.sheet_span(table.source(Source.ROLE))
    status = _safe(table.sheet_span(table.answering("status")))
    lead = round_.template.table.roles.lead.replace('"', '""')
    leads = [row for row in table.rows if row.role == "lead"]
    status_id = table.answering("status").spec.id
    texts = [row_texts(round_, row, table, answers)[status_id] for row in leads]
    missing = sum(not trimmed(text) for text in texts)
    led = f'({role}="{lead}")'
    blank = f"LEN({trimmed_formula(status)})"
    return [
        _Line(control.items_row, "Punkter på arket", f"COUNT({nr})", len(table.rows)),
        _Line(
            control.to_answer_row,
            "Punkter, der skal have en status fra jer",
            f"SUM(1*{led})",
            len(leads),
        ),
        _Line(
            control.answered_row,
            "Heraf med status",
            f"SUM({led}*({blank}>0))",
            len(leads) - missing,
        ),
        _Line(control.missing_row, "Heraf uden status", f"SUM({led}*({blank}=0))", missing),
    ]


def _checks(round_: Round, layout: Layout, answers: Mapping[int, Answer]) -> list[_Line]:
    table, control, template = layout.table, layout.control, round_.template
    nr = table.sheet_span(table.source(Source.NR))
    sent = ",".join(str(row.item.nr) for row in table.rows)
    opened = [table.sheet_span(place) for place in table.columns if place.spec.open_to]
    rows = [row_texts(round_, row, table, answers) for row in table.rows]

    def reference(column: str) -> str:
        return _safe(table.sheet_span(table.place(column)))

    return [
        _Line(
            control.lost_row,
            "Punkter, der er slettet fra arket",
            f"SUM(1*(COUNTIF({nr},{{{sent}}})=0))",
            0,
            "fault",
            "Fortryd sletningen, eller hent den fil frem, I fik tilsendt.",
        ),
        _Line(
            control.errors_row,
            "Felter med en fejlværdi, for eksempel #NAVN?",
            "+".join(f"SUM(1*ISERROR({span}))" for span in opened),
            0,
            "fault",
            "Slet indholdet, og skriv teksten igen. Den må ikke begynde med =, + eller -.",
        ),
        *(
            _Line(
                row,
                check.label,
                f"SUM(1*{formula(check, template, reference)})",
                sum(map(partial(holds, asked(check, template)), rows)),
                check.mark,
                check.remedy,
            )
            for check, row in control.check_rows
        ),
    ]


def _safe(span: str) -> str:
    """The cells with text for an error value: else one such cell would make the figure an error."""
    return f'IFERROR({span},"#")'


def _write_ready(
    sheet: SheetWriter, round_: Round, control: ControlLayout, checks: list[_Line]
) -> None:
    faults = [line for line in checks if line.mark == "fault"]
    cells = [a1(line.row, control.value_column) for line in faults]
    ready = not any(line.value for line in faults)
    condition = f"{'+'.join(cells)}=0"
    base = Style(size=20, bold=True, vertical="middle", fill=styles.PALE_RED, colour=styles.RED)
    deadline = date_text(round_.config.deadline)
    words = (
        f"Gem filen, og send den til {round_.config.sender} senest {deadline}.",
        "Ret først det, der er markeret “Skal rettes” nedenfor.",
    )
    note = replace(base, size=11, bold=False, wrap=True)
    row = control.ready_row
    sheet.text(
        row, control.label_column, f"{READY_LABEL}:", replace(base, horizontal="left", indent=1)
    )
    sheet.formula(
        row,
        control.value_column,
        f'IF({condition},"{READY}","{NOT_READY}")',
        READY if ready else NOT_READY,
        replace(base, horizontal="center"),
    )
    sheet.merge(row, control.mark_column, row, control.remedy_column, "", note)
    quoted = [word.replace('"', '""') for word in words]
    sheet.formula(
        row,
        control.mark_column,
        f'IF({condition},"{quoted[0]}","{quoted[1]}")',
        words[0] if ready else words[1],
        note,
    )
    sheet.row_height(row, 44)
    area = Area(row, control.label_column, row, control.remedy_column)
    value = a1(row, control.value_column, absolute=True)
    good = Style(colour=styles.GREEN, fill=styles.PALE_GREEN)
    sheet.conditional(area, f'{value}="{READY}"', good)
    sheet.row_height(row + 1, 10)


def _write_intro(sheet: SheetWriter, control: ControlLayout, text: str) -> None:
    row = control.intro_row
    sheet.merge(row, control.label_column, row, control.remedy_column, text, styles.BODY)
    width = sum(_WIDTHS[1:-1])
    sheet.row_height(row, row_height([(text, width)]) + 4)
    sheet.row_height(row + 1, 8)


def _write_header(sheet: SheetWriter, control: ControlLayout) -> None:
    columns = (
        control.label_column,
        control.value_column,
        control.mark_column,
        control.remedy_column,
    )
    for column, text in zip(columns, _HEADER, strict=True):
        style = replace(styles.HEADER, horizontal="left", indent=1)
        if column == control.value_column:
            style = replace(styles.HEADER, horizontal="center")
        sheet.text(control.header_row, column, text, style)
    sheet.row_height(control.header_row - 1, 16)
    sheet.row_height(control.header_row, 22)


def _write_line(sheet: SheetWriter, control: ControlLayout, line: _Line) -> None:
    cell = Style(border="hair", wrap=True, vertical="middle", horizontal="left", indent=1)
    figure = Style(size=12, bold=True, border="hair", vertical="middle", horizontal="center")
    sheet.text(line.row, control.label_column, line.label, cell)
    sheet.array_formula(line.row, control.value_column, line.formula, line.value, figure)
    height = row_height(
        [
            (line.label, _WIDTHS[control.label_column - 1] - _INDENT),
            (line.remedy, _WIDTHS[control.remedy_column - 1] - _INDENT),
        ]
    )
    sheet.row_height(line.row, max(height + 6, 22))
    if line.mark is None:
        return
    value = a1(line.row, control.value_column, absolute=True)
    word = _MARK_TEXTS[line.mark]
    judged = f'IF({value}>0,"{word}","{_IN_ORDER}")'
    shown = word if line.value else _IN_ORDER
    sheet.formula(line.row, control.mark_column, judged, shown, cell)
    sheet.text(line.row, control.remedy_column, line.remedy, cell)
    area = Area(line.row, control.value_column, line.row, control.mark_column)
    sheet.conditional(area, f"{value}>0", _MARK_STYLES[line.mark])
    sheet.conditional(area, f"{value}=0", Style(colour=styles.GREEN))
