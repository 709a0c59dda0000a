"""A value of the list, spelled in another way."""

from tests.support.proposals import proposal
from tests.support.records import Case


def test_val003__capitals_and_full_stop__are_counted_as_the_value() -> None:
    case = Case.of().row(type="effektivisering.")
    assert case.findings() == ["VAL003"]
    (found,) = case.sees("VAL003")
    assert found.at == ((0, "type"),)
    assert found.message == (
        "“effektivisering.” er ikke skrevet som på listen. Det tælles med som “Effektivisering”."
    )
    assert found.fix == ("I behøver ikke gøre noget. Næste gang kan I vælge “Effektivisering”.")


def test_val003__the_value_itself__is_in_order() -> None:
    assert Case.of().row().sees("VAL003") == []


def test_val003__another_value__is_not_its_own() -> None:
    assert Case.of().row(type="Andet").sees("VAL003") == []


def test_val003__number_with_a_blank__is_counted_as_the_number() -> None:
    case = Case.of().row(nr="isu 5")
    assert case.findings() == ["VAL003"]
    (found,) = case.sees("VAL003")
    assert found.at == ((0, "nr"),)
    assert found.message == ("“isu 5” er ikke skrevet som de andre. Det tælles med som “ISU05”.")


def test_val003__yes_in_place_of_a_tick__counts_as_one() -> None:
    case = proposal(kinds__Serviceniveau="Ja")
    assert case.findings() == ["VAL003"]
    (found,) = case.sees("VAL003")
    assert found.message == "“Ja” er ikke skrevet som på listen. Det tælles med som “x”."


def test_val003__capital_x__is_in_order() -> None:
    assert proposal(kinds__Serviceniveau="X").findings() == []


def test_val003__centre_as_the_workbooks_own_heading_has_it__is_in_order() -> None:
    assert proposal(centre="Center for By og Miljø (CBM)").findings() == []
