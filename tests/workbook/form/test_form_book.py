"""The workbook of forms of one centre: what stands in it, what is open, what Excel watches over."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.formula.translate import Translator
from openpyxl.worksheet.worksheet import Worksheet

from templates.check import Condition, OwnCheck
from templates.field import (
    AmountField,
    AmountsField,
    ChoiceField,
    ChoicesField,
    DateField,
    IntegerField,
    LineField,
    LinesField,
    LinkField,
    PercentField,
    TicksField,
    YearField,
)
from tests.support.forms import by_year, forms_round, good_form, with_block
from tests.support.libreoffice import recalculated
from workbook.fields.taken import LOOKS
from workbook.fixed import STAMP_SHEET
from workbook.form.book import form_workbook
from workbook.form.layout import form_layout
from workbook.form.look import widths
from workbook.layouts import layout_of, read_returned
from workbook.read.open import read_book
from workbook.records.value import Content, Contents
from workbook.round.model import Round
from workbook.stamp import read_stamps, stamp

FIELDS = (
    DateField(id="end", label="Slut", or_quarter=True, required=True),
    YearField(id="until", label="Til og med", within=(2026, 2035)),
    IntegerField(id="jobs", label="Stillinger"),
    PercentField(id="share", label="Andel", decimals=1),
    AmountField(id="spent", label="Forbrug", unit="mio. kr.", decimals=2, minus=False),
    AmountField(id="price", label="Pris i alt"),
    TicksField(id="whom", label="{value}", name="Berører", list="financing", at_least=2),
    ChoicesField(id="others", label="Andre centre {n}", list="centres", at_most=2, at_least=1),
    ChoiceField(id="place", label="Sted", list="committees", free=True, extra=("Andet",)),
    LinkField(id="link", label="Henvisning"),
    LinesField(
        id="steps",
        label="Milepæle",
        lines=3,
        required=True,
        fields=(
            LineField(id="step", label="Milepæl", type="text", max_length=30),
            LineField(id="day", label="Dato", type="date"),
            LineField(id="cost", label="Pris", type="amount", adds_up_to="price"),
        ),
    ),
)
GOOD: dict[str, Content] = {
    **good_form(),
    "end": "2027K3",
    "until": Decimal(2028),
    "jobs": Decimal(-2),
    "share": Decimal("12.5"),
    "spent": Decimal("1.25"),
    "price": Decimal(125),
    "whom:Lån": "Lån",
    "whom:Drift": "Drift",
    "others:1": "CSK",
    "place": "Rådhuset",
    "link": "https://kommune.dk/forslag",
    "steps:1.step": "Udbud",
    "steps:1.day": date(2026, 3, 1),
    "steps:1.cost": Decimal(125),
}
BAD: Contents = GOOD | {
    "nr": "XYZ-1",
    "committee": "Ukendt udvalg",
    "title": "=1+1",
    "date": "snart",
    "end": "2027K5",
    "until": Decimal(2040),
    "jobs": "to",
    "share": "halvdelen",
    "spent": Decimal("-1.255"),
    "whom:Lån": None,
    "others:1": "XYZ",
    "steps:2.day": date(2026, 6, 1),
    "steps:2.cost": Decimal(5),
    "saving:2027": "300,-",
    "frames:1.frame": "Ingen ramme",
    "investment:2026": None,
}


@pytest.fixture(scope="module")
def round_() -> Round:
    return forms_round(with_block(forms_round().template, *FIELDS))


def sheet_of(data: bytes, name: str) -> Worksheet:
    found = openpyxl.load_workbook(BytesIO(data))[name]
    assert isinstance(found, Worksheet)
    return found


def test_form_workbook__sheets__a_form_for_each_record_and_blank_ones() -> None:
    round_ = forms_round()
    book = read_book(form_workbook(round_, "CBM", [good_form()], blank=2))

    names = [sheet.name for sheet in book.sheets]
    assert [name for name in names if name.startswith("Sag")] == ["Sag 1", "Sag 2", "Sag 3"]
    assert (names[0], names[-1]) == ("Vejledning", STAMP_SHEET)
    assert read_stamps(book) == (stamp(round_, "CBM"),)


@pytest.mark.parametrize(("blank", "forms"), [(None, 3), (0, 1), (5, 5)])
def test_form_workbook__no_records__has_one_form_at_least(blank: int | None, forms: int) -> None:
    book = read_book(form_workbook(forms_round(), "CBM", blank=blank))

    assert sum(sheet.name.startswith("Sag") for sheet in book.sheets) == forms


def test_form_workbook__same_input__same_bytes() -> None:
    one, other = (form_workbook(forms_round(), "CBM", [good_form()]) for _ in range(2))

    assert one == other


def test_form_workbook__every_type__reads_back_as_it_was_given(round_: Round) -> None:
    data = form_workbook(round_, "CBM", [GOOD], blank=1)
    returned = read_returned(round_, read_book(data), layout_of(round_, "CBM"), "CBM.xlsx")
    assert returned is not None
    (record,) = returned.records
    given = {
        slot: value.content
        for slot, value in record.values.items()
        if value.content is not None and not value.slot.field.is_calculated
    }

    assert given == GOOD


def test_form_workbook__codes__are_offered_and_written_by_name() -> None:
    layout = form_layout(forms_round())
    sheet = sheet_of(form_workbook(forms_round(), "CBM", [good_form()]), "Sag 1")
    rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}

    assert sheet[layout.at("committee")].value == "Teknik- og Miljøudvalget"
    assert sheet[layout.at("centre")].value == "Center for By og Miljø"
    offered = '"Teknik- og Miljøudvalget,Børne- og Skoleudvalget,Økonomiudvalget"'
    assert rules[layout.at("committee")].formula1 == offered


def test_form_workbook__two_codes_of_one_name__are_offered_as_codes() -> None:
    same = [{"code": code, "name": "Udvalget"} for code in ("AAA", "BBB")]
    round_ = forms_round(committees=same)
    sheet = sheet_of(form_workbook(round_, "CBM", [good_form("BBB-01")]), "Sag 1")

    assert sheet[form_layout(round_).at("committee")].value == "BBB"


def test_form_workbook__protection__opens_the_typed_cells_and_nothing_else(
    round_: Round,
) -> None:
    layout = form_layout(round_)
    sheet = sheet_of(form_workbook(round_, "CBM", [GOOD], blank=0), "Sag 1")
    opened = {
        cell.coordinate
        for row in sheet.iter_rows()
        for cell in row
        if not cell.protection.locked and not isinstance(cell, openpyxl.cell.cell.MergedCell)
    }

    assert opened == {place.address for place in layout.places.values() if place.is_open}
    assert sheet.protection.sheet


def test_form_workbook__types__have_their_own_rule_and_format(round_: Round) -> None:
    layout = form_layout(round_)
    sheet = sheet_of(form_workbook(round_, "CBM", [GOOD], blank=0), "Sag 1")
    rules = {
        str(rule.sqref).partition(":")[0]: rule for rule in sheet.data_validations.dataValidation
    }
    found = {
        slot: (rules[layout.at(slot)].type, sheet[layout.at(slot)].number_format)
        for slot in (
            *("end", "until", "jobs", "share", "spent", "whom:Lån", "others:2", "link"),
            *("steps:2.step", "steps:2.day", "steps:2.cost", "saving:2026"),
        )
    }

    assert found == {
        "end": ("textLength", "dd-mm-yyyy"),
        "until": ("whole", "0"),
        "jobs": ("whole", "0"),
        "share": ("decimal", "[$-406]0.0%"),
        "spent": ("decimal", "[$-406]#,##0.00_0"),
        "whom:Lån": ("list", "General"),
        "others:2": ("list", "General"),
        "link": ("textLength", "@"),
        "steps:2.step": ("textLength", "@"),
        "steps:2.day": ("date", "dd-mm-yyyy"),
        "steps:2.cost": ("whole", "[$-406]#,##0_0"),
        "saving:2026": ("whole", "[$-406]#,##0_0"),
    }
    assert rules[layout.at("whom:Lån")].prompt == "Investeringen kan betales med et lån."


def test_form_workbook__small_table_below_the_years__has_room_for_its_dates(
    round_: Round,
) -> None:
    found = [widths(form_layout(one)) for one in (forms_round(), round_)]

    assert [[each[column] for column in (3, 4)] for each in found] == [[9.5, 9.5], [13, 9.5]]


def coloured(files: Mapping[str, bytes], folder: Path) -> dict[str, dict[str, str]]:
    """The look of each cell whose first colour is true, by file, as LibreOffice finds it.

    The formula of a colour is put into a cell of its own, beside those of the form.
    """
    asked, places = {}, {}
    looks = {str(style.fill).removeprefix("#"): look for look, style in LOOKS.items()}
    for name, data in files.items():
        book = openpyxl.load_workbook(BytesIO(data))
        sheet = book["Sag 1"]
        rules = [
            (rule, [str(one).partition(":")[0] for one in str(area.sqref).split()])
            for area in sheet.conditional_formatting
            for rule in area.rules
        ]
        rules.sort(key=lambda one: one[0].priority)
        asked_of = [(rule, first, cells[0]) for rule, cells in rules for first in cells]
        for number, (rule, first, written) in enumerate(asked_of, start=1):
            formula = Translator(f"={rule.formula[0]}", origin=written).translate_formula(first)
            sheet.cell(number, 40).value = formula
            fill = rule.dxf.fill.bgColor.rgb[-6:] if rule.dxf.fill else ""
            places[name, number] = (first, looks.get(fill, ""))
        out = BytesIO()
        book.save(out)
        asked[name] = out.getvalue()
    found: dict[str, dict[str, str]] = {name: {} for name in files}
    for name, data in recalculated(asked, folder).items():
        form = read_book(data).sheet("Sag 1")
        assert form is not None
        for (owner, row), (first, look) in places.items():
            cell = form.cell(row, 40)
            if owner == name and look and cell is not None:
                assert cell.text in ("0", "1"), (first, cell.text)
                if cell.text == "1":
                    found[name].setdefault(first, look)
    return found


@pytest.mark.libreoffice
def test_colours__faulty_form__show_what_is_wrong(round_: Round, tmp_path: Path) -> None:
    layout = form_layout(round_)
    files = {
        "good": form_workbook(round_, "CBM", [GOOD], blank=0),
        "bad": form_workbook(round_, "CBM", [BAD], blank=0),
        "blank": form_workbook(round_, "CBM", blank=1),
    }
    found = coloured(files, tmp_path)

    assert found["good"] == {}
    assert found["bad"] == {
        layout.at(slot): look
        for slot, look in {
            "nr": "fault",
            "committee": "fault",
            "date": "fault",
            "end": "fault",
            "until": "warning",
            "jobs": "fault",
            "share": "fault",
            "spent": "warning",
            "others:1": "fault",
            "whom:Anlægsrammen": "missing",
            "steps:1.cost": "fault",
            "frames:1.frame": "fault",
            "investment_financing": "missing",
        }.items()
    }
    required = ("nr", "committee", "title", "centre", "kinds:Effektivisering", "summary", "end")
    asked = (*required, "whom:Anlægsrammen", "others:1", "others:2")
    assert found["blank"] == {layout.at(slot): "missing" for slot in asked}


CHECKED = OwnCheck(
    code="OWN001",
    field="jobs",
    severity="error",
    when=(Condition(field="jobs", below=Decimal(-10)),),
    says="{Record} nedlægger mange stillinger.",
    fix="Ret tallet.",
    live="Mange stillinger",
)


@pytest.mark.libreoffice
def test_colours__check_of_the_offices_own__colours_its_field(
    round_: Round, tmp_path: Path
) -> None:
    checked = replace(round_, template=replace(round_.template, checks=(CHECKED,)))
    many = GOOD | {"jobs": Decimal(-11)}
    data = form_workbook(checked, "CBM", [many], blank=0)

    found = coloured({"own": data}, tmp_path)

    assert found["own"] == {form_layout(checked).at("jobs"): "fault"}
    sheet = read_book(data).sheet("Sag 1")
    assert sheet is not None
    cell = sheet.cell(3, 3)
    assert cell is not None
    assert cell.text == "Se på: Stillinger"


def test_sentence__other_units__says_amounts_in_those_of_the_edition() -> None:
    template = forms_round().template
    grid = AmountsField(id="grant", label="Tilskud", unit="mio. kr.", decimals=3)
    block = {
        "fields": (),
        "grid": ("grant",),
        "title": "Tilskud",
        "sentence": "Tilskuddet er {grant}.",
    }
    round_ = forms_round(
        replace(with_block(template, grid, **block), edition=replace(template.edition, decimals=0))
    )
    amounts = by_year("grant", 1, 2)
    cents: Contents = {"grant:2026": Decimal("0.125")}
    data = form_workbook(round_, "CBM", [amounts, cents], blank=0)
    book = read_book(data)
    row = form_layout(round_).row("grant.sentence").row
    said = [book.sheet(f"Sag {number}") for number in (1, 2)]
    texts = [cell.text for sheet in said if sheet and (cell := sheet.cell(row, 2))]

    assert texts == [
        "Tilskuddet er 1 mio. kr. i 2026 og 2 mio. kr. i 2027.",
        "Tilskuddet er 0,125 mio. kr. i 2026.",
    ]
