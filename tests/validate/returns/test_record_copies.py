"""Corrected copies of workbooks of rows: every row kept, what is healed gone, the rest marked."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from samples.excel import ReturnedFile
from tests.support.follow_up import follow_up_round
from tests.support.priorities import priorities_round
from validate.engine import validate
from validate.finding import Finding, Level
from validate.inbox import read_inbox
from validate.opening import look_into, read_data
from validate.returns.copies import return_copies
from validate.returns.rows_copy import RowsCopy
from workbook.naming import copy_name
from workbook.read.model import Book
from workbook.read.open import read_book
from workbook.records.value import Contents
from workbook.round.model import Round
from workbook.rows.book import rows_workbook
from workbook.rows.layout import rows_layout
from workbook.rows.read import read_rows
from workbook.write.corrected_names import FAULTS_SHEET, UNPLACED_SHEET

Act = Callable[[ReturnedFile], None]

ROWS: tuple[Contents, ...] = tuple(
    {
        "nr": nr,
        "kind": kind,
        "title": title,
        "resume": f"{title} giver en besparelse hvert år.",
        "amount:2026": Decimal(-100 - number),
        "amount:2028": Decimal(-200),
        "type": "Effektivisering",
    }
    for number, (nr, kind, title) in enumerate(
        (
            ("ISU01", "Service", "Færre møder"),
            ("ISU02", "Service", "Fælles indkøb"),
            ("ØU10", "Overførsel", "Flere i job"),
        )
    )
)


@dataclass(frozen=True)
class Sent:
    """A file in the inbox, and what came of it."""

    round: Round
    findings: tuple[Finding, ...]
    copies: Path

    @property
    def path(self) -> Path:
        """Of the copy."""
        return self.copies / copy_name(self.round.config, "CBU")

    def copy(self) -> bytes:
        """The copy."""
        return self.path.read_bytes()

    def again(self) -> tuple[Finding, ...]:
        """What is found in the copy, sent back untouched."""
        return validate(self.round, read_inbox([self.path])).report.findings


def sent(folder: Path, act: Act, rows: tuple[Contents, ...] = ROWS) -> Sent:
    """The file of CBU with these rows, changed as a person would."""
    round_ = priorities_round(folder=folder)
    file = ReturnedFile(rows_workbook(round_, "CBU", rows, blank=2))
    act(file)
    round_.received.mkdir()
    (round_.received / "Retur.xlsx").write_bytes(file.data)
    found = validate(round_, read_inbox([round_.received / "Retur.xlsx"]))
    return_copies(round_, found, folder / "retur")
    return Sent(round_, found.report.findings, folder / "retur")


def lines(book: Book, sheet: str) -> list[tuple[str, ...]]:
    """What stands below the headers of one of the copy's own sheets."""
    found = book.sheet(sheet)
    if found is None:
        return []
    rows = [tuple(cells[column].text for column in sorted(cells)) for _, cells in found.rows()]
    first = next((n for n, row in enumerate(rows) if row[0] in ("Alvor", "Ark i jeres fil")), 99)
    return rows[first + 1 :]


def contents(round_: Round, data: bytes) -> list[dict[str, object]]:
    """What the records of CBU's workbook say."""
    return contents_of(round_, data, "CBU")


def contents_of(round_: Round, data: bytes, centre: str) -> list[dict[str, object]]:
    """What the records of the centre's workbook say."""
    layout = rows_layout(round_, centre)
    found = read_rows(round_, read_book(data), layout, "fil.xlsx")
    assert found is not None
    return [
        {slot: value.raw for slot, value in record.values.items() if not value.is_blank}
        for record in found.records
    ]


def test_copy__one_fault__keeps_all_rows_and_marks_the_cell(tmp_path: Path) -> None:
    def act(file: ReturnedFile) -> None:
        file.insert_rows("Forslag", 7)  # the copy has no gap
        file.set_text("Forslag", "E9", "hundrede")

    found = sent(tmp_path, act)
    assert [(one.code, one.sheet, one.cells) for one in found.findings] == [
        ("VAL012", "Forslag", ("E9",))
    ]
    again = found.again()
    assert [(one.code, one.sheet, one.cells) for one in again] == [("VAL012", "Forslag", ("E8",))]
    book = read_book(found.copy())
    assert [sheet.name for sheet in book.sheets][:2] == [FAULTS_SHEET, "Vejledning"]
    ((level, cell, place, *_),) = lines(book, FAULTS_SHEET)
    assert (level, cell, place) == ("Skal rettes", "E8", "Forslag ØU10 (Overførsel), Beløb 2026")
    sheet = openpyxl.load_workbook(BytesIO(found.copy()))["Forslag"]
    noted = [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment]
    assert noted == ["E8"]
    assert contents(found.round, found.copy())[:2] == [
        {"nr": "ISU01", "kind": "Service", "title": "Færre møder"}
        | {"resume": "Færre møder giver en besparelse hvert år.", "amount:2026": "-100"}
        | {"amount:2028": "-200", "type": "Effektivisering", "committee": "ISU"},
        {"nr": "ISU02", "kind": "Service", "title": "Fælles indkøb"}
        | {"resume": "Fælles indkøb giver en besparelse hvert år.", "amount:2026": "-101"}
        | {"amount:2028": "-200", "type": "Effektivisering", "committee": "ISU"},
    ]


def test_copy__mended__goes_through(tmp_path: Path) -> None:
    found = sent(tmp_path, lambda file: file.set_text("Forslag", "E8", "hundrede"))
    mended = ReturnedFile(found.copy())
    mended.set_number("Forslag", "E8", -102)
    found.path.write_bytes(mended.data)
    assert found.again() == ()


def test_copy__what_has_no_cell__stands_on_the_sheet_of_leftovers(tmp_path: Path) -> None:
    def act(file: ReturnedFile) -> None:
        file.set_text("Forslag", "K5", "Til os selv")
        file.set_text("Forslag", "K6", "ring til Bo")
        file.set_text("Forslag", "C3", "Vi mangler et forslag")
        file.set_number("Forslag", "E12", -999)  # typed over a live sum
        file.set_text("Kontrol", "G4", "Skal vi sende?")
        file.set_formula("Forslag", "F7", "E7*2", Decimal(-202))

    found = sent(tmp_path, act)
    told = [line[:2] + line[3:] for line in lines(read_book(found.copy()), UNPLACED_SHEET)]
    assert told == [
        ("Forslag", "C3", "Vi mangler et forslag"),
        ("Forslag", "K6", "ring til Bo"),
        ("Forslag", "F7", "=E7*2"),
        ("Forslag", "E12", "-999"),
        ("Kontrol", "G4", "Skal vi sende?"),
    ]
    reasons = [line[2] for line in lines(read_book(found.copy()), UNPLACED_SHEET)]
    assert reasons == [
        "Det står over tabellen",
        "Kolonnen “Til os selv” var ikke i den fil, I fik tilsendt (forslag ISU01 (Service))",
        "Formlen for “Beløb 2027” i forslag ISU02 (Service) er erstattet af sin værdi",
        "Rækken “I alt, serviceudgifter” regnes ud af sig selv",
        "Arket Kontrol er låst for jer",
    ]
    assert contents(found.round, found.copy())[1]["amount:2027"] == "-202"
    sheet = read_book(found.copy()).sheet("Forslag")
    assert sheet is not None
    layout = rows_layout(found.round, "CBU", 3, 27)
    cell = sheet.cell(layout.totals[0].row, 5)
    assert cell is not None
    assert cell.text == "-201"


def test_copy__leftovers__are_carried_on_when_it_is_sent_back(tmp_path: Path) -> None:
    def act(file: ReturnedFile) -> None:
        file.set_text("Forslag", "K6", "ring til Bo")
        file.set_text("Forslag", "E8", "hundrede")

    found = sent(tmp_path, act)
    once = lines(read_book(found.copy()), UNPLACED_SHEET)
    second = validate(found.round, read_inbox([found.path]))
    return_copies(found.round, second, tmp_path / "to")
    data = (tmp_path / "to" / copy_name(found.round.config, "CBU")).read_bytes()
    assert lines(read_book(data), UNPLACED_SHEET) == once
    assert contents(found.round, data) == contents(found.round, found.copy())


def test_copy__struck_cell__has_no_line_through_it_and_is_to_be_looked_at(tmp_path: Path) -> None:
    found = sent(tmp_path, lambda file: file.strike("Forslag", "E6"))
    (line,) = [
        row for row in lines(read_book(found.copy()), FAULTS_SHEET) if "overstreget" in row[3]
    ]
    assert (line[0], line[1]) == ("Se efter", "E6")
    assert line[4].startswith("Kopien har ingen overstregning.")


def test_copy__column_deleted__is_there_again_and_asked_for(tmp_path: Path) -> None:
    def act(file: ReturnedFile) -> None:
        file.delete_column("Forslag", "D")
        file.set_text("Forslag", "D8", "hundrede")

    found = sent(tmp_path, act)
    assert all("resume" not in record for record in contents(found.round, found.copy()))
    asked = [one for one in found.again() if one.column == "Resume"]
    assert [one.cells for one in asked] == [("D6",), ("D7",), ("D8",)]


def test_copy__finding_on_a_deleted_column__leads_to_its_blank_cell(tmp_path: Path) -> None:
    round_ = priorities_round(folder=tmp_path)
    file = ReturnedFile(rows_workbook(round_, "CBU", ROWS, blank=2))
    file.delete_column("Forslag", "D")
    view = look_into(round_, tmp_path / "Retur.xlsx", "Retur.xlsx", read_data(file.data))
    finding = Finding("STR020", "column-missing", Level.ERROR, "Væk.", "Sæt ind.", column="Resume")
    (line,) = RowsCopy(view).untold([finding])
    assert (line.sheet, line.cells) == ("Forslag", ("D6",))
    assert line.fix == "Kolonnen er her igen, men tom. Skriv det, der stod i den."


@pytest.mark.parametrize(
    ("ref", "typed", "raw"),
    [
        ("C6", "=ikke en formel", "=ikke en formel"),
        ("B6", "service", "service"),
        ("A6", "isu 1", "isu 1"),
        ("E6", "50,-", "50,-"),
    ],
)
def test_copy__text_as_typed__stands_in_it_to_the_letter(
    tmp_path: Path, ref: str, typed: str, raw: str
) -> None:
    def act(file: ReturnedFile) -> None:
        file.set_text("Forslag", ref, typed)
        file.set_text("Forslag", "I8", "Noget andet")  # so that there is a copy

    found = sent(tmp_path, act)
    slot = {"C": "title", "B": "kind", "A": "nr", "E": "amount:2026"}[ref[0]]
    assert contents(found.round, found.copy())[0][slot] == raw


def test_copy__odd_kinds__stand_in_it_as_what_they_were(tmp_path: Path) -> None:
    def act(file: ReturnedFile) -> None:
        file.set_boolean("Forslag", "E6", value=True)
        file.set_error("Forslag", "F6", "#REF!")
        file.set_date("Forslag", "G6", 45658)  # 1 January 2025
        file.set_number("Forslag", "C6", 2026)

    found = sent(tmp_path, act)
    before = [(one.code, one.cells) for one in found.findings if one.code != "VAL006"]
    after = [(one.code, one.cells) for one in found.again() if one.code != "VAL006"]
    record = contents(found.round, found.copy())[0]
    assert (record["amount:2026"], record["amount:2027"], record["title"]) == ("1", "#REF!", "2026")
    assert record["amount:2028"] == "01-01-2025"  # without the format, so that it can be typed over
    assert ("VAL005", ("F6",)) in before
    assert set(before) <= set(after)


def test_copy__nothing_typed__is_an_empty_workbook(tmp_path: Path) -> None:
    round_ = priorities_round(folder=tmp_path)
    file = ReturnedFile(rows_workbook(round_, "CBU", blank=2))
    file.set_text("Forslag", "L20", "Vi har ingen forslag")
    view = look_into(round_, tmp_path / "Retur.xlsx", "Retur.xlsx", read_data(file.data))
    copy = RowsCopy(view)
    assert contents(round_, copy.to_bytes()) == []
    told = [line[3] for line in lines(read_book(copy.to_bytes()), UNPLACED_SHEET)]
    assert told == ["Vi har ingen forslag"]


def test_copy__closed_list__answers_stand_at_their_records_and_all_else_is_left(
    tmp_path: Path,
) -> None:
    round_ = follow_up_round()
    centre = "CBF"
    sent_records = round_.centre_records(centre)
    led = [number for number, record in enumerate(sent_records) if record.is_led]
    answers: list[Contents] = [{} for _ in sent_records]
    for number in led:
        answers[number] = {"status": "Under udmøntning", "remark": f"Bemærkning {number}."}
    data = rows_workbook(round_, centre, answers)
    layout = rows_layout(round_, centre)
    file = ReturnedFile(data)
    first, second, third = (layout.first_row + number for number in led[:3])
    file.set_text(layout.sheet, layout.at(first, "status"), "Noget andet")
    file.set_text(layout.sheet, layout.at(second, "committees"), "Alle udvalg")  # locked
    file.set_number(layout.sheet, layout.at(third, "nr"), 999)  # whose answers are they?
    file.set_text(layout.sheet, layout.at(third, "title"), "Et helt andet punkt")
    view = look_into(round_, tmp_path / "Retur.xlsx", "Retur.xlsx", read_data(file.data))
    copy = RowsCopy(view)
    found = contents_of(round_, copy.to_bytes(), centre)
    assert found[led[0]]["status"] == "Noget andet"
    assert found[led[1]]["remark"] == f"Bemærkning {led[1]}."
    assert "remark" not in found[led[2]]
    told = [(line.cell, line.reason, line.text) for line in copy.unplaced]
    name = sent_records[led[1]].name
    assert (
        layout.at(second, "committees"),
        f"“Udvalg” for punkt {name} er låst for jer",
        "Alle udvalg",
    ) in told
    assert (
        layout.at(third, "remark"),
        "Rækken er ikke blandt jeres punkter",
        f"Bemærkning {led[2]}.",
    ) in told
    assert {cell for cell, reason, _ in told if "ikke blandt" not in reason} == {
        layout.at(second, "committees")
    }
