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
        Case(FOLLOW_UP, "", answers=answers).findings(tmp_path), ["N6", "O6", "O7", "O9"]
    )


def test_report__number_as_number_of_a_case__is_masked(tmp_path: Path) -> None:
    case = Case(FORMS, "", answers=(good_case(_CPR, title=f"Bolig til {_CPR}"),))
    _assert_masked(case.findings(tmp_path), ["C4", "C6"])
