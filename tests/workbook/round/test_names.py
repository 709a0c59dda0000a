"""Names of senders and areas are known in any spelling: doubled blanks, and “og” for “&”."""

from dataclasses import replace

import pytest

from samples.excel import ReturnedFile
from templates.value_list import ListValue
from tests.support.ideas import IDEA, ideas_case, ideas_round
from workbook.round.config import Centre
from workbook.rows.book import rows_workbook


@pytest.mark.parametrize(
    "typed", ["Ældre & Sundhed", "Ældre og Sundhed", "ældre  og sundhed.", "Ældre&Sundhed"]
)
def test_listed__area_in_another_spelling__is_the_list_s_value(typed: str) -> None:
    assert ideas_round().listed("area", typed) == "Ældre & Sundhed"


@pytest.mark.parametrize("typed", ["Dragør Kommune", "Dragør  Kommune", "dragør kommune", "DRAGØR"])
def test_listed__sender_in_another_spelling__is_its_code(typed: str) -> None:
    senders = [Centre(code="DRAGØR", name="Dragør Kommune")]
    assert ideas_round(centres=senders).listed("centres", typed) == "DRAGØR"


def test_listed__two_values_that_differ_in_that_alone__are_told_apart_and_not_guessed() -> None:
    round_ = ideas_round()
    area = round_.template.lists["area"]
    values = (ListValue(value="Vej & park"), ListValue(value="Vej og park"))
    lists = {**round_.template.lists, "area": replace(area, values=values)}
    both = replace(round_, template=replace(round_.template, lists=lists))
    assert both.listed("area", "vej og park") == "Vej og park"
    assert both.listed("area", "Vej&park") is None


def test_val003__basis_or_type_with_og__is_read_and_told() -> None:
    case = ideas_case()
    types = case.template.lists["type"]
    values = (*types.values, ListValue(value="Drift & anlæg"))
    lists = {**case.template.lists, "type": replace(types, values=values)}
    case.template = replace(case.template, lists=lists)
    case.row(types__1="Drift og anlæg")
    assert [found.at for found in case.sees("VAL003")] == [((0, "types:1"),)]
    assert case.sees("VAL002") == []


def test_live__value_with_og_for_the_sign__is_another_spelling_and_no_fault() -> None:
    round_ = ideas_round()
    types = round_.template.lists["type"]
    values = (*types.values, ListValue(value="Drift & anlæg"))
    lists = {**round_.template.lists, "type": replace(types, values=values)}
    round_ = replace(round_, template=replace(round_.template, lists=lists))
    data = rows_workbook(round_, "GREVE", [{**IDEA, "types:1": "Drift og anlæg"}])
    control = ReturnedFile(data).rows("Kontrol")
    label = {text: ref[1:] for ref, text in control.items() if text.startswith("Type, der")}
    assert {text: control[f"C{row}"] for text, row in label.items()} == {
        "Type, der ikke står på listen": "0",
        "Type, der er skrevet anderledes end på listen": "1",
    }
