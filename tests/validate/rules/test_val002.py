"""An answer that is not on its list."""

from tests.support.proposals import proposal
from tests.support.records import Case


def test_val002__near_a_value__asks_whether_it_was_meant() -> None:
    (found,) = Case.of().row(type="Besparrelser").sees("VAL002")
    assert found.at == ((0, "type"),)
    assert found.message == ("“Besparrelser” er ikke på listen til “Type”. Mente I “Besparelse”?")
    assert found.fix == "Vælg fra listen i cellen."
    assert found.finding.expected == "Besparelse"


def test_val002__near_none__names_the_few_that_there_are() -> None:
    (found,) = Case.of().row(type="Andet").sees("VAL002")
    assert (
        found.fix
        == "Vælg fra listen i cellen: Effektivisering, Besparelse, Merindtægt eller Merudgift."
    )


def test_val002__near_none_of_codes__says_where_the_list_is() -> None:
    (found,) = proposal(committee="Helt andet").sees("VAL002")
    assert found.fix == "Vælg fra listen i cellen."


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


def test_val002__committee_by_a_near_name__is_proposed_by_its_code() -> None:
    case = proposal(committee="Teknik og Miljø")
    (found,) = case.sees("VAL002")
    assert found.at == ((0, "committee"),)
    assert found.message == (
        "“Teknik og Miljø” er ikke på listen til “Udvalg”. Mente I “TMU” (Teknik- og "
        "Miljøudvalget)?"
    )
    assert found.finding.expected == "TMU"


def test_val002__code_within_a_word__is_not_named() -> None:
    (found,) = proposal(committee="Buslinjer og btmu-ting").sees("VAL002")
    assert "Der står både" not in found.message


def test_val002__word_beside_a_tick__is_told_with_its_option() -> None:
    case = proposal(kinds__Serviceniveau="måske")
    assert case.findings() == ["VAL002"]
    (found,) = case.sees("VAL002")
    assert found.message == "“måske” er ikke et kryds ved “Forslaget omhandler Serviceniveau”."
    assert found.fix == "Skriv x, eller slet det, der står."


def test_val002__text_where_any_may_stand__is_in_order() -> None:
    assert proposal(second_proposer="Byens Museum").findings() == []
