"""An e-mail address or a telephone number in a text that is published."""

from tests.support.proposals import proposal
from tests.support.records import Case


def test_pub002__telephone_number__is_told() -> None:
    case = Case.of().row(resume="Ring på tlf. 70 00 00 00.")
    assert case.findings() == ["PUB002"]
    (found,) = case.sees("PUB002")
    assert found.at == ((0, "resume"),)
    assert found.message == (
        "“Resume” i forslag ISU01 (Service) har “tlf. 70 00 00 00”, som ligner en mailadresse "
        "eller et telefonnummer."
    )


def test_pub002__amount_in_a_sentence__is_in_order() -> None:
    assert Case.of().row(resume="Der spares 70 00 00 00 kr. om året.").sees("PUB002") == []


def test_pub002__amounts_in_a_text__are_no_telephone() -> None:
    assert proposal(financing="Der spares 20 30 40 50 kr. i 2026.").findings() == []
    assert proposal(financing="Spørg på +45 70 00 00 00.").findings() == ["PUB002"]
