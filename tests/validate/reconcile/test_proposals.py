"""The overview of the bundled proposals as it was published: one wrong row, and what carries it."""

from decimal import Decimal
from pathlib import Path

import pytest

from samples.ballerup_published import published_overview
from samples.excel import ReturnedFile
from tests.support.libreoffice import convert
from tests.validate.reconcile.proposals import SHEET, YEARS, correct, merged, of, outline
from validate.reconcile.difference import Kind
from validate.reconcile.text import render_text


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
    names = ("I alt", "Restbeløb (+ = mangler)", "Teknik- og Miljøudvalget", "I alt")
    assert [one.what for one in found] == [f"{name} {year}" for name in names for year in YEARS]
    assert {one.guess for one in found} == {"carries"}
    assert all("bærer fejlen fra TMU-04" in one.message.da for one in found)


def test_published__remainder__rounded_from_exact_sums() -> None:
    found = [one for one in of(published_overview()).differences if one.cell == "C67"]
    assert [(one.printed, one.expected) for one in found] == [(Decimal("7.14"), Decimal("7.12"))]


def test_published__report__totals_agree_with_their_rows_and_data_is_not_found() -> None:
    found = of(published_overview())
    assert render_text(found, "da").splitlines()[-5:] == [
        "Alle 37 tal i summerne passer med rækkerne over dem.",
        "Ikke fundet i projektmappen: arkene “Overblik” og “Data”.",
        "Siderne for de enkelte sager er ikke i projektmappen.",
        (
            "Sammenlignet på arket “Oversigt”: 43 rækker med 258 oplysninger og 45 tal i summer; "
            "37 af dem har rækker over sig."
        ),
        "20 forskelle.",
    ]


def test_published__message__says_both_figures_and_what_may_have_happened() -> None:
    by_cell = {one.cell: one.message for one in of(published_overview()).differences}
    assert by_cell["D9"].da == (
        "TMU-04 Trafiktællinger 2020: oversigten siger 0,50, sagen siger −0,05 (forskel 0,55). "
        "Fortegnet er vendt, og tallet er 10 gange for stort."
    )
    assert by_cell["C9"].en == (
        "TMU-04 Trafiktællinger 2019: the overview says 0,01, the case says −0,01 "
        "(difference 0,02). The sign is turned."
    )
    assert by_cell["C65"].da == (
        "I alt 2019: oversigten siger −32,27, centrenes filer giver −32,29 (forskel 0,02). "
        "Summen passer med det, der står over den, og bærer fejlen fra TMU-04."
    )


def test_published__note_of_the_loan__told_as_information() -> None:
    found = of(published_overview()).infos
    assert [(one.kind, one.cell, one.message.da) for one in found] == [
        (
            Kind.LOAN_NOTE,
            "B68",
            "Anlægsudgift pr. år 2019: noten siger 13,45, men rækken siger 13,50.",
        )
    ]


@pytest.mark.slow
@pytest.mark.libreoffice
@pytest.mark.parametrize("book", [published_overview, merged], ids=["published", "merged"])
def test_book__saved_by_libreoffice__gives_the_same(tmp_path: Path, book: object) -> None:
    data = published_overview() if book is published_overview else merged()
    path = tmp_path / "oversigt.xlsx"
    path.write_bytes(data)
    saved = convert(path, "xlsx", tmp_path / "gemt").read_bytes()
    assert outline(of(saved)) == outline(of(data))


def test_correct__typed_with_rounded_figures__agrees() -> None:
    found = of(correct())
    assert (outline(found), found.infos, found.checked.totals) == ([], (), 45)


def test_merged__as_merge_writes_it__agrees_on_all_sheets() -> None:
    found = of(merged())
    assert (outline(found), found.sheet, found.checked.rows) == ([], SHEET, 86)
    assert len(found.sheets) == 46
    assert render_text(found, "da").splitlines() == [
        "Alle 64 tal i summerne passer med rækkerne over dem.",
        (
            "Sammenlignet på arkene “Oversigt”, “Overblik”, “TMU-01”, “TMU-02”, “TMU-04” og 41 "
            "til: 86 rækker med 3634 oplysninger og 100 tal i summer; 64 af dem har rækker over "
            "sig."
        ),
        "Ingen forskelle.",
    ]


def test_merged__cases_left_out__their_list_agrees() -> None:
    decisions = (("TMU-04", "medtages ikke"), ("SSU-02", "sendes i høring"))
    found = of(merged(decisions), decisions)
    assert (outline(found), found.checked.rows) == ([], 86)


def test_merged__decided_after_it_was_made__row_and_list_are_reported() -> None:
    found = of(merged(), (("TMU-02", "medtages ikke"),))
    overview = [one for one in found.differences if one.sheet == SHEET]
    assert [(one.kind, one.what, one.cell) for one in overview] == [
        (Kind.ROW_LEFT_OUT, "TMU-02", "A10")
    ]
    assert overview[0].message.da == (
        "Sag TMU-02: rækken står her, men sagen er ikke med i denne tabel."
    )
    rest = [(one.kind, one.sheet, one.what) for one in found.differences if one.sheet != SHEET]
    assert rest == [
        (Kind.TOTAL, "Overblik", "Teknik- og Miljøudvalget medtages"),
        (Kind.TOTAL, "Overblik", "Teknik- og Miljøudvalget medtages ikke"),
        (Kind.TOTAL, "Overblik", "I alt medtages"),
        (Kind.TOTAL, "Overblik", "I alt medtages ikke"),
        (Kind.TEXT, "TMU-02", "TMU-02 Beslutning"),
        (Kind.TEXT, "Data", "TMU-02 Beslutning"),
    ]


def test_merged__value_typed_over_a_formula__found_at_its_cell() -> None:
    file = ReturnedFile(merged())
    ref = next(ref for ref, text in file.rows(SHEET).items() if text == "TMU-04")
    file.set_number(SHEET, f"D{ref[1:]}", Decimal("0.50"))
    assert outline(of(file.data)) == [(Kind.AMOUNT, "TMU-04 2020", f"D{ref[1:]}", "sign+factor-10")]
