"""An answer that is not on its list."""

from tests.support.records import Case


def test_val002__near_a_value__asks_whether_it_was_meant() -> None:
    (found,) = Case.of().row(type="Besparrelser").sees("VAL002")
    assert found.at == ((0, "type"),)
    assert found.message == ("“Besparrelser” er ikke på listen til “Type”. Mente I “Besparelse”?")
    assert found.fix == "Vælg fra listen i cellen."
    assert found.finding.expected == "Besparelse"


def test_val002__two_values__are_both_named() -> None:
    (found,) = Case.of().row(type="Besparelse/Merindtægt").sees("VAL002")
    assert found.message == (
        "“Besparelse/Merindtægt” er ikke på listen til “Type”. "
        "Der står både “Besparelse” og “Merindtægt”."
    )
    assert found.finding.expected == ""


def test_val002__number__is_none_of_the_values() -> None:
    (found,) = Case.of().row(type=3).sees("VAL002")
    assert found.message == "“3” er ikke på listen til “Type”."


def test_val002__unlisted_value__is_the_only_finding() -> None:
    assert Case.of().row(type="Andet").findings() == ["VAL002"]


def test_val002__another_spelling__is_on_the_list() -> None:
    assert Case.of().row(type=" besparelse.").sees("VAL002") == []
