"""Records of a centre that has delivered, and to which nobody has answered."""

from pathlib import Path

from samples.excel import ReturnedFile
from tests.support.resent import Resent


def _milder(settings: str) -> str:
    return (
        f"{settings}\n[severities.VAL001]\n"
        'severity = "warning"\nreason = "Centrene har fået lov at vente."\n'
    )


def _same_number_twice(data: bytes) -> bytes:
    file = ReturnedFile(data)
    file.set_number("Opfølgning", "A7", 1)
    return file.data


BLANK = {"1": {"remark": "Vi er i gang."}}


def test_mrg003__rule_on_blanks_is_made_milder__is_told_at_the_cell(tmp_path: Path) -> None:
    case = Resent(tmp_path, answers=BLANK, settings=_milder, whole=True)
    assert case.told() == [("VAL001", "D6"), ("MRG003", "D6")]
    assert case.message("MRG003") == (
        "Filen fra CET er kommet, men der kan ikke læses et svar i “Status” for punkt 1. "
        "Se på punktet i filen, og udfyld “Status”."
    )
    assert case.message("MRG003", "en") == (
        "CET has delivered, but no answer in “Status” can be read for item 1. "
        "Look at the item in the file, and fill in “Status”."
    )


def test_mrg003__another_finding_says_why__is_silent(tmp_path: Path) -> None:
    assert Resent(tmp_path, answers=BLANK, whole=True).told() == [("VAL001", "D6")]


def test_mrg003__another_records_number_in_its_row__is_told_once(tmp_path: Path) -> None:
    case = Resent(tmp_path, edit=_same_number_twice, whole=True)
    assert [code for code, _ in case.told() if code.startswith("MRG")] == []


def test_mrg003__centre_without_a_file__is_told_by_another_rule(tmp_path: Path) -> None:
    assert Resent(tmp_path, whole=True, without=("CET",)).told() == [("MRG001", "")]


def test_mrg003__answer_to_every_record__is_in_order(tmp_path: Path) -> None:
    assert Resent(tmp_path, whole=True).told() == []
