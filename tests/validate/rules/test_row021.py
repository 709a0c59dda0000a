"""An answer that belongs to an amount, and no amount."""

from dataclasses import replace

from templates.field import TextField
from tests.support.proposals import ECONOMY, amounts, line, no_amounts, proposal
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


def test_row021__investment_of_zero__is_no_amount() -> None:
    saved = amounts("saving", 270, 270, 270, 270) | amounts("inside", 270, 270, 270, 270)
    typed = saved | no_amounts("expense", "outside") | amounts("investment", 0, 0, 0, 0)
    case = proposal(**typed)
    assert case.findings() == ["ROW021"]
    assert [found.at for found in case.sees("ROW021")] == [((0, "investment_financing"),)]


def test_row021__no_amount_at_all__is_told_as_that() -> None:
    assert proposal(**no_amounts(*ECONOMY)).findings() == ["ROW010"]


def test_row021__line_with_an_account_alone__is_told_at_its_blank_frame() -> None:
    case = proposal(**line(1, frame=None, account="202 115"))
    assert case.findings() == ["ROW021"]
    (found,) = case.sees("ROW021")
    assert found.at == ((0, "frames:1.frame"), (0, "frames:1.account"))
    assert found.message == (
        "“Bevillingsrammer, der påvirkes” i sag TMU-01 har en linje med “Kontonr.” (202 115), men "
        "uden “Bevillingsramme”."
    )
    assert found.fix == "Udfyld “Bevillingsramme”, eller slet det, der står i linjen."


def test_row021__line_with_amounts_and_an_account__names_both() -> None:
    first = line(1, amount_2027=200, amount_2028=200, amount_2029=200)
    second = line(2, account="7", amount_2027=70, amount_2028=70, amount_2029=70)
    (found,) = proposal(**first, **second).sees("ROW021")
    assert [slot for _, slot in found.at] == [
        "frames:2.frame",
        "frames:2.frame_amount.2027",
        "frames:2.frame_amount.2028",
        "frames:2.frame_amount.2029",
        "frames:2.account",
    ]
    assert "har en linje med “Beløb” og “Kontonr.” (7), men uden" in found.message


def test_row021__frame_alone__is_in_order() -> None:
    assert proposal(**line(1, account=None)).findings() == []
