"""A remark with another round's heading."""

from tests.support.progress import follow_up


def test_row007__earlier_remark_copied_in__is_told_with_what_is_new() -> None:
    case = follow_up().answered(
        1, status="Under udmøntning", remark="Maj: Udbud er i gang.\nAugust: To skoler er klar."
    )
    assert case.codes() == ["ROW007"]
    (found,) = case.sees("ROW007")
    assert found.at == (("1", "remark"),)
    assert found.message == (
        "“Bemærkning” i punkt 1 begynder med “Maj:”, men hører til august 2024."
    )
    assert found.fix == "Lad kun det nye stå; de tidligere bemærkninger kommer med automatisk."
    assert found.finding.expected == "To skoler er klar."


def test_row007__in_english__says_the_same() -> None:
    case = follow_up().answered(1, status="Under udmøntning", remark="Maj: Udbud er i gang.")
    (found,) = case.sees("ROW007", "en")
    assert found.message == (
        "“Bemærkning” of item 1 has the heading “Maj:”, but is printed under August 2024."
    )
    assert found.fix == "Leave only what is new. What was said before is printed by itself."


def test_row007__heading_with_its_year_on_a_later_line__is_told_to_every_centre() -> None:
    case = follow_up().answered(
        4, "CET", remark="Vi hjælper med vandingen.\nNovember 2023: Intet nyt."
    )
    assert case.codes() == ["ROW007"]
    assert case.sees("ROW007")[0].finding.file == "CET.xlsx"


def test_row007__label_of_an_earlier_round__is_a_heading() -> None:
    case = follow_up().remarked(1, ("Juniopfølgning", "Udbud."))
    copied = case.answered(1, status="Under udmøntning", remark="Juniopfølgning: Udbud.")
    assert copied.codes() == ["ROW007"]


def test_row007__month_in_a_sentence__is_no_heading() -> None:
    case = follow_up().answered(
        1, status="Under udmøntning", remark="I maj: to skoler. Maj og juni gav 40 anlæg."
    )
    assert case.codes() == []
