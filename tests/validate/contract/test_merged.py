"""What merge is about to write keeps the schemas that the files kept."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from tests.support.case_rounds import by_year, good_case, small_case_round
from tests.support.rounds import inbox
from validate.assemble import cases
from validate.contract.merged import binding, check_cases
from validate.engine import validate
from workbook.case.answer import FrameAnswer
from workbook.case.model import Case
from workbook.merge import MergeFault
from workbook.round.cases import CaseRound
from workbook.round.config import Level, SeverityChange
from workbook.write.case_workbook import case_workbook


def _milder(round_: CaseRound, *codes: str) -> CaseRound:
    change = SeverityChange(severity=Level.WARNING, reason="Aftalt.")
    changes = {"severities": dict.fromkeys(codes, change)}
    return replace(round_, config=round_.config.model_copy(update=changes))


@pytest.fixture
def gathered(tmp_path: Path) -> tuple[CaseRound, Case]:
    """A round of cases with one case, whose two frames split its saving."""
    round_ = small_case_round(tmp_path)
    frames = (
        FrameAnswer("10.22 Trafik og infrastruktur", "", by_year(None, 200, 200, 200)),
        FrameAnswer("60.62 Administration", "", by_year(None, 70, 70, 70)),
    )
    data = case_workbook(round_, "CBM", [good_case(frames=frames)])
    validation = validate(round_, inbox(tmp_path, {"Sager - CBM.xlsx": data}))
    (case,) = cases(round_, validation)
    return round_, case


def _amounts(case: Case, **changes: Mapping[int, Decimal]) -> Case:
    return replace(case, amounts={**case.amounts, **changes})


def test_cases__good_ones__keep_their_schemas(gathered: tuple[CaseRound, Case]) -> None:
    round_, case = gathered
    check_cases(round_, [case])


def test_cases__none__keep_everything(gathered: tuple[CaseRound, Case]) -> None:
    check_cases(gathered[0], [])


def test_cases__formula_row_that_is_not_its_terms__is_told(
    gathered: tuple[CaseRound, Case],
) -> None:
    round_, case = gathered
    wrong = _amounts(case, net={**case.amounts["net"], 2028: Decimal(271)})
    with pytest.raises(MergeFault, match=r"^case TMU-01 in 2028: net breaks “formula”"):
        check_cases(round_, [wrong])


def test_cases__split_that_differs__is_told(gathered: tuple[CaseRound, Case]) -> None:
    round_, case = gathered
    wrong = _amounts(
        case,
        outside=by_year(None, 21, 20, 20),
        service_difference=by_year(None, -1, 0, 0),
    )
    with pytest.raises(MergeFault, match=r"^case TMU-01 in 2027: service_difference .*“SUM003”"):
        check_cases(round_, [wrong])


def test_cases__frames_that_differ__are_told(gathered: tuple[CaseRound, Case]) -> None:
    round_, case = gathered
    wrong = replace(case, frames=case.frames[:1])
    with pytest.raises(MergeFault, match=r"^case TMU-01 in 2027: frames breaks “SUM004”"):
        check_cases(round_, [wrong])


def test_cases__number_of_two_files__is_told(gathered: tuple[CaseRound, Case]) -> None:
    round_, case = gathered
    other = replace(case, title="Andet", origin=replace(case.origin, file="anden.xlsx"))
    with pytest.raises(MergeFault, match=r"^case TMU-01: the row breaks “MRG006”"):
        check_cases(round_, [case, other])


def test_cases__committee_of_no_list__is_told(gathered: tuple[CaseRound, Case]) -> None:
    round_, case = gathered
    with pytest.raises(MergeFault, match=r"^case TMU-01: committee \(XX\) breaks “VAL002”"):
        check_cases(round_, [replace(case, committee="XX")])


def test_cases__title_twice_and_net_below_0__are_no_errors_and_no_fault(
    gathered: tuple[CaseRound, Case],
) -> None:
    round_, case = gathered
    below = dict.fromkeys(("net", "total", "service_difference"), by_year(-600))
    amounts = {"expense": by_year(600), **below}
    check_cases(round_, [case, replace(case, nr="TMU-02", frames=(), amounts=amounts)])


def test_binding__catalogue__has_errors_and_no_warnings(tmp_path: Path) -> None:
    codes = binding(small_case_round(tmp_path))
    assert {"SUM003", "MRG006", "ROW019"} <= codes
    assert not {"ROW014", "MRG007", "VAL004"} & codes


def test_binding__rule_made_milder__is_out(tmp_path: Path) -> None:
    codes = binding(_milder(small_case_round(tmp_path), "SUM003"))
    assert "SUM003" not in codes
    assert "SUM004" in codes


def test_binding__unread_amounts_allowed__leaves_no_sum(tmp_path: Path) -> None:
    codes = binding(_milder(small_case_round(tmp_path), "VAL012"))
    assert not {code for code in codes if code.startswith("SUM")}


def test_binding__unread_amounts_allowed__leaves_no_net_to_judge(tmp_path: Path) -> None:
    round_ = _milder(small_case_round(tmp_path), "VAL012")
    change = SeverityChange(severity=Level.ERROR, reason="Intet år må koste.")
    severities = {**round_.config.severities, "ROW014": change}
    config = round_.config.model_copy(update={"severities": severities})
    assert "ROW014" not in binding(replace(round_, config=config))


def test_binding__warning_made_an_error__is_in(tmp_path: Path) -> None:
    round_ = small_case_round(tmp_path)
    change = SeverityChange(severity=Level.ERROR, reason="Titler skal kendes fra hinanden.")
    config = round_.config.model_copy(update={"severities": {"MRG007": change}})
    assert "MRG007" in binding(replace(round_, config=config))
