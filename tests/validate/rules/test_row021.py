"""An answer that belongs to an amount, and no amount."""

from dataclasses import replace

from templates.field import TextField
from tests.support.records import Case


def _case() -> Case:
    case = Case.of()
    why = TextField(id="why", label="Begrundelse", only_with="amount")
    case.template = replace(case.template, fields={**case.template.fields, "why": why})
    return case


_BLANK = dict.fromkeys(f"amount__{year}" for year in range(2026, 2030))


def test_row021__answer_without_an_amount__is_told() -> None:
    (found,) = _case().row(why="Lov", **_BLANK).sees("ROW021")
    assert found.at == ((0, "why"),)
    assert found.message == (
        "“Begrundelse” i forslag ISU01 (Service) er udfyldt (“Lov”), men der er intet beløb i "
        "“Beløb”."
    )
    assert found.fix == "Skriv beløbet i “Beløb”, eller slet svaret i “Begrundelse”."


def test_row021__amount_that_cannot_be_read__is_told_as_such() -> None:
    blank = {**_BLANK, "amount__2026": "Ikke oplyst"}
    assert _case().row(why="Lov", **blank).findings() == ["VAL012"]


def test_row021__answer_with_an_amount__is_in_order() -> None:
    assert _case().row(why="Lov").sees("ROW021") == []
