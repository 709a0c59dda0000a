"""How wide printed columns are: all on the paper, a number on one line, a small table small."""

from dataclasses import replace
from decimal import Decimal
from typing import Literal

import pytest

from workbook.edition.document import Cell, Column, Number, Row, Sheet, Table, Text
from workbook.edition.paper_columns import (
    AIR,
    LYING,
    SIZES,
    UPRIGHT,
    columns_of,
    fits,
    lines_of,
    lying,
)
from workbook.write.textfit import pixels


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
    assert found.widths[0] == pytest.approx(pixels("Kort", size=9) * 0.75 + AIR)


def test_columns__small_table__stays_small() -> None:
    found = columns_of([_table((30, 12), Text("Navn"), _amount("12"))], UPRIGHT, "da")
    assert found.widths == pytest.approx((pixels("Navn", size=9) * 0.75 + AIR, 12 * 4.3))


def test_columns__small_table_with_remarks__is_as_wide_as_the_paper() -> None:
    table = _table((5, 20), Text("1"), Text("Navn"))
    remark = Row((Text("Centeret har svaret.", 2, is_long=True),))
    found = columns_of([replace(table, rows=(*table.rows, remark))], UPRIGHT, "da")
    assert sum(found.widths) == pytest.approx(UPRIGHT)


def test_columns__too_wide__texts_give_way_and_numbers_keep_their_room() -> None:
    table = _table((300, 12), Text("Navn " * 40), _amount("-1234567890123"))
    found = columns_of([table], UPRIGHT, "da")
    assert sum(found.widths) == pytest.approx(UPRIGHT)
    number = pixels("−1.234.567.890.123", size=found.size) * 0.75
    assert found.widths[1] == pytest.approx(number + AIR)


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
    assert both.widths[2] >= pixels("Under udmøntning", size=both.size) * 0.75 + AIR


def _sheet(width: float, kind: Literal["text", "page"] = "text") -> Sheet:
    return Sheet("Ark", (_table((width,), Text("x")),), kind)


@pytest.mark.parametrize(
    ("sheets", "expected"),
    [
        ((_sheet(60), _sheet(150), _sheet(60)), (False, True, False)),
        ((_sheet(60, "page"), _sheet(300, "page")), (False, False)),
        ((_sheet(150), _sheet(60), _sheet(60, "page")), (True, True, False)),
        ((), ()),
    ],
)
def test_lying__wide_tables_and_what_follows_a_first_one__lie_but_for_records_pages(
    sheets: tuple[Sheet, ...], expected: tuple[bool, ...]
) -> None:
    assert lying(sheets) == expected


def test_columns__label_before_numbers__stands_on_one_line_and_numbers_are_closer() -> None:
    label = "Erhvervs- og Beskæftigelsesudvalget"
    table = _table((20, *(14,) * 6), Text(label), *[_amount("12")] * 6)
    found = columns_of([table], UPRIGHT, "da")
    assert sum(found.widths) <= UPRIGHT + 0.01
    width = found.widths[0]
    assert pixels(label, size=found.size) * 0.75 <= width - AIR + 0.01


def test_columns__long_header_above_numbers__stands_on_two_lines_where_there_is_room() -> None:
    words = "Årlig effekt ved fuld indfasning"
    header = Row((Text("Type"), Text(words)), "header")
    table = _table((20, 10), Text("Organisering"), _amount("136419"))
    found = columns_of([replace(table, rows=(header, table.rows[1]))], UPRIGHT, "da")
    length = pixels(words, bold=True, size=9) * 0.75
    assert length / 2 < found.widths[1] - AIR < length
    close = columns_of([replace(table, rows=(header, table.rows[1]))], 130, "da")
    assert sum(close.widths) <= 130


def test_columns__bold_header__has_room_for_each_of_its_words() -> None:
    header = Row((Text("Udvalg"), Text("Under forberedelse"), Text("Under udmøntning")), "header")
    table = _table((90, 8, 8), Text("Navn " * 60), _amount("1"), _amount("2"))
    found = columns_of([replace(table, rows=(header, *table.rows[1:]))], 300, "da")
    for word, width in (("forberedelse", found.widths[1]), ("udmøntning", found.widths[2])):
        assert pixels(word, bold=True, size=found.size) * 0.75 <= width - AIR + 0.01


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Under udmøntning", True), ("Nettodriftsbesparelse", False), ("", True), ("ord " * 99, True)],
)
def test_fits__each_word_by_itself(text: str, *, expected: bool) -> None:
    assert fits(text, 60, 9) is expected


def test_lines__of_a_text__as_many_as_it_takes() -> None:
    assert lines_of("Kort", 200, 9) == 1
    assert lines_of("En\nTo\n", 200, 9) == 3
    assert 9 <= lines_of("a" * 400, 200, 9) <= 11
