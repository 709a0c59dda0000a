"""An amount ten or a hundred times that of all other years."""

import pytest

from tests.support.proposals import amounts, proposal


def test_val028__year_ten_times_the_others_in_rows_that_agree__is_told_in_each() -> None:
    case = proposal(
        **amounts("saving", None, 90, 900, 90),
        **amounts("expense", None, 30, 300, 30),
        **amounts("inside", None, 50, 500, 50),
        **amounts("outside", None, 10, 100, 10),
    )
    found = case.sees("VAL028")
    assert [one.at for one in found] == [
        ((0, f"{field}:2028"),) for field in ("saving", "expense", "inside", "outside")
    ]
    assert found[0].message == (
        "“Driftsbesparelse 2028” i sag TMU-01 er 900 (i 1.000 kr.), 10 gange så meget som alle "
        "andre år."
    )
    assert found[0].fix == (
        "Er der et nul for meget, så ret beløbet. Er det rigtigt, så bekræft det med en sætning i "
        "“Finansiering”."
    )


def test_val028__in_english__says_the_same() -> None:
    (found,) = proposal(**amounts("saving", None, 3, 3, 300)).sees("VAL028", language="en")
    assert found.message.endswith("is 300 (in 1.000 kr.), 100 times as much as all other years.")


@pytest.mark.parametrize(
    "typed",
    [
        (None, 300, 300, 300),
        (None, 300, 3000, 310),  # the others are not alike
        (None, None, 300, 3000),  # one other year
        (30, 300, 300, 300),  # less in the year in which it begins
        (None, 300, 2900, 300),
        (None, 0, 3000, 0),
    ],
)
def test_val028__anything_else__is_in_order(typed: tuple[int | None, ...]) -> None:
    assert proposal(**amounts("saving", *typed)).sees("VAL028") == []
