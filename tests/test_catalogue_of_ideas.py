"""The catalogue of ideas from the sent workbook to the edition."""

import json
from dataclasses import dataclass, replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from samples.excel import ReturnedFile
from tests.support.ideas import IDEA, ideas_round
from validate.assemble import assemble
from validate.engine import Validation, validate
from validate.examine import Examined, Examiner
from validate.inbox import read_inbox
from validate.opening import ReadFile
from validate.returns.copies import return_copies
from workbook.naming import copy_name, workbook_name
from workbook.read.limits import OPEN_ROWS
from workbook.read.model import Cell, CellKind
from workbook.read.open import read_book
from workbook.records.value import Contents
from workbook.round.model import Round
from workbook.rows.book import rows_workbook
from workbook.rows.layout import rows_layout

SHARED: Contents = {
    "title": "Elektronisk nøgle",
    "description": "Hjemmeplejen åbner døre med telefonen og henter ikke længere nøgler.",
    "areas:Ældre & Sundhed": "Ældre & Sundhed",
    "areas:Teknik & Miljø": "Teknik & Miljø",
    "types:1": "Velfærdsteknologi",
    "types:2": "Indkøb",
    "effect": Decimal(250),
    "full_year": Decimal(2026),
    "one_off": Decimal(90),
    "one_off_year": Decimal(2025),
    "adopted": "Nej",
}
UNKNOWN: Contents = {
    "title": "Genbrug af møbler",
    "description": "Skolerne henter møbler i et fælles lager, før de køber nye.",
    "areas:Skoler": "Skoler",
    "adopted": "Ikke afgjort",
}


@dataclass(frozen=True)
class Answered:
    """The round with what both senders returned."""

    round: Round
    validation: Validation

    @property
    def found(self) -> set[tuple[str, str, tuple[str, ...]]]:
        """Code, sender and cells of each finding."""
        return {(one.code, one.centre, one.cells) for one in self.validation.report.findings}


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> Answered:
    """Greve sends two ideas, one of them twice, and Solrød one of which the effect is unknown."""
    round_ = ideas_round(tmp_path_factory.mktemp("runde"))
    (round_.folder / "runde.toml").write_text("", encoding="utf-8")  # the trail tells its bytes
    round_.received.mkdir()
    for centre, rows in (("GREVE", (IDEA, SHARED, IDEA)), ("SOLRØD", (UNKNOWN,))):
        name = workbook_name(round_.config, centre)
        (round_.received / name).write_bytes(rows_workbook(round_, centre, rows, blank=2))
    return Answered(round_, validate(round_, read_inbox([round_.received])))


@pytest.fixture(scope="module")
def council(answered: Answered) -> Any:
    """The edition as council.json has it."""
    merged = answered.round.merged
    assemble(answered.round, answered.validation, merged, formats=("json",))
    return json.loads((merged / "council.json").read_text(encoding="utf-8"))


def test_returned__idea_without_effect_and_a_repeat__are_told_and_nothing_else(
    answered: Answered,
) -> None:
    effect = rows_layout(answered.round, "SOLRØD").at(6, "effect")
    repeats = ("ROW027", "GREVE", ("A6", "A8"))
    assert answered.found == {("OWN001", "SOLRØD", (effect,)), repeats}


def test_edition__totals__count_an_idea_once_whatever_areas_and_repeats_it_has(
    council: Any,
) -> None:
    totals = {(total["caption"], total["label"]): total["amounts"] for total in council["totals"]}
    every = {"Idéer med beløb": "2", "Årlig effekt ved fuld indfasning": "650"}
    assert totals["Efter fagområde", "I alt, hver idé én gang"] == every
    assert totals["Efter type", "I alt, hver idé én gang"] == every
    assert totals["Efter afsender", "I alt"] == every | {"Engangsudgift": "90"}


def test_edition__cards__stand_under_each_area(council: Any) -> None:
    cards = {
        section["name"]: [
            block["caption"] for block in section["blocks"] if block["kind"] == "table"
        ]
        for section in council["sections"]
    }
    assert cards["Ældre & Sundhed"] == ["“Elektronisk nøgle”", "“Fælles vagtplan”"]
    assert cards["Teknik & Miljø"] == ["“Elektronisk nøgle”"]
    assert cards["Skoler"] == ["“Genbrug af møbler”"]


def test_corrected_copy__has_every_idea_and_marks_the_blank_effect(
    answered: Answered, tmp_path: Path
) -> None:
    paths = return_copies(answered.round, answered.validation, tmp_path)
    books = {path.name: path for path in paths if path.suffix == ".xlsx"}
    (name,) = books  # of Greve's ideas only a repeat is told, which asks for nothing
    assert name == copy_name(answered.round.config, "SOLRØD")
    again = validate(answered.round, read_inbox([books[name]])).report.findings
    assert [one.code for one in again] == ["OWN001"]


def test_sent__headers_of_areas__run_upwards_where_a_word_is_wider_than_its_column() -> None:
    round_ = ideas_round()
    book = openpyxl.load_workbook(BytesIO(rows_workbook(round_, "GREVE", [])))
    header = rows_layout(round_, "GREVE").header_row
    turned = [cell.value for cell in book["Idéer"][header] if cell.alignment.textRotation == 90]
    assert turned[:2] == ["Daginstitutioner", "Udsatte børn"]
    assert "Skoler" not in turned
    assert "Titel" not in turned


def test_sent__wide_sheet__prints_on_a4_with_the_title_on_each_page() -> None:
    book = openpyxl.load_workbook(BytesIO(rows_workbook(ideas_round(), "GREVE", [])))
    sheet = book["Idéer"]
    assert (sheet.page_setup.paperSize, sheet.page_setup.scale) == (9, 70)
    assert sheet.print_title_cols == "$A:$A"
    assert len(sheet.col_breaks.brk) == 2


def test_live__title_that_stands_twice__is_no_hindrance_where_repeats_are_merged() -> None:
    round_ = ideas_round()
    data = rows_workbook(round_, "GREVE", [IDEA, IDEA])
    control = ReturnedFile(data).rows("Kontrol")
    row = next(ref[1:] for ref, text in control.items() if text == "Idéer med samme Titel")
    assert control[f"D{row}"] == "Se efter"
    assert "Ja" in control.values()


def _many(rows: int, folder: Path) -> Examined:
    """What is found in a file of so many ideas, of which only the titles are given."""
    round_ = ideas_round(folder)
    book = read_book(rows_workbook(round_, "GREVE", [IDEA]))
    sheet = book.sheet("Idéer")
    assert sheet is not None
    cells = dict(sheet.cells)
    for row in range(6, 6 + rows):
        cells[row, 1] = Cell(row, 1, CellKind.TEXT, f"Idé {row}")
    changed = replace(sheet, cells=cells)
    sheets = tuple(changed if one.name == "Idéer" else one for one in book.sheets)
    read = ReadFile("0" * 64, book=replace(book, sheets=sheets))
    return Examiner(round_, "da").of(folder / "GREVE.xlsx", "GREVE.xlsx", read)


def test_returned__more_rows_than_are_read__says_how_to_split_them(tmp_path: Path) -> None:
    (found,) = _many(OPEN_ROWS + 41, tmp_path).findings
    assert (found.code, found.message) == (
        "FIL006",
        "Filen er for stor: den har 15.041 udfyldte rækker i sin tabel, og grænsen er 15.040.",
    )
    assert found.fix.endswith(
        "Er alle idéer jeres, så bed Økonomi om flere filer, og skriv højst 10.000 i hver."
    )
