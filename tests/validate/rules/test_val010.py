"""Nothing but a number where a text should be."""

from dataclasses import replace

import pytest

from templates.field import ChoiceField, IntegerField, LinkField, TemplateField, TextField
from templates.value_list import ListValue, ValueList
from tests.support.proposals import line, proposal
from tests.support.records import Case


def _with(field: TemplateField) -> Case:
    """A round whose records have this field, too."""
    case = Case.of()
    case.template = replace(case.template, fields={**case.template.fields, field.id: field})
    return case


def test_val010__bare_number__is_taken_as_text() -> None:
    case = Case.of().row(resume=12)
    assert case.findings() == ["VAL010"]
    (found,) = case.sees("VAL010")
    assert found.at == ((0, "resume"),)
    assert found.message == (
        "“Resume” i forslag ISU01 (Service) er kun tallet 12. Det tages med som tekst."
    )


def test_val010__digits_typed_as_text__are_in_order() -> None:
    assert Case.of().row(title="2030").sees("VAL010") == []


def test_val010__number_where_the_header_asks_for_one__is_in_order() -> None:
    assert proposal(case_id=20181234).findings() == []
    assert proposal(**line(1, account=20211549)).sees("VAL010") == []


@pytest.mark.parametrize("label", ["Kontonr.", "Journalnummer", "Sags-id", "Antal", "Nr. på sagen"])
def test_val010__any_header_that_asks_for_a_number__is_one(label: str) -> None:
    case = _with(TextField(id="more", label=label))
    assert case.row(more=12).sees("VAL010") == []


@pytest.mark.parametrize(
    "field",
    [
        TextField(id="more", label="Afdeling"),
        LinkField(id="more", label="Bilag"),
        ChoiceField(id="more", label="Samarbejde", list="centres", free=True),
    ],
)
def test_val010__number_in_a_text_of_any_type__is_told(field: TemplateField) -> None:
    (found,) = _with(field).row(more=12).sees("VAL010")
    assert found.message == (
        f"“{field.label}” i forslag ISU01 (Service) er kun tallet 12. Det tages med som tekst."
    )
    assert found.fix == "Skriv med ord, hvad der menes."


def test_val010__key__may_be_a_number() -> None:
    case = Case.of()
    fields = {**case.template.fields, "nr": TextField(id="nr", label="Betegnelse", required=True)}
    case.template = replace(case.template, fields=fields)
    assert case.row(nr=12).sees("VAL010") == []


def test_val010__free_choice_beside_a_list_of_numbers__may_be_one() -> None:
    case = _with(ChoiceField(id="more", label="Samarbejde", list="numbers", free=True))
    numbers = ValueList(label="Tal", values=tuple(ListValue(value=one) for one in ("10", "20")))
    case.template = replace(case.template, lists={**case.template.lists, "numbers": numbers})
    assert case.row(more=30).sees("VAL010") == []


def test_val010__free_choice_that_is_on_the_list__is_one() -> None:
    case = _with(ChoiceField(id="more", label="Samarbejde", list="mixed", free=True))
    mixed = ValueList(label="Hold", values=tuple(ListValue(value=one) for one in ("10", "Alle")))
    case.template = replace(case.template, lists={**case.template.lists, "mixed": mixed})
    assert case.row(more=10).sees("VAL010") == []
    assert len(case.row(nr="ISU02", more=11).sees("VAL010")) == 1


def test_val010__number_as_title__is_told() -> None:
    assert proposal(title=2030).findings() == ["VAL010"]


def test_val010__number_that_heads_a_record_by_its_type__is_in_order() -> None:
    case = Case.of()
    number = IntegerField(id="title", label="Løbenummer")
    case.template = replace(case.template, fields={**case.template.fields, "title": number})
    assert case.row(title=102).sees("VAL010") == []
