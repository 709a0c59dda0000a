"""The office's own checks where several centres share a record: asked of whom can answer."""

from dataclasses import replace
from pathlib import Path

import pytest

from templates.check import Condition, OwnCheck
from tests.support.kontrol import figures
from tests.support.libreoffice import recalculated
from tests.support.rounds import Answer, centre_workbook, good_answers, inbox, small_round
from validate.engine import validate
from workbook.naming import workbook_name
from workbook.read.open import read_book
from workbook.round.model import Round

_TITLE = OwnCheck(
    code="OWN001",
    field="title",
    severity="warning",
    when=(Condition(field="title", contains="e"),),
    says="{Record} har et e i titlen.",
    fix="Skriv det om.",
    live="Punkter med et e",
)
_REMARK = replace(
    _TITLE,
    code="OWN002",
    field="remark",
    when=(Condition(field="remark", contains="ferien"),),
    says="{Record} nævner ferien.",
    live="Punkter om ferien",
)


def _round(folder: Path) -> Round:
    """A round with both checks; CET has items 1, 2 and 3, and remarks on 4 and 9."""
    made = small_round(folder)
    return replace(made, template=replace(made.template, checks=(_TITLE, _REMARK)))


def _workbook(round_: Round) -> bytes:
    """CET's: each of its titles has an e; of 3 and 9 the remark names the holiday."""
    answers = good_answers(round_, "CET")
    faulty = {
        3: Answer(answers[3].status, "Efter ferien."),
        9: Answer(None, "Vi svarer efter ferien."),
    }
    return centre_workbook(round_, "CET", answers | faulty)


def test_own_check__item_that_another_centre_leads__is_asked_only_what_is_open_there(
    tmp_path: Path,
) -> None:
    round_ = _round(tmp_path)
    files = inbox(tmp_path, {workbook_name(round_.config, "CET"): _workbook(round_)})
    found = validate(round_, files, "da").report.findings
    told = [(one.code, one.item) for one in found if one.code.startswith("OWN")]
    assert sorted(told) == [
        ("OWN001", "1"),
        ("OWN001", "2"),
        ("OWN001", "3"),
        ("OWN002", "3"),
        ("OWN002", "9"),
    ]


@pytest.mark.slow
@pytest.mark.libreoffice
def test_own_check__live__counts_what_is_told(tmp_path: Path) -> None:
    round_ = _round(tmp_path)
    data = _workbook(round_)
    counted = [
        figures(read_book(data)),
        figures(read_book(recalculated({"a": data}, tmp_path)["a"])),
    ]
    for figure in counted:
        assert (figure["Punkter med et e"], figure["Punkter om ferien"]) == ("3", "2")
