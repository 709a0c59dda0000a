"""A full effect after which the amounts still change."""

from dataclasses import replace

from templates.field import AmountField
from tests.support.proposals import amounts, no_amounts, proposal
from tests.support.records import Case, Cell


def _saving(year: Cell, *typed: int | None, **cells: Cell) -> Case:
    years = amounts("saving", *typed) | amounts("inside", *typed)
    return proposal(**years, **no_amounts("expense", "outside"), full_effect_year=year, **cells)


def test_sum006__saving_that_grows_after_it__is_told_with_the_year_that_fits() -> None:
    case = _saving(2026, 100, 200, 300, 300)
    assert case.findings() == ["SUM006"]
    (found,) = case.sees("SUM006")
    assert [slot for _, slot in found.at] == [
        "full_effect_year",
        "net:2026",
        "net:2027",
        "net:2028",
        "net:2029",
    ]
    assert found.message == (
        "“Fuld effekt fra år” i sag TMU-01 er 2026, men “Nettodriftsbesparelse” er 100 i 2026 og "
        "derefter 200 i 2027 og 300 i 2028 og 2029."
    )
    assert found.fix == (
        "Skriv 2028, hvor beløbet bliver ved med at være 300, eller ret beløbene. Falder beløbet "
        "væk igen, så lad årstallet stå tomt."
    )
    assert found.finding.expected == "2028"


def test_sum006__saving_that_falls_away__has_no_year_that_fits() -> None:
    (found,) = _saving(2027, None, 300, 300).sees("SUM006")
    assert [slot for _, slot in found.at] == ["full_effect_year", "net:2027", "net:2029"]
    assert found.message.endswith("er 300 i 2027 og derefter 0 i 2029.")
    assert found.fix == (
        "Ret årstallet eller beløbene. Falder beløbet væk igen, så lad årstallet stå tomt."
    )
    assert found.finding.expected == ""


def test_sum006__first_whole_year__is_in_order() -> None:
    assert _saving(2028, 100, 200, 300, 300).findings() == []


def test_sum006__last_year__is_in_order() -> None:
    assert _saving(2029, 100, 200, 300, 400).findings() == []


def test_sum006__investment_later_on__does_not_count() -> None:
    typed = (300, 300, 300, 300)
    later = amounts("investment", None, None, 500)
    assert _saving(2026, *typed, **later).findings() == []


def test_sum006__no_year_named__is_in_order() -> None:
    assert _saving(None, 100, 200, 300, 400).findings() == []


def test_sum006__year_outside_the_round__is_told_as_that() -> None:
    assert _saving(2031, 100, 200, 300, 400).findings() == ["VAL020"]


def test_sum006__amount_that_cannot_be_read__is_told_as_that() -> None:
    assert proposal(full_effect_year=2027, saving__2028="ukendt").findings() == ["VAL012"]


def test_sum006__amount_of_one_whole_year__is_that_of_the_year_named() -> None:
    case = _saving(2027, None, 270, 270, 270, effect=300)
    packs, fields = case.template.packs, case.template.fields
    assert packs.yearly is not None
    one = AmountField(id="effect", label="Årlig effekt")
    case.template = replace(
        case.template,
        fields={**fields, one.id: one},
        packs=replace(packs, yearly=replace(packs.yearly, amount=one.id)),
    )
    (found,) = case.sees("SUM006")
    assert [slot for _, slot in found.at] == ["effect", "saving:2027", "full_effect_year"]
    assert found.message == (
        "“Årlig effekt” i sag TMU-01 er 300, men “Driftsbesparelse” er 270 i 2027, hvor hele "
        "beløbet er med."
    )
    case.rows[0][1].update({"effect": 270})
    assert case.sees("SUM006") == []
