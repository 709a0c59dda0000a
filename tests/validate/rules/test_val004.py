"""A text longer than its field has room for."""

from tests.support.records import Case


def test_val004__text_over_the_limit__is_told_with_both_lengths() -> None:
    case = Case.of().row(resume="ab " * 500 + "c")
    assert case.findings() == ["VAL004"]
    (found,) = case.sees("VAL004")
    assert found.at == ((0, "resume"),)
    assert found.message == (
        "“Resume” i forslag ISU01 (Service) fylder 1.501 tegn. Der er plads til 1.500."
    )


def test_val004__text_at_the_limit__is_in_order() -> None:
    assert Case.of().row(resume="ab " * 500).sees("VAL004") == []


def test_val004__letters_beyond_the_first_plane__count_as_excel_counts() -> None:
    assert len(Case.of().row(title="😀" * 81).sees("VAL004")) == 1
    assert Case.of().row(title="😀" * 80).sees("VAL004") == []
