"""A follow-up from round to round: each takes over what the one before has merged."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from tests.support.chain import Answers, loaded, merge, return_workbooks, round_folder, run
from workbook.records.record import Record
from workbook.rows.layout import rows_layout

TEMPLATE = """
schema = "template-v2"
extends = "opfolgning"
id = "opfolgning"
version = 2

[fields.expected_before]
after = "previous_status"
label = "Forventet sidst"
type = "date"
by = "list"

[fields.spent_before]
after = "expected_before"
label = "Forbrug sidst {unit}"
type = "amount"
unit = "mio. kr."
by = "list"

[fields.paid_before]
after = "spent_before"
label = "Betalt sidst {year}"
type = "amounts"
by = "list"

[fields.with_before]
after = "paid_before"
label = "Sammen med sidst"
type = "choices"
list = "committees"
by = "list"

[fields.expected]
after = "status"
label = "Forventet afsluttet"
type = "date"
or_quarter = true
kept = "expected_before"

[fields.spent]
after = "expected"
label = "Forbrug {unit}"
type = "amount"
unit = "1.000 kr."
kept = "spent_before"

[fields.paid]
after = "spent"
label = "Betalt {year}"
type = "amounts"
kept = "paid_before"

[fields.with]
after = "paid"
label = "Sammen med {n}"
type = "choices"
list = "committees"
at_most = 2
kept = "with_before"
"""
FIRST: Answers = {
    "CET": {
        "1": {
            "status": "Under forberedelse",
            "remark": "Februar: Udbuddet er sendt ud.",
            "expected": date(2024, 12, 31),
            "spent": Decimal("250.5"),
            "paid:2024": Decimal("0.1"),
            "with:1": "SU",
        },
        "2": {"remark": "Vi leverer planterne."},
    },
    "CKM": {
        "2": {"status": "Under udmøntning", "remark": "Plan er lagt.", "expected": "2025K3"},
        "10": {"status": "Under udmøntning", "remark": "Der måles."},
    },
}
SECOND: Answers = {
    "CET": {"1": {"status": "Under udmøntning", "remark": "Panelerne er oppe."}},
    "CKM": {
        "2": {"status": "Under udmøntning", "remark": "40 træer er plantet."},
        "10": {"status": "Under udmøntning"},
    },
}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three rounds, the first two of which are merged."""
    home = tmp_path_factory.mktemp("opfolgning")
    rounds = (("feb", "Februar 2024", FIRST, ""), ("maj", "Maj 2024", SECOND, "feb"))
    for name, label, answers, previous in rounds:
        folder = round_folder(home, name, label, previous=previous, template=TEMPLATE)
        return_workbooks(folder, answers)
        assert merge(folder) == 0
    round_folder(home, "aug", "August 2024", previous="maj", template=TEMPLATE)
    return home


def _record(folder: Path, name: str) -> Record:
    return next(record for record in loaded(folder).records if record.name == name)


def test_chain__second_round__has_every_answer_that_the_template_keeps(home: Path) -> None:
    one, two = _record(home / "maj", "1"), _record(home / "maj", "2")
    assert one.text("previous_status") == "Under forberedelse"
    content = {slot: value.content for slot, value in one.values.items()}
    assert content["expected_before"] == date(2024, 12, 31)
    assert content["spent_before"] == Decimal("0.2505")  # in mio. kr.
    assert (content["paid_before:2024"], content["paid_before:2025"]) == (Decimal("0.1"), None)
    assert content["with_before"] == "SU"
    assert two.text("expected_before") == "2025K3"
    assert two.values["spent_before"].is_blank


def test_chain__third_round__has_the_remarks_of_both_and_the_last_of_all_else(home: Path) -> None:
    remarks = {
        record.name: [(value.slot.part, value.text) for value in record.of_field("earlier_remarks")]
        for record in loaded(home / "aug").records
    }
    assert remarks == {
        "1": [("Februar", "Udbuddet er sendt ud."), ("Maj", "Panelerne er oppe.")],
        "2": [
            ("Februar", "Plan er lagt.\nCET: Vi leverer planterne."),
            ("Maj", "40 træer er plantet."),
        ],
        "10": [("Februar 2024", "Der måles.")],
    }
    one = _record(home / "aug", "1")
    assert one.text("previous_status") == "Under udmøntning"
    assert one.values["expected_before"].is_blank


def test_chain__third_round__is_sent_with_what_the_others_said(home: Path) -> None:
    assert run("generate", str(home / "aug")) == 0
    (path,) = (home / "aug" / "udsendt").glob("*CET*.xlsx")
    sheet = openpyxl.load_workbook(path)["Opfølgning"]
    texts = {str(cell.value) for row in sheet.iter_rows() for cell in row}
    assert "Februar: Udbuddet er sendt ud.\nMaj: Panelerne er oppe." in texts


def test_chain__third_round__is_judged_by_the_others(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = home / "aug"
    answers: Answers = {
        "CET": {"1": {"status": "Under forberedelse"}},
        "CKM": {
            "2": {"status": "Afsluttet", "remark": "Alle træer er plantet."},
            "10": {"status": "Under udmøntning", "remark": "Åen er ren."},
        },
    }
    list_ = (folder / "aftale.csv").read_text(encoding="utf-8")
    changed = list_.replace("Sol på skoler;0,4", "Sol på skoler;400")
    (folder / "aftale.csv").write_text(changed, encoding="utf-8")
    return_workbooks(folder, answers)
    capsys.readouterr()
    run("validate", str(folder), "--format", "json")
    found = {
        (one["code"], one["item"]): one["message"]
        for one in json.loads(capsys.readouterr().out)["findings"]
    }
    assert found["HIS001", "1"].startswith("Punkt 1 var “Under udmøntning” sidst")
    assert found["HIS004", "1"] == (
        "Punkt 1 står anderledes i listen end i udgaven maj 2024: beløbet i mio. kr. er 400 "
        "(før 0,4) i 2024. Beløbet er nu 1.000 gange så stort: er det skrevet i 1.000 kr.?"
    )
    assert merge(folder) == 0
    council = json.loads((folder / "samlet" / "council.json").read_text(encoding="utf-8"))
    (two,) = [one for one in council["records"] if one["name"] == "2"]
    assert two["heading"] == "August"
    assert two["fields"]["earlier_remarks"] == [
        {"round": "Februar", "text": "Plan er lagt.\nCET: Vi leverer planterne."},
        {"round": "Maj", "text": "40 træer er plantet."},
    ]
    (path,) = (folder / "samlet").glob("*.xlsx")
    sheet = openpyxl.load_workbook(path)["Ændringer"]
    texts = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    since = "Siden sidste opfølgning (Maj 2024): 1 punkt er nået længere; 1 punkt er gået tilbage."
    assert since in texts
    assert "August: Alle træer er plantet." in texts
    assert not any("40 træer" in text for text in texts)


def test_chain__record_that_is_gone_and_a_new_one__are_told(tmp_path: Path) -> None:
    first = round_folder(tmp_path, "feb", "Februar 2024", template=TEMPLATE)
    return_workbooks(first, FIRST)
    assert merge(first) == 0
    list_ = "Nr.;Afsnit;Center;Aftalepunkt;Økonomi;Udvalg\n"
    list_ += "1;Klima;CET;Sol på skoler;0,4 (2024);KMU\n11;Klima;CET;Nyt vand;;KMU\n"
    folder = round_folder(
        tmp_path, "maj", "Maj 2024", previous="feb", template=TEMPLATE, list_=list_
    )
    answers: Answers = {
        "CET": {
            "1": SECOND["CET"]["1"],
            "11": {"status": "Under forberedelse", "remark": "Vi er i gang."},
        }
    }
    return_workbooks(folder, answers)
    assert merge(folder) == 0
    (path,) = (folder / "samlet").glob("*.xlsx")
    sheet = openpyxl.load_workbook(path)["Ændringer"]
    texts = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    assert "Nye punkter" in texts
    assert "Nyt vand" in texts
    assert texts[-2:] == [
        "Udgået: punkt 2, Træer langs vejene",
        "Udgået: punkt 10, Rent vand i åen",
    ]


def test_chain__date_of_last_time_typed_over__is_told_as_a_day(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "CET.xlsx"
    book = openpyxl.load_workbook(home / "maj" / "indkommet" / "CET.xlsx")
    layout = rows_layout(loaded(home / "maj"), "CET")
    cell = layout.at(layout.first_row, "expected_before")
    book["Opfølgning"][cell] = date(2025, 6, 30)
    book.save(path)
    capsys.readouterr()
    assert run("validate", str(path), "--round", str(home / "maj"), "--format", "json") == 1
    (found,) = [
        one for one in json.loads(capsys.readouterr().out)["findings"] if one["code"] == "STR040"
    ]
    assert (found["cell"], found["expected"]) == (cell, "31-12-2024")
    assert found["message"] == (
        "“Forventet sidst” for punkt 1 er ændret: sendt “31-12-2024”, nu “30-06-2025”."
    )
