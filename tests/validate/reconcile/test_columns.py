"""A year that a header does not name is told, whichever other header names it."""

import pytest

from samples.excel import ReturnedFile
from tests.validate.reconcile.overviews import bundled, correct, merged
from validate.reconcile.difference import Kind, Reconciliation
from validate.reconcile.overview import reconcile_overview
from validate.reconcile.text import render_text
from workbook.read.open import read_book

SHEET = "Oversigt"


def after(data: bytes, ref: str, text: str) -> Reconciliation:
    file = ReturnedFile(data)
    file.set_text(SHEET, ref, text)
    return reconcile_overview(read_book(file.data), bundled())


@pytest.mark.parametrize("data", [correct(), merged()], ids=["typed", "merged"])
def test_header__of_the_cases_loses_a_year__a_difference(data: bytes) -> None:
    cells = ReturnedFile(data).rows(SHEET)
    ref = next(ref for ref, text in cells.items() if text == "2019")
    found = after(data, ref, "2018")
    assert [(one.kind, one.what, one.message.da) for one in found.differences] == [
        (
            Kind.COLUMN_MISSING,
            "2019",
            "Året 2019 har ingen kolonne over sagerne, så tallene er ikke sammenlignet.",
        )
    ]
    assert "passer ikke" not in render_text(found, "da")


def test_header__of_the_totals_loses_a_year__a_difference() -> None:
    found = after(correct(), "C64", "2018")
    assert [(one.kind, one.message.da) for one in found.differences] == [
        (
            Kind.COLUMN_MISSING,
            "Året 2019 har ingen kolonne over alle summerne, så tallene er ikke sammenlignet.",
        )
    ]


def test_header__of_the_cases_loses_the_investment__a_difference() -> None:
    found = after(correct(), "G4", "Bemærkning")
    assert [(one.kind, one.what) for one in found.differences] == [
        (Kind.COLUMN_MISSING, "Anlægsinvestering")
    ]
