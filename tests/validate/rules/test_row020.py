"""A record whose texts tell nothing."""

from tests.support.progress import follow_up
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
