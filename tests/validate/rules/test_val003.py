"""A value of the list, spelled in another way."""

from tests.support.proposals import proposal
from tests.support.records import Case


def test_val003__capitals_and_full_stop__are_counted_as_the_value() -> None:
    case = Case.of().row(type="effektivisering.")
    assert case.findings() == ["VAL003"]
    (found,) = case.sees("VAL003")
    assert found.at == ((0, "type"),)
    assert found.message == "Vi har læst “effektivisering.” som “Effektivisering”."
    assert found.fix == "I skal ikke gøre noget."


def test_val003__the_value_itself__is_in_order() -> None:
    assert Case.of().row().sees("VAL003") == []


def test_val003__another_value__is_not_its_own() -> None:
    assert Case.of().row(type="Andet").sees("VAL003") == []


def test_val003__number_with_a_blank__is_counted_as_the_number() -> None:
    case = Case.of().row(nr="isu 5")
    assert case.findings() == ["VAL003"]
    (found,) = case.sees("VAL003")
    assert found.at == ((0, "nr"),)
    assert found.message == "Vi har læst “isu 5” som “ISU05”."


def test_val003__yes_in_place_of_a_tick__counts_as_one() -> None:
    case = proposal(kinds__Serviceniveau="Ja")
    assert case.findings() == ["VAL003"]
    (found,) = case.sees("VAL003")
    assert found.message == "Vi har læst “Ja” som “x”."


def test_val003__capital_x__is_in_order() -> None:
    assert proposal(kinds__Serviceniveau="X").findings() == []


def test_val003__centre_as_the_workbooks_own_heading_has_it__is_in_order() -> None:
    assert proposal(centre="Center for By og Miljø (CBM)").findings() == []


def test_val003__several_of_one_file__are_one_finding_with_their_cells() -> None:
    otherwise = "effektivisering."
    case = Case.of().row(nr="isu05", type=otherwise).row(nr="ISU06", type=otherwise)
    (found,) = case.sees("VAL003")
    assert found.at == ((0, "nr"), (0, "type"), (1, "type"))
    assert found.finding.item == "ISU05 (Service), ISU06 (Service)"
    assert found.message == (
        "Vi har læst “isu05” som “ISU05” og “effektivisering.” som “Effektivisering”."
    )
    assert found.finding.expected == ""


def test_val003__more_spellings_than_a_sentence_holds__are_counted() -> None:
    case = Case.of()
    for number in range(5, 11):
        case.row(nr=f"isu{number:02}")
    (found,) = case.sees("VAL003")
    assert len(found.at) == 6
    assert found.message.endswith("“isu08” som “ISU08” og 2 andre på samme måde.")
