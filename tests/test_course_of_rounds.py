"""What an edition says of all rounds: the course of statuses, what stands still, what is late."""

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.support.chain import Answers, merge, return_workbooks, round_folder

FEBRUARY: Answers = {
    "CET": {"1": {"status": "Under forberedelse", "remark": "Udbuddet ventes klar i maj 2024."}},
    "CKM": {
        "2": {"status": "Under udmøntning", "remark": "Plan er lagt."},
        "10": {"status": "Endnu ikke påbegyndt"},
    },
}
MAY: Answers = {
    "CET": {"1": {"status": "Under forberedelse", "remark": "Intet nyt at bemærke"}},
    "CKM": {
        "2": {"status": "Under udmøntning", "remark": "40 træer er plantet."},
        "10": {"status": "Under forberedelse", "remark": "Der måles."},
    },
}
AUGUST: Answers = {
    "CET": {"1": {"status": "Under forberedelse", "remark": "Intet nyt at bemærke"}},
    "CKM": {
        "2": {"status": "Afsluttet", "remark": "Alle træer er plantet."},
        "10": {"status": "Under udmøntning", "remark": "Åen er ren."},
    },
}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three merged rounds."""
    home = tmp_path_factory.mktemp("runder")
    before = ""
    for name, label, answers in (
        ("feb", "Februar 2024", FEBRUARY),
        ("maj", "Maj 2024", MAY),
        ("aug", "August 2024", AUGUST),
    ):
        folder = round_folder(home, name, label, previous=before)
        return_workbooks(folder, answers)
        assert merge(folder, "--date", "2024-09-01") == 0
        before = name
    return home


def _council(home: Path, name: str) -> Any:
    return json.loads((home / name / "samlet" / "council.json").read_text(encoding="utf-8"))


def _blocks(council: Any) -> list[Any]:
    names = ("Overblik", "Opmærksomhedspunkter")
    sheets = [one for one in council["sections"] if one["name"] in names]
    return [block for sheet in sheets for block in sheet["blocks"]]


def _table(council: Any, caption: str) -> list[list[str]]:
    (table,) = [one for one in _blocks(council) if one.get("caption") == caption]
    return [
        [str(cell.get("text", cell.get("value", cell.get("day", "")))) for cell in row["cells"]]
        for row in table["rows"]
    ]


def _captions(council: Any) -> list[str]:
    return [one["caption"] for one in _blocks(council) if one["kind"] == "table"]


def test_course__first_round__says_nothing_of_rounds(home: Path) -> None:
    first = _council(home, "feb")
    assert _captions(first) == [
        "Status efter afsnit",
        "Status efter udvalg",
        "Status efter center",
        "Punkter, hvor en nævnt tid er gået",
        "Beløb i punkter, der ikke er afsluttet, i mio. kr.",
    ]
    assert all(not record.get("earlier") for record in first["records"])


def test_course__third_round__counts_each_status_in_each_round(home: Path) -> None:
    third = _council(home, "aug")
    head, *rows = _table(third, "Status runde for runde")
    assert head[0] == "Runde"
    counts = {row[0]: dict(zip(head[1:], row[1:], strict=True)) for row in rows}
    assert list(counts) == ["Februar 2024", "Maj 2024", "August 2024"]
    assert [one["I alt"] for one in counts.values()] == ["3", "3", "3"]
    assert [one["Under forberedelse"] for one in counts.values()] == ["1", "2", "1"]
    assert [one["Afsluttet"] for one in counts.values()] == ["0", "0", "1"]
    texts = [one.get("text", "") for one in _blocks(third)]
    assert "Af 3 punkter er 1 afsluttet. Før var det 0 i februar 2024 og 0 i maj 2024." in texts


def test_course__third_round__keeps_the_statuses_of_all_earlier_ones(home: Path) -> None:
    (two,) = [one for one in _council(home, "aug")["records"] if one["name"] == "2"]
    assert two["earlier"] == {
        "status": {"Februar 2024": "Under udmøntning", "Maj 2024": "Under udmøntning"}
    }


def test_course__by_committee__each_round_of_each(home: Path) -> None:
    _, *rows = _table(_council(home, "aug"), "Status runde for runde, efter udvalg")
    assert [row[:2] for row in rows] == [
        ["KMU – Klima- og Miljøudvalget", "Februar 2024"],
        ["KMU – Klima- og Miljøudvalget", "Maj 2024"],
        ["KMU – Klima- og Miljøudvalget", "August 2024"],
    ]
    assert [row[-1] for row in rows] == ["3", "3", "3"]


def test_still__same_open_status_in_two_earlier_rounds__stands_with_the_first_of_them(
    home: Path,
) -> None:
    caption = "Punkter, der har stået stille i mindst to runder"
    assert caption not in _captions(_council(home, "maj"))
    _, *rows = _table(_council(home, "aug"), caption)
    assert [[row[0], row[3], row[4]] for row in rows] == [
        ["1", "Under forberedelse", "Februar 2024"]
    ]


def test_late__time_that_a_remark_named__is_quoted_once_it_is_gone(home: Path) -> None:
    _, *rows = _table(_council(home, "aug"), "Punkter, hvor en nævnt tid er gået")
    assert [[row[0], row[-2], row[-1]] for row in rows] == [
        ["1", "2024-05-31", "Februar: Udbuddet ventes klar i maj 2024."]
    ]


def test_late__merged_before_the_time__says_nothing(home: Path) -> None:
    out = home / "tidligt"
    out.mkdir()
    assert merge(home / "aug", "--date", "2024-05-31", "--out", str(out)) == 0
    council = json.loads((out / "council.json").read_text(encoding="utf-8"))
    assert "Punkter, hvor en nævnt tid er gået" not in _captions(council)
    texts = [one.get("text", "") for one in _blocks(council)]
    assert not any(text.startswith("Centret har selv skrevet") for text in texts)


def test_course__workbook__has_the_same_counts(home: Path) -> None:
    (path,) = (home / "aug" / "samlet").glob("*.xlsx")
    sheet = openpyxl.load_workbook(path, data_only=True)["Overblik"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    (may,) = [row for row in rows if row[0] == "Maj 2024"]
    assert [one for one in may[1:] if one is not None] == [0, 2, 1, 0, 0, 3]
