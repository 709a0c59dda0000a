"""A sender with 0 or nothing in the costs of all records."""

from tests.support.ideas import ideas_case
from tests.support.records import Case, Cell


def _case(*costs: Cell) -> Case:
    case = ideas_case()
    for number, cost in enumerate(costs):
        case.row(title=f"Idé {number}", one_off=cost)
    return case


def test_row028__0_in_all__is_told_once_with_its_cells() -> None:
    (found,) = _case(0, 0, 0).sees("ROW028")
    assert found.at == ((0, "one_off"), (1, "one_off"), (2, "one_off"))
    assert found.message == "Alle 3 idéer har 0 i “Engangsudgift”."


def test_row028__nothing_in_any__names_both_costs() -> None:
    (found,) = _case(None, None, None).sees("ROW028")
    assert found.message == "Alle 3 idéer har intet i “Engangsudgift” og “Årlig udgift”."


def test_row028__one_with_an_amount_or_words__tells_nothing() -> None:
    assert _case(0, 0, 90).sees("ROW028") == []
    assert _case(0, 0, "ukendt").sees("ROW028") == []


def test_row028__some_0_and_some_blank__are_answers() -> None:
    assert _case(0, 0, None).sees("ROW028") == []


def test_row028__two_ideas_and_a_repeat__are_too_few() -> None:
    assert _case(0, 0).row(title="Idé 1", one_off=0).sees("ROW028") == []
