"""A live check that is no longer calculated.

What: a cell of the live checks, of the list of cases, or of a form's line that tells what is
    missing holds a number or a text, or nothing, where a formula was sent; or a sum below the rows
    is blank. Other sums are told by SUM001 and SUM005.
Why: it stands still, and “Klar til at sende” can be wrong. The answers are not affected.
Mend: nothing needs to be done; disregard the sheet, for the findings here tell the same.
Live: no; the check itself is what was lost.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from validate.facts.filled_forms import filled
from validate.facts.form_list import still_figures
from validate.facts.offered_lists import span
from validate.facts.our_sheets import control_role
from validate.facts.stamped import is_other_stamp
from validate.finding import Level
from validate.rule import Scope, Seen, Where, rule
from validate.text import Text
from validate.view import OpenedFile
from workbook.address import a1
from workbook.danish import folded, join
from workbook.read.model import Sheet
from workbook.round.model import Round, per_centre
from workbook.rows.control_labels import VALUE_COLUMN, control_labels
from workbook.rows.plan import rows_plan

_MOST = 10  # addresses in one sentence
_FIGURE = Text("tallet", "figure")
_TEXT = Text("teksten", "text")


def _still_checks(file: OpenedFile, sheet: Sheet) -> Iterator[str]:
    """The cells of the checks on rows in which a formula was sent and none stands.

    A workbook of another edition of the template may have had other checks: of it only figures
    beside a label of today are looked at.
    """
    labels = _labels(file.round, file.centre)
    rows, column = _standing(sheet, labels, only_labelled=is_other_stamp(file))
    yield from (a1(row, column) for row in rows if not _has_formula(sheet, row, column))


@per_centre
def _labels(round_: Round, centre: str) -> Mapping[str, int]:
    """The labels of the live checks on rows, each with its row as it was sent."""
    return control_labels(rows_plan(round_, centre))


def _standing(
    sheet: Sheet, labels: Mapping[str, int], *, only_labelled: bool
) -> tuple[list[int], int]:
    """Where the figures stand now, by their labels, and in which column."""
    columns = Counter(column for (_, column), cell in sheet.cells.items() if cell.formula)
    column = min(columns, default=VALUE_COLUMN)
    rows: dict[str, int] = {}
    for (row, _), cell in sorted(sheet.cells.items()):
        rows.setdefault(folded(cell.text), row)
    found = {folded(label): row for label, row in labels.items()}
    standing = [
        rows.get(label, row) for label, row in found.items() if label in rows or not only_labelled
    ]
    return standing, column


def _seen(sheet: str, cells: Sequence[str], what: Text, item: str = "") -> Seen:
    shown = Text(join(cells), ", ".join(cells))
    if len(cells) > _MOST:
        shown = Text(*[span(list(cells))] * 2)
    return Seen(
        where=Where(sheet=sheet, cells=tuple(cells), item=item),
        words={"cells": shown, "sheet": sheet, "what": what},
    )


def _has_formula(sheet: Sheet, row: int, column: int) -> bool:
    cell = sheet.cell(row, column)
    return cell is not None and cell.formula is not None


@rule(
    "STR041",
    Scope.BOOK,
    name="formula-overwritten",
    danish="formel overskrevet",
    severity=Level.INFO,
    since="0.1",
    message=Text(
        "Formlen i {cells} på arket “{sheet}” er væk, så {what} følger ikke længere med.",
        "The formula in {cells} on the sheet “{sheet}” is gone, so the {what} stands still.",
    ),
    fix=Text(
        "I skal ikke gøre noget. Svarene er læst, og fejlene i dem står her i listen.",
        "Nothing needs to be done. The answers were read, and their faults are in this list.",
    ),
)
def still_checks(file: OpenedFile) -> Iterator[Seen]:
    """One fault for all figures of the live checks, and one for each filled form."""
    role = control_role(file)
    sheet = role.found if role is not None else None
    if sheet is not None:
        cells = list(_still_checks(file, sheet) if file.forms is None else still_figures(file))
        if cells:
            yield _seen(sheet.name, cells, _FIGURE)
    totals = file.returned.totals if file.returned is not None else ()
    gone = [one.value for one in totals if one.value.is_blank and one.value.formula is None]
    if gone and file.returned is not None:
        yield _seen(file.returned.sheet, [one.place.address for one in gone], _FIGURE)
    for one in filled(file.returned):
        if one.form.still:
            cells = [place.address for place in one.form.still]
            yield _seen(one.form.name, cells, _TEXT, one.record.name)
