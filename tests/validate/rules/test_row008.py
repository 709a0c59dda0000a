"""A remark that begins with its own round's heading."""

from tests.support.progress import follow_up


def test_row008__name_of_the_round__is_told_with_the_bare_remark() -> None:
    case = follow_up().answered(1, status="Under udmøntning", remark="August: To skoler er klar.")
    assert case.codes() == ["ROW008"]
    (found,) = case.sees("ROW008")
    assert found.at == (("1", "remark"),)
    assert found.message == (
        "“Bemærkning” i punkt 1 begynder med “August:”, som trykkes i forvejen."
    )
    assert found.fix == "I skal ikke gøre noget; overskriften udelades."
    assert found.finding.expected == "To skoler er klar."


def test_row008__in_english__says_the_same() -> None:
    case = follow_up().answered(1, status="Under udmøntning", remark="August: To skoler er klar.")
    (found,) = case.sees("ROW008", "en")
    assert found.message == "“Bemærkning” of item 1 begins with “August:”, which is printed anyway."


def test_row008__with_the_year__is_told_to_every_centre() -> None:
    case = follow_up().answered(4, "CET", remark="august 2024 :\nVi hjælper med vandingen.")
    assert case.codes() == ["ROW008"]
    assert case.sees("ROW008")[0].finding.centre == "CET"


def test_row008__name_without_a_colon__is_no_heading() -> None:
    case = follow_up().answered(1, status="Under udmøntning", remark="August gav 40 anlæg.")
    assert case.codes() == []
