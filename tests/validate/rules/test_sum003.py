"""A sum that must be a certain amount."""

from dataclasses import replace

from templates.field import AmountsField
from tests.support.proposals import amounts, no_amounts, proposal
from tests.support.records import Case


def _case() -> Case:
    case = Case.of(years=[2026, 2027])
    fields = (
        AmountsField(id="inside", label="Inden for rammen {year}"),
        AmountsField(id="rest", label="Rest {year}", formula="inside - amount", must_be=0),
    )
    added = {field.id: field for field in fields}
    case.template = replace(case.template, fields={**case.template.fields, **added})
    return case


def test_sum003__parts_that_differ__are_told_by_year() -> None:
    (found,) = _case().row(inside__2026=-90, inside__2027=-250).sees("SUM003")
    assert found.at == ((0, "inside:2026"), (0, "amount:2026"))
    assert found.message == (
        "Forslag ISU01 (Service): i 2026 er “Beløb” -100, men “Inden for rammen” er -90."
    )
    assert found.fix == "Ret beløbene, så “Beløb” bliver som “Inden for rammen”."


def test_sum003__parts_that_agree__are_in_order() -> None:
    assert _case().row(inside__2026=-100, inside__2027=-250).sees("SUM003") == []


def test_sum003__parts_of_a_split__are_told_at_what_is_typed() -> None:
    case = proposal(**amounts("outside", None, 120, 20, 20))
    assert case.findings() == ["SUM003"]
    (found,) = case.sees("SUM003")
    assert found.at == ((0, "inside:2027"), (0, "outside:2027"))
    assert found.message == (
        "Sag TMU-01: i 2027 giver “Inden for servicerammen” og “Uden for servicerammen” "
        "tilsammen 370, men “Nettodriftsbesparelse” er 270."
    )
    assert found.fix == (
        "Ret beløbene, så “Inden for servicerammen” og “Uden for "
        "servicerammen” tilsammen giver “Nettodriftsbesparelse”."
    )


def test_sum003__years_that_say_the_same__are_told_together() -> None:
    (found,) = proposal(**no_amounts("outside")).sees("SUM003")
    assert found.message == (
        "Sag TMU-01: i 2027, 2028 og 2029 giver “Inden for servicerammen” og “Uden for "
        "servicerammen” tilsammen 250, men “Nettodriftsbesparelse” er 270."
    )


def test_sum003__two_zeros__are_an_answer() -> None:
    typed = amounts("inside", None, 0, 270, 270) | amounts("outside", None, 0, 0, 0)
    (found,) = proposal(**typed).sees("SUM003")
    assert found.at == ((0, "inside:2027"), (0, "outside:2027"))


def test_sum003__years_left_open__are_in_order() -> None:
    typed = amounts("inside", None, 270, None, 270) | amounts("outside", 0, 0, 0, 0)
    assert proposal(**typed).findings() == []


def test_sum003__nothing_typed__is_in_order() -> None:
    assert proposal(**no_amounts("inside", "outside")).findings() == []
