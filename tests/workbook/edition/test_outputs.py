"""What each kind of output makes of records: sums, counts, units, cards."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from templates.field import AmountField, AmountsField, ChoicesField, TemplateField, TicksField
from templates.output import (
    CardsOutput,
    Column,
    CountsOutput,
    DataOutput,
    Edition,
    Output,
    TablesOutput,
    TotalRow,
    TotalsOutput,
)
from templates.pack import Packs, RepeatsPack, SavingPack
from templates.read_template import bundled_template
from templates.sheet import Total
from templates.template import Template
from templates.value_list import ListValue, ValueList
from tests.support.records import Case
from workbook.edition.build import document
from workbook.edition.dataset import Dataset, DeliveredFile, dataset
from workbook.edition.document import (
    Blank,
    Chart,
    Document,
    Heading,
    Number,
    Paragraph,
    Row,
    Table,
    Text,
)
from workbook.edition.outputs import cards
from workbook.edition.xlsx import edition_workbook

AREAS = ChoicesField(id="areas", label="Fagområde", list="areas", at_most=2)
DATA = DataOutput(sheet="Data")


def _template(
    *outputs: Output, fields: Mapping[str, TemplateField] | None = None, **changes: Any
) -> Template:
    template = bundled_template("prioritering")
    areas = ValueList(
        label="Område", values=tuple(ListValue(value=one) for one in ("Skole", "Vej"))
    )
    return replace(
        template,
        fields={**template.fields, "areas": AREAS, **(fields or {})},
        lists={**template.lists, "areas": areas},
        outputs=outputs,
        **changes,
    )


def _data(case: Case) -> Dataset:
    centres = [one.code for one in case.config.centres]
    files = [DeliveredFile(f"{one}.xlsx", "0" * 64, one, case.records(one)) for one in centres]
    return dataset(case.round, files)


def _three(template: Template, **settings: Any) -> Case:
    """Three proposals: of school, of roads, of both."""
    case = Case.of(template, **settings)
    case.row(nr="ISU01", areas__1="Skole")
    case.row(nr="TU02", areas__1="Vej", resume="Vejene ryddes sjældnere.")
    case.row("CTM", nr="TU03", areas__1="Skole", areas__2="Vej", resume="Skolevejene.")
    return case


def _said(table: Table) -> list[list[Any]]:
    return [[_cell(cell) for cell in row.cells] for row in table.rows]


def _cell(cell: object) -> object:
    match cell:
        case Text(text=text):
            return text
        case Number(value=value):
            return value
        case _:
            return None


def _only(edition: Document) -> Table:
    (table,) = (table for table in edition.tables() if table.id != "data")
    return table


def test_totals__record_of_two_values__counts_in_each_row_and_once_in_all() -> None:
    output = TotalsOutput(
        sheet="Overblik",
        of=("amount",),
        rows_by="areas",
        count="Forslag",
        over_years="sum",
        grand="I alt, hvert forslag én gang",
        note=("Rækkerne giver {more} mere end I alt.",),
    )
    edition = document(_data(_three(_template(output, DATA))))
    table = _only(edition)
    assert _said(table) == [
        ["Fagområde", "Forslag", "Beløb"],
        ["Skole", 2, -1700],
        ["Vej", 2, -1700],
        ["I alt, hvert forslag én gang", 3, -2550],
    ]
    grand = table.rows[-1].cells[2]
    assert isinstance(grand, Number)
    assert {term.cell.table for term in grand.terms} == {"data"}  # never the sum of the rows
    notes = [block for block in edition.sheets[0].blocks if isinstance(block, Paragraph)]
    assert notes[-1] == Paragraph("Rækkerne giver 1 mere end I alt.", "note")


def test_totals__rows_that_count_nothing_twice__the_note_on_it_falls_away() -> None:
    output = TotalsOutput(
        sheet="Overblik", of=("amount",), rows_by="kind", grand="I alt", note=("{more} mere.",)
    )
    edition = document(_data(_three(_template(output))))
    assert "note" not in [
        block.kind for block in edition.sheets[0].blocks if isinstance(block, Paragraph)
    ]


def test_totals__edition_without_flat_table__numbers_without_cells() -> None:
    output = TotalsOutput(sheet="Overblik", of=("amount",), rows_by="kind", grand="I alt")
    table = _only(document(_data(_three(_template(output)))))
    first, last = table.rows[1].cells[1], table.rows[2].cells[1]
    assert isinstance(first, Number)
    assert isinstance(last, Number)
    assert (first.value, first.terms) == (Decimal(-300), ())
    assert (last.value, [term.cell.row for term in last.terms]) == (Decimal(-300), [1])


def test_totals__value_without_amounts__is_blank_and_no_zero() -> None:
    output = TotalsOutput(sheet="Overblik", of=("amount",), rows_by="kind", over_years="sum")
    case = Case.of(_template(output)).row()
    blank = {f"amount__{year}": None for year in (2026, 2027, 2028, 2029)}
    case.row(nr="ISU02", kind="Overførsel", resume="Uden beløb.", **blank)
    table = _only(document(_data(case)))
    assert isinstance(table.rows[2].cells[1], Blank)


def test_counts__two_fields__a_column_for_each_value_and_all() -> None:
    output = CountsOutput(
        sheet="Overblik", rows_by="owner", columns_by="areas", grand="I alt", chart="columns"
    )
    edition = document(_data(_three(_template(output, DATA))))
    assert _said(_only(edition)) == [
        ["Center", "Skole", "Vej", "I alt"],
        ["Center for Idræt og Sundhed", 1, 1, 2],
        ["Center for Teknik og Miljø", 1, 1, 1],
        ["I alt", 2, 2, 3],
    ]
    number = _only(edition).rows[-1].cells[3]
    assert isinstance(number, Number)
    assert [ref.row for ref in number.counts] == [1, 2, 3]
    (chart,) = (block for block in edition.sheets[0].blocks if isinstance(block, Chart))
    assert [one.name for one in chart.series] == ["Skole", "Vej"]
    assert chart.stacked


def test_counts__value_that_no_record_has__stands_with_zero_and_in_no_legend() -> None:
    output = CountsOutput(
        sheet="Overblik", rows_by="kind", columns_by="areas", grand="I alt", chart="columns"
    )
    case = Case.of(_template(output, DATA)).row(areas__1="Vej")
    edition = document(_data(case))
    assert _said(_only(edition)) == [
        ["Udgiftsart", "Skole", "Vej", "I alt"],
        ["Service", 0, 1, 1],
        ["Overførsel", 0, 0, 0],
        ["I alt", 0, 1, 1],
    ]
    (chart,) = (block for block in edition.sheets[0].blocks if isinstance(block, Chart))
    assert [one.name for one in chart.series] == ["Vej"]


def test_counts__values_that_the_output_does_not_ask_for__have_no_place() -> None:
    output = CountsOutput(sheet="Overblik", columns_by="areas", where={"areas": "Vej"})
    case = Case.of(_template(output, DATA)).row()
    assert _said(_only(document(_data(case))))[0] == ["", "Vej", "I alt"]


def test_counts__centre_without_records__has_no_row() -> None:
    output = CountsOutput(sheet="Overblik", rows_by="owner")
    table = _only(document(_data(Case.of(_template(output, DATA)).row())))
    assert [row[0] for row in _said(table)] == ["Center", "Center for Idræt og Sundhed"]


def test_intro__counted__how_many_there_are_of_each_value() -> None:
    output = CountsOutput(sheet="Overblik", columns_by="kind", intro="Runden har {counted}.")
    case = Case.of(_template(output)).row().row(nr="ISU02", resume="Noget andet.")
    case.row(nr="ISU02", kind="Overførsel", resume="Noget andet.")
    edition = document(_data(case))
    assert Paragraph("Runden har 3 forslag: 2 service og 1 overførsel.") in edition.sheets[0].blocks


def test_tables__another_unit__is_converted_and_total_rounds_only_what_is_shown() -> None:
    output = TablesOutput(
        sheet="Oversigt",
        columns=(
            Column(field="nr"),
            Column(field="amount", label="Sparet i {unit}", sign="turned", over_years="sum"),
        ),
        totals=(Total(label="I alt", of=("amount",)),),
    )
    edition_spec = Edition(unit="mio. kr.", decimals=2)
    case = Case.of(_template(output, DATA, edition=edition_spec))
    years = {f"amount__{year}": None for year in (2027, 2028, 2029)}
    case.row(nr="ISU01", amount__2026=-6700, **years)
    case.row(nr="ISU02", amount__2026=-25, resume="Noget andet.", **years)
    edition = document(_data(case))
    table = _only(edition)
    assert _said(table) == [
        ["Nr.", "Sparet i mio. kr."],
        ["ISU01", Decimal("6.700")],
        ["ISU02", Decimal("0.025")],
        ["I alt", Decimal("6.725")],
    ]
    decimals = [row.cells[1].decimals for row in table.rows if isinstance(row.cells[1], Number)]
    assert decimals == [2, 3, 2]
    flat = edition.table("data").rows[1].cells[4]
    assert isinstance(flat, Number)
    assert (flat.value, flat.unit) == (Decimal(-6700), "1.000 kr.")


def test_tables__below__adds_the_records_of_all_tables() -> None:
    output = TablesOutput(
        sheet="Oversigt",
        split_by="committee",
        columns=(Column(field="nr"), Column(field="amount", over_years="sum")),
        totals=(Total(label="{committee} i alt", of=("amount",)),),
        below=(Total(label="Alle udvalg", of=("amount",)),),
    )
    case = Case.of(_template(output))
    case.row(nr="ISU01", committee="ISU").row(nr="TU02", committee="TU", resume="Vejene.")
    edition = document(_data(case))
    last = [_said(table)[-1] for table in edition.tables()]
    assert last == [["Institutions- og Skoleudvalget i alt", -850], ["Alle udvalg", -1700]]
    total = list(edition.tables())[1].rows[-1].cells[1]
    assert isinstance(total, Number)
    assert [term.cell.table for term in total.terms] == ["0.0", "0.1"]


def test_tables__value_that_is_not_given__has_a_table_of_its_own() -> None:
    output = TablesOutput(sheet="Oversigt", split_by="areas", columns=(Column(field="nr"),))
    edition = document(_data(Case.of(_template(output)).row()))
    headings = [block.text for block in edition.sheets[0].blocks if isinstance(block, Heading)]
    assert headings[-1] == "Ikke angivet"


def test_tables__numbers_first__the_record_is_named_all_the_same() -> None:
    output = TablesOutput(
        sheet="Oversigt",
        columns=(Column(field="amount", over_years="sum"),),
        totals=(Total(label="I alt", of=("amount",)),),
    )
    table = _only(document(_data(Case.of(_template(output)).row())))
    assert _said(table) == [
        ["Nr.", "Udgiftsart", "Beløb"],
        ["ISU01", "Service", -850],
        ["I alt", -850],
    ]


def test_tables__required_answer_that_is_missing__said_as_the_template_says_it() -> None:
    columns = (Column(field="nr"), Column(field="type"), Column(field="areas"))
    output = TablesOutput(sheet="Oversigt", columns=columns)
    template = _template(output, edition=Edition(not_delivered="Ikke indsendt"))
    table = _only(document(_data(Case.of(template).row(type=None))))
    assert table.rows[1].cells == (
        Text("ISU01", is_code=True),
        Text("Ikke indsendt", colour="FDE4E4"),
        Blank(),
    )


def test_tables__required_answer_that_waits_for_an_amount__is_said_to_be_missing_beside_one() -> (
    None
):
    columns = (Column(field="nr"), Column(field="type"))
    output = TablesOutput(sheet="Oversigt", columns=columns)
    template = _template(output, edition=Edition(not_delivered="Ikke indsendt"))
    waiting = replace(template.fields["type"], only_with="amount")
    template = replace(template, fields={**template.fields, "type": waiting})
    case = Case.of(template).row(type=None)
    case.row(nr="ISU02", type=None, **{f"amount__{year}": None for year in range(2026, 2030)})
    table = _only(document(_data(case)))
    assert [row.cells[1] for row in table.rows[1:]] == [
        Text("Ikke indsendt", colour="FDE4E4"),
        Blank(),
    ]


def test_tables__no_records__a_sentence_says_so() -> None:
    output = TablesOutput(sheet="Oversigt", columns=(Column(field="nr"),))
    edition = document(_data(Case.of(_template(output))))
    assert edition.sheets[0].blocks[-1] == Paragraph("Der er ingen forslag.")


REQUIRED: Mapping[str, Decimal] = {str(year): Decimal("1.5") for year in (2026, 2027, 2028, 2029)}


def _with_requirement(**settings: Any) -> Table:
    output = TotalsOutput(
        sheet="Oversigt",
        heading="I forhold til kravet",
        rows=(
            TotalRow(id="grand", label="I alt", of=("amount",)),
            TotalRow(id="requirement", label="Krav", from_round="requirement"),
            TotalRow(label="Rest", formula="requirement + grand"),
        ),
    )
    edition = Edition(unit="mio. kr.", decimals=2)
    case = Case.of(_template(output, edition=edition), **settings).row()
    return _only(document(_data(case)))


def test_total_rows__requirement__of_the_round_and_what_is_left() -> None:
    table = _with_requirement(requirement=REQUIRED)
    assert [row[:2] for row in _said(table)] == [
        ["I mio. kr.", "2026"],
        ["I alt", Decimal("-0.1")],
        ["Krav", Decimal("1.5")],
        ["Rest", Decimal("1.4")],
    ]
    rest = table.rows[-1].cells[1]
    assert isinstance(rest, Number)
    assert [term.cell.row for term in rest.terms] == [2, 1]


def test_total_rows__round_renames_the_requirement() -> None:
    table = _with_requirement(requirement=REQUIRED, requirement_label="Mål")
    assert [row[0] for row in _said(table)] == ["I mio. kr.", "I alt", "Mål", "Rest"]


def test_total_rows__round_without_requirement__no_row_that_needs_it() -> None:
    assert [row[0] for row in _said(_with_requirement())] == ["I mio. kr.", "I alt"]


def test_note__loans__a_sentence_each() -> None:
    output = TotalsOutput(
        sheet="Oversigt", rows=(TotalRow(label="I alt", of=("amount",)),), note=("{loans}",)
    )
    packs = Packs(saving=SavingPack(net="amount", investment="amount"))
    loans = [
        {"year": 2026, "amount": Decimal("0.06"), "reason": "energi"},
        {"year": 2027, "amount": Decimal(9), "reason": "Havn."},
        {"year": 2028, "amount": Decimal(1), "reason": "energi"},
    ]
    edition = Edition(unit="mio. kr.", decimals=2)
    case = Case.of(_template(output, packs=packs, edition=edition), loans=loans)
    case.row(amount__2026=100, amount__2027=250, amount__2028=-5)
    notes = [
        block.text
        for block in document(_data(case)).sheets[0].blocks
        if isinstance(block, Paragraph) and block.kind == "note"
    ]
    assert notes == [
        "I 2026 kan 0,06 af de 0,10 mio. kr. lånefinansieres: energi.",
        "I 2027 kan 0,25 af de 0,25 mio. kr. lånefinansieres: Havn.",
        "Der er ingen anlægsudgift i 2028, som kan lånefinansieres.",
    ]


def test_formula__field__is_calculated_and_never_read() -> None:
    fields: dict[str, TemplateField] = {
        "cost": AmountsField(id="cost", label="Udgift {year}"),
        "net": AmountsField(id="net", label="Netto {year}", formula="amount - cost"),
    }
    case = Case.of(_template(DATA, fields=fields))
    case.row(cost__2026=40, cost__2027=None, amount__2028=None, net__2026=999)
    (record,) = _data(case).records
    assert record.amounts("net").by_year == {2026: -140, 2027: -250, 2029: -250}


def test_repeats__of_one_centre__count_once_and_are_kept_in_mind() -> None:
    packs = Packs(repeats=RepeatsPack(merge=True))
    output = TotalsOutput(sheet="Overblik", of=("amount",), rows_by="kind", count="Antal")
    case = Case.of(_template(output, packs=packs)).row().row().row("CTM")
    data = _data(case)
    assert [len(record.repeats) for record in data.records] == [1, 0]
    assert _said(_only(document(data)))[1][:2] == ["Service", 2]


def test_cards__sheet_named_after_a_value__a_sheet_each_with_a_card_for_each_record() -> None:
    output = CardsOutput(
        sheet="{areas}", split_by="areas", fields=("owner", "title", "amount", "areas")
    )
    edition = document(_data(_three(_template(output, DATA))))
    assert [(sheet.name, len(sheet.tables)) for sheet in edition.sheets] == [
        ("Skole", 2),
        ("Vej", 2),
        ("Data", 1),
    ]
    assert _said(edition.sheets[0].tables[0]) == [
        ["ISU01 (Service)", "2026", "2027", "2028", "2029"],
        ["Center", "Center for Idræt og Sundhed"],
        ["Titel", "Færre møder"],
        ["Beløb (1.000 kr.)", -100, -250, -250, -250],
        ["Fagområde", "Skole"],
    ]
    assert edition_workbook(edition)


def test_cards__heading_that_is_the_name_of_its_sheet__is_said_once() -> None:
    output = CardsOutput(
        sheet="{areas}", split_by="areas", heading="{areas}", fields=("title", "amount")
    )
    sheets = document(_data(_three(_template(output)))).sheets
    headings = [[one.text for one in sheet.blocks if isinstance(one, Heading)] for sheet in sheets]
    assert [one[0].rpartition(": ")[2] for one in headings] == ["Skole", "Vej"]
    assert [len(one) for one in headings] == [1, 1]


def test_cards__amount_by_itself_and_ticks__labels_of_the_whole_field() -> None:
    fields: dict[str, TemplateField] = {
        "ticks": TicksField(id="ticks", label="{value}", name="Emner", list="areas"),
        "effect": AmountField(id="effect", label="Effekt"),
    }
    output = CardsOutput(sheet="Kort", fields=("ticks", "effect"), order=("owner", "title"))
    case = Case.of(_template(output, fields=fields))
    case.row(ticks__Skole="x", ticks__Vej="x", effect=450)
    case.row("CTM", nr="TU01", title="A", resume="Vejene.")
    tables = document(_data(case)).sheets[0].tables
    assert [_said(table) for table in tables] == [
        [["ISU01 (Service)"], ["Emner", "Skole, Vej"], ["Effekt (1.000 kr.)", 450]],
        [["TU01 (Service)"], ["Emner", None], ["Effekt (1.000 kr.)", None]],
    ]


@pytest.mark.parametrize(
    ("label", "widths"),
    [("Effekt", [26, 70]), ("Årlig effekt ved fuld indfasning", [40, 56])],
)
def test_cards__long_label__has_the_width_of_a_line(label: str, widths: list[float]) -> None:
    fields: dict[str, TemplateField] = {"effect": AmountField(id="effect", label=label)}
    output = CardsOutput(sheet="Kort", fields=("effect", "title"), order=("owner", "title"))
    case = Case.of(_template(output, fields=fields))
    case.row(effect=450)
    (table,) = document(_data(case)).sheets[0].tables
    assert [column.width for column in table.columns] == widths


def test_row__roles__total_and_grand_are_told_apart() -> None:
    output = TotalsOutput(sheet="Overblik", of=("amount",), rows_by="kind", grand="I alt")
    rows: tuple[Row, ...] = _only(document(_data(Case.of(_template(output)).row()))).rows
    assert [row.role for row in rows] == ["header", "body", "grand"]


def test_cards__more_than_anybody_leafs_through__stand_on_the_data_sheet_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cards, "MOST_CARDS", 3)
    output = CardsOutput(sheet="{areas}", split_by="areas", fields=("title",))
    edition = document(_data(_three(_template(output, DATA))))
    assert [(sheet.name, len(sheet.tables)) for sheet in edition.sheets] == [
        ("Skole", 0),
        ("Vej", 0),
        ("Data", 1),
    ]
    said = [block.text for block in edition.sheets[0].blocks if isinstance(block, Paragraph)]
    assert said[-1] == "2 forslag. Så mange får ikke et kort hver, men står på arket Data."
    alone = document(_data(_three(_template(output))))
    assert [len(sheet.tables) for sheet in alone.sheets] == [2, 2]
