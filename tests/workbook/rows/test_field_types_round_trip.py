"""A field of each type in a sheet of rows: what is written in its cells is read back from them."""

from datetime import date
from decimal import Decimal

import pytest

from templates.field import (
    AmountField,
    AmountsField,
    ChoiceField,
    ChoicesField,
    CodeField,
    DateField,
    IntegerField,
    LinkField,
    LongTextField,
    PercentField,
    TemplateField,
    TextField,
    TicksField,
    YearField,
)
from tests.support.priorities import priorities_round, with_fields
from workbook.read.open import read_book
from workbook.records.value import Content, Reading
from workbook.rows.book import rows_workbook
from workbook.rows.layout import rows_layout
from workbook.rows.read import read_rows

PATTERN = "{committee}-{number:3}"

_CASES: list[tuple[TemplateField, dict[str, Content]]] = [
    (TextField(id="f", label="Felt"), {"f": "+45 og @, = som tekst"}),
    (LongTextField(id="f", label="Felt"), {"f": "En linje.\n- og en til"}),
    (ChoiceField(id="f", label="Felt", list="type"), {"f": "Merudgift"}),
    (ChoiceField(id="f", label="Felt", list="type", free=True), {"f": "Noget helt andet"}),
    (ChoiceField(id="f", label="Felt", list="centres"), {"f": "CIT"}),
    (ChoiceField(id="f", label="Felt", list="committees"), {"f": "ØU"}),
    (
        ChoicesField(id="f", label="Felt {n}", list="type", at_most=3),
        {"f:1": "Merudgift", "f:3": "Besparelse"},
    ),
    (
        TicksField(id="f", label="{value}", name="Felt", list="kind"),
        {"f:Overførsel": "Overførsel"},
    ),
    (DateField(id="f", label="Felt"), {"f": date(2027, 2, 28)}),
    (DateField(id="f", label="Felt", or_quarter=True), {"f": "2027K3"}),
    (DateField(id="f", label="Felt", or_quarter=True), {"f": date(2027, 3, 1)}),
    (YearField(id="f", label="Felt"), {"f": Decimal(2027)}),
    (IntegerField(id="f", label="Felt"), {"f": Decimal(-12)}),
    (PercentField(id="f", label="Felt", decimals=1), {"f": Decimal("7.5")}),
    (AmountField(id="f", label="Felt"), {"f": Decimal("-0.07")}),
    (
        AmountsField(id="f", label="Felt {year}"),
        {"f:2026": Decimal("1234567.89"), "f:2029": Decimal(0)},
    ),
    (CodeField(id="f", label="Felt", pattern=PATTERN), {"f": "TU-007"}),
    (LinkField(id="f", label="Felt"), {"f": "https://example.org/a?b=1"}),
]


@pytest.mark.parametrize(("field", "contents"), _CASES)
def test_round_trip__field_of_each_type__is_read_as_written(
    field: TemplateField, contents: dict[str, Content]
) -> None:
    round_ = priorities_round(with_fields(priorities_round().template, f=field))
    data = rows_workbook(round_, "CBU", [contents])
    returned = read_rows(round_, read_book(data), rows_layout(round_, "CBU"), "CBU.xlsx")
    assert returned is not None
    (record,) = returned.records
    read = {value.slot.id: value for value in record.of_field("f") if not value.is_blank}
    assert {slot: value.content for slot, value in read.items()} == contents
    assert {value.reading for value in read.values()} == {Reading.READ}
