"""An investment that nobody pays for."""

from dataclasses import replace

from tests.support.proposals import amounts, no_amounts, proposal


def test_row016__not_chosen__is_told_at_the_choice() -> None:
    case = proposal(investment_financing=None)
    assert case.findings() == ["ROW016"]
    (found,) = case.sees("ROW016")
    assert found.at == ((0, "investment_financing"),)
    assert found.message == (
        "Sag TMU-01 har et beløb i “Anlægsudgift”, men “Anlægsudgiften finansieres af” er ikke "
        "besvaret."
    )
    assert found.fix == "Vælg fra listen i cellen, hvis I ved det."


def test_row016__no_investment__needs_no_financing() -> None:
    saved = amounts("saving", 270, 270, 270, 270) | amounts("inside", 270, 270, 270, 270)
    typed = saved | no_amounts("expense", "investment", "outside")
    assert proposal(**typed, investment_financing=None).findings() == []


def test_row016__answer_that_is_required__is_told_as_missing() -> None:
    case = proposal(investment_financing=None)
    fields = case.template.fields
    paid = replace(fields["investment_financing"], required=True)
    case.template = replace(case.template, fields={**fields, paid.id: paid})
    assert case.findings() == ["VAL001"]
