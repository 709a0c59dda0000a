"""A council version of an overview held against the cases."""

from collections.abc import Iterator

from templates.errors import OperatorError
from validate.reconcile.difference import Checked, Difference, Kind, Reconciliation, in_order
from validate.reconcile.expected import Expected, expected
from validate.reconcile.matching import match
from validate.reconcile.overview_reader import PrintedOverview, read_overview
from validate.reconcile.overview_rows import (
    hidden_infos,
    row_differences,
    structure_differences,
    title_infos,
)
from validate.reconcile.overview_totals import Totals
from validate.rule import Text
from workbook.case.overview import Overview
from workbook.read.model import Book


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
    totals = Totals(wanted, printed, matching)
    found = [
        *_missing_columns(printed, wanted),
        *row_differences(printed.sheet, wanted, matching),
        *structure_differences(printed.sheet, matching),
        *totals.differences(),
    ]
    infos = [
        *title_infos(printed.sheet, wanted, matching),
        *hidden_infos(printed.sheet, printed.hidden, matching),
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
        tuple(totals.notes()),
        Checked(len(matching.pairs), len(cells), len(totals.figures)),
    )


def _missing_columns(printed: PrintedOverview, wanted: Expected) -> Iterator[Difference]:
    names = [str(year) for year in wanted.years if year not in printed.columns]
    if not printed.has_investment and any(row.investment for row in wanted.rows):
        names.append("Anlægsinvestering")
    for name in names:
        message = Text(
            f"{name}: kolonnen mangler i oversigten, så dens tal er ikke sammenlignet.",
            f"{name}: the overview lacks this column, so that its figures were not compared.",
        )
        yield Difference(Kind.COLUMN_MISSING, name, "", "", "", name, None, "", message)
