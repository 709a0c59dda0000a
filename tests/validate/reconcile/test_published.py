"""The overview as it was published: one wrong row, and the totals that carry it."""

from decimal import Decimal
from pathlib import Path

import pytest

from samples.ballerup_published import published_overview
from tests.support.libreoffice import convert
from tests.validate.reconcile.overviews import bundled, correct, merged
from validate.reconcile.difference import Kind, Reconciliation
from validate.reconcile.overview import reconcile_overview
from workbook.read.open import read_book
from workbook.round.cases import Decision

YEARS = (2019, 2020, 2021, 2022)


def of(data: bytes, *decisions: tuple[str, Decision]) -> Reconciliation:
    return reconcile_overview(read_book(data), bundled(*decisions))


def outline(found: Reconciliation) -> list[tuple[str, object, object, str]]:
    return [(one.what, one.printed, one.expected, one.guess) for one in found.differences]


def test_published__rows__only_tmu_04_with_sign_and_factor() -> None:
    found = [one for one in of(published_overview()).differences if one.kind is not Kind.TOTAL]
    assert [(one.what, one.cell, one.printed, one.expected, one.guess) for one in found] == [
        ("TMU-04 2019", "C9", Decimal("0.01"), Decimal("-0.01"), "sign"),
        ("TMU-04 2020", "D9", Decimal("0.5"), Decimal("-0.05"), "sign+factor-10"),
        ("TMU-04 2021", "E9", Decimal("0.5"), Decimal("-0.05"), "sign+factor-10"),
        ("TMU-04 2022", "F9", Decimal("0.5"), Decimal("-0.05"), "sign+factor-10"),
    ]


def test_published__totals__only_those_that_carry_the_row() -> None:
    found = [one for one in of(published_overview()).differences if one.kind is Kind.TOTAL]
    names = ("I alt", "Restbeløb", "Teknik- og Miljøudvalget", "I alt")
    assert [one.what for one in found] == [f"{name} {year}" for name in names for year in YEARS]
    assert {one.guess for one in found} == {"carries"}
    assert all("bærer fejlen fra TMU-04" in one.message.da for one in found)


def test_published__remainder__rounded_from_exact_sums() -> None:
    found = [one for one in of(published_overview()).differences if one.what == "Restbeløb 2019"]
    assert [(one.printed, one.expected) for one in found] == [(Decimal("7.14"), Decimal("7.12"))]


def test_published__notes__the_totals_agree_with_their_rows() -> None:
    found = of(published_overview())
    assert [note.da for note in found.notes] == [
        "Alle 37 tal i summerne passer med rækkerne over dem."
    ]
    assert (found.checked.rows, found.checked.cells) == (43, 215)


def test_published__note_of_the_loan__told_as_information() -> None:
    found = of(published_overview()).infos
    assert [(one.kind, one.cell, one.message.da) for one in found] == [
        (
            Kind.LOAN_NOTE,
            "B68",
            "Anlægsudgift 2019: noten siger 13,45, men rækken siger 13,50.",
        )
    ]


def test_published__message__says_both_figures_and_what_may_have_happened() -> None:
    by_name = {one.what: one.message for one in of(published_overview()).differences}
    assert by_name["TMU-04 2020"].da == (
        "TMU-04 Trafiktællinger 2020: oversigten siger 0,50, sagen siger −0,05 (forskel 0,55). "
        "Fortegnet er vendt, og tallet er 10 gange for stort."
    )
    assert by_name["TMU-04 2019"].en == (
        "TMU-04 Trafiktællinger 2019: the overview says 0,01, the case says −0,01 "
        "(difference 0,02). The sign is turned."
    )
    assert by_name["I alt 2019"].da == (
        "I alt 2019: oversigten siger −32,27, sagerne giver −32,29 (forskel 0,02). "
        "Summen passer med det, der står over den, og bærer fejlen fra TMU-04."
    )


@pytest.mark.slow
@pytest.mark.libreoffice
def test_published__saved_by_libreoffice__gives_the_same(tmp_path: Path) -> None:
    path = tmp_path / "oversigt.xlsx"
    path.write_bytes(published_overview())
    saved = convert(path, "xlsx", tmp_path / "gemt").read_bytes()
    assert outline(of(saved)) == outline(of(published_overview()))


def test_correct__typed_with_rounded_figures__agrees() -> None:
    found = of(correct())
    assert (outline(found), found.infos, found.checked.totals) == ([], (), 45)


def test_merged__as_merge_writes_it__agrees() -> None:
    found = of(merged())
    assert (outline(found), found.sheet, found.checked.rows) == ([], "Oversigt", 43)


def test_merged__notes__say_that_the_sheets_of_the_cases_were_not_compared() -> None:
    assert [note.da for note in of(merged()).notes] == [
        "Alle 64 tal i summerne passer med rækkerne over dem.",
        "Sagernes egne ark er ikke sammenlignet.",
    ]


@pytest.mark.slow
@pytest.mark.libreoffice
def test_merged__recalculated_by_libreoffice__agrees(tmp_path: Path) -> None:
    path = tmp_path / "oversigt.xlsx"
    path.write_bytes(merged())
    saved = convert(path, "xlsx", tmp_path / "gemt").read_bytes()
    assert outline(of(saved)) == []


def test_merged__cases_left_out__their_list_is_no_difference() -> None:
    decisions = (("TMU-04", Decision.LEFT_OUT), ("SSU-02", Decision.HEARING))
    found = of(merged(*decisions), *decisions)
    assert (outline(found), found.checked.rows) == ([], 41)


def test_merged__decided_after_it_was_made__row_and_totals_are_reported() -> None:
    found = of(merged(), ("TMU-02", Decision.LEFT_OUT))
    assert [(one.kind, one.what, one.cell) for one in found.differences] == [
        (Kind.ROW_LEFT_OUT, "TMU-02", "A9")
    ]
    assert found.differences[0].message.da.endswith("men beslutningen er “medtages ikke”.")
