"""Nothing but a number where a text should be."""

from dataclasses import replace

from templates.field import IntegerField
from tests.support.proposals import proposal
from tests.support.records import Case


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


def test_val010__number_of_a_case__is_a_short_text_like_any() -> None:
    assert proposal(case_id=20181234).findings() == []


def test_val010__number_as_title__is_told() -> None:
    assert proposal(title=2030).findings() == ["VAL010"]


def test_val010__number_that_heads_a_record_by_its_type__is_in_order() -> None:
    case = Case.of()
    number = IntegerField(id="title", label="Løbenummer")
    case.template = replace(case.template, fields={**case.template.fields, "title": number})
    assert case.row(title=102).sees("VAL010") == []
