"""A code that is not made as its pattern says."""

from dataclasses import replace

import pytest

from templates.field import CodeField
from tests.support.proposals import on, proposal
from tests.support.records import Case, Typed
from workbook.read.model import CellKind


def test_val015__no_number__is_the_only_finding() -> None:
    case = Case.of().row(nr="ISU")
    assert case.findings() == ["VAL015"]
    (found,) = case.sees("VAL015")
    assert found.at == ((0, "nr"),)
    assert found.message == "“ISU” i “Nr.” er ikke et nummer."
    assert found.fix == "Skriv det som ISU01: udvalgets kode (ISU, TU eller ØU) og et nummer."


def test_val015__unknown_committee__names_the_nearest() -> None:
    (found,) = Case.of().row(nr="ISX05").sees("VAL015")
    assert found.message == (
        "“ISX05” i “Nr.” er ikke et nummer. Intet udvalg har koden ISX. Mente I ISU05?"
    )
    assert found.finding.expected == "ISU05"


@pytest.mark.parametrize("nr", ["ISU02", "TU04a", "ØU10"])
def test_val015__printed_numbers__are_in_order(nr: str) -> None:
    assert Case.of().row(nr=nr).sees("VAL015") == []


def test_val015__bare_number__is_read_with_the_committee_of_the_form() -> None:
    case = proposal(nr=7)
    assert case.findings() == ["VAL015"]
    (found,) = case.sees("VAL015")
    assert found.message == "“7” i “Nr.” er ikke et nummer. Mente I TMU-07?"
    assert found.fix == ("Skriv det som TMU-07: udvalgets kode (TMU, BSU eller ØKU) og et nummer.")
    assert found.finding.expected == "TMU-07"


def test_val015__bare_number__names_each_committee_that_it_may_be_of() -> None:
    (found,) = Case.of().row(nr=7).sees("VAL015")
    assert found.message == ("“7” i “Nr.” er ikke et nummer. Mente I ISU07, TU07 eller ØU07?")
    assert found.fix == (
        "Skriv det som ISU07, TU07 eller ØU07: udvalgets kode (ISU, TU eller ØU) og et nummer."
    )
    assert found.finding.expected == ""
    (english,) = Case.of().row(nr=7).sees("VAL015", language="en")
    assert english.message == "“7” in “Nr.” is no number. Did you mean ISU07, TU07 or ØU07?"


def test_val015__bare_number__is_of_the_committee_of_the_files_other_numbers() -> None:
    case = Case.of().row(nr="TU02").row(nr="7a", resume="Vejene ryddes sjældnere.")
    (found,) = case.sees("VAL015")
    assert found.finding.expected == "TU07a"


def test_val015__number_stored_with_zeros__is_the_number_that_one_reads() -> None:
    (found,) = proposal(nr=Typed("7.000000", CellKind.NUMBER)).sees("VAL015")
    assert found.finding.expected == "TMU-07"


def test_val015__code_of_a_number_alone__is_read_however_it_is_stored() -> None:
    case = Case.of()
    code = CodeField(id="nr", label="Nr.", pattern="{number}", required=True)
    case.template = replace(case.template, fields={**case.template.fields, "nr": code})
    case.row(nr=Typed("7.000000", CellKind.NUMBER))
    assert [one for one in case.findings() if one in ("VAL003", "VAL015")] == []


@pytest.mark.parametrize("nr", ["TMU nr. 4", "TMU: 4", "TMU (4)"])
def test_val015__words_and_signs_beside_the_code__are_passed_over(nr: str) -> None:
    (found,) = proposal(nr=nr).sees("VAL015")
    assert found.finding.expected == "TMU-04"


def test_val015__number_in_use__is_not_proposed() -> None:
    (found,) = on(proposal(), nr=1).sees("VAL015")
    assert found.message == "“1” i “Nr.” er ikke et nummer."
    assert found.finding.expected == ""


def test_val015__words__propose_nothing() -> None:
    (found,) = proposal(nr="ved ikke").sees("VAL015")
    assert found.message == "“ved ikke” i “Nr.” er ikke et nummer."


def test_val015__letter_behind_the_number__is_in_order() -> None:
    assert proposal(nr="TMU-04A").findings() == []
