"""Real returned forms, read as records: what stands where, and what people do to a form."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from samples.excel import ReturnedFile
from templates.field import LineField, LinesField, TemplateField, TextField
from templates.pack import Packs
from templates.read_template import bundled_template
from templates.sheet import ControlColumn, ControlSheet, FormBlock, FormSheet
from tests.support.forms import forms_round
from workbook.form.book import form_workbook
from workbook.layouts import layout_of, read_returned
from workbook.read.open import read_book
from workbook.records.record import Record
from workbook.records.returned import Returned
from workbook.records.returned_form import ReturnedForm
from workbook.records.value import Content, Place
from workbook.round.load import round_of
from workbook.round.model import Round

SAMPLE = Path(__file__).parents[3] / "samples" / "ballerup-2019"
CENTRE = "CBEM"
FILE = f"Omstillingsforslag 2019-2022 - Budget 2019 - {CENTRE}.xlsx"
FORM = "Sag 1"

Act = Callable[[ReturnedFile], object]


@pytest.fixture(scope="module")
def round_() -> Round:
    return round_of(SAMPLE, bundled_template("omstilling"))


def read(round_: Round, *acts: Act) -> Returned:
    """What is read of the corrected file after these acts of a centre."""
    file = ReturnedFile((SAMPLE / "rettet" / FILE).read_bytes())
    for act in acts:
        act(file)
    returned = read_returned(round_, read_book(file.data), layout_of(round_, CENTRE), FILE)
    assert returned is not None
    return returned


def said(record: Record) -> dict[str, object]:
    return {slot: value.content for slot, value in record.values.items() if not value.is_blank}


@pytest.fixture(scope="module")
def sent(round_: Round) -> Returned:
    return read(round_)


def first(returned: Returned) -> ReturnedForm:
    return returned.forms[0]


def test_read_forms__real_file__each_form_is_a_record_at_its_cells(sent: Returned) -> None:
    record = sent.records[0]
    values = record.values

    assert [one.name for one in sent.records] == [
        *("TMU-01", "TMU-02", "TMU-04", "TMU-05", "TMU-06"),
        *("TMU-07", "TMU-08", "TMU-09", "TMU-11", "ØKU-01"),
    ]
    assert [form.name for form in sent.forms] == [f"Sag {number}" for number in range(1, 11)]
    assert (record.key, record.centre) == (("tmu-01",), CENTRE)
    assert record.place == Place(FILE, FORM, 4, 3)
    assert (values["committee"].content, values["committee"].place.address) == ("TMU", "C5")
    assert values["date"].content == date(2018, 4, 17)
    assert values["kinds:Besparelse"].content == "Besparelse"
    assert values["kinds:Effektivisering"].is_blank
    assert values["frames:1.frame"].content == "10.28 Øvrige miljøforanstaltninger"
    assert (values["frames:1.account"].content, values["frames:1.account"].place.address) == (
        "089 036 4950",
        "G32",
    )
    assert record.amounts("net") == dict.fromkeys(("2019", "2020", "2021", "2022"), Decimal(50))
    assert (values["net:2020"].formula or "").startswith("IFERROR(")


def test_read_forms__real_file__nothing_is_lost_changed_or_added(sent: Returned) -> None:
    for form in sent.forms:
        rows = (*form.missing, *form.foreign, *form.repeated, *form.inserted, *form.unread)
        assert rows == ()
        assert (form.lost_years, form.still, form.is_keyless) == ((), (), False)
        assert [cell.text for cell in form.locked if cell.text != cell.sent] == []
        assert form.years == (2019, 2020, 2021, 2022)


@pytest.mark.parametrize(
    "act",
    [
        lambda file: file.insert_rows(FORM, 38),
        lambda file: file.insert_rows(FORM, 1, 4),
        lambda file: file.insert_column(FORM, "B"),
        lambda file: file.insert_column(FORM, "D"),
        lambda file: file.insert_column(FORM, "G", 2),
        lambda file: file.rename_sheet(FORM, "Spildevand"),
        lambda file: file.delete_rows(FORM, 1),
        lambda file: file.delete_column(FORM, "A"),
        lambda file: file.clear(FORM, "F39"),
    ],
    ids=["row", "rows above", "B", "D", "G", "renamed", "heading", "keys", "a year's heading"],
)
def test_read_forms__rows_and_columns_elsewhere__same_record(
    round_: Round, sent: Returned, act: Act
) -> None:
    returned = read(round_, act)

    assert [said(record) for record in returned.records] == [said(one) for one in sent.records]


def test_read_forms__row_inserted__values_bear_the_cells_where_they_stand(
    round_: Round,
) -> None:
    returned = read(round_, lambda file: file.insert_rows(FORM, 41))
    values = returned.records[0].values

    assert values["saving:2019"].place.address == "C40"
    assert values["net:2019"].place.address == "C43"
    assert [place.address for place in first(returned).inserted] == ["B41"]


def test_read_forms__no_heading_row_and_no_keys__rows_are_known_by_labels(
    round_: Round,
) -> None:
    returned = read(round_, lambda file: file.delete_column(FORM, "A"))

    assert first(returned).is_keyless
    assert returned.records[0].values["saving:2019"].place.address == "B40"


def test_read_forms__row_deleted__its_slots_are_gone_and_it_is_told(round_: Round) -> None:
    returned = read(round_, lambda file: file.delete_rows(FORM, 40))
    record = returned.records[0]

    assert first(returned).missing == ("Driftsbesparelse",)
    assert record.of_field("saving") == ()
    assert record.values["expense:2019"].place.address == "C40"


def test_read_forms__row_copied__the_upper_one_counts(round_: Round, sent: Returned) -> None:
    returned = read(
        round_,
        lambda file: file.insert_rows(FORM, 41),
        lambda file: file.set_text(FORM, "A41", "budgetrunde:saving"),
        lambda file: file.set_number(FORM, "D41", 300),
    )
    (row,) = first(returned).repeated

    assert said(returned.records[0]) == said(sent.records[0])
    assert (row.label, row.number) == ("Driftsbesparelse", 41)
    assert [(cell.place.address, cell.text) for cell in row.cells] == [("D41", "300")]


def test_read_forms__row_of_another_edition__its_key_is_told(round_: Round) -> None:
    returned = read(
        round_,
        lambda file: file.insert_rows(FORM, 12),
        lambda file: file.set_text(FORM, "A12", "budgetrunde:district"),
    )

    assert first(returned).foreign == ("district",)


def test_read_forms__column_of_a_year_deleted__its_slots_are_gone(round_: Round) -> None:
    returned = read(round_, lambda file: file.delete_column(FORM, "D"))
    form, record = first(returned), returned.records[0]

    assert form.lost_years == (2020,)
    assert form.grid is not None
    assert (form.grid.place.address, form.grid.label) == ("B31", "Bevillingsrammer, der påvirkes")
    assert sorted(record.amounts("saving")) == ["2019", "2021", "2022"]
    assert record.values["frames:1.account"].content == "089 036 4950"


def test_read_forms__content_beside_the_form__is_told_by_what_it_stands_beside(
    round_: Round,
) -> None:
    returned = read(
        round_,
        lambda file: file.set_text(FORM, "I6", "ring til os"),
        lambda file: file.set_number(FORM, "G39", 2023),
        lambda file: file.set_number(FORM, "G40", 50),
    )
    found = {
        tuple(cell.place.address for cell in one.cells): (
            one.beside,
            one.further_year,
            one.has_amount,
        )
        for one in first(returned).unread
    }

    assert found == {("I6",): ("", "", False), ("G39", "G40"): ("Økonomi", "2023", True)}


def test_read_forms__locked_text_changed__bears_what_was_sent(round_: Round) -> None:
    returned = read(
        round_,
        lambda file: file.set_number(FORM, "C39", 2020),
        lambda file: file.set_text(FORM, "C18", "Se bilag"),
    )
    changed = {
        cell.place.address: (cell.label, cell.sent, cell.text, cell.year)
        for cell in first(returned).locked
        if cell.text != cell.sent
    }

    assert changed == {
        "C18": ("Kort opsummering af forslaget", "", "Se bilag", None),
        "C39": ("Økonomi", "2019", "2020", 2019),
    }


def test_read_forms__formulas_typed_over__stand_still(round_: Round) -> None:
    returned = read(
        round_,
        lambda file: file.set_text(FORM, "C3", "Alt er godt"),
        lambda file: file.clear(FORM, "D53"),
    )

    assert [place.address for place in first(returned).still] == ["C3", "D53"]


def test_read_forms__sheet_copied__is_a_record_of_its_own(round_: Round) -> None:
    book = read_book((SAMPLE / "rettet" / FILE).read_bytes())
    sheet = book.sheet(FORM)
    assert sheet is not None
    copied = type(book)(
        (*book.sheets, type(sheet)("Sag 1 (2)", sheet.visibility, sheet.cells)), custom=book.custom
    )

    returned = read_returned(round_, copied, layout_of(round_, CENTRE), FILE)

    assert returned is not None
    assert [record.name for record in returned.records][-1] == "TMU-01"
    assert returned.records[-1].place.sheet == "Sag 1 (2)"


def test_read_forms__no_number__record_is_called_by_its_sheet(round_: Round) -> None:
    returned = read(round_, lambda file: file.clear(FORM, "C4"))

    assert returned.records[0].name == FORM


def test_read_forms__no_form_left__no_record(round_: Round) -> None:
    names = [f"Sag {number}" for number in range(1, 11)]
    returned = read(round_, *(lambda file, name=name: file.delete_sheet(name) for name in names))

    assert (returned.forms, returned.records, returned.sheet) == ((), (), "Sag")


def test_read_forms__made_light__keeps_the_records_and_no_sheet(sent: Returned) -> None:
    light = sent.light()

    assert light.records == sent.records
    assert {form.sheet for form in light.forms} == {None}


@pytest.mark.parametrize(
    ("asked", "typed"),
    [("steps", {"steps:1.step": "Udbud"}), ("kinds", {"kinds:Besparelse": "Besparelse"})],
)
def test_read_forms__small_table_or_ticks__other_sheets_of_ours_are_no_forms(
    asked: str, typed: dict[str, Content]
) -> None:
    """The rows of a table have no labels that could lack, those of ticks are a list's values."""
    steps = LinesField(
        id="steps", label="Mangler", lines=3,
        fields=(LineField(id="step", label="Milepæl", type="text"),),
    )  # fmt: skip
    bundled = bundled_template("omstilling")
    every = {"steps": steps, "kinds": bundled.fields["kinds"]}
    fields: dict[str, TemplateField] = {
        "nr": TextField(id="nr", label="Nr.", required=True),
        asked: every[asked],
    }
    record = replace(bundled.record, key=("nr",), title="nr", words_to="")
    form = FormSheet(name="Sag", heading="Sag", blocks=(FormBlock(fields=("nr", asked)),))
    control = ControlSheet(name="Oversigt", columns=(ControlColumn(field="nr"),))
    template = replace(
        bundled, record=record, fields=fields, sheets=(bundled.sheets[0], control, form),
        checks=(), packs=Packs(), outputs=(),
    )  # fmt: skip
    round_ = forms_round(template)
    book = read_book(form_workbook(round_, "CBM", [{"nr": "1", **typed}], blank=1))

    returned = read_returned(round_, book, layout_of(round_, "CBM"), "CBM.xlsx")

    assert returned is not None
    assert [one.name for one in returned.forms] == ["Sag 1", "Sag 2"]
    assert [record.name for record in returned.records] == ["1"]
