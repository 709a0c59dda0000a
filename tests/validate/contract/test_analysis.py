"""A published edition of either kind as typed, judged tables."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from pandera.errors import SchemaErrors

from samples.ishoj import SAMPLE
from templates.errors import OperatorError
from validate.contract.analysis import edition_frames

_FEBRUARY = SAMPLE / "februar"
_EDITION = _FEBRUARY / "samlet" / "council.json"


def test_frames__of_a_follow_up__have_a_row_for_each_item() -> None:
    frames = edition_frames(_FEBRUARY, _EDITION)
    document = json.loads(_EDITION.read_text(encoding="utf-8"))
    said = [record["fields"] for record in document["records"]]
    assert frames["records"]["nr"].tolist() == [Decimal(one["nr"]) for one in said]
    assert frames["records"]["status"].tolist() == [one["status"] for one in said]
    agreed = sum(len(one["amount"] or {}) for one in said)
    assert len(frames["amounts"]) == agreed


def test_frames__edition_changed_by_hand__breaks_the_schema(tmp_path: Path) -> None:
    edition = tmp_path / "council.json"
    text = _EDITION.read_text(encoding="utf-8")
    edition.write_text(
        text.replace('"status": "Afsluttet"', '"status": "Færdig"', 1), encoding="utf-8"
    )
    with pytest.raises(SchemaErrors, match="VAL002"):
        edition_frames(_FEBRUARY, edition)


def test_frames__edition_that_is_missing__is_refused(tmp_path: Path) -> None:
    with pytest.raises(OperatorError, match="cannot be read"):
        edition_frames(_FEBRUARY, tmp_path / "nej.json")
