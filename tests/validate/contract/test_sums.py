"""The sums that a form states, judged row by row."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.support.case_rounds import small_case_round
from validate.contract.sums import FORMULA, Sum, sums

_ALL = ("saving", "expense", "net", "investment", "total", "inside", "outside")


@pytest.fixture
def found(tmp_path: Path) -> dict[tuple[str, str], Sum]:
    form = small_case_round(tmp_path).template.form
    return {(one.name, one.key): one for one in sums(form)}


def _table(unread: str = "", **amounts: int | None) -> dict[str, Sequence[object]]:
    keys = (*_ALL, "service_difference", "frames")
    return {
        "unread": [unread],
        **{key: [None if (one := amounts.get(key)) is None else Decimal(one)] for key in keys},
    }


def test_sums__of_the_form__are_its_formulas_what_must_be_0_and_its_frames(
    found: dict[tuple[str, str], Sum],
) -> None:
    assert list(found) == [
        (FORMULA, "net"),
        (FORMULA, "total"),
        (FORMULA, "service_difference"),
        ("SUM003", "service_difference"),
        ("SUM004", "frames"),
    ]


@pytest.mark.parametrize(
    ("amounts", "kept"),
    [
        ({"saving": 300, "expense": 30, "inside": 250, "outside": 20}, True),
        ({"saving": 300, "expense": 30, "inside": 250, "outside": 21}, False),
        ({"saving": 300, "inside": 250}, False),
        ({"saving": 300, "inside": 300}, True),
        ({"saving": 300, "outside": 0}, True),
        ({"saving": 300, "inside": 0, "outside": 0}, False),
        ({"saving": 300}, True),
        ({}, True),
        ({"saving": 300, "inside": 250, "outside": 0, "unread": "expense"}, True),
        ({"saving": 300, "inside": 250, "outside": 0, "unread": "investment"}, False),
    ],
)
def test_sum003__split__adds_up_where_it_is_typed_and_read(
    found: dict[tuple[str, str], Sum], amounts: dict[str, Any], kept: bool
) -> None:
    assert found["SUM003", "service_difference"].kept(_table(**amounts)) == [kept]


@pytest.mark.parametrize(
    ("amounts", "kept"),
    [
        ({"saving": 300, "frames": 300}, True),
        ({"saving": 300, "frames": 299}, False),
        ({"saving": 300}, True),
        ({"frames": 0}, True),
        ({"frames": 1}, False),
        ({"saving": 300, "frames": 299, "unread": "frames"}, True),
        ({"saving": 300, "frames": 299, "unread": "saving"}, True),
    ],
)
def test_sum004__frames__add_up_where_they_are_typed_and_read(
    found: dict[tuple[str, str], Sum], amounts: dict[str, Any], kept: bool
) -> None:
    assert found["SUM004", "frames"].kept(_table(**amounts)) == [kept]


@pytest.mark.parametrize(
    ("amounts", "kept"),
    [
        ({"saving": 300, "expense": 30, "net": 270}, True),
        ({"saving": 300, "expense": 30, "net": 271}, False),
        ({"saving": 300, "expense": 30}, False),
        ({"net": 0}, False),
        ({}, True),
    ],
)
def test_formula__of_a_stated_row__is_what_its_terms_give(
    found: dict[tuple[str, str], Sum], amounts: dict[str, Any], kept: bool
) -> None:
    assert found[FORMULA, "net"].kept(_table(**amounts)) == [kept]


def test_formula__of_a_formula__is_what_the_typed_rows_give(
    found: dict[tuple[str, str], Sum],
) -> None:
    table = _table(saving=300, expense=30, investment=100, net=1, total=170)
    assert found[FORMULA, "total"].kept(table) == [True]
