"""A published edition of either kind as typed, judged tables."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from pandera.errors import SchemaErrors

from samples.ishoj import SAMPLE
from templates.errors import OperatorError
from tests.support.case_rounds import by_year, good_case, small_case_round
from tests.support.rounds import inbox
from validate.assemble import cases
from validate.contract.analysis import edition_frames
from validate.engine import validate
from workbook.case.publish import publish
from workbook.round.cases import CaseRound
from workbook.write.case_workbook import case_workbook

_FEBRUARY = SAMPLE / "februar"
_EDITION = _FEBRUARY / "samlet" / "council.json"


@pytest.fixture
def published(tmp_path: Path) -> tuple[CaseRound, Path]:
    """A round of cases with its published council.json: two cases, one of which costs at first."""
    round_ = small_case_round(tmp_path)
    costly = good_case("TMU-02", amounts={"expense": by_year(600, 30, 30, 30)})
    data = case_workbook(round_, "CBM", [good_case(), costly])
    validation = validate(round_, inbox(tmp_path, {"Sager - CBM.xlsx": data}))
    out = tmp_path / "samlet"
    publish(round_, cases(round_, validation), out)
    return round_, out / "council.json"


def test_frames__of_a_follow_up__have_a_row_for_each_item() -> None:
    frames = edition_frames(_FEBRUARY, _EDITION)
    document = json.loads(_EDITION.read_text(encoding="utf-8"))
    said = [record["fields"] for record in document["records"]]
    assert frames["records"]["nr"].tolist() == [Decimal(one["nr"]) for one in said]
    assert frames["records"]["status"].tolist() == [one["status"] for one in said]
    agreed = sum(len(one["amount"] or {}) for one in said)
    assert len(frames["amounts"]) == agreed


def test_frames__of_an_overview__have_the_forms_sign_and_unit(
    published: tuple[CaseRound, Path],
) -> None:
    round_, edition = published
    frames = edition_frames(round_.folder, edition)
    assert frames["cases"][["nr", "committee"]].to_numpy().tolist() == [
        ["TMU-01", "TMU"],
        ["TMU-02", "TMU"],
    ]
    amounts = frames["amounts"]
    assert amounts[amounts["year"] == 2026]["net"].tolist() == [None, Decimal(-600)]
    assert amounts[amounts["year"] == 2027]["net"].sum() == Decimal(540)


def test_frames__edition_changed_by_hand__breaks_the_schema(tmp_path: Path) -> None:
    edition = tmp_path / "council.json"
    text = _EDITION.read_text(encoding="utf-8")
    edition.write_text(
        text.replace('"status": "Afsluttet"', '"status": "Færdig"', 1), encoding="utf-8"
    )
    with pytest.raises(SchemaErrors, match="VAL002"):
        edition_frames(_FEBRUARY, edition)


def test_frames__case_that_stands_twice__breaks_the_schema(
    published: tuple[CaseRound, Path],
) -> None:
    round_, edition = published
    document = json.loads(edition.read_text(encoding="utf-8"))
    document["rows"].append(document["rows"][0])
    edition.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(SchemaErrors, match="ROW019"):
        edition_frames(round_.folder, edition)


def test_frames__edition_of_the_other_kind__is_refused(published: tuple[CaseRound, Path]) -> None:
    round_, _ = published
    with pytest.raises(OperatorError, match="is no overview-v1 document"):
        edition_frames(round_.folder, _EDITION)


def test_frames__edition_that_is_missing__is_refused(
    published: tuple[CaseRound, Path],
) -> None:
    round_, edition = published
    with pytest.raises(OperatorError, match="cannot be read"):
        edition_frames(round_.folder, edition.with_name("nej.json"))
