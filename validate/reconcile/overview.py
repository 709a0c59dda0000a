"""A council version of an overview held against the cases."""

from collections.abc import Iterator
from typing import Final

from templates.errors import OperatorError
from validate.reconcile.columns import missing_columns
from validate.reconcile.difference import Checked, Difference, Kind, Reconciliation, in_order
from validate.reconcile.expected import Expected, expected
from validate.reconcile.figure import Flaw
from validate.reconcile.headings import misplaced_rows
from validate.reconcile.loan_note import loan_note_infos
from validate.reconcile.matching import match
from validate.reconcile.overview_reader import PrintedOverview, number_in, read_overview
from validate.reconcile.overview_rows import (
    hidden_infos,
    row_differences,
    structure_differences,
    title_infos,
)
from validate.reconcile.overview_totals import Totals
from validate.rule import Text
from workbook.case.model import case_number
from workbook.case.overview import Overview
from workbook.read.model import Book

_FEW: Final = 10  # formulas that are told one by one


def reconcile_overview(book: Book, overview: Overview) -> Reconciliation:
    """Every difference between the printed overview and the cases.

    Rounding is no difference: a figure is right that is the exact one rounded half away from zero
    to the decimals printed, and a total also where it adds displayed figures.

    Raises:
        OperatorError: no sheet of the workbook has any of the cases under the round's years.
    """
    wanted = expected(overview)
    printed = read_overview(book, wanted)
    if printed is None or printed.headed is None:
        raise OperatorError(
            "The workbook has no sheet with the round's case numbers below its years.",
            "Name the council version of this round's overview.",
        )
    matching = match(wanted, printed)
    if printed.uncached > max(_FEW, printed.formulas // 2):
        return _not_calculated(printed)
    totals = Totals(wanted, printed, matching)
    found = [
        *missing_columns(printed, wanted, matching),
        *row_differences(printed.sheet, wanted, matching),
        *structure_differences(printed.sheet, matching),
        *misplaced_rows(printed, wanted, matching),
        *totals.differences(),
    ]
    infos = [
        *title_infos(printed.sheet, wanted, matching),
        *hidden_infos(printed.sheet, printed.hidden, matching),
        *loan_note_infos(printed, wanted),
    ]
    cells = [
        figure
        for pair in matching.pairs
        for year in (*wanted.years, None)
        if (figure := pair.printed.figure(year)) is not None
    ]
    return Reconciliation(
        printed.sheet,
        in_order(found),
        in_order(infos),
        (*totals.notes(), *_not_compared(book, printed, wanted)),
        Checked(len(matching.pairs), len(cells), len(totals.figures), len(totals.over_rows)),
    )


def _not_calculated(printed: PrintedOverview) -> Reconciliation:
    """Every figure would differ, and all for one reason."""
    message = Text(
        "Filen er ikke regnet ud. Åbn den i Excel, og gem den.",
        "The file is not calculated. Open it in Excel, and save it.",
    )
    one = Difference(
        Kind.NOT_CALCULATED, printed.sheet, "", "", "", "", None, Flaw.UNCACHED.value, message
    )
    return Reconciliation(printed.sheet, (one,), (), (), Checked(0, 0))


def _not_compared(book: Book, printed: PrintedOverview, wanted: Expected) -> Iterator[Text]:
    numbers = {case_number(nr) for nr in (*(row.nr for row in wanted.rows), *wanted.left_out)}
    names = (sheet.name for sheet in book.sheets if sheet.name != printed.sheet)
    if any(number is not None and number in numbers for number in map(number_in, names)):
        yield Text(
            "Sagernes egne ark er ikke sammenlignet.", "The cases' own sheets were not compared."
        )
