"""One long text in two records of a workbook, while their other texts differ."""

from tests.support.proposals import on, proposal

_TEXT = (
    "Lamperne på ringvejen er slidte og bruger meget strøm, så de skiftes til nye, der giver en "
    "lavere regning hvert år."
)


def test_val030__one_text_in_two_forms__is_told_at_the_later_one() -> None:
    case = on(proposal(summary=_TEXT), nr="TMU-02", summary=f" {_TEXT.upper()}", financing="Nye.")
    (found,) = case.sees("VAL030")
    assert found.at == ((1, "summary"),)
    assert found.message.endswith("siger ord for ord det samme som i TMU-01.")


def test_val030__all_texts_the_same__are_one_idea() -> None:
    case = on(proposal(summary=_TEXT), nr="TMU-02", title="Nye bænke", summary=_TEXT)
    assert case.sees("VAL030") == []
    assert [found.finding.code for found in case.sees("MRG011")] == ["MRG011"]


def test_val030__a_short_text__may_be_right_in_both() -> None:
    text = "Ingen borger mærker noget til det."
    case = on(proposal(summary=text), nr="TMU-02", summary=text, financing="Nye.")
    assert case.sees("VAL030") == []
