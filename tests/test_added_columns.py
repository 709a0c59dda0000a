"""An office's own edition of the follow-up, one file with what differs, goes the whole way.

It adds a date, an amount and a choice, and a status; it takes the agreement's amounts away.
"""

import json
import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from cli import main
from tests.support.follow_up import FOLDER, follow_up_round
from validate.assemble import delivered_files
from validate.contract.merged import frames
from validate.engine import validate
from validate.inbox import read_inbox
from workbook.edition.dataset import dataset
from workbook.naming import workbook_name
from workbook.read.open import open_book
from workbook.records.value import Content
from workbook.round.load import load_round
from workbook.round.model import Round
from workbook.rows.book import rows_workbook
from workbook.rows.layout import RowsLayout, rows_layout
from workbook.rows.read import read_rows
from workbook.stamp import read_stamps

EXTENSION = Path(__file__).parent / "templates" / "data" / "opfolgning_udvidet.toml"
RISK = """
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
DRIFT = "Overgået til drift"
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
    template = EXTENSION.read_text(encoding="utf-8") + RISK
    # It goes on with the rounds of the template that it extends.
    own = 'id = "opfolgning_udvidet"\nversion = 1\n'
    assert own in template
    template = template.replace(own, 'id = "opfolgning"\nversion = 2\n')
    (folder / "udvidet.toml").write_text(template, encoding="utf-8")
    shutil.copy(FOLDER / "aftale.xlsx", folder / "aftale.xlsx")
    assert run("generate", str(folder)) == 0
    round_, before = loaded(folder), follow_up_round()
    received = folder / "indkommet"
    received.mkdir()
    for path in sorted((FOLDER / "rettet").glob("*.xlsx")):
        book = open_book(path)
        [stamp] = read_stamps(book)
        given = read_rows(before, book, rows_layout(before, stamp.centre), path.name)
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


def layout_of(folder: Path, centre: str = "CKM") -> RowsLayout:
    return rows_layout(loaded(folder), centre)


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    return int(left.value.code or 0)


@pytest.fixture(scope="module")
def sent(folder: Path) -> Any:
    """The workbook that was sent to a centre."""
    name = workbook_name(loaded(folder).config, "CKM")
    return openpyxl.load_workbook(folder / "udsendt" / name)


def test_added_columns__workbook__has_dropdown_date_and_amount(folder: Path, sent: Any) -> None:
    layout = layout_of(folder)
    rules = {
        str(rule.sqref).split(":")[0]: rule
        for rule in sent["Opfølgning"].data_validations.dataValidation
    }
    found = {name: rules[layout.at(layout.first_row, name)] for name in ADDED}
    types = {name: rule.type for name, rule in found.items()}
    # Excel takes a day or a quarter where it watches over the length alone.
    assert types == {"expected": "textLength", "spent": "decimal", "risk": "list"}
    assert found["spent"].promptTitle == "Forbrug til dato"
    columns = [place.slot.id for place in layout.columns]
    assert columns[3:8] == ["status", *ADDED, "remark"]
    assert not any(name.startswith("amount") for name in columns)
    headers = [cell.value for cell in sent["Opfølgning"][layout.header_row]]
    assert headers[3:8] == [
        "Status", "Forventet afsluttet", "Forbrug til dato", "Risiko", "Centerets bemærkning",
    ]  # fmt: skip


def test_added_columns__guidance_and_live_checks__speak_of_them(sent: Any) -> None:
    words = {
        name: {str(cell.value) for row in sent[name].iter_rows() for cell in row if cell.value}
        for name in ("Vejledning", "Kontrol")
    }
    assert {DRIFT, "Følges ikke længere."} <= words["Vejledning"]
    assert {
        "Forventet afsluttet, der ikke er en dato eller et kvartal",
        "Forbrug til dato, der er skrevet som tekst",
        "Risiko, der ikke står på listen",
    } <= words["Kontrol"]


def test_added_columns__validate__finds_a_wrong_answer_of_each_and_the_copy_marks_it(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = next((folder / "indkommet").glob("*CKM.xlsx"))
    book = openpyxl.load_workbook(path)
    layout = layout_of(folder)
    row, other = (layout.first_row + at for at, role in enumerate(layout.roles) if role == "lead")
    wrong = {"expected": "snart", "spent": "1,5 mio.", "risk": "Hoj"}
    for name, text in wrong.items():
        book["Opfølgning"][layout.at(row, name)] = text
    book["Opfølgning"][layout.at(other, "spent")] = 2.5
    book.save(tmp_path / path.name)
    arguments = [str(tmp_path / path.name), "--round", str(folder), "--format", "json"]
    assert run("validate", *arguments, "--return-copies", str(tmp_path / "retur")) == 1
    found = json.loads(capsys.readouterr().out)["findings"]
    told = {(one["code"], one["cell"]) for one in found if one["cell"].endswith(str(row))}
    assert told >= {
        ("VAL017", layout.at(row, "expected")),
        ("VAL011", layout.at(row, "spent")),
        ("VAL002", layout.at(row, "risk")),
    }
    [copy] = (tmp_path / "retur").glob("*.xlsx")
    returned = openpyxl.load_workbook(copy)["Opfølgning"]
    assert {name: returned[layout.at(row, name)].value for name in wrong} == wrong
    assert returned[layout.at(other, "spent")].value == 2.5
    assert returned[layout.at(other, "expected")].value.date() == ADDED["expected"]


def test_added_columns__promise__is_the_date_that_the_office_asks_for(folder: Path) -> None:
    round_ = loaded(folder)
    sent = round_.centre_records("CKM")
    answer: dict[str, Content] = {"status": "Under udmøntning", "remark": "Ventes færdig i juli."}
    path = folder / "løfte.xlsx"
    for expected, codes in ((date(2024, 2, 29), {"ROW005"}), (date(2025, 2, 28), set[str]())):
        contents = [answer | {"expected": expected} for _ in sent]
        path.write_bytes(rows_workbook(round_, "CKM", contents))
        report = validate(round_, read_inbox([path])).report
        assert {one.code for one in report.findings} & {"ROW005"} == codes
    path.unlink()


def test_added_columns__merge__are_in_edition_council_json_and_frames(folder: Path) -> None:
    assert run("merge", str(folder), "--formats", "xlsx,json") == 0
    council = json.loads((folder / "samlet" / "council.json").read_text(encoding="utf-8"))
    assert len(council["records"]) == 68
    assert {(one["fields"]["expected"], one["fields"]["risk"]) for one in council["records"]} == {
        ("2024-12-31", "Høj")
    }
    fields = [one["id"] for one in council["fields"]]
    assert fields[-5:] == ["status", "remark", *ADDED]
    assert "amount" not in fields
    assert DRIFT in [one["value"] for one in council["lists"]["status"]]
    [path] = (folder / "samlet").glob("*.xlsx")
    book = openpyxl.load_workbook(path, data_only=True)
    assert "Økonomi" not in book.sheetnames
    rows = list(book["Data"].iter_rows(values_only=True))
    first = next(place for place, row in enumerate(rows) if row[0] == "Nr.")
    column = rows[first].index("Forbrug til dato mio. kr.")
    assert [row[column] for row in rows[first + 1 :]] == [1.25] * 68
    header = next(row for row in book["Opfølgning"].iter_rows(values_only=True) if "Nr." in row)
    assert [one for one in header if one][-4:] == [
        "Status", "Forventet afsluttet", "Forbrug til dato", "Risiko",
    ]  # fmt: skip


def test_added_columns__frames__have_them_typed(folder: Path) -> None:
    round_ = loaded(folder)
    validation = validate(round_, read_inbox([folder / "indkommet"]))
    records = frames(round_, dataset(round_, delivered_files(validation)).records)["records"]
    assert set(records["spent"]) == {Decimal("1.25")}
    assert set(records["risk"]) == {"Høj"}
    assert len(records) == 68


def test_added_columns__drawing__has_them_in_their_places(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("template", "show", "--sheets", str(folder / "udvidet.toml")) == 0
    drawn = " ".join(capsys.readouterr().out.split())
    assert drawn.index("Status *") < drawn.index("Forbrug til") < drawn.index("Centerets bemærk")
    assert "│ date or " in drawn
