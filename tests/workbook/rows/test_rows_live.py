"""What a workbook of rows calculates: the figures it carries, and those of a real LibreOffice."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.formula import ArrayFormula

from tests.support.libreoffice import recalculated
from tests.support.priorities import priorities_round
from workbook.read.model import Book
from workbook.read.open import read_book
from workbook.records.value import Contents
from workbook.rows.book import rows_workbook

SEND = "Gem filen, og send den til Budget og Økonomi senest 20. juni 2025."
MEND = "Ret først det, der er markeret “Skal rettes” nedenfor."


def row(nr: str | None, kind: str | None = "Service", **typed: object) -> Contents:
    """A faultless row with other contents; a year's amount is named with an underscore."""
    given = {"title": "Titel", "resume": "Tekst.", "type": "Effektivisering", "amount_2026": -100}
    cells = {"nr": nr, "kind": kind, **given, **typed}
    named = {name.replace("_", ":"): value for name, value in cells.items()}
    return {
        name: Decimal(str(value)) if isinstance(value, int | float) else value  # type: ignore[misc]
        for name, value in named.items()
    }


# Beside each row what is wrong with it.
FAULTY = (
    row("ISU01"),
    row("ISU02", "Service"),
    row("ISU02", "Overførsel", title=None, resume=" "),  # taken over: nothing
    row("TU04a", "service"),  # spelling
    row("ABC7", None, amount_2026=None),  # no committee, no kind, no amount
    row("ØU10", amount_2026="40", amount_2027=0.5),  # a text, a decimal
    row(
        "ØU11", "Drift", title=None, type="Noget", resume="x" * 1501
    ),  # not on lists; no title; long
    row("ØU12", "Service", title="Et"),
    row("ØU12", "Service", title="Et andet"),  # the same key, two titles
    row("ØU13", type="Besparelse", amount_2026=5),  # a saving without a minus
    row(None, "Overførsel"),  # no number
)


def figures(book: Book) -> Mapping[str, str]:
    """What the live sheet counts, by its words; what is 0 is left out."""
    sheet = book.sheet("Kontrol")
    assert sheet is not None
    rows = {number: cells for number, cells in sheet.rows() if 2 in cells and 3 in cells}
    return {
        cells[2].text: cells[3].text
        for cells in rows.values()
        if cells[3].text not in ("0", "Antal")
    }


def test_control__faulty_rows__counts_each_fault() -> None:
    book = read_book(rows_workbook(priorities_round(), "CBU", FAULTY, blank=2))
    assert figures(book) == {
        "Klar til at sende:": "Nej",
        "Rækker med forslag på arket Forslag": "11",
        "Nr. mangler": "1",
        "Nr. uden et udvalgs kode forrest": "1",
        "Udgiftsart mangler": "1",
        "Udgiftsart, der ikke står på listen": "1",
        "Udgiftsart, der er skrevet anderledes end på listen": "1",
        "Titel mangler": "1",
        "Resume på mere end 1500 tegn": "1",
        "Beløb mangler": "1",
        "Beløb, der er skrevet som tekst": "1",
        "Beløb med for mange decimaler": "1",
        "Type, der ikke står på listen": "1",
        "Forslag med samme Nr. og Udgiftsart": "2",
        "Besparelser uden minus": "1",
        "Numre med to titler": "1",
    }


@pytest.mark.parametrize(
    ("rows", "ready", "says"),
    [
        ((), "Nej", "Skriv mindst et forslag på arket Forslag."),
        (
            (row("ISU01"),),
            "Ja",
            "Gem filen, og send den til Budget og Økonomi senest 20. juni 2025.",
        ),
        (
            (row("ISU01", title=None),),
            "Nej",
            "Ret først det, der er markeret “Skal rettes” nedenfor.",
        ),
        (
            (row("ISU01", "service"),),  # a spelling can be sent
            "Ja",
            "Gem filen, og send den til Budget og Økonomi senest 20. juni 2025.",
        ),
    ],
)
def test_control__ready__says_what_is_next(rows: Sequence[Contents], ready: str, says: str) -> None:
    sheet = read_book(rows_workbook(priorities_round(), "CBU", rows, blank=2)).sheet("Kontrol")
    assert sheet is not None
    found = [sheet.cell(4, column) for column in (3, 4)]
    assert [cell.text for cell in found if cell] == [ready, says]


@pytest.mark.libreoffice
def test_live__every_formula__carries_what_libreoffice_calculates(tmp_path: Path) -> None:
    files = {
        "blank": rows_workbook(priorities_round(), "CBU"),
        "faulty": rows_workbook(priorities_round(), "CBU", FAULTY, blank=2),
    }
    for name, data in recalculated(files, tmp_path).items():
        ours, theirs = read_book(files[name]), read_book(data)
        carried, calculated = (
            {
                (sheet.name, place): cell.text
                for sheet in book.sheets
                for place, cell in sheet.cells.items()
                if cell.formula is not None
            }
            for book in (ours, theirs)
        )
        assert carried == calculated


@pytest.mark.libreoffice
def test_live__rows_inserted_and_moved__are_counted_and_summed(tmp_path: Path) -> None:
    """What Excel does to references when two rows are inserted above the grey line is done here."""
    data = rows_workbook(priorities_round(), "CBU", [row("ISU01"), row("ISU02")], blank=1)
    book = openpyxl.load_workbook(BytesIO(data))
    sheet, control = book["Forslag"], book["Kontrol"]
    closing, sums = 9, (10, 11)
    for number in (sums[1], sums[0], closing):
        for column in range(1, 10):
            moved = sheet.cell(number, column)
            sheet.cell(number + 2, column).value = moved.value
            moved.value = None
    for column, value in enumerate(
        ("ISU03", "Overførsel", "Ny", "Tekst.", -7, None, None, None, "Besparelse"), start=1
    ):
        sheet.cell(10, column).value = value  # the row just above the grey line
        sheet.cell(6, column).value, sheet.cell(8, column).value = (  # cut, and pasted lower down
            None,
            sheet.cell(6, column).value,
        )
    for cells in control.iter_rows():
        for cell in cells:
            if isinstance(cell.value, ArrayFormula):
                text = re.sub(r"(\$[A-I]\$)9\b", r"\g<1>11", cell.value.text or "")
                cell.value = ArrayFormula(cell.coordinate, text)
    out = BytesIO()
    book.save(out)
    found = read_book(recalculated({"rows": out.getvalue()}, tmp_path)["rows"])
    rows = found.sheet("Forslag")
    assert rows is not None
    totals = [rows.cell(number, 5) for number in (12, 13)]
    assert [cell.text for cell in totals if cell] == ["-200", "-7"]
    assert figures(found) == {
        "Klar til at sende:": "Ja",
        "Rækker med forslag på arket Forslag": "3",
    }
