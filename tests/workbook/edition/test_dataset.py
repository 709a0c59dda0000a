"""Merged records: what centre and finance say, exact."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.support.proposals import proposal
from tests.support.records import Cell, Typed
from tests.support.seminar import seminar, seminar_files, seminar_round
from workbook.edition.content import Amounts
from workbook.edition.dataset import DeliveredFile, dataset
from workbook.read.model import CellKind
from workbook.round.model import FinanceEntry


def test_dataset__records__in_the_order_of_their_key_and_numbered() -> None:
    data = seminar()
    assert [record.name for record in data.records[:3]] == [
        "FKU03 (Service)",
        "FKU05 (Service)",
        "FKU09 (Service)",
    ]
    assert [record.index for record in data.records] == list(range(34))


def test_dataset__amounts__by_year_with_their_cells() -> None:
    record = next(one for one in seminar().records if one.name == "ØU10 (Service)")
    assert record.amounts("amount") == Amounts(
        {2026: Decimal(500), 2027: Decimal(400), 2028: Decimal(-150), 2029: Decimal(-700)}
    )
    place = record.places["amount:2026"]
    assert (place.file, place.sheet, place.address) == (
        "Prioriteringsforslag CØD.xlsx",
        "Forslag",
        "E11",
    )


def test_dataset__decision_of_a_number__holds_for_all_its_kinds() -> None:
    decisions = {
        record.name: record.contents["decision"]
        for record in seminar().records
        if record.key[0] == "øu09"
    }
    assert decisions == {
        "ØU09 (Service)": "Indarbejdes og sendes i høring",
        "ØU09 (Overførsel)": "Indarbejdes og sendes i høring",
    }


def test_dataset__no_decision__the_default_and_no_entry() -> None:
    round_ = replace(seminar_round(), entries=())
    record = dataset(round_, seminar_files(round_)).records[0]
    assert record.contents["decision"] == "Indarbejdes ikke, men sendes i høring"
    assert record.given == {}


def test_dataset__number_spelled_with_other_letters__is_the_same_number() -> None:
    entry = FinanceEntry("decision", "fku03", "Afvist", "beslutninger.csv", 2)
    round_ = replace(seminar_round(), entries=(entry,))
    record = dataset(round_, seminar_files(round_)).records[0]
    assert record.contents["decision"] == "Afvist"
    assert record.given == {"decision": entry}


def test_dataset__inherited_title__stands_in_the_record_and_is_marked() -> None:
    record = next(one for one in seminar().records if one.name == "ØU09 (Overførsel)")
    assert record.contents["title"] == "Øget indtægtsoptimering"
    assert record.inherited == {"title", "resume"}


def test_dataset__centre_without_a_file__is_missing() -> None:
    round_ = seminar_round()
    files = [file for file in seminar_files(round_) if file.centre != "CFK"]
    assert dataset(round_, files).missing == ("CFK",)


@pytest.mark.parametrize("odd", [Typed("NaN", CellKind.NUMBER), "måske"])
def test_dataset__what_is_no_tick__ticks_nothing(odd: Cell) -> None:
    case = proposal(kinds__Effektivisering=odd, kinds__Besparelse="x")
    file = DeliveredFile("CBM.xlsx", "0" * 64, "CBM", case.records("CBM"))
    (record,) = dataset(case.round, [file]).records
    assert record.contents["kinds"] == ("Besparelse",)
