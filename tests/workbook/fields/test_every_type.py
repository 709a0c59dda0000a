"""Every field type in a workbook of rows: what Excel takes, what is marked, what comes back."""

from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from templates.field import (
    AmountField,
    AmountsField,
    ChoiceField,
    ChoicesField,
    DateField,
    IntegerField,
    LinkField,
    LongTextField,
    PercentField,
    TicksField,
    YearField,
)
from templates.read_template import bundled_template
from tests.support.libreoffice import recalculated
from tests.support.priorities import priorities_round, with_fields
from workbook.read.model import Book
from workbook.read.open import read_book
from workbook.records.value import Content, Contents
from workbook.round.model import Round
from workbook.rows.book import rows_workbook
from workbook.rows.layout import rows_layout
from workbook.rows.read import read_rows

FIELDS = (
    DateField(id="start", label="Start", required=True),
    DateField(id="end", label="Slut", or_quarter=True),
    YearField(id="full", label="Fuld virkning", within=(2026, 2035)),
    IntegerField(id="jobs", label="Stillinger"),
    PercentField(id="share", label="Andel", decimals=1),
    AmountField(id="spent", label="Forbrug", unit="mio. kr.", decimals=2, minus=False),
    AmountsField(id="grant", label="Tilskud {year}", name="Tilskud", required=True),
    TicksField(id="whom", label="{value}", name="Berører", list="kind", at_least=1),
    ChoicesField(id="others", label="Andre centre {n}", list="centres", at_most=2),
    ChoiceField(id="place", label="Sted", list="committees", free=True, extra=("Andet",)),
    ChoiceField(id="risk", label="Risiko", list="type", extra=("Ukendt",), only_with="spent"),
    LinkField(id="link", label="Henvisning"),
    LongTextField(id="note", label="Note", max_length=20, none="Ingen"),
)

GOOD: dict[str, Content] = {
    "nr": "ISU01",
    "kind": "Service",
    "title": "Færre møder",
    "resume": "Hver anden uge.",
    "amount:2026": Decimal(-100),
    "type": "Besparelse",
    "start": date(2026, 3, 1),
    "end": "2027K3",
    "full": Decimal(2028),
    "jobs": Decimal(-2),
    "share": Decimal("12.5"),
    "spent": Decimal("1.25"),
    **{f"grant:{year}": Decimal(0) for year in (2026, 2027, 2028, 2029)},
    "whom:Overførsel": "Overførsel",
    "others:1": "CIT",
    "place": "Rådhuset",
    "risk": "Ukendt",
    "link": "https://kommune.dk/forslag",
    "note": "Ingen",
}
BAD: Contents = GOOD | {
    "nr": "ISU02",
    "start": "snart",
    "end": "2027K5",
    "full": Decimal(2040),
    "jobs": Decimal("1.5"),
    "share": "halvdelen",
    "spent": Decimal("-1.255"),
    "grant:2028": None,
    "whom:Overførsel": "måske",
    "others:1": "XYZ",
    "others:2": "Center for Teknik og Miljø",
    "risk": "ukendt.",
    "note": "mere end tyve tegn i alt",
}
MISSING: Contents = {
    "nr": "ISU03",
    "kind": "Service",
    "title": "Andet",
    "resume": "Tekst.",
    "amount:2026": Decimal(-1),
    "type": "Besparelse",
    "full": Decimal(20244),
    "share": Decimal("12.55"),
    "end": date(2027, 6, 30),
}


@pytest.fixture
def round_() -> Round:
    template = bundled_template("prioritering")
    return priorities_round(with_fields(template, **{field.id: field for field in FIELDS}))


def figures(book: Book) -> dict[str, str]:
    """What the live sheet counts, by its words; what is 0 is left out."""
    sheet = book.sheet("Kontrol")
    assert sheet is not None
    shown = {cells[2].text: cells[3].text for _, cells in sheet.rows() if 2 in cells and 3 in cells}
    return {words: figure for words, figure in shown.items() if figure not in ("0", "Antal")}


def test_every_type__good_row__is_ready_to_send(round_: Round) -> None:
    found = figures(read_book(rows_workbook(round_, "CBU", [GOOD], blank=1)))
    assert found == {"Klar til at sende:": "Ja", "Rækker med forslag på arket Forslag": "1"}


def test_every_type__bad_rows__each_fault_is_counted(round_: Round) -> None:
    found = figures(read_book(rows_workbook(round_, "CBU", [GOOD, BAD, MISSING], blank=1)))
    assert found == {
        "Klar til at sende:": "Nej",
        "Rækker med forslag på arket Forslag": "3",
        "Start mangler": "1",
        "Start, der ikke er en dato": "1",
        "Slut, der ikke er en dato eller et kvartal": "1",
        "Fuld virkning, der ikke er et årstal": "1",
        "Fuld virkning uden for 2026-2035": "1",
        "Stillinger med for mange decimaler": "1",
        "Andel, der er skrevet som tekst": "1",
        "Andel med for mange decimaler": "1",
        "Forbrug med for mange decimaler": "1",
        "Forbrug med minus": "1",
        "Tilskud mangler": "2",
        "Berører mangler": "1",
        "Berører med andet end x": "1",
        "Andre centre, der ikke står på listen": "1",
        "Andre centre, der er skrevet anderledes end på listen": "1",
        "Risiko, der er skrevet anderledes end på listen": "1",
        "Note på mere end 20 tegn": "1",
    }


@pytest.mark.libreoffice
def test_every_type__live_figures__are_those_of_libreoffice(round_: Round, tmp_path: Path) -> None:
    data = rows_workbook(round_, "CBU", [GOOD, BAD, MISSING], blank=3)
    theirs = read_book(recalculated({"alle": data}, tmp_path)["alle"])
    assert figures(theirs) == figures(read_book(data))


def test_every_type__good_row__reads_back_as_it_was_given(round_: Round) -> None:
    book = read_book(rows_workbook(round_, "CBU", [GOOD], blank=1))
    returned = read_rows(round_, book, rows_layout(round_, "CBU", 1, 1), "CBU.xlsx")
    assert returned is not None
    (record,) = returned.records
    given = {
        slot: value.content for slot, value in record.values.items() if value.content is not None
    }
    assert given == {**GOOD, "committee": "ISU"}


def test_every_type__cells__have_the_types_own_rule_format_and_words(round_: Round) -> None:
    data = rows_workbook(round_, "CBU", [GOOD], blank=1)
    sheet = openpyxl.load_workbook(BytesIO(data))["Forslag"]
    layout = rows_layout(round_, "CBU", 1, 1)
    rules = {
        str(rule.sqref).partition(":")[0]: rule for rule in sheet.data_validations.dataValidation
    }
    found = {
        slot: (
            rules[layout.at(6, slot)].type,
            sheet[layout.at(6, slot)].number_format,
            rules[layout.at(6, slot)].errorTitle,
        )
        for slot in ("start", "end", "full", "jobs", "share", "spent", "whom:Service", "link")
    }
    assert found == {
        "start": ("date", "dd-mm-yyyy", "Skriv en dato"),
        "end": ("textLength", "dd-mm-yyyy", "Skriv en dato eller et kvartal"),
        "full": ("whole", "0", "Skriv et årstal"),
        "jobs": ("whole", "0", "Skriv kun tal"),
        "share": ("decimal", "[$-406]0.0%", "Skriv kun tal"),
        "spent": ("decimal", "[$-406]#,##0.00_0", "Skriv kun tal"),
        "whom:Service": ("list", "General", "Skriv x"),
        "link": ("textLength", "@", "Teksten er for lang"),
    }
    place = rules[layout.at(6, "place")]
    assert (place.formula1, place.showErrorMessage) == ('"ISU,TU,ØU,Andet"', False)
    assert rules[layout.at(6, "risk")].formula1.endswith(',Ukendt"')
    assert rules[layout.at(6, "note")].formula1 == '"Ingen"'
    assert sheet[layout.at(6, "share")].value == 0.125
    assert sheet[layout.at(6, "whom:Overførsel")].value == "x"
