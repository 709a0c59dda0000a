"""A figure on Kontrol that is no longer calculated.

What: a cell of the live checks holds a number or a text, or nothing, where a formula was sent.
Why: the figure stands still, and “Klar til at sende” can be wrong. The answers are not affected.
Mend: undo it, or disregard the sheet; the findings here tell the same.
Live: no; the check itself is what was lost.
"""

from collections import Counter
from collections.abc import Iterator

from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.sheets import our_sheets
from validate.view import FileView
from workbook.address import a1
from workbook.danish import folded, join
from workbook.layout import ControlLayout
from workbook.read.model import Sheet


def check(view: FileView) -> Iterator[Fault]:
    """One fault for all cells. What a formula says is not compared: every program rewrites it."""
    ours = our_sheets(view)
    if view.layout is None or ours is None or ours.control.found is None:
        return
    sheet = ours.control.found
    rows, column = _places(sheet, view.layout.control)
    has_formula = {
        row
        for (row, place), cell in sheet.cells.items()
        if place == column and cell.formula is not None
    }
    if len(has_formula) >= len(rows):
        return
    cells = tuple(a1(row, column) for row in rows if row not in has_formula)
    if cells:
        yield Fault(
            sheet=sheet.name,
            cells=cells,
            words={"cells": join(cells), "cells_en": ", ".join(cells), "sheet": sheet.name},
        )


def _places(sheet: Sheet, control: ControlLayout) -> tuple[list[int], int]:
    """Where the figures stand now: those with a label of the template's are found by it."""
    columns = Counter(column for (_, column), cell in sheet.cells.items() if cell.formula)
    column = columns.most_common(1)[0][0] if columns else control.value_column
    labels: dict[str, int] = {}
    for (row, _), cell in sorted(sheet.cells.items()):
        labels.setdefault(folded(cell.text), row)
    fixed = [
        control.ready_row,
        control.items_row,
        control.to_answer_row,
        control.answered_row,
        control.missing_row,
        control.lost_row,
        control.errors_row,
    ]
    checks = [labels.get(folded(check.label), row) for check, row in control.check_rows]
    return [*fixed, *checks], column


RULE = Rule(
    code="STR041",
    name="formula-overwritten",
    severity=Level.WARNING,
    stage=Stage.SHEET,
    since="0.1",
    message=Text(
        "Formlen i {cells} på arket “{sheet}” er væk, så tallet følger ikke længere med.",
        "The formula in {cells_en} on the sheet “{sheet}” is gone, so the figure stands still.",
    ),
    fix=Text(
        "Fortryd ændringen, hvis I kan. Svarene er læst, og fejlene i dem står her i listen.",
        "Undo the change if you can. The answers were read, and their faults are in this list.",
    ),
    check=check,
)
