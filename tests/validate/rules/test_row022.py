"""A proposal that only costs."""

from dataclasses import replace

from templates.field import AmountField
from tests.support.proposals import ECONOMY, amounts, no_amounts, proposal

_NO_SAVING = no_amounts("saving", "expense", "inside", "outside")


def test_row022__investment_alone__is_told_at_the_savings() -> None:
    case = proposal(**_NO_SAVING)
    assert case.findings() == ["ROW022"]
    (found,) = case.sees("ROW022")
    assert found.at == tuple((0, f"saving:{year}") for year in range(2026, 2030))
    assert found.message == (
        "Sag TMU-01 har beløb i “Anlægsudgift” (2026), men intet i “Driftsbesparelse”."
    )
    assert found.fix == (
        "Skriv beløbet i “Driftsbesparelse”, eller skriv 0, hvis sagen kun koster."
    )


def test_row022__two_costs__are_named_with_all_their_years() -> None:
    case = proposal(**_NO_SAVING | amounts("expense", None, 30, 30))
    (found,) = case.sees("ROW022")
    assert found.message == (
        "Sag TMU-01 har beløb i “Driftsudgift (investering)” og “Anlægsudgift” (2026, 2027 og "
        "2028), men intet i “Driftsbesparelse”."
    )


def test_row022__a_zero__says_that_it_only_costs() -> None:
    assert proposal(**_NO_SAVING | amounts("saving", 0, 0, 0, 0)).findings() == []


def test_row022__nothing_at_all__is_told_as_that() -> None:
    typed = no_amounts(*ECONOMY)
    assert proposal(**typed, investment_financing=None).findings() == ["ROW010"]


def test_row022__effect_of_one_year_that_is_asked_for_too__counts() -> None:
    case = proposal(**_NO_SAVING, effect=270)
    packs, fields = case.template.packs, case.template.fields
    assert packs.yearly is not None
    one = AmountField(id="effect", label="Årlig effekt")
    case.template = replace(
        case.template,
        fields={**fields, one.id: one},
        packs=replace(packs, yearly=replace(packs.yearly, amount=one.id)),
    )
    assert case.sees("ROW022") == []
