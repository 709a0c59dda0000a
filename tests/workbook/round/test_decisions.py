"""The list of decisions: whose case each line is, however its number is spelt."""

from pathlib import Path

import pytest

from templates.errors import OperatorError
from tests.support.case_rounds import small_case_round
from workbook.round.cases import CaseRound, Decision, DecisionPlace, load_any_round


def _round(folder: Path, *lines: str) -> CaseRound:
    home = small_case_round(folder).folder
    text = "".join(f"{line}\r\n" for line in ("Nr.;Beslutning", *lines))
    (home / "beslutninger.csv").write_text(text, encoding="utf-8-sig", newline="")
    found = load_any_round(home)
    assert isinstance(found, CaseRound)
    return found


@pytest.mark.parametrize("listed", ["TMU-06", "TMU-6", "tmu-06", "Tmu - 006", "TMU–06"])
def test_decision__number_spelt_otherwise__is_applied(tmp_path: Path, listed: str) -> None:
    round_ = _round(tmp_path, f"{listed};medtages ikke")
    assert round_.decision("TMU-06") is Decision.LEFT_OUT


@pytest.mark.parametrize("nr", ["TMU-60", "TMU-06A", "TMU-16", "EMU-06"])
def test_decision__another_number__is_not_meant(tmp_path: Path, nr: str) -> None:
    assert _round(tmp_path, "TMU-06;medtages ikke").decision(nr) is Decision.INCLUDED


def test_decisions__places__are_the_lines_of_the_file(tmp_path: Path) -> None:
    round_ = _round(tmp_path, "TMU-01;medtages", "", "BSU-01;sendes i høring")
    assert round_.decision_places == (
        DecisionPlace("beslutninger.csv", 2),
        DecisionPlace("beslutninger.csv", 4),
    )


def test_decisions__two_spellings_of_one_number__stand_twice(tmp_path: Path) -> None:
    with pytest.raises(OperatorError) as caught:
        _round(tmp_path, "TMU-06;medtages", "tmu-6;medtages ikke")
    assert list(caught.value.problems) == [
        "beslutninger.csv A3: tmu-6 stands twice, before as TMU-06."
    ]


def test_decisions__no_number__is_refused(tmp_path: Path) -> None:
    with pytest.raises(OperatorError) as caught:
        _round(tmp_path, ";medtages ikke")
    assert list(caught.value.problems) == ["beslutninger.csv A2: blank: write the case's number."]
