"""A record whose texts tell nothing."""

from tests.support.progress import follow_up
from tests.support.proposals import proposal
from tests.support.records import Case


def test_row020__text_that_repeats_the_title__tells_nothing() -> None:
    case = Case.of().row(resume="færre  møder.")
    assert case.findings() == ["ROW020"]
    (found,) = case.sees("ROW020")
    assert found.at == ((0, "resume"),)
    assert found.message == (
        "Forslag ISU01 (Service) har ingen tekst, der fortæller, hvad forslaget går ud på."
    )
    assert found.fix == (
        "Skriv med et par sætninger i “Resume”, hvad I foreslår, og hvad det betyder."
    )


def test_row020__blank_text__is_told_as_missing() -> None:
    assert Case.of().row(resume=None).findings() == ["VAL001"]


def test_row020__placeholder__is_told_as_such() -> None:
    assert Case.of().row(resume="xxx").findings() == ["VAL008"]


def test_row020__item_of_finances_own_list__needs_no_text() -> None:
    assert follow_up().answered(1, status="Under udmøntning").sees("ROW020") == []


_NOTHING = {"financing": None, "assessment": None}


def test_row020__summary_that_says_there_is_none__is_told() -> None:
    case = proposal(summary="Ingen.", **_NOTHING)
    assert case.findings() == ["ROW020"]
    (found,) = case.sees("ROW020")
    assert found.at == ((0, "summary"),)
    assert found.message == "Sag TMU-01 har ingen tekst, der fortæller, hvad sagen går ud på."
    assert found.fix == (
        "Skriv med et par sætninger i “Kort opsummering af forslaget”, hvad I foreslår, og hvad "
        "det betyder."
    )


def test_row020__required_text_that_is_blank__is_told_as_that() -> None:
    nothing = {"summary": None, "other_frames": None, "other_remarks": None, **_NOTHING}
    assert proposal(**nothing).findings() == ["VAL001"]


def test_row020__placeholder__is_told_as_one() -> None:
    assert proposal(summary="xxx", **_NOTHING).findings() == ["VAL008"]


def test_row020__told_elsewhere_or_in_one_sentence__is_in_order() -> None:
    assert proposal(summary="Ingen").findings() == []
    assert proposal(summary="Lyset slukkes om natten.", **_NOTHING).findings() == []
