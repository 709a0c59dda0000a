"""The page of one record: what stands on it, what falls away, what its numbers are made of."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from templates.errors import OperatorError
from templates.field import AmountsField, LineField, LinesField, TextField
from templates.output import Edition
from templates.sheet import FormBlock
from templates.template import Template
from tests.support.ballerup import proposals, proposals_files, proposals_round
from tests.support.libreoffice import recalculated
from workbook.edition.build import document
from workbook.edition.council import council_json
from workbook.edition.council_model import CouncilJson
from workbook.edition.dataset import dataset
from workbook.edition.document import (
    Blank,
    Cell,
    CellRef,
    Day,
    Document,
    Entries,
    Entry,
    Heading,
    Number,
    Paragraph,
    Sheet,
    Table,
    Term,
    Text,
)
from workbook.edition.published import published_records
from workbook.edition.trail import trail_json
from workbook.edition.xlsx import edition_workbook
from workbook.form.plan import forms_plan
from workbook.form.sentence import Sentence
from workbook.records.value import Content

NR = "TMU-01"
TICKS = "☐ Effektivisering   ☐ Serviceniveau   ☒ Besparelse"


def _edition(template: Template | None = None, **changes: Content) -> Document:
    """The edition in which the first proposal says otherwise; `saving__2019` is a cell."""
    cells = {name.replace("__", ":"): content for name, content in changes.items()}
    round_ = proposals_round(template=template)
    return document(dataset(round_, proposals_files(round_, {NR: cells})))


def _page(template: Template | None = None, **changes: Content) -> Sheet:
    return next(one for one in _edition(template, **changes).sheets if one.name.startswith(NR))


def _entries(page: Sheet) -> Mapping[str, Cell]:
    return {
        entry.label: entry.content
        for block in page.blocks
        if isinstance(block, Entries)
        for entry in block.entries
    }


def _said(cell: Cell) -> object:
    match cell:
        case Text(text=text):
            return text
        case Number(value=value):
            return value
        case Day(day=day):
            return day
        case Blank():
            return None


def _rows(table: Table) -> list[list[object]]:
    return [list(map(_said, row.cells)) for row in table.rows]


def test_page__proposal__its_form_from_the_top() -> None:
    page = _page()
    economy, service = (table.id for table in page.tables[1:])
    assert [block if not isinstance(block, Table) else block.id for block in page.blocks] == [
        Heading("TMU-01 Reducering af budgettet for Spildevandsplanen", 1),
        Entries(
            (
                Entry("Udvalg", Text("Teknik- og Miljøudvalget")),
                Entry("Forslagsstiller", Text("Center for By, Erhverv og Miljø")),
                Entry("Dato", Day(date(2018, 4, 17))),
                Entry(
                    "Forslaget omhandler",
                    Text("☐ Effektivisering   ☐ Serviceniveau   ☒ Besparelse"),
                ),
                Entry("Beslutning", Text("medtages")),
            )
        ),
        Heading("Kort opsummering af forslaget", 3),
        Paragraph(
            "Planen for spildevand er vedtaget, og arbejdet er nu mest udførelse. Da der skal "
            "bestilles færre undersøgelser end før, kan kontoen sættes ned med 50.000 kr. om året.",
            "text",
        ),
        Heading("Finansiering", 3),
        Paragraph(
            "Kontoen er nu på 228.000 kr. og bliver på 178.000 kr. i hvert af de fire år.", "text"
        ),
        Heading("Vurdering/bemærkning", 3),
        Paragraph("Ingen", "text"),
        page.tables[0].id,
        economy,
        service,
        Paragraph(
            "Af nettodriftsbesparelsen ligger 0,05 mio. kr. årligt inden for servicerammen og "
            "intet uden for den.",
            "text",
        ),
    ]


def test_page__tables__frames_economy_and_split() -> None:
    frames, economy, service = map(_rows, _page().tables)
    assert frames == [
        ["Bevillingsrammer, der påvirkes", "Kontonr."],
        ["10.28 Øvrige miljøforanstaltninger", "089 036 4950"],
    ]
    fifty, nothing = [Decimal(50)] * 4, [None] * 4
    assert economy == [
        ["Økonomi (1.000 kr.)", "2019", "2020", "2021", "2022"],
        ["Driftsbesparelse", *fifty],
        ["Driftsudgift (investering)", *nothing],
        ["Nettodriftsbesparelse", *fifty],
        ["Anlægsudgift", *nothing],
        ["Samlet nettobesparelse", *fifty],
    ]
    assert service == [  # the row that must be 0 checks the others, and is not printed
        ["Servicerammen (1.000 kr.)", "2019", "2020", "2021", "2022"],
        ["Inden for servicerammen", *fifty],
        ["Uden for servicerammen", *nothing],
    ]


def test_page__calculated_row__adds_the_rows_above_it() -> None:
    _, economy, _ = _page().tables
    net, total = economy.rows[3], economy.rows[5]
    assert (net.role, total.role) == ("total", "total")
    number = net.cells[1]
    assert isinstance(number, Number)
    assert number.terms == (
        Term(CellRef(economy.id, 1, 1)),
        Term(CellRef(economy.id, 2, 1), Decimal(-1)),
    )
    assert number.is_optional


def test_page__nothing_typed_in_the_economy__it_stands_blank_and_still_calculates() -> None:
    blank = {f"{row}__{year}": None for row in ("saving", "inside") for year in range(2019, 2023)}
    page = _page(None, **blank)
    _, economy = page.tables  # the split that nobody filled in falls away, with its sentence
    net = economy.rows[3].cells[1]
    assert isinstance(net, Blank)
    assert len(net.terms) == 2
    assert not isinstance(page.blocks[-1], Paragraph)


def test_page__lines_with_amounts__the_years_between_name_and_account() -> None:
    line: Mapping[str, Content] = {
        "frames:2.frame": "60.62 Andet",
        "frames:2.frame_amount.2020": Decimal("12.5"),
    }
    frames = _page(None, **line).tables[0]
    assert _rows(frames) == [
        ["Bevillingsrammer, der påvirkes (1.000 kr.)", *map(str, range(2019, 2023)), "Kontonr."],
        ["10.28 Øvrige miljøforanstaltninger", None, None, None, None, "089 036 4950"],
        ["60.62 Andet", None, Decimal("12.5"), None, None, None],
    ]


def test_page__lines_without_account__no_blank_column() -> None:
    assert _rows(_page(**{"frames:1.account": None}).tables[0]) == [
        ["Bevillingsrammer, der påvirkes"],
        ["10.28 Øvrige miljøforanstaltninger"],
    ]


def test_page__no_lines__no_table() -> None:
    page = _page(**{"frames:1.account": None, "frames:1.frame": None})
    assert [table.rows[0].cells[0] for table in page.tables] == [
        Text("Økonomi (1.000 kr.)"),
        Text("Servicerammen (1.000 kr.)"),
    ]


def test_page__second_proposer__stands_below_the_centre_also_when_it_is_none() -> None:
    entries = _entries(_page(second_proposer="Musikskolen", sub_unit="Miljø"))
    assert list(entries)[1:4] == ["Forslagsstiller", "Afdeling eller enhed", "Medforslagsstiller"]
    assert entries["Medforslagsstiller"] == Text("Musikskolen")


def test_page__two_years_differ__the_sentence_names_each() -> None:
    page = _page(inside__2020=Decimal("25.5"), outside__2020=Decimal("24.5"), inside__2022=None)
    assert page.blocks[-1] == Paragraph(
        "Af nettodriftsbesparelsen ligger 0,05 mio. kr. i 2019, 0,0255 mio. kr. i 2020 og 0,05 "
        "mio. kr. i 2021 inden for servicerammen og 0,0245 mio. kr. i 2020 uden for den.",
        "text",
    )


def test_page__some_years_alike__the_sentence_says_them_together() -> None:
    page = _page(inside__2019=None)
    assert page.blocks[-1] == Paragraph(
        "Af nettodriftsbesparelsen ligger 0,05 mio. kr. i hvert af årene 2020–2022 inden for "
        "servicerammen og intet uden for den.",
        "text",
    )


def test_page__sentence__is_the_one_that_the_form_showed_but_for_years_alike() -> None:
    round_ = proposals_round()
    form = round_.template.form_sheet
    assert form is not None
    (block,) = (one for one in form.blocks if one.sentence)
    thousands = {f"outside:{year}": Decimal(1_234_567 + year) for year in range(2019, 2023)}
    files = proposals_files(round_, {NR: thousands})
    sheets = {sheet.name: sheet for sheet in document(dataset(round_, files)).sheets}
    said = alike = 0
    for record in (one for file in files for one in file.records):
        contents = {slot: value.content for slot, value in record.values.items()}
        text = Sentence(forms_plan(round_, record.centre), block).text(contents)
        page = sheets[record.name].blocks
        texts = [one.text for one in page if isinstance(one, Paragraph) and one.kind == "text"]
        together = [one for one in texts if "i hvert af årene" in one or "i både" in one]
        assert bool(text) == (text in texts or bool(together)), record.name
        said += text in texts
        alike += bool(together)
    assert (said, alike) == (33, 8)


def test_page__required_answer_that_is_missing__is_said_where_the_template_asks_for_it() -> None:
    template = proposals_round().template
    template = replace(template, edition=replace(template.edition, not_delivered="Mangler"))
    page = _page(template, summary=None, committee=None)
    assert _entries(page)["Udvalg"] == Text("Mangler", colour="FDE4E4")
    at = page.blocks.index(Heading("Kort opsummering af forslaget", 3))
    assert page.blocks[at + 1] == Paragraph("Mangler", "text")


def test_pages__more_than_a_workbook_can_have__are_refused_with_what_to_write() -> None:
    round_ = proposals_round()
    (file, *_) = proposals_files(round_)
    one = file.records[0]
    many = tuple(replace(one, key=(f"tmu-{number}",)) for number in range(198))
    with pytest.raises(OperatorError, match="would have 201 sheets") as refused:
        document(dataset(round_, [replace(file, records=many)]))
    assert "where = " in refused.value.hint
    edition = document(dataset(round_, [replace(file, records=many[1:])]))
    assert len(edition.sheets) == 200


def test_page__number_as_another_sheet__its_name_gets_a_number() -> None:
    edition = _edition(nr="Oversigt")
    assert "Oversigt 2" in [sheet.name for sheet in edition.sheets]
    first = edition.sheets[0].tables[0].rows[1].cells[0]
    assert first == Text("Oversigt", is_code=True, link="Oversigt 2")


def test_page__fields_of_a_template_of_its_own__each_by_its_type() -> None:
    template = proposals_round().template
    fields = {
        **template.fields,
        "posts": AmountsField(id="posts", label="Årsværk", unit="kr."),
        "link": TextField(id="link", label="Kilde"),
    }
    sheets = tuple(
        replace(sheet, blocks=(FormBlock(fields=("posts", "link")), FormBlock(fields=("title",))))
        if sheet == template.form_sheet
        else sheet
        for sheet in template.sheets
    )
    own = replace(template, fields=fields, sheets=sheets, edition=Edition())
    page = _page(own, posts__2021=Decimal(-1500), link="Referat")
    (table,) = page.tables
    assert _rows(table) == [
        ["Årsværk (kr.)", "2019", "2020", "2021", "2022"],
        ["Årsværk", None, None, Decimal(-1500), None],
    ]
    assert list(_entries(page)) == ["Beslutning", "Kilde"]


def test_page__lines_with_every_type__as_typed_and_the_same_when_read_again() -> None:
    template = proposals_round().template
    parts = (
        LineField(id="name", label="Hvad", type="text"),
        LineField(id="when", label="Hvornår", type="date"),
        LineField(id="year", label="År", type="year"),
        LineField(id="cost", label="Pris ({unit})", type="amount"),
    )
    buys = LinesField(id="buys", label="Indkøb", lines=2, fields=parts)
    sheets = tuple(
        replace(sheet, blocks=(FormBlock(fields=("buys",)),))
        if sheet == template.form_sheet
        else sheet
        for sheet in template.sheets
    )
    own = replace(template, fields={**template.fields, "buys": buys}, sheets=sheets)
    said: Mapping[str, Content] = {
        "buys:1.name": "Måler",
        "buys:1.when": date(2019, 5, 2),
        "buys:2.year": Decimal(2020),
        "buys:2.cost": Decimal("40.5"),
    }
    round_ = proposals_round(template=own)
    data = dataset(round_, proposals_files(round_, {NR: said}))
    edition = document(data)
    (table,) = next(sheet for sheet in edition.sheets if sheet.name == NR).tables
    assert _rows(table) == [
        ["Indkøb", "Hvornår", "År", "Pris (1.000 kr.)"],
        ["Måler", date(2019, 5, 2), None, None],
        [None, None, "2020", Decimal("40.5")],
    ]
    text = json.loads(council_json(data, edition))
    del text["schema"]
    read = published_records(round_, CouncilJson.model_validate(text))
    assert [one.contents for one in read] == [one.contents for one in data.records]


def test_data__amounts__lead_to_the_page_and_the_number_to_its_sheet() -> None:
    edition = _edition()
    data = edition.table("data")
    place = [column.key for column in data.columns].index("saving:2020")
    row = next(row for row in data.rows if row.cells[0] == Text(NR, is_code=True, link=NR))
    amount = row.cells[place]
    assert isinstance(amount, Number)
    (term,) = amount.terms
    page = edition.table(term.cell.table)
    assert page.rows[term.cell.row].cells[0] == Text("Driftsbesparelse")
    assert page.rows[0].cells[term.cell.cell] == Text("2020")


def test_data__lines__one_below_the_other() -> None:
    data = proposals()
    table = document(data).table("data")
    place = [column.key for column in table.columns].index("frames")
    row = next(
        row for row in table.rows if row.cells[0] == Text("BSU-04", is_code=True, link="BSU-04")
    )
    assert row.cells[place] == Text("30.30 Folkeskolen\n30.34 BFO\n30.50 Dagtilbud", is_long=True)


def test_council__pages_and_lines__the_same_document_again() -> None:
    data = proposals(changes={NR: {"frames:1.frame_amount.2020": Decimal("12.5")}})
    edition = document(data)
    assert any(isinstance(block, Paragraph) and block.numbers for block in edition.sheets[0].blocks)
    text = json.loads(council_json(data, edition))
    assert text.pop("schema") == "council-v2"
    read = CouncilJson.model_validate(text)
    assert read.document() == edition
    record = next(one for one in read.records if one.name == NR)
    assert record.fields["frames"] == (
        {
            "frame": "10.28 Øvrige miljøforanstaltninger",
            "account": "089 036 4950",
            "frame_amount": {"2020": "12.5"},
        },
    )


def test_trail__figure_of_the_overview__the_typed_cells_of_the_form() -> None:
    data = proposals(changes={NR: {"expense:2020": Decimal(10)}})
    trail = json.loads(trail_json(data, {}))
    (figure,) = (
        one
        for one in trail["figures"]
        if (one["table"], one["row"], one["column"]) == ("Teknik- og Miljøudvalget", NR, "2020")
    )
    record = next(one for one in trail["records"] if one["name"] == NR)
    cells = [record["cells"][slot] for slot in ("saving:2020", "expense:2020")]
    assert (figure["value"], figure["cells"]) == ("-0.04", cells)


def _open(data: bytes, *, values: bool = True) -> Workbook:
    return openpyxl.load_workbook(BytesIO(data), data_only=values)


def test_xlsx__page__a_link_back_to_its_row_in_the_overview() -> None:
    book = _open(edition_workbook(document(proposals())), values=False)
    (link,) = (one for row in book["EBU-01"].iter_rows() for one in row if one.hyperlink)
    place = str(link.hyperlink and link.hyperlink.location)
    assert link.value == "Til Oversigt"
    assert book["Oversigt"][place.rpartition("!")[2]].value == "EBU-01"


def test_xlsx__text_of_many_pages__stands_whole_over_several_rows() -> None:
    text = "\n".join(
        f"Afsnit {number}: " + "borgerne får den samme hjælp." * 9 for number in range(30)
    )
    sheet = _open(edition_workbook(_edition(details=text)))[NR]
    cells = [row[0].value for row in sheet.iter_rows() if isinstance(row[0].value, str)]
    parts = [cell for cell in cells if "borgerne får den samme hjælp" in cell]
    assert len(parts) > 1
    assert "\n".join(parts) == text


def test_xlsx__data__a_table_whose_hint_alone_is_printed() -> None:
    edition = document(proposals())
    book = _open(edition_workbook(edition))
    sheet = book["Data"]
    assert book.sheetnames[-1] == "Data"
    assert sheet["A1"].value == "Alle sager med alle oplysninger"
    assert str(sheet["A2"].value).endswith("Den er for bred til papir og ikke med i udskriften.")
    assert (sheet.print_area, sheet.print_title_rows) == ("'Data'!$A$1:$E$2", None)
    (table,) = sheet.tables.values()
    assert (table.name, table.ref, table.headerRowCount) == ("Data", "A3:AZ46", 1)
    assert table.autoFilter.ref == "A3:AZ46"
    head = edition.table("data").rows[0].cells
    headers = [cell.text.replace("\n", " ") for cell in head if isinstance(cell, Text)]
    assert [column.name for column in table.tableColumns] == headers
    assert [cell.value for cell in sheet[3]] == headers


def test_xlsx__data__long_text_that_has_a_page_takes_two_lines() -> None:
    book = _open(edition_workbook(_edition(details="Teksten er lang. " * 200)))
    sheet = book["Data"]
    rows = enumerate(sheet.iter_rows(), start=1)
    at, row = next((at, row) for at, row in rows if row[0].value == NR)
    text = next(cell for cell in row if str(cell.value).startswith("Teksten er lang."))
    assert len(str(text.value)) == 3399
    assert text.alignment.vertical == "top"
    height = sheet.row_dimensions[at].height
    assert height is not None
    assert height < 70


@pytest.mark.libreoffice
@pytest.mark.slow
def test_xlsx__typed_on_a_page__data_and_overview_follow(tmp_path: Path) -> None:
    """An amount changed, one filled in and one taken away, as a hand would do it."""
    data = edition_workbook(document(proposals({"TMU-02": "medtages ikke"})))
    edited = _open(data, values=False)
    page = edited[NR]
    at = {row[0].value: number for number, row in enumerate(page.iter_rows(), start=1)}
    page.cell(at["Driftsbesparelse"], 2).value = 150
    page.cell(at["Driftsbesparelse"], 3).value = None
    page.cell(at["Anlægsudgift"], 2).value = 500
    buffer = BytesIO()
    edited.save(buffer)
    made = recalculated({"før": data, "efter": buffer.getvalue()}, tmp_path)
    before, after = (_open(made[name]) for name in ("før", "efter"))
    assert _differences(_open(data), before) == {}
    changed = _differences(before, after)
    overview = {key[1]: values for key, values in changed.items() if key[0] == "Oversigt"}
    rows = [row[0].row for row in before["Oversigt"].iter_rows() if row[0].value == NR]
    row = rows[0]
    assert overview[f"C{row}"] == (-0.05, -0.15)
    assert overview[f"D{row}"] == (-0.05, None)
    assert overview[f"G{row}"] == (None, 0.5)
    loan, more = "10,00 af de 13,50 mio. kr.", "10,00 af de 14,00 mio. kr."
    said = "I 2019 kan {} lånefinansieres: lyset i kommunens bygninger sparer energi."
    assert (said.format(loan), said.format(more)) in overview.values()
    assert {sheet for sheet, _ in changed} == {"Oversigt", "Data", NR}


def _differences(one: Workbook, other: Workbook) -> dict[tuple[str, str], tuple[object, object]]:
    """The cells whose values differ, blank texts taken for nothing."""
    found = {}
    for sheet in one:
        for row in sheet.iter_rows():
            for cell in row:
                values = [cell.value, other[sheet.title][cell.coordinate].value]
                first, last = (
                    round(value, 9) if isinstance(value, float | int) else value or None
                    for value in values
                )
                if first != last:
                    found[sheet.title, cell.coordinate] = (first, last)
    return found
