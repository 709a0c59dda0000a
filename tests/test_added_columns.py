"""A date, an amount and a choice, added to the follow-up by a template file and nothing else."""

import json
import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from cli import main
from tests.support.follow_up import FOLDER
from validate.assemble import delivered_files
from validate.contract.merged import frames
from validate.engine import validate
from validate.inbox import read_inbox
from workbook.edition.dataset import dataset
from workbook.read.open import open_book
from workbook.records.value import Content
from workbook.round.load import load_round
from workbook.round.model import Round
from workbook.rows.book import rows_workbook
from workbook.rows.layout import rows_layout
from workbook.rows.read import read_rows
from workbook.stamp import read_stamps

TEMPLATE = """
schema = "template-v2"
extends = "opfolgning"
id = "opfolgning"
version = 2

[fields.expected]
after = "status"
label = "Forventet afsluttet"
type = "date"

[fields.spent]
after = "expected"
label = "Forbrug til dato"
type = "amount"

[lists.risk]
label = "Risiko"
values = [
    { value = "Lav", help = "Alt går efter planen." },
    { value = "Høj", help = "Tidsplanen skrider." },
]

[fields.risk]
after = "spent"
label = "Risiko"
type = "choice"
list = "risk"
"""
ADDED: dict[str, Content] = {
    "expected": date(2024, 12, 31),
    "spent": Decimal("1.25"),
    "risk": "Høj",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real round under the extended template, every workbook answered."""
    folder = tmp_path_factory.mktemp("runde") / "august"
    folder.mkdir()
    settings = (FOLDER / "runde.toml").read_text(encoding="utf-8")
    settings = settings.replace('template = "opfolgning"', 'template = "udvidet.toml"')
    previous = (FOLDER / "../februar").resolve().as_posix()
    settings = settings.replace('previous = "../februar"', f'previous = "{previous}"')
    (folder / "runde.toml").write_text(settings, encoding="utf-8")
    (folder / "udvidet.toml").write_text(TEMPLATE, encoding="utf-8")
    shutil.copy(FOLDER / "aftale.xlsx", folder / "aftale.xlsx")
    round_ = loaded(folder)
    received = folder / "indkommet"
    received.mkdir()
    for path in sorted((FOLDER / "rettet").glob("*.xlsx")):
        book = open_book(path)
        [stamp] = read_stamps(book)
        given = read_rows(round_, book, rows_layout(round_, stamp.centre), path.name)
        assert given is not None
        answers = {record.key: record for record in given.records}
        contents = [
            {name: answers[sent.key].values[name].content for name in ("status", "remark")} | ADDED
            for sent in round_.centre_records(stamp.centre)
        ]
        data = rows_workbook(round_, stamp.centre, contents)
        (received / path.name).write_bytes(data)
    return folder


def loaded(folder: Path) -> Round:
    round_ = load_round(folder)
    assert round_ is not None
    return round_


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    return int(left.value.code or 0)


def test_added_columns__workbook__has_dropdown_date_and_amount(folder: Path) -> None:
    path = next((folder / "indkommet").glob("*CKM.xlsx"))
    sheet = openpyxl.load_workbook(path)["Opfølgning"]
    layout = rows_layout(loaded(folder), "CKM")
    types = {
        str(rule.sqref).split(":")[0]: rule.type for rule in sheet.data_validations.dataValidation
    }
    kinds = {name: types[layout.at(layout.first_row, name)] for name in ADDED}
    assert kinds == {"expected": "date", "spent": "decimal", "risk": "list"}
    assert [place.slot.id for place in layout.columns][-5:] == ["status", *ADDED, "remark"]


def test_added_columns__validate__finds_a_wrong_answer_of_each(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = next((folder / "indkommet").glob("*CKM.xlsx"))
    book = openpyxl.load_workbook(path)
    layout = rows_layout(loaded(folder), "CKM")
    for name, wrong in (("expected", "snart"), ("spent", "1,5 mio."), ("risk", "Hoj")):
        book["Opfølgning"][layout.at(layout.first_row, name)] = wrong
    book.save(tmp_path / path.name)
    assert (
        run("validate", str(tmp_path / path.name), "--round", str(folder), "--format", "json") == 1
    )
    found = json.loads(capsys.readouterr().out)["findings"]
    row = layout.first_row
    told = {(one["code"], one["cell"]) for one in found if one["cell"].endswith(str(row))}
    assert told >= {
        ("VAL017", layout.at(row, "expected")),
        ("VAL011", layout.at(row, "spent")),
        ("VAL002", layout.at(row, "risk")),
    }


def test_added_columns__merge__are_in_edition_council_json_and_frames(folder: Path) -> None:
    assert run("merge", str(folder)) == 0
    council = json.loads((folder / "samlet" / "council.json").read_text(encoding="utf-8"))
    assert len(council["records"]) == 68
    assert {(one["fields"]["expected"], one["fields"]["risk"]) for one in council["records"]} == {
        ("2024-12-31", "Høj")
    }
    [path] = (folder / "samlet").glob("*.xlsx")
    rows = list(openpyxl.load_workbook(path, data_only=True)["Data"].iter_rows(values_only=True))
    column = rows[0].index("Forbrug til dato\nmio. kr.")
    assert [row[column] for row in rows[1:]] == [1.25] * 68


def test_added_columns__frames__have_them_typed(folder: Path) -> None:
    round_ = loaded(folder)
    validation = validate(round_, read_inbox([folder / "indkommet"]))
    records = frames(round_, dataset(round_, delivered_files(validation)).records)["records"]
    assert set(records["spent"]) == {Decimal("1.25")}
    assert set(records["risk"]) == {"Høj"}
    assert len(records) == 68
