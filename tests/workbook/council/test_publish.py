"""The three files of an edition, all or none."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from templates.errors import OperatorError
from tests.workbook.council.editions import small_merged
from workbook.council.document import read_council
from workbook.council.publish import publish
from workbook.merge import MergedRound

NAME = "Opfølgning på Budgetaftale 2024 - August 2024.xlsx"


@pytest.fixture
def merged(tmp_path: Path) -> MergedRound:
    """The small edition of a round whose folder holds an agreement list."""
    (tmp_path / "aftale.csv").write_bytes(b"Nr.;Afsnit\r\n")
    found = small_merged()
    return replace(found, round=replace(found.round, folder=tmp_path))


def test_publish__writes__workbook_council_and_trace(merged: MergedRound, tmp_path: Path) -> None:
    out = tmp_path / "samlet"
    assert publish(merged, out) == [out / NAME, out / "council.json", out / "sporing.json"]
    assert sorted(path.name for path in out.iterdir()) == sorted(
        [NAME, "council.json", "sporing.json"]
    )


def test_publish__council_json__reads_back_with_every_remark(
    merged: MergedRound, tmp_path: Path
) -> None:
    publish(merged, tmp_path / "samlet")
    read = read_council(tmp_path / "samlet" / "council.json")
    assert read == merged.council


def test_publish__trace__says_where_each_thing_stood(merged: MergedRound, tmp_path: Path) -> None:
    publish(merged, tmp_path / "samlet")
    trace = json.loads((tmp_path / "samlet" / "sporing.json").read_text(encoding="utf-8"))
    assert trace["schema"] == "trace-v1"
    assert trace["agreement"] == {
        "file": "aftale.csv",
        "sha256": hashlib.sha256(b"Nr.;Afsnit\r\n").hexdigest(),
    }
    assert trace["previous"] is None
    assert trace["items"][1] == {
        "nr": 2,
        "status": {
            "file": "CET.xlsx",
            "sha256": "cet" * 16,
            "sheet": "Opfølgning",
            "cell": "N2",
        },
        "remarks": [
            {"round": None, "source": "agreement"},
            {"round": "Maj", "source": "agreement"},
            {
                "round": "August",
                "source": "returned",
                "file": "CET.xlsx",
                "sha256": "cet" * 16,
                "sheet": "Opfølgning",
                "cell": "O2",
            },
        ],
    }


def test_publish__twice__writes_the_same_bytes(merged: MergedRound, tmp_path: Path) -> None:
    first = [path.read_bytes() for path in publish(merged, tmp_path / "et")]
    assert [path.read_bytes() for path in publish(merged, tmp_path / "to")] == first


def test_publish__a_file_cannot_be_written__leaves_none(
    merged: MergedRound, tmp_path: Path
) -> None:
    out = tmp_path / "samlet"
    (out / "sporing.json").mkdir(parents=True)
    with pytest.raises(OperatorError, match="nothing was written"):
        publish(merged, out)
    assert [path.name for path in out.iterdir()] == ["sporing.json"]
