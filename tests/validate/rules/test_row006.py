"""A closed record whose last remark speaks of the future."""

from tests.support.progress import follow_up

_EXPECTED = ("Maj", "Anlæggene forventes i drift til vinter.")


def test_row006__this_rounds_remark__is_told_at_it() -> None:
    case = follow_up().answered(
        1, status="Afsluttet", remark="Tre er klar. Det sidste anlæg påbegyndes efter ferien."
    )
    assert case.codes() == ["ROW006"]
    (found,) = case.sees("ROW006")
    assert found.at == (("1", "remark"),)
    assert found.message == (
        "Punkt 1 er “Afsluttet”, men det seneste i “Bemærkning” taler om fremtiden: "
        "“Det sidste anlæg påbegyndes efter ferien.”"
    )
    assert found.fix == "Skriv, hvad der kom ud af punktet, eller vælg en anden status."


def test_row006__in_english__says_the_same() -> None:
    case = follow_up().answered(1, status="Afsluttet", remark="Det påbegyndes efter ferien.")
    (found,) = case.sees("ROW006", "en")
    assert found.message == (
        "Item 1 is “Afsluttet”, but the last that “Bemærkning” says is of the future: "
        "“Det påbegyndes efter ferien.”"
    )
    assert found.fix == "Write what came of the item, or choose another status."


def test_row006__last_remark_of_an_earlier_round__counts() -> None:
    case = follow_up().remarked(1, _EXPECTED)
    told = case.answered(1, status="Afsluttet", remark="Intet nyt at bemærke.")
    assert told.codes() == ["ROW006"]
    assert told.sees("ROW006")[0].at == (("1", "remark"),)


def test_row006__what_was_expected_has_come__is_in_order() -> None:
    case = follow_up().remarked(1, _EXPECTED)
    come = case.answered(1, status="Afsluttet", remark="Anlæggene kom i drift som forventet.")
    assert come.codes() == []


def test_row006__open_item__may_speak_of_the_future() -> None:
    case = follow_up().answered(1, status="Under udmøntning", remark="Anlæg to forventes klar.")
    assert case.codes() == []
