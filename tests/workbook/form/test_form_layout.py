"""Where everything stands on a form, as the forms of Ballerup's round have been sent."""

from dataclasses import replace
from pathlib import Path

import pytest

from templates.field import LineField, LinesField
from templates.read_template import bundled_template
from workbook.form.layout import FormLayout, form_layout
from workbook.round.load import round_of
from workbook.round.model import Round

SAMPLE = Path(__file__).parents[3] / "samples" / "ballerup-2019"


@pytest.fixture(scope="module")
def round_() -> Round:
    return round_of(SAMPLE, bundled_template("omstilling"))


@pytest.fixture(scope="module")
def form(round_: Round) -> FormLayout:
    return form_layout(round_)


@pytest.mark.parametrize(
    ("slot", "address"),
    [
        ("nr", "C4"),
        ("date", "C11"),
        ("kinds:Effektivisering", "C14"),
        ("kinds:Besparelse", "C16"),
        ("summary", "B19"),
        ("frames:1.frame", "B32"),
        ("frames:1.frame_amount.2019", "C32"),
        ("frames:5.account", "G36"),
        ("saving:2022", "F40"),
        ("net:2019", "C42"),
        ("full_effect_year", "C47"),
        ("service_difference:2022", "F53"),
        ("other_remarks", "B60"),
    ],
)
def test_form_layout__slot_of_a_real_form__stands_where_it_was_sent(
    form: FormLayout, slot: str, address: str
) -> None:
    assert form.at(slot) == address


def test_form_layout__every_row__has_a_key_of_its_own(form: FormLayout) -> None:
    keys = [row.key for row in form.rows]

    assert len(keys) == len(set(keys)) == 46
    assert [row.row for row in form.rows] == sorted({row.row for row in form.rows})


def test_form_layout__every_typed_field__has_a_cell(round_: Round, form: FormLayout) -> None:
    typed = {name for name, field in round_.template.fields.items() if field.is_typed}

    assert {place.slot.field.id for place in form.places.values() if place.is_open} == typed


def test_form_layout__answer_over_several_columns__is_named_by_its_first(form: FormLayout) -> None:
    place = form.places["title"]

    assert (place.column, place.last_column, form.last_column) == (3, 7, 7)


def test_line_columns__table_without_amounts__begins_where_years_would(form: FormLayout) -> None:
    table = LinesField(
        id="steps",
        label="Milepæle",
        lines=3,
        fields=(
            LineField(id="step", label="Milepæl", type="text"),
            LineField(id="day", label="Dato", type="date"),
            LineField(id="state", label="Status", type="text"),
        ),
    )

    assert [column.column for column in form.line_columns(table)] == [2, 3, 4]


def test_form_layout__small_table_with_more_columns_than_years__is_wider(
    round_: Round,
) -> None:
    frames = round_.template.fields["frames"]
    assert isinstance(frames, LinesField)
    wide = replace(
        frames, fields=(*frames.fields, LineField(id="unit", label="Enhed", type="text"))
    )
    template = replace(round_.template, fields={**round_.template.fields, "frames": wide})

    form = form_layout(replace(round_, template=template))

    assert form.last_column == 8
    assert form.at("frames:1.unit") == "H32"
    assert form.places["title"].last_column == 8
