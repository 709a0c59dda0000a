"""The edition of the 43 proposals: every figure of its overview, and the workbook's formulas."""

from decimal import Decimal
from functools import cache

import pytest

from tests.support.ballerup import proposals
from workbook.edition.build import document
from workbook.edition.document import Cell, Chart, Document, Number, Paragraph, Table, Text
from workbook.edition.flow import flowing

DECIDED = {"TMU-02": "medtages ikke", "EBU-02": "sendes i høring"}

# Net running costs 2019-2022 and investment of each proposal, in mio. kr.; – is blank.
ROWS = """
TMU-01 -0.05 -0.05 -0.05 -0.05 –
TMU-02 0.00 0.00 0.00 0.00 –
TMU-04 -0.01 -0.05 -0.05 -0.05 –
TMU-05 -0.10 -0.10 -0.10 -0.10 –
TMU-06 -0.30 -0.30 -0.30 -0.30 –
TMU-07 – -0.27 -0.27 -0.27 1.70
TMU-08 -0.02 -0.04 -0.04 -0.04 –
TMU-09 0.00 -0.14 -0.14 -0.14 –
TMU-11 -0.20 – – – –
EBU-01 -1.50 -1.50 -1.50 -1.50 –
EBU-02 -1.00 – – – –
EBU-03 -4.00 -9.80 -12.40 -12.40 –
EBU-04 -1.00 – – – –
BSU-04 -3.10 -3.10 -3.10 -3.10 –
BSU-12 -0.20 -0.20 -0.20 -0.20 –
BSU-18 -0.45 -0.45 -0.45 -0.45 –
KFU-02 -0.30 -0.30 -0.30 -0.30 –
KFU-04A -0.20 -0.20 -0.20 -0.20 –
KFU-04B -0.01 -0.01 -0.01 -0.01 –
KFU-05 -0.15 -0.15 -0.15 -0.15 –
SSU-01 -0.50 -0.80 -0.80 -0.80 –
SSU-02 -1.50 -5.00 -5.00 -5.00 1.60
SSU-05 -0.50 -0.50 -0.50 -0.50 –
SSU-06 -1.00 -1.00 -1.00 -1.00 –
SSU-08 -5.00 -5.00 -5.00 -5.00 0.40
SSU-10 -0.30 -0.30 -0.30 -0.30 –
SSU-11 -0.25 -0.50 -0.50 -0.50 0.40
SSU-12 -0.62 -0.62 -0.62 -0.62 –
SSU-13 -0.25 -0.50 -0.50 -0.50 0.40
SSU-14 -0.25 -0.25 -0.25 -0.25 –
SSU-15 -2.00 -2.00 -2.00 -2.00 –
SSU-17 -0.50 -2.50 -3.00 -3.50 –
SSU-18 -0.30 -0.30 -0.30 -0.30 –
ØKU-01 -0.40 -0.40 -0.40 -0.40 –
ØKU-02 -0.50 -0.50 -0.50 -0.50 0.50
ØKU-03 0.60 -0.50 -0.50 -0.50 0.40
ØKU-04 – -1.00 -1.00 -1.00 10.00
ØKU-05 – -0.50 -0.50 -1.00 0.50
ØKU-06 -0.10 -0.10 -0.10 -0.10 –
ØKU-07 – -0.30 -0.50 -0.50 –
ØKU-08 -1.30 -1.30 -1.00 -1.00 –
ØKU-10 -5.00 -6.00 -8.00 -8.00 –
ØKU-11 -0.025 -0.025 -0.025 -0.025 –
"""

# Each committee's totals in the same columns, all proposals included.
COMMITTEES = """
Teknik- og Miljøudvalget -0.68 -0.95 -0.95 -0.95 1.70
Erhvervs- og Beskæftigelsesudvalget -7.50 -11.30 -13.90 -13.90 –
Børne- og Skoleudvalget -3.75 -3.75 -3.75 -3.75 –
Kultur- og Fritidsudvalget -0.66 -0.66 -0.66 -0.66 –
Social- og Sundhedsudvalget -12.97 -19.27 -19.77 -20.27 2.80
Økonomiudvalget -6.725 -10.625 -12.525 -13.025 11.40
"""

GRAND = "-32.285 -46.555 -51.555 -52.555"
AGAINST_REQUIREMENT = """
I alt -32.285 -46.555 -51.555 -52.555
Budget 2019 Krav – minimum 39.40 36.10 35.50 35.50
Restbeløb (+ = mangler) 7.115 -10.455 -16.055 -17.055
Anlægsudgift pr. år 13.50 1.00 0.70 0.70
"""

Figures = dict[str, list[Decimal | None]]


@cache
def _edition(*, decided: bool = False) -> Document:
    return document(proposals(DECIDED if decided else None))


def _tables(edition: Document) -> list[Table]:
    """Of the overview, from the top."""
    return list(edition.sheets[0].tables)


def _number(cell: Cell) -> Decimal | None:
    return cell.value if isinstance(cell, Number) else None


def _figures(table: Table, role: str, width: int) -> Figures:
    """The last cells of the rows of a role, by what their first cell says."""
    return {
        first.text: [_number(cell) for cell in row.cells[-width:]]
        for row in table.rows
        if row.role == role and isinstance(first := row.cells[0], Text)
    }


def _facts(text: str, width: int) -> Figures:
    found = {}
    for line in text.strip().splitlines():
        label, *figures = line.rsplit(" ", width)
        found[label] = [None if one == "–" else Decimal(one) for one in figures]
    return found


def test_overview__all_proposals__each_with_the_figures_of_its_form() -> None:
    found: Figures = {}
    for table in _tables(_edition())[:6]:
        found |= _figures(table, "body", 5)
    assert found == _facts(ROWS, 5)
    assert list(found) == list(_facts(ROWS, 5))  # by committee as in the settings, then by number


def test_overview__committees__totals_of_their_proposals() -> None:
    found: Figures = {}
    for table in _tables(_edition())[:6]:
        found |= _figures(table, "total", 5)
    assert found == {f"{name} i alt": row for name, row in _facts(COMMITTEES, 5).items()}


def test_overview__below_the_last_committee__all_investments() -> None:
    (below,) = _figures(_tables(_edition())[5], "grand", 5).items()
    assert below == ("Anlæg i alt", [None, None, None, None, Decimal("15.9")])


def test_overview__against_the_requirement__what_is_missing() -> None:
    table = _tables(_edition())[6]
    found = _figures(table, "total", 4) | _figures(table, "grand", 4)
    assert found == _facts(AGAINST_REQUIREMENT, 4)


def test_overview__what_is_missing__a_sentence_a_year_in_one_paragraph() -> None:
    blocks = _edition().sheets[0].blocks
    said = [one.text for one in flowing(blocks) if isinstance(one, Paragraph)]
    assert (
        "I 2019 mangler der 7,12 mio. kr. i at nå kravet. I 2020 er kravet nået. "
        "I 2021 er kravet nået. I 2022 er kravet nået."
    ) in said
    each = [one for one in blocks if isinstance(one, Paragraph) and "kravet" in one.text]
    assert [one.goes_on for one in each] == [False, True, True, True]


def test_overview__by_committee__names_without_codes_that_are_printed_nowhere() -> None:
    by_committee = _tables(_edition())[7]
    labels = [row.cells[0].text for row in by_committee.rows if isinstance(row.cells[0], Text)]
    assert labels[0] == "Udvalg"
    assert "Økonomiudvalget" in labels


def test_overview__loan__beside_the_investment_of_its_year() -> None:
    note = next(
        block
        for block in _edition().sheets[0].blocks
        if isinstance(block, Paragraph) and block.kind == "note"
    )
    assert note.text == (
        "I 2019 kan 10,00 af de 13,50 mio. kr. lånefinansieres: "
        "lyset i kommunens bygninger sparer energi."
    )
    assert note.otherwise == "Der er ingen anlægsudgift i 2019, som kan lånefinansieres."
    assert [note.text[one.start : one.end] for one in note.numbers] == ["10,00", "13,50"]
    assert [one.at_most for one in note.numbers] == [Decimal(10), None]
    assert {one.number.value for one in note.numbers} == {Decimal("13.5")}


def test_overview__by_committee__the_years_of_each_and_all() -> None:
    table = _tables(_edition())[7]
    expected = {name: row[:4] for name, row in _facts(COMMITTEES, 5).items()}
    assert _figures(table, "body", 4) == expected
    assert _figures(table, "grand", 4) == _facts(f"I alt {GRAND}", 4)


def test_overview__chart__a_committee_a_colour_over_the_years() -> None:
    edition = _edition()
    (chart,) = (block for block in edition.sheets[0].blocks if isinstance(block, Chart))
    table = edition.table(chart.categories[0].table)
    assert [table.cell(ref) for ref in chart.categories] == [
        Text(str(year)) for year in (2019, 2020, 2021, 2022)
    ]
    assert [one.name for one in chart.series] == list(_facts(COMMITTEES, 5))
    numbers = [_number(table.cell(ref)) for ref in chart.series[-1].numbers]
    assert numbers == [Decimal(one) for one in ("-6.725", "-10.625", "-12.525", "-13.025")]
    assert chart.stacked


def test_overview__nothing_left_out__says_so() -> None:
    last = _edition().sheets[0].blocks[-1]
    assert last == Paragraph("Der er ingen sager.")


def test_overview__decided_otherwise__left_out_of_tables_and_totals_and_named() -> None:
    tables = _tables(_edition(decided=True))
    rows: Figures = {}
    for table in tables[:6]:
        rows |= _figures(table, "body", 5)
    assert set(_facts(ROWS, 5)) - set(rows) == set(DECIDED)
    grand = _figures(tables[6], "total", 4)["I alt"]
    assert grand == [Decimal(one) for one in ("-31.285", "-46.555", "-51.555", "-52.555")]
    assert _figures(tables[6], "grand", 4)["Restbeløb (+ = mangler)"][0] == Decimal("8.115")
    left_out = [
        [cell.text for cell in row.cells if isinstance(cell, Text)] for row in tables[8].rows
    ]
    assert left_out == [
        ["Nr.", "Indsats", "Beslutning"],
        [
            "TMU-02",
            "Reducering af budgettet for cykelhandleplanen – overføres til cykeldrift",
            "medtages ikke",
        ],
        ["EBU-02", "Regres på sygedagpenge", "sendes i høring"],
    ]


@pytest.mark.parametrize("decided", [False, True])
def test_edition__sheets__overview_then_a_page_a_proposal_then_data(*, decided: bool) -> None:
    sheets = _edition(decided=decided).sheets
    assert [sheets[0].name, sheets[1].name, sheets[-1].name] == ["Oversigt", "Overblik", "Data"]
    assert [one.name for one in sheets[2:-1]] == list(_facts(ROWS, 5))
    assert [one.kind for one in sheets] == ["text", "text", *["page"] * 43, "data"]


def test_overview__number_of_a_proposal__leads_to_its_page() -> None:
    tables = _tables(_edition(decided=True))
    numbers = [row.cells[0] for table in (*tables[:6], tables[8]) for row in table.rows]
    links = [cell.link for cell in numbers if isinstance(cell, Text) and cell.link]
    assert sorted(links) == sorted(_facts(ROWS, 5))


def test_overview__sum_that_rounds_to_nothing__shows_what_it_is() -> None:
    blank = {f"{row}:{year}": None for row in ("saving", "inside") for year in range(2019, 2023)}
    tiny = {**blank, "saving:2019": Decimal(4), "inside:2019": Decimal(4)}
    others = {nr: blank for nr in _facts(ROWS, 5) if nr.startswith("KFU")}
    edition = document(proposals(changes={**others, "KFU-02": tiny}))
    table = next(one for one in edition.tables() if one.caption == "Kultur- og Fritidsudvalget")
    total = table.rows[-1].cells[1]
    assert isinstance(total, Number)
    assert (total.value, total.decimals) == (Decimal("-0.004"), 3)
