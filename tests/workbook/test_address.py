import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.address import (
    LAST_COLUMN,
    LAST_ROW,
    Area,
    a1,
    column_letter,
    column_number,
    parse_a1,
    parse_area,
)


@given(st.integers(1, LAST_ROW), st.integers(1, LAST_COLUMN), st.booleans())
def test_address__written_and_parsed__is_the_same_cell(
    row: int, column: int, absolute: bool
) -> None:
    assert parse_a1(a1(row, column, absolute=absolute)) == (row, column)


@pytest.mark.parametrize(
    ("number", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA")]
)
def test_column__around_the_turns__has_excels_letters(number: int, letters: str) -> None:
    assert (column_letter(number), column_number(letters)) == (letters, number)


@pytest.mark.parametrize(
    "text", ["", "A", "7", "A0", "XFE1", "A1048577", "Æ1", "A²", "A1B", "AAAA1", "A" + "1" * 5000]
)
def test_parse_a1__no_cell__is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"^no (row|column)"):
        parse_a1(text)


@pytest.mark.parametrize("number", [0, -1, 16385])
def test_column_letter__outside_the_sheet__is_a_value_error(number: int) -> None:
    with pytest.raises(ValueError, match=f"^no column {number}$"):
        column_letter(number)


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("B2", Area(2, 2, 2, 2)),
        ("$A$1:B2", Area(1, 1, 2, 2)),
        ("B1:A2", Area(1, 1, 2, 2)),
        ("A:C", Area(1, 1, LAST_ROW, 3)),
        ("3:5", Area(3, 1, 5, LAST_COLUMN)),
    ],
)
def test_parse_area__each_form__gives_its_corners(text: str, area: Area) -> None:
    assert parse_area(text) == area


@pytest.mark.parametrize("text", ["", ":", "A1:", "A:1", "A1:B", "1:A1", "A1:B2:C3"])
def test_parse_area__no_area__is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"^no (row|column)"):
        parse_area(text)
