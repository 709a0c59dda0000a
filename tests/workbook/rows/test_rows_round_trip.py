"""What is written in a workbook of rows is read back, by us and by two judges, however it moves."""

import io
from collections.abc import Mapping, Sequence
from decimal import Decimal

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from samples.excel.returned import ReturnedFile
from tests.support.priorities import YEARS, priorities_round
from workbook.read.open import read_book
from workbook.records.record import Record
from workbook.records.returned import Returned
from workbook.records.value import Content, Contents
from workbook.rows.book import rows_workbook
from workbook.rows.layout import rows_layout
from workbook.rows.read import read_rows
from workbook.typed import cleaned

ROUND = priorities_round()
SHEET = "Forslag"

FIRST: Contents = {
    "nr": "ISU02",
    "kind": "Service",
    "title": "Rette indsats",
    "resume": "Bedre visitation.\nKortere forløb.",
    "amount:2026": Decimal(-1250),
    "amount:2027": Decimal(-2250),
    "type": "Effektivisering",
}
SECOND: Contents = {
    "nr": "ISU02",
    "kind": "Overførsel",
    "amount:2029": Decimal(40),
    "type": "Merudgift",
}
THIRD: Contents = {
    "nr": "TU04a",
    "kind": "Service",
    "title": "Nye lamper",
    "resume": "=LED i gaderne",
    "amount:2026": Decimal("-75.5"),
    "type": "Besparelse",
}


def read(data: bytes) -> Returned:
    returned = read_rows(ROUND, read_book(data), rows_layout(ROUND, "CBU"), "CBU.xlsx")
    assert returned is not None
    return returned


def said(record: Record) -> dict[str, Content]:
    """What the centre typed in the record."""
    return {
        slot: value.content
        for slot, value in record.values.items()
        if value.slot.is_typed and not value.is_blank and not value.inherited
    }


def by_place(returned: Returned) -> Mapping[str, dict[str, Content]]:
    return {record.place.address: said(record) for record in returned.records}


texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=60).filter(
    lambda text: cleaned(text) == text
)
amounts = st.decimals(min_value=-(10**9), max_value=10**9, places=2, allow_nan=False)


@st.composite
def proposals(draw: st.DrawFn) -> list[Contents]:
    """Records with different keys; any cell but those of the key may be blank."""
    keys = draw(
        st.lists(
            st.tuples(
                st.sampled_from(["ISU", "TU", "ØU"]),
                st.integers(0, 999),
                st.sampled_from(["", "a", "b"]),
                st.sampled_from(["Service", "Overførsel"]),
            ),
            min_size=1,
            max_size=6,
            unique=True,
        )
    )
    found: list[Contents] = []
    for committee, number, letter, kind in keys:
        record: dict[str, Content] = {"nr": f"{committee}{number:02}{letter}", "kind": kind}
        record["title"] = draw(texts)
        record["resume"] = draw(texts)
        record["type"] = draw(st.sampled_from(["", "Effektivisering", "Merudgift"]))
        for year in YEARS:
            record[f"amount:{year}"] = draw(st.none() | amounts)
        found.append(
            {slot: content for slot, content in record.items() if content not in ("", None)}
        )
    return found


@settings(deadline=None, max_examples=25)
@given(proposals())
def test_round_trip__any_records__are_read_as_written(records: Sequence[Contents]) -> None:
    data = rows_workbook(ROUND, "CBU", records)
    returned = read(data)
    assert [said(record) for record in returned.records] == list(records)
    openpyxl_sheet = openpyxl.load_workbook(io.BytesIO(data))[SHEET]
    calamine_sheet = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_name(SHEET)
    rows = calamine_sheet.to_python(skip_empty_area=False)
    for record in returned.records:
        for value in record.values.values():
            if value.slot.is_typed and not value.inherited:
                place = value.place
                judged = openpyxl_sheet.cell(place.row, place.column).value
                assert _same(judged, value.content)
                assert _same(rows[place.row - 1][place.column - 1], value.content)


def test_round_trip__rows_inserted_above_and_between__same_records() -> None:
    file = ReturnedFile(rows_workbook(ROUND, "CBU", [FIRST, SECOND, THIRD]))
    file.insert_rows(SHEET, 6, 2)
    file.insert_rows(SHEET, 9)
    returned = read(file.data)
    assert by_place(returned) == {"A8": FIRST, "A10": SECOND, "A11": THIRD}
    assert len(returned.totals) == 8
    assert returned.end is not None
    assert returned.end.row == rows_layout(ROUND, "CBU", filled=3).totals[0].row + 3


def test_round_trip__rows_sorted__same_records() -> None:
    file = ReturnedFile(rows_workbook(ROUND, "CBU", [FIRST, SECOND, THIRD]))
    file.sort_rows(SHEET, 6, 8, "E", descending=True)
    assert by_place(read(file.data)) == {"A6": THIRD, "A7": FIRST, "A8": SECOND}


def test_round_trip__cut_and_pasted_below_the_sums__same_records() -> None:
    file = ReturnedFile(rows_workbook(ROUND, "CBU", [FIRST, SECOND]))
    below = rows_layout(ROUND, "CBU", filled=2).bottom_row + 1
    for ref, text in (("A", "ISU02"), ("B", "Overførsel"), ("I", "Merudgift")):
        file.set_text(SHEET, f"{ref}{below}", text)
        file.clear(SHEET, f"{ref}7")
    file.set_number(SHEET, f"H{below}", 40)
    file.clear(SHEET, "H7")
    assert by_place(read(file.data)) == {"A6": FIRST, f"A{below}": SECOND}


def test_round_trip__columns_moved_and_inserted__same_records() -> None:
    file = ReturnedFile(rows_workbook(ROUND, "CBU", [FIRST, THIRD]))
    file.insert_column(SHEET, "C")
    file.move_column(SHEET, "A", "F")
    returned = read(file.data)
    assert [said(record) for record in returned.records] == [FIRST, THIRD]
    assert returned.columns is not None
    assert [header.sent for header in returned.columns.moved] == ["Nr."]


def test_round_trip__computed_amount__is_what_the_spreadsheet_shows() -> None:
    file = ReturnedFile(rows_workbook(ROUND, "CBU", [FIRST]))
    file.set_formula(SHEET, "E6", "2.01*1000", Decimal("2009.9999999999998"))
    value = read(file.data).records[0].values["amount:2026"]
    assert (value.amount, value.formula) == (Decimal(2010), "2.01*1000")


def _same(judged: object, content: Content) -> bool:
    """Whether the other reader says the same; it reads amounts as binary floats."""
    match content:
        case None:
            return judged in (None, "")
        case Decimal():
            return isinstance(judged, int | float) and float(judged) == float(content)
        case _:
            return judged == content
