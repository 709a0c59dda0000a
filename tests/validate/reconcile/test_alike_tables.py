"""Tables of one sheet with the same labels, and a key that a text beside it repeats."""

from functools import partial

import pytest

from samples.excel import ReturnedFile
from tests.validate.reconcile import follow_ups
from tests.validate.reconcile.proposals import SHEET, merged, of, outline
from validate.reconcile.difference import Kind
from workbook.address import parse_a1


def _rows(file: ReturnedFile, sheet: str, text: str) -> list[int]:
    """The rows that begin with the text and have figures, from the top."""
    cells = file.rows(sheet)
    found = {parse_a1(ref)[0] for ref, one in cells.items() if one == text and ref[0] == "A"}
    return sorted(row for row in found if f"C{row}" in cells)


def _without(sheet: str, row: int, file: ReturnedFile) -> None:
    file.delete_rows(sheet, row)


@pytest.mark.parametrize(
    ("label", "place", "what"),
    [
        ("I alt", -2, "I alt"),
        ("I alt", -1, "I alt"),
        ("Økonomiudvalget", -1, "Økonomiudvalget"),
        ("Teknik- og Miljøudvalget i alt", 0, "Teknik- og Miljøudvalget i alt"),
    ],
)
def test_sum__deleted_that_another_table_says_too__found_missing(
    label: str, place: int, what: str
) -> None:
    file = ReturnedFile(merged())
    file.delete_rows(SHEET, _rows(file, SHEET, label)[place])
    assert (Kind.TOTAL_MISSING, what, "", "") in outline(of(file.data))


@pytest.mark.parametrize("sheet", ["Overblik", "Økonomi", "Opmærksomhedspunkter", "Ændringer"])
def test_follow_up__any_row_with_figures_deleted__is_found(sheet: str) -> None:
    whole = ReturnedFile(follow_ups.edition()).rows(sheet)
    rows = {parse_a1(ref)[0] for ref, one in whole.items() if ref[0] != "A" and one.isdecimal()}
    heads = {parse_a1(ref)[0] for ref, one in whole.items() if len(one) == 4 and one[:2] == "20"}
    for row in sorted(rows - heads):
        if {whole.get(f"{column}{row}", "0") for column in "BCDEFG"} == {"0"}:
            continue  # it says nothing
        found = follow_ups.of(partial(_without, sheet, row))
        assert follow_ups.outline(found), row


def test_data__key_typed_over_that_a_text_beside_it_repeats__is_found() -> None:
    file = ReturnedFile(merged())
    cells = file.rows("Data")
    ref = next(ref for ref, one in cells.items() if one == "TMU-04")
    title = next(ref for ref, one in cells.items() if one == "Trafiktællinger")
    assert parse_a1(title)[0] == parse_a1(ref)[0]
    file.set_text("Data", ref, "TMU-40")
    file.set_text("Data", title, "TMU-04 Trafiktællinger")
    found = outline(of(file.data))
    assert (Kind.ROW_UNKNOWN, "TMU-04", ref, "number") in found


@pytest.mark.parametrize("column", ["A", "B", "C", "D", "E", "F", "G"])
def test_data__any_cell_typed_over__is_found(column: str) -> None:
    ref = f"{column}{follow_ups.row('4', 'Data')}"
    found = follow_ups.of(lambda file: file.set_text("Data", ref, "Tastet"))
    assert ref in {one[2] for one in follow_ups.outline(found)}
