"""How wide printed columns are: all on the paper, a number on one line, a small table small."""

from dataclasses import replace
from decimal import Decimal

import pytest

from workbook.edition.document import Cell, Column, Number, Row, Sheet, Table, Text
from workbook.edition.pdf.columns import AIR, LYING, SIZES, UPRIGHT, columns_of, lies, lines_of


def _table(widths: tuple[float, ...], *cells: Cell) -> Table:
    """A table of one row; cells of numbers make columns of numbers."""
    columns = tuple(
        Column(str(place), width, is_number=isinstance(cell, Number))
        for place, (width, cell) in enumerate(zip(widths, cells, strict=True))
    )
    header = Row(tuple(Text(f"K{place}") for place in range(len(widths))), "header")
    return Table("t", "Tabel", columns, (header, Row(cells)))


def _amount(value: str) -> Number:
    return Number(Decimal(value), 0, "kr.")


def test_columns__table_that_nearly_fills_the_paper__is_as_wide_as_the_paper() -> None:
    found = columns_of([_table((60, 30), Text("Ord " * 99), Text("Ord " * 99))], UPRIGHT, "da")
    assert sum(found.widths) == pytest.approx(UPRIGHT)
    assert found.widths[0] == pytest.approx(2 * found.widths[1])
    assert found.size == SIZES[0]


def test_columns__text_shorter_than_its_column__leaves_the_room_to_the_longer_one() -> None:
    found = columns_of([_table((60, 30), Text("Kort"), Text("Ord " * 99))], UPRIGHT, "da")
    assert sum(found.widths) == pytest.approx(UPRIGHT)
    assert found.widths[0] == pytest.approx(4 * 9 * 0.52 + AIR)


def test_columns__small_table__stays_small() -> None:
    found = columns_of([_table((30, 12), Text("Navn " * 9), _amount("12"))], UPRIGHT, "da")
    assert found.widths == pytest.approx((30 * 4.3, 12 * 4.3))


def test_columns__small_table_with_remarks__is_as_wide_as_the_paper() -> None:
    table = _table((5, 20), Text("1"), Text("Navn"))
    remark = Row((Text("Centeret har svaret.", 2, is_long=True),))
    found = columns_of([replace(table, rows=(*table.rows, remark))], UPRIGHT, "da")
    assert sum(found.widths) == pytest.approx(UPRIGHT)


def test_columns__too_wide__texts_give_way_and_numbers_keep_their_room() -> None:
    table = _table((300, 12), Text("Navn " * 40), _amount("-1234567890123"))
    found = columns_of([table], UPRIGHT, "da")
    assert sum(found.widths) == pytest.approx(UPRIGHT)
    assert found.widths[1] >= len("−1.234.567.890.123") * 9 * 0.52


def test_columns__many_numbers__smaller_letters_and_all_on_the_paper() -> None:
    cells = [_amount("-1234567") for _ in range(20)]
    found = columns_of([_table((12,) * 20, *cells)], LYING, "da")
    assert found.size == SIZES[-1]
    assert sum(found.widths) == pytest.approx(LYING)


def test_columns__tables_of_the_same_columns__share_their_widths() -> None:
    short = _table((5, 60, 60), Text("1"), Text("Kort"), Text("Kort"))
    long = _table((5, 60, 60), Text("1"), Text("Ord"), Text("Under udmøntning", colour="DDEBF7"))
    both = columns_of([short, long], 300, "da")
    assert both == columns_of([long, short], 300, "da")
    assert both.widths[2] >= len("Under udmøntning") * 9 * 0.52


@pytest.mark.parametrize(
    ("kind", "width", "expected"),
    [("text", 60, False), ("text", 150, True), ("page", 130, False)],
)
def test_lies__wide_table__lies_unless_it_is_a_records_page(
    kind: str, width: float, expected: bool
) -> None:
    sheet = Sheet("Ark", (_table((width,), Text("x")),), "page" if kind == "page" else "text")
    assert lies(sheet) is expected


def test_lines__of_a_text__as_many_as_it_takes() -> None:
    assert lines_of("Kort", 200, 9) == 1
    assert lines_of("En\nTo\n", 200, 9) == 3
    assert 9 <= lines_of("a" * 400, 200, 9) <= 11
