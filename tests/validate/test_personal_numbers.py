"""A report never repeats a personal number, whatever else is wrong with the cell."""

from pathlib import Path

from tests.support.case_rounds import good_case
from tests.support.cases import Case
from tests.support.rounds import Answer
from tests.support.small_rounds import FOLLOW_UP, FORMS
from validate.finding import Finding

_CPR = "010203-1234"


def _assert_masked(found: tuple[Finding, ...], cells: list[str]) -> None:
    assert [finding.cell for finding in found if finding.code == "PUB001"] == cells
    assert not [finding for finding in found if "1234" in repr(finding)]


def test_report__number_in_cells_with_other_faults__is_masked(tmp_path: Path) -> None:
    answers = {
        1: Answer(f"Under udmøntning {_CPR}", f"Maj: xxx {_CPR} {'a' * 3000}"),
        2: Answer("Afsluttet", f"Det forventes af {_CPR}"),
        4: Answer(None, f"Skriv til {_CPR} eller sol@example.org"),
    }
    _assert_masked(
        Case(FOLLOW_UP, "", answers=answers).findings(tmp_path), ["D6", "E6", "E7", "E9"]
    )


def test_report__number_as_number_of_a_case__is_masked(tmp_path: Path) -> None:
    case = Case(FORMS, "", answers=(good_case(_CPR, title=f"Bolig til {_CPR}"),))
    _assert_masked(case.findings(tmp_path), ["C4", "C6"])


def test_report__thousands_of_numbers_in_a_cell__is_as_short_as_of_a_long_text(
    tmp_path: Path,
) -> None:
    numbers = [f"{1 + day % 28:02}{1 + day // 28:02}90-1{day:03}" for day in range(300)]
    answers = {1: Answer("Under udmøntning", " ".join(numbers))}
    found = Case(FOLLOW_UP, "", answers=answers).findings(tmp_path)
    [finding] = [one for one in found if one.code == "PUB001"]
    assert finding.message.endswith("…")
    assert (len(finding.message), len(finding.value)) == (2001, 2001)
    assert all(number not in repr(finding) for number in numbers)
