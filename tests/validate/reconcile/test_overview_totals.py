"""What is said of a total and of the rows above it never contradicts itself."""

from dataclasses import replace
from decimal import Decimal

import pytest

from samples.excel import ReturnedFile
from tests.validate.reconcile.overviews import bundled, correct, merged
from validate.reconcile.difference import Reconciliation
from validate.reconcile.expected import Expected, expected
from validate.reconcile.matching import match
from validate.reconcile.overview import reconcile_overview
from validate.reconcile.overview_reader import PrintedOverview, read_overview
from validate.reconcile.overview_totals import Totals
from workbook.read.open import read_book

SHEET = "Oversigt"


def after(data: bytes, ref: str, typed: str) -> Reconciliation:
    file = ReturnedFile(data)
    file.set_number(SHEET, ref, Decimal(typed))
    return reconcile_overview(read_book(file.data), bundled())


def totals(file: ReturnedFile, wanted: Expected) -> Totals:
    printed = read_overview(read_book(file.data), wanted)
    assert isinstance(printed, PrintedOverview)
    return Totals(wanted, printed, match(wanted, printed))


@pytest.mark.parametrize("data", [correct(), merged()], ids=["typed", "merged"])
def test_total__typed_two_hundredths_off__neither_line_says_that_it_agrees(
    data: bytes,
) -> None:
    cells = ReturnedFile(data).rows(SHEET)
    ref = next(f"C{ref[1:]}" for ref, text in cells.items() if text == "I alt")
    found = after(data, ref, "-32.27")
    assert [(one.cell, one.guess) for one in found.differences] == [(ref, "stale")]
    assert found.notes[0].da == "Disse summer passer ikke med rækkerne over dem: I alt 2019."


def test_total__of_rows_that_are_rounded__agrees_within_their_rounding() -> None:
    file = ReturnedFile(correct())
    file.set_number(SHEET, "C59", Decimal("-0.03"))  # of -0,025
    file.set_number(SHEET, "C77", Decimal("-6.74"))
    (found,) = totals(file, expected(bundled())).differences()
    assert (found.cell, found.guess) == ("C77", "rounding")


def test_total__right_over_rows_that_lack_a_part_of_it__is_a_difference() -> None:
    wanted = expected(bundled())
    printed = read_overview(read_book(correct()), wanted)
    assert printed is not None
    matching = match(wanted, printed)
    # Nothing tells of the row, so that no other difference explains the total.
    silent = replace(matching, pairs=matching.pairs[1:])
    found = list(Totals(wanted, printed, silent).differences())
    assert [(one.what, one.guess) for one in found][:2] == [
        ("I alt 2019", "apart"),
        ("I alt 2020", "apart"),
    ]
    assert found[0].message.da == (
        "I alt 2019: oversigten siger −32,29, men rækkerne over summen giver −32,24."
    )


def test_file__saved_without_values__one_difference() -> None:
    file = ReturnedFile(merged())
    for ref, formula in formulas(file).items():
        file.set_formula(SHEET, ref, formula, None)
    found = reconcile_overview(read_book(file.data), bundled())
    assert [one.message.da for one in found.differences] == [
        "Filen er ikke regnet ud. Åbn den i Excel, og gem den."
    ]
    assert (found.infos, found.notes) == ((), ())


def formulas(file: ReturnedFile) -> dict[str, str]:
    (sheet,) = (one for one in read_book(file.data).sheets if one.name == SHEET)
    return {
        f"{chr(64 + cell.column)}{cell.row}": cell.formula
        for cell in sheet.cells.values()
        if cell.formula
    }
