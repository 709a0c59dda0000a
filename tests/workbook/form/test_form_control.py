"""The list of the forms: a line for each, sums, and what is to be done, as LibreOffice sees it."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from samples.excel import ReturnedFile
from templates.check import Condition, OwnCheck
from templates.field import AmountField, ChoicesField, DateField, TextField
from templates.sheet import ControlColumn, ControlSheet, Total
from templates.template import Template
from tests.support.forms import by_year, forms_round, good_form, with_block
from tests.support.libreoffice import recalculated
from tests.workbook.form.test_form_live import formulas, states
from workbook.form.book import form_workbook
from workbook.form.control import COPIES
from workbook.form.layout import form_layout
from workbook.read.model import Book
from workbook.read.open import read_book
from workbook.records.value import Contents
from workbook.round.model import Round

FORMS: tuple[Contents, ...] = (
    good_form(title="Nye lamper"),
    good_form("ØKU-07", title="Nye lamper")
    | by_year("investment", None, 100)
    | {"saving:2029": "300,-"},
    {"title": "Kun en titel"},
)


def rows(book: Book, first: int, last: int, columns: int = 10) -> list[str]:
    """What these rows of the list show, cells parted by a line."""
    sheet = book.sheet("Oversigt")
    assert sheet is not None
    cells = [
        [sheet.cell(row, column) for column in range(1, columns + 1)]
        for row in range(first, last + 1)
    ]
    return ["|".join(cell.text if cell else "" for cell in row) for row in cells]


def test_list__forms__have_a_line_each_and_sums_below() -> None:
    book = read_book(form_workbook(forms_round(), "CBM", FORMS, blank=1))

    assert rows(book, 6, 12) == [
        "Ark|Nr.|Udvalg|Titel|Nettodriftsbesparelse||||Anlæg i alt|Mangler",
        "||||2026|2027|2028|2029||",
        "Sag 1|TMU-01|Teknik- og Miljøudvalget|Nye lamper||270|270|270|1700|0",
        "Sag 2|ØKU-07|Økonomiudvalget|Nye lamper||270|270|Fejl|1800|1",
        "Sag 3|||Kun en titel||||||5",
        "Sag 4|||||||||",
        "I alt|||2 sager med Nr.||540|540|270|3500|6",
    ]
    assert rows(book, 14, 14, 1) == [f"Beløb i 1.000 kr. En besparelse er uden minus. {COPIES}"]


def test_list__lines__lead_to_their_forms() -> None:
    book = openpyxl.load_workbook(BytesIO(form_workbook(forms_round(), "CBM", FORMS)))
    links = [book["Oversigt"].cell(row, 1).hyperlink for row in (8, 9)]

    assert [link.location for link in links if link] == ["'Sag 1'!$B$1", "'Sag 2'!$B$1"]


CHECKS = (
    OwnCheck(
        code="OWN001",
        field="jobs_end",
        severity="error",
        when=(Condition(field="jobs_end", before="2026-01-01"),),
        says="{Record} slutter for tidligt.",
        fix="Ret datoen.",
        live="Slut før 2026",
    ),
    OwnCheck(
        code="OWN002",
        field="owner_name",
        severity="warning",
        when=(Condition(field="owner_name", differs_within="committee"),),
        says="{values}",
        fix="Skriv den samme.",
        live="Flere ansvarlige i et udvalg",
    ),
    OwnCheck(
        code="OWN003",
        field="committee",
        severity="info",
        when=(Condition(field="committee", values=("TMU",)),),
        says="{Record} er udvalgets.",
        fix="Send kopi til udvalget.",
        live="Forslag fra Teknik og Miljø",
    ),
)


def wide_round() -> Round:
    """A round with further fields, own checks, and a list with other columns and sums."""
    template = with_block(
        forms_round().template,
        DateField(id="jobs_end", label="Slut"),
        TextField(id="owner_name", label="Ansvarlig"),
        AmountField(id="once", label="Engangsudgift"),
        ChoicesField(id="areas", label="Område {n}", list="committees", at_most=3),
    )
    return forms_round(replace(_with_list(template), checks=CHECKS))


def _with_list(template: Template) -> Template:
    control = ControlSheet(
        name="Oversigt",
        intro="Et overblik.",
        columns=(
            ControlColumn(field="title", width=20),
            ControlColumn(field="jobs_end"),
            ControlColumn(field="once", label="Engangs ({unit})"),
            ControlColumn(field="saving", label="Sparet", over_years="sum"),
        ),
        totals=(
            Total(label="Alle", of=("saving", "once")),
            Total(label="Miljø", of=("saving",), where={"committee": "TMU"}),
        ),
    )
    sheets = [control if isinstance(sheet, ControlSheet) else sheet for sheet in template.sheets]
    return replace(template, sheets=tuple(sheets))


WIDE: tuple[Contents, ...] = (
    good_form() | {"jobs_end": "snart", "owner_name": "Ane", "once": Decimal(40)},
    good_form("TMU-02") | {"owner_name": "Bo", "areas:1": "KFU", "areas:2": "TMU", "areas:3": "?"},
    good_form("TMU-02") | {"owner_name": "Ane"},
    good_form("ØKU-01") | {"owner_name": "Bo", "once": "mange"},
)


def test_list__own_columns_sums_and_checks__stand_as_the_template_says() -> None:
    book = read_book(form_workbook(wide_round(), "CBM", WIDE, blank=1))

    assert rows(book, 6, 21, 6) == [
        "Ark|Titel|Slut|Engangs (1.000 kr.)|Sparet|Mangler",
        "|||||",
        "Sag 1|Nye lamper på ringvejen (TMU-01)|snart|40|900|1",
        "Sag 2|Nye lamper på ringvejen (TMU-02)|||900|2",
        "Sag 3|Nye lamper på ringvejen (TMU-02)|||900|0",
        "Sag 4|Nye lamper på ringvejen (ØKU-01)||Fejl|900|1",
        "Sag 5|||||",
        "Alle|4 sager med Nr.||40|3600|4",
        "Miljø||||2700|",
        "|||||",
        f"Beløb i 1.000 kr. En besparelse er uden minus. {COPIES}|||||",
        "|||||",
        "Antal|Det ser vi efter||||",
        "0|I orden: Slut før 2026.||||",
        "1|Se efter: Flere ansvarlige i et udvalg. Skriv den samme.||||",
        "3|Til orientering: Forslag fra Teknik og Miljø. Send kopi til udvalget.||||",
    ]


def test_list__long_lists_of_choices__leave_formulas_that_excel_takes() -> None:
    centres = [{"code": f"C{n}", "name": f"Center for opgave {n}"} for n in range(20)]
    frames = [{"code": f"10.{n}", "name": "Skole"} for n in range(30)]
    round_ = forms_round(centres=centres, frames=frames)
    data = form_workbook(round_, "C1", [good_form(centre="C1")])
    assert states(read_book(data))[0] == "Se på: Bevillingsrammer, der påvirkes"
    longest = max(
        len(cell.formula or "") for sheet in read_book(data).sheets for cell in sheet.cells.values()
    )
    assert longest <= 8192


@pytest.mark.libreoffice
def test_list__every_formula__carries_what_libreoffice_calculates(tmp_path: Path) -> None:
    many = [
        TextField(id=f"field_{number}", label=f"Felt nummer {number}", required=True)
        for number in range(160)
    ]
    long = forms_round(with_block(forms_round().template, *many))
    files = {
        "usual": form_workbook(forms_round(), "CBM", FORMS, blank=1),
        "wide": form_workbook(wide_round(), "CBM", WIDE, blank=1),
        "long": form_workbook(long, "CBM", [good_form(), {}], blank=0),
    }
    for name, data in recalculated(files, tmp_path).items():
        assert formulas(read_book(data)) == formulas(read_book(files[name]))
    lines = rows(read_book(files["long"]), 8, 9)
    assert [line.rpartition("|")[2] for line in lines] == ["160", ""]


@pytest.mark.libreoffice
def test_list__blank_form_filled_in__is_listed_and_summed(tmp_path: Path) -> None:
    layout = form_layout(forms_round())
    file = ReturnedFile(form_workbook(forms_round(), "CBM", [good_form()], blank=1))
    file.set_text("Sag 2", layout.at("nr"), "ØKU-07")
    file.set_text("Sag 2", layout.at("title"), "Færre møder")
    file.set_number("Sag 2", layout.at("saving:2029"), 30)
    file.set_number("Sag 2", layout.at("inside:2029"), 20)

    book = read_book(recalculated({"sager": file.data}, tmp_path)["sager"])

    assert rows(book, 9, 10) == [
        "Sag 2|ØKU-07||Færre møder||||30||5",
        "I alt|||2 sager med Nr.||270|270|300|1700|5",
    ]
