"""What a form calculates: the figures that it carries, and those of a real LibreOffice."""

from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from templates.field import TextField
from tests.support.forms import YEARS, by_year, forms_round, good_form, with_block, without
from tests.support.libreoffice import recalculated
from workbook.form.book import form_workbook
from workbook.form.layout import form_layout
from workbook.read.model import Book
from workbook.read.open import read_book
from workbook.records.value import Content, Contents

SPLIT: dict[str, Content] = {
    "frames:1.frame": "30.30 Folkeskolen",
    "frames:2.frame": "10.22 Trafik og infrastruktur",
    "frames:1.frame_amount.2027": Decimal(100),
    "frames:2.frame_amount.2027": Decimal(100),
}
# Beside each form what its first line says.
FORMS: tuple[tuple[Contents, str], ...] = (
    (good_form(), "Intet mangler."),
    (
        good_form() | SPLIT | by_year("inside", None, 270, 250, 1),
        "Se på: Bevillingsrammer, der påvirkes, Servicerammen",
    ),
    (
        without(good_form(), "saving", "inside")
        | by_year("saving", 5, 5, 5, 5)
        | by_year("inside", 25),
        "Se på: Servicerammen",
    ),
    (
        without(good_form(), "inside", "outside") | by_year("inside", -50, 0, 12_345_678),
        "Se på: Servicerammen",
    ),
    (without(good_form(), "inside", "outside") | by_year("inside", 0), "Intet mangler."),
    (
        without(good_form(), "kinds") | {"summary": " "},
        "Se på: Forslaget omhandler, Kort opsummering af forslaget",
    ),
    (
        {"title": "Kun en titel"},
        "Se på: Nr., Udvalg, Forslagsstiller, Forslaget omhandler, Kort opsummering af forslaget",
    ),
    (
        by_year("investment", 10, None, 30),
        (
            "Se på: Nr., Udvalg, Titel, Forslagsstiller, Forslaget omhandler, "
            "Kort opsummering af forslaget"
        ),
    ),
    (good_form() | {"saving:2027": "300,-"}, "Se på: Økonomi"),
    (good_form(date="snart"), "Se på: Dato"),
    (good_form(full_effect_year=Decimal(2026)), "Se på: Fuld effekt fra år"),
    (good_form(full_effect_year=Decimal(2027)), "Intet mangler."),
    (good_form(full_effect_year=Decimal(2029)), "Intet mangler."),
    (good_form(full_effect_year=Decimal(2031)), "Intet mangler."),
    (good_form(full_effect_year="2000 og 2001"), "Se på: Fuld effekt fra år"),
    (good_form(committee="Kulturudvalget"), "Se på: Udvalg"),
    (good_form(second_proposer="Skolen"), "Intet mangler."),
    (good_form(investment_financing=" anlægsrammen. "), "Intet mangler."),
    (
        good_form(investment_financing="Kassen")
        | {"frames:1.frame": "10.99 Broer", "frames:2.frame": "Havnen"},
        "Se på: Bevillingsrammer, der påvirkes, Anlægsudgiften finansieres af",
    ),
    ({}, "Skemaet er tomt. Det gør ikke noget, hvis I ikke skal bruge det."),
)


def first_year(contents: Contents) -> dict[str, Content]:
    """The contents without the amounts of later years."""
    later = tuple(str(year) for year in YEARS[1:])
    return {slot: content for slot, content in contents.items() if not slot.endswith(later)}


def states(book: Book) -> list[str]:
    """What the first line of each form says."""
    forms = [sheet for sheet in book.sheets if sheet.name.startswith("Sag")]
    return [cell.text for sheet in forms if (cell := sheet.cell(3, 3))]


def formulas(book: Book) -> dict[tuple[str, tuple[int, int]], str]:
    """What every formula shows, by its sheet and cell."""
    return {
        (sheet.name, place): cell.text
        for sheet in book.sheets
        for place, cell in sheet.cells.items()
        if cell.formula is not None
    }


def test_state__forms__each_says_what_it_lacks() -> None:
    data = form_workbook(forms_round(), "CBM", [form for form, _ in FORMS], blank=0)

    assert states(read_book(data)) == [says for _, says in FORMS]


@pytest.mark.libreoffice
def test_live__every_formula__carries_what_libreoffice_calculates(tmp_path: Path) -> None:
    one_year = forms_round(years=(2026,))
    ten_years = forms_round(years=tuple(range(2026, 2036)))
    files = {
        "forms": form_workbook(forms_round(), "CBM", [form for form, _ in FORMS]),
        "one year": form_workbook(one_year, "CBM", [first_year(good_form())]),
        "ten years": form_workbook(ten_years, "CBM", [good_form(), {}]),
    }
    theirs = recalculated(files, tmp_path)

    for name, data in files.items():
        carried = formulas(read_book(data))
        assert len(carried) >= 20
        assert formulas(read_book(theirs[name])) == carried


@pytest.mark.libreoffice
def test_live__copied_sheet__goes_on_calculating(tmp_path: Path) -> None:
    """The formulas of a form name no other sheet, so that Excel's copy of it has its own."""
    data = form_workbook(forms_round(), "CBM", [good_form()], blank=0)
    book = openpyxl.load_workbook(BytesIO(data))
    copy = book.copy_worksheet(book["Sag 1"])
    copy.title = "Sag 1 (2)"
    layout = form_layout(forms_round())
    copy[layout.at("saving:2027")] = 500
    copy[layout.at("title")] = None
    out = BytesIO()
    book.save(out)

    found = read_book(recalculated({"copy": out.getvalue()}, tmp_path)["copy"])

    assert states(found) == ["Intet mangler.", "Se på: Titel, Servicerammen"]
    sheet = found.sheet("Sag 1 (2)")
    assert sheet is not None
    place = layout.places["net:2027"]
    cell = sheet.cell(place.row, place.column)
    assert cell is not None
    assert cell.number == Decimal(470)


def test_state__more_than_excel_takes_in_a_formula__names_the_first_of_it() -> None:
    """A form of very many required fields still opens, and says where the rest is seen."""
    many = [
        TextField(id=f"field_{number}", label=f"Felt nummer {number}", required=True)
        for number in range(150)
    ]
    round_ = forms_round(with_block(forms_round().template, *many))
    filled = good_form() | {field.id: "x" for field in many}
    data = form_workbook(round_, "CBM", [filled, good_form()], blank=0)
    book = openpyxl.load_workbook(BytesIO(data))

    assert len(str(book["Sag 1"]["C3"].value)) < 8_192
    assert states(read_book(data))[0] == "Se også efter stærke farver længere nede."
    assert states(read_book(data))[1].startswith("Se på: Felt nummer 0, Felt nummer 1, ")
