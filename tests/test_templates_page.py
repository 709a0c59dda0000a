"""The template that docs/templates.md writes, from the office's file to what the council reads."""

import json
import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from cli import _run
from tests.docs import DOCS
from workbook.records.value import Contents
from workbook.round.load import load_round
from workbook.round.model import Round
from workbook.rows.book import rows_workbook
from workbook.rows.layout import rows_layout

_FILE = re.compile(r"^```toml\n(# runde/egen\.toml.*?)^```", re.MULTILINE | re.DOTALL)
_PROPOSAL: Contents = {
    "nr": "TMU01",
    "kind": "Service",
    "title": "Færre møder",
    "resume": "Møderne samles på to dage om ugen.",
    "type": "Besparelse",
    "start": date(2030, 1, 1),
    "risiko": "Høj",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new round with the page's template."""
    folder = tmp_path_factory.mktemp("side") / "runde"
    assert _run(["init", str(folder), "--template", "prioritering"]) == 0
    page = (DOCS / "templates.md").read_text(encoding="utf-8")
    (folder / "egen.toml").write_text("".join(_FILE.findall(page)), encoding="utf-8")
    settings = folder / "runde.toml"
    text = re.sub(r"(?m)^template = .*", 'template = "egen.toml"', settings.read_text("utf-8"))
    settings.write_text(text, encoding="utf-8")
    (folder / "indkommet").mkdir(exist_ok=True)
    return folder


def loaded(folder: Path) -> Round:
    round_ = load_round(folder)
    assert round_ is not None
    return round_


def returned(folder: Path, name: str, first: int = -100) -> Path:
    """A workbook of the first centre with one proposal, of this amount in its first year."""
    round_ = loaded(folder)
    amounts = {f"amount:{year}": Decimal(-100) for year in round_.config.years}
    amounts[f"amount:{round_.config.years[0]}"] = Decimal(first)
    contents = {**_PROPOSAL, **amounts}
    path = folder / name
    path.write_bytes(rows_workbook(round_, round_.config.centres[0].code, [contents]))
    return path


def test_templates_page__columns__stand_behind_the_one_that_is_named(folder: Path) -> None:
    layout = rows_layout(loaded(folder), "CBU")
    assert [place.header for place in layout.columns][-3:] == ["Type", "Opstart", "Risiko"]


def test_templates_page__workbook__offers_the_list_and_asks_for_a_date(folder: Path) -> None:
    path = returned(folder, "prøve.xlsx")
    layout = rows_layout(loaded(folder), "CBU")
    rules = openpyxl.load_workbook(path)["Forslag"].data_validations.dataValidation
    kinds = {str(rule.sqref).split(":")[0]: (rule.type, rule.formula1) for rule in rules}
    assert kinds[layout.at(layout.first_row, "risiko")] == ("list", '"Lav,Høj"')
    assert kinds[layout.at(layout.first_row, "start")][0] == "date"


def test_templates_page__own_check__is_found_at_its_cell(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = returned(folder, "stort.xlsx", -1001)
    _run(["validate", str(path), "--round", str(folder), "--format", "json"])
    found = json.loads(capsys.readouterr().out)["findings"]
    [own] = [one for one in found if one["code"] == "OWN003"]
    layout = rows_layout(loaded(folder), "CBU")
    assert (own["cell"], own["severity"]) == (layout.at(6, "risiko"), "warning")
    assert own["message"] == (
        "Forslag TMU01 (Service) sparer mere end 1 mio. kr. i et år og har høj risiko."
    )


def test_templates_page__own_output__is_a_sheet_of_the_edition(folder: Path) -> None:
    returned(folder, "indkommet/CBU.xlsx")
    assert _run(["merge", str(folder), "--formats", "json"]) == 0
    council = json.loads((folder / "samlet" / "council.json").read_text(encoding="utf-8"))
    [section] = [one for one in council["sections"] if one["name"] == "Risiko"]
    [table] = [block for block in section["blocks"] if block["kind"] == "table"]
    assert table["caption"] == "Risiko: Høj"
    years = len(council["years"])
    said = [
        [cell.get("text") or cell.get("value") for cell in row["cells"]] for row in table["rows"]
    ]
    assert said == [
        ["Nr.", "Titel", "Alle år"],
        ["TMU01", "Færre møder", str(-100 * years)],
        ["I alt", str(-100 * years)],
    ]
