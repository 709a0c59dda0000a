"""Signs that nobody sees change nothing that a cell says, whichever they are and wherever."""

from pathlib import Path

import pytest

from samples.excel import ReturnedFile
from tests.support.rounds import centre_workbook, good_answers, inbox, small_round
from validate.engine import validate
from workbook.naming import workbook_name

_UNSEEN = (
    *("\u00ad", "\u034f", "\u061c", "\u115f", "\u180b", "\u180e", "\u200b", "\u200d", "\u202e"),
    *("\u2060", "\u2064", "\u2066", "\u2800", "\u3164", "\ufe00", "\ufe0f", "\ufeff", "\uffa0"),
    *("\ufff9", "\ufffc", "\U000e0041", "\U000e0100", "\x7f", "\x80"),
)


@pytest.mark.parametrize("sign", _UNSEEN)
def test_unseen__in_number_status_and_remark__is_told_of_the_answers_and_changes_none(
    sign: str, tmp_path: Path
) -> None:
    round_ = small_round(tmp_path)
    file = ReturnedFile(centre_workbook(round_, "CET", good_answers(round_, "CET")))
    file.set_text("Opfølgning", "A6", f"{sign}1")
    file.set_text("Opfølgning", "D6", f"Under{sign} udmøntning{sign}")
    file.set_text("Opfølgning", "E6", f"Anlæg{sign} på to skoler er i drift.")
    files = inbox(tmp_path, {workbook_name(round_.config, "CET"): file.data})
    found = validate(round_, files).report.findings
    told = [(one.code, one.cell) for one in found if one.code != "MRG001"]
    assert told == [("VAL007", "D6"), ("VAL007", "E6")]


def test_unseen__sign_that_chooses_the_face_of_a_pictograph__is_none(tmp_path: Path) -> None:
    round_ = small_round(tmp_path)
    file = ReturnedFile(centre_workbook(round_, "CET", good_answers(round_, "CET")))
    file.set_text("Opfølgning", "E6", "Anlæg på to skoler er i drift \u2714\ufe0f.")
    files = inbox(tmp_path, {workbook_name(round_.config, "CET"): file.data})
    found = validate(round_, files).report.findings
    assert [one.code for one in found if one.code != "MRG001"] == []
