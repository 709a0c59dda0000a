"""Rows that came back in another order than they were sent."""

from dataclasses import replace

import pytest

from tests.support.progress import follow_up
from validate.rule import Context
from validate.rules.row024_rows_in_other_order import rows_in_other_order
from workbook.records.returned import Returned


def _told(order: tuple[int, ...]) -> list[str]:
    case = follow_up()
    records = case.records("CET")
    returned = Returned("Opfølgning", tuple(records[place] for place in order), centre="CET")
    seen = rows_in_other_order.check(returned, Context(case.round, returned))
    return [one.record.name for one in seen if one.record is not None]


@pytest.mark.parametrize(
    ("order", "told"),
    [
        ((0, 1, 2, 3, 4), []),
        ((1, 2, 4), []),
        ((1, 0, 2, 3, 4), ["1"]),
        ((4, 3, 2, 1, 0), ["4"]),
        ((0, 1, 3, 2, 4), ["3"]),
    ],
)
def test_row024__rows_in_an_order__first_one_above_which_it_was_sent_is_told(
    order: tuple[int, ...], told: list[str]
) -> None:
    assert _told(order) == told


def test_row024__row_whose_identity_is_in_doubt__is_another_rules() -> None:
    case = follow_up()
    first, second, *_ = case.records("CET")
    returned = Returned("Opfølgning", (second, replace(first, is_sure=False)), centre="CET")
    assert list(rows_in_other_order.check(returned, Context(case.round, returned))) == []
