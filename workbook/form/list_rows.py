"""The rows of the list of forms: one for each form, and the sums below them."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from templates.frozen import frozen
from templates.sheet import Total
from workbook.address import Area, a1
from workbook.expression.formula import FAULT
from workbook.expression.reading import literal
from workbook.form.cells import FormCells, cached, used
from workbook.form.counts import Count, together
from workbook.form.list_totals import shown_amount, total_formula, total_now
from workbook.form.listing import (
    FIRST_ROW,
    SHEET_COLUMN,
    TOTAL_LABEL,
    ListColumn,
    Listing,
    key_slots,
)
from workbook.form.plan import PlannedForm
from workbook.write import styles
from workbook.write.book import SheetWriter, reference
from workbook.write.styles import Style
from workbook.write.textfit import row_height

_LINE = 20.0
_TOTAL_LINE = 24.0
_INDENT = 2.0  # characters
_TEXT: Final = replace(styles.LOCKED, size=10, vertical="middle", horizontal="left", indent=1)
_TOTAL: Final = replace(styles.TOTAL, size=10, vertical="middle", horizontal="left", indent=1)
_WANTING: Final = Style(border="hair", bold=True, vertical="middle", horizontal="center")


@frozen(slots=False)
class ListRows:
    """Writes them."""

    places: Listing
    sheet: SheetWriter

    def form(self, number: int, lacking: Sequence[Count]) -> None:
        """The row of the form with this number, counted from 0, and what it lacks."""
        plan = self.places.plan
        row, form = FIRST_ROW + number, plan.forms[number]
        cells = FormCells(plan.layout, form.sheet)
        link = replace(_TEXT, colour=styles.LINK_BLUE, underline=True)
        home = reference(form.sheet, Area(1, 2, 1, 2))
        self.sheet.link(row, SHEET_COLUMN, f"internal:{home}", form.sheet, link)
        texts: list[tuple[str, float]] = []
        for column in self.places.columns:
            if column.is_amount:
                self._amount(row, column, form, cells)
            else:
                text = self._answer(row, column, form, cells)
                texts.append((text, column.width - _INDENT))
        self._wanting(row, form, cells, lacking)
        height = row_height(texts, size=10, minimum=_LINE)
        self.sheet.row_height(row, height, grows=True)

    def _answer(self, row: int, column: ListColumn, form: PlannedForm, cells: FormCells) -> str:
        """What stands in a cell of the form; its text, for the row's height."""
        (slot,) = column.slots
        cell, face = cells.slot(slot.id), self.places.plan.face(slot)
        formula = f'IFERROR(IF(LEN(TRIM({cell}))=0,"",{cell}),"{FAULT}")'
        is_key = column.field.id in self.places.plan.round.template.record.key
        number_format = face.format if face.format != "@" else "General"
        style = replace(_TEXT, bold=is_key, number_format=number_format)
        value = form.record.values[slot.id]
        shown = cached(value, FAULT) if value.raw.strip(" ") else None
        self.sheet.formula(row, column.column, formula, shown, style)
        return shown if isinstance(shown, str) else ""

    def _amount(self, row: int, column: ListColumn, form: PlannedForm, cells: FormCells) -> None:
        now = shown_amount(form, column)
        formula = _amount_formula(column, cells)
        self.sheet.formula(row, column.column, formula, now, self._amount_style(column, _TEXT))

    def _amount_style(self, column: ListColumn, style: Style) -> Style:
        face = self.places.plan.face(column.slots[0])
        return replace(style, wrap=False, indent=0, horizontal="right", number_format=face.format)

    def _wanting(
        self, row: int, form: PlannedForm, cells: FormCells, lacking: Sequence[Count]
    ) -> None:
        column, count = self.places.wanting_column, together(lacking)
        if len(lacking) > 1:  # each stands in a hidden column
            last = self.places.first_piece + len(lacking) - 1
            counted = f"SUM({a1(row, self.places.first_piece)}:{a1(row, last)})"
        else:
            counted = count.formula
        formula = f'IFERROR(IF({used(cells)}=0,"",{counted}),"{FAULT}")'
        value = count.now if form.is_used else None
        self.sheet.formula(row, column, formula, value, _WANTING)

    def totals(self, lacking: Sequence[Count]) -> None:
        """The sums of all forms; blank where no form has an amount."""
        for number, total in enumerate(self.places.totals):
            row = self.places.last_row + 1 + number
            for column in range(1, self.places.wanting_column + 1):
                self.sheet.blank(row, column, _TOTAL)
            self.sheet.text(row, SHEET_COLUMN, total.label if total else TOTAL_LABEL, _TOTAL)
            if total is not None:
                self._sums(row, total)
            if number == 0:
                self._counted(row)
                self._all_wanting(row, lacking)
            self.sheet.row_height(row, _TOTAL_LINE)

    def _sums(self, row: int, total: Total) -> None:
        for column in self.places.columns:
            if column.is_amount and column.field.id in total.of:
                formula = total_formula(self.places, total, column)
                now = total_now(self.places, total, column)
                style = self._amount_style(column, _TOTAL)
                self.sheet.formula(row, column.column, formula, now, style)

    def _counted(self, row: int) -> None:
        """How many forms have a key."""
        plan = self.places.plan
        record = plan.round.template.record
        title = next(
            (one.column for one in self.places.columns if one.field.id == record.title), None
        )
        key = key_slots(plan)
        columns = [column for slot in key if (column := self.places.column_of(slot))]
        if title is None or len(columns) < len(record.key):
            return
        spans = "*".join(f"(LEN({self.places.span(column)})>0)" for column in columns)
        labels = "/".join(plan.round.template.fields[name].title for name in record.key)
        words = f" {record.noun.many} med {labels}"
        count = sum(
            all(form.record.values[slot].raw.strip(" ") for slot in key) for form in plan.forms
        )
        formula = f"SUMPRODUCT(1*{spans})&{literal(words)}"
        self.sheet.formula(row, title, formula, f"{count}{words}", _TOTAL)

    def _all_wanting(self, row: int, lacking: Sequence[Count]) -> None:
        column, forms = self.places.wanting_column, self.places.plan.forms
        span = self.places.span(column)
        counts = [one.now for one, form in zip(lacking, forms, strict=True) if form.is_used]
        value = Decimal(sum(counts)) if counts else None
        style = replace(_TOTAL, horizontal="center", indent=0)
        formula = f'IF(COUNT({span})=0,"",SUM({span}))'
        self.sheet.formula(row, column, formula, value, style)


def _amount_formula(column: ListColumn, cells: FormCells) -> str:
    """The amount of a form, or the sum of its years; `FAULT` where something else stands there."""
    span = cells.slots([slot.id for slot in column.slots])
    if column.field.is_calculated:
        if len(column.slots) == 1:
            return f'IFERROR({span},"{FAULT}")'
        judged = f'IF(COUNT({span})=0,"",SUM({span}))'
        return f'IFERROR(IF(COUNTIF({span},"{FAULT}")>0,"{FAULT}",{judged}),"{FAULT}")'
    judged = f'IF(COUNT({span})<COUNTA({span}),"{FAULT}",SUM({span}))'
    return f'IFERROR(IF(COUNTA({span})=0,"",{judged}),"{FAULT}")'
