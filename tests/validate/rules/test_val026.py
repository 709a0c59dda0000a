"""A text that no cell of Excel can hold."""

from pathlib import Path

from tests.support.cases import Case as Planted
from tests.support.records import Case
from tests.support.small_rounds import FOLLOW_UP


def test_val026__text_of_more_than_a_cell__is_told_alone() -> None:
    (found,) = Case.of().row(resume="a" * 32_768).sees("VAL026")
    assert found.at == ((0, "resume"),)
    assert found.message.endswith("fylder mere end de 32.767 tegn, som en celle i Excel kan rumme.")
    assert Case.of().row(resume="a" * 32_768).findings() == ["VAL026"]


def test_val026__emoji__count_as_two() -> None:
    assert len(Case.of().row(resume="\U0001f642" * 16_384).sees("VAL026")) == 1
    assert Case.of().row(resume="\U0001f642" * 16_383).sees("VAL026") == []


def test_val026__text_that_fills_a_cell__is_only_too_long_for_its_field() -> None:
    assert Case.of().row(resume="a" * 32_767).findings() == ["VAL004"]


def test_report__value_of_many_pages__shows_its_beginning(tmp_path: Path) -> None:
    typed = "Borger 010203-1234. " + "a" * 40_000
    case = Planted(FOLLOW_UP, "", edit=lambda file: file.set_text("Opfølgning", "E6", typed))
    (found,) = case.findings(tmp_path)
    shown = "Borger 010203-••••. " + "a" * 1_980 + "…"
    assert (found.code, found.value) == ("PUB001", shown)
