"""Amounts of lines that do not add up."""

from tests.support.proposals import line, proposal
from tests.support.records import Case, Cell


def _two_lines(*typed: tuple[int, Cell, Cell]) -> Case:
    first = {f"amount_{year}": one for year, one, _ in typed}
    second = {f"amount_{year}": other for year, _, other in typed}
    return proposal(**line(1, **first), **line(2, frame="60.62 Administration", **second))


def test_sum004__one_year_of_two__is_told_with_the_difference() -> None:
    case = _two_lines((2027, 200, 70), (2028, 200, 60))
    assert case.findings() == ["SUM004"]
    (found,) = case.sees("SUM004")
    assert found.at == ((0, "frames:1.frame_amount.2028"), (0, "frames:2.frame_amount.2028"))
    assert found.message == (
        "Sag TMU-01: Linjerne i “Bevillingsrammer, der påvirkes” giver 260 i 2028, men "
        "“Nettodriftsbesparelse” er 270 (forskel 10)."
    )
    assert found.fix == (
        "Ret beløbene i linjerne, eller lad dem stå tomme, hvis der kun er én linje."
    )


def test_sum004__amounts_where_the_whole_is_blank__differ_from_0() -> None:
    (found,) = _two_lines((2026, 5, None)).sees("SUM004")
    assert found.at == ((0, "frames:1.frame_amount.2026"),)
    assert "giver 5 i 2026, men “Nettodriftsbesparelse” er 0 (forskel 5)" in found.message


def test_sum004__they_add_up__is_in_order() -> None:
    assert _two_lines((2027, 200, 70)).findings() == []


def test_sum004__whole_typed_over__counts_as_it_is_calculated() -> None:
    case = _two_lines((2027, 200, 70))
    case.rows[0][1].update({"net:2027": 300})
    assert case.findings() == ["SUM001"]


def test_sum004__amount_that_cannot_be_read__is_told_as_that() -> None:
    assert _two_lines((2027, 200, "ukendt"), (2028, 200, 70)).findings() == ["VAL012"]
