"""What becomes of answers in a workbook whose template has another edition now."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.support.cases import Case
from tests.support.editions import with_edition
from tests.support.rounds import inbox
from tests.support.small_rounds import FOLLOW_UP, FORMS, SmallRound
from validate.assemble import delivered_files
from validate.engine import validate
from validate.returns.copies import return_copies
from workbook.read.open import open_book
from workbook.records.record import Record
from workbook.round.model import Round

_SPENT = '[fields.spent]\nafter = "{}"\nlabel = "Forbrug"\ntype = "amount"\n'
_OTHER = 'unit = "kr."\n'
_ROUNDS = ((FOLLOW_UP, "status", "Opfølgning"), (FORMS, "summary", "Sag 1"))


def _put_amount(file: Any, sheet: str, amount: float) -> None:
    """Type the amount in the first cell of “Forbrug”, beside or below its label."""
    places = file.rows(sheet)
    [label] = [place for place, text in places.items() if text.startswith("Forbrug")]
    letter, row = label.rstrip("0123456789"), int(label.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    cell = f"C{row}" if letter == "B" else f"{letter}{row + 1}"
    file.set_number(sheet, cell, amount)


def _copied(
    small: SmallRound[Any], sent: str, now: str, sheet: str, folder: Path
) -> tuple[Round, Path, tuple[Record, ...]]:
    """The round, the corrected copy of a file with an amount, and what is read of that copy."""
    case = Case(
        small,
        "amount",
        sent_by=with_edition(sent),
        later=with_edition(now),
        edit=lambda file: _put_amount(file, sheet, 5000),
    )
    round_, asked = case.returned(folder / "sendt")
    validation = validate(round_, asked, keep=True)
    copy = return_copies(round_, validation, folder / "rettet")[0]
    resent = inbox(folder / "igen", {copy.name: copy.read_bytes()})
    again = validate(round_, replace(resent, is_whole=False), keep=True)
    assert [one.code for one in again.report.findings if one.severity.name == "ERROR"] == []
    [file] = delivered_files(again)
    return round_, copy, file.records


@pytest.mark.parametrize(("small", "after", "sheet"), _ROUNDS)
def test_copy__of_an_edition_with_another_unit__does_not_carry_the_amount(
    small: SmallRound[Any], after: str, sheet: str, tmp_path: Path
) -> None:
    spent = _SPENT.format(after)
    _, copy, records = _copied(small, spent, spent + _OTHER, sheet, tmp_path)
    assert all(record.values["spent"].is_blank for record in records)
    unplaced = open_book(copy).sheet("Ikke placeret")
    assert unplaced is not None
    assert "5000" in {cell.text for cell in unplaced.cells.values()}


@pytest.mark.parametrize(("small", "after", "sheet"), _ROUNDS)
def test_copy__of_an_edition_with_one_field_less__carries_every_answer(
    small: SmallRound[Any], after: str, sheet: str, tmp_path: Path
) -> None:
    spent = _SPENT.format(after)
    further = '[fields.finished]\nafter = "spent"\nlabel = "Forventet afsluttet"\ntype = "date"\n'
    _, _, records = _copied(small, spent, spent + further, sheet, tmp_path)
    assert records[0].values["spent"].content == Decimal(5000)
    assert records[0].values["finished"].is_blank
