"""Long texts that stand word for word in two cases of one workbook."""

from tests.support.proposals import on, proposal

_LONG = (
    "Lamperne på ringvejen er slidte og bruger meget strøm, og de nye giver en lavere regning "
    "allerede i det første år."
)


def test_row025__text_of_another_case__is_told_at_the_later_one() -> None:
    case = on(proposal(summary=_LONG), nr="TMU-02", title="Nye bænke", summary=_LONG)
    (found,) = case.sees("ROW025")
    assert found.at == ((1, "summary"),)
    assert found.message == (
        "“Kort opsummering af forslaget” i sag TMU-02 er ord for ord som i sag TMU-01."
    )
    assert found.fix == (
        "Skriv sagens egen tekst. Er flere ark markeret på én gang, skriver man i dem alle."
    )


def test_row025__two_texts_in_english__are_one_finding() -> None:
    case = proposal(summary=_LONG, assessment=_LONG + " Det er sikkert.")
    case = on(case, nr="TMU-02", summary=_LONG.upper(), assessment=_LONG + " Det er sikkert.")
    (found,) = case.sees("ROW025", language="en")
    assert found.at == ((1, "summary"), (1, "assessment"))
    assert found.message.endswith("of case TMU-02 is word for word that of case TMU-01.")


def test_row025__short_text__may_fit_two_cases() -> None:
    case = on(proposal(summary="Ingen ændringer."), nr="TMU-02", summary="Ingen ændringer.")
    assert case.sees("ROW025") == []


def test_row025__copied_form_with_the_same_number__is_told_as_that() -> None:
    case = on(proposal(summary=_LONG), summary=_LONG)
    assert [code for code in case.findings() if code in {"ROW019", "ROW025"}] == ["ROW019"]
