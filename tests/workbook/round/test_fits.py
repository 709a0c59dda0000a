"""What a template and a round's lists and years cannot do together."""

from dataclasses import replace
from typing import Any

import pytest

from templates.errors import OperatorError
from tests.support.follow_up import follow_up_round
from tests.support.seminar import seminar_round
from workbook.round.fits import check_fit


def _changed(**values: Any) -> tuple[str, ...]:
    round_ = seminar_round()
    other = replace(round_, config=replace(round_.config, **values))
    with pytest.raises(OperatorError) as refused:
        check_fit(other)
    return refused.value.problems


def test_check_fit__sample__fits() -> None:
    check_fit(seminar_round())


def test_check_fit__more_columns_than_a_sheet_shows__names_the_widest_field() -> None:
    assert _changed(years=tuple(range(2026, 2026 + 196))) == (
        (
            "The sheet Forslag would have 201 columns, 196 of them for amount; at most 200 can be "
            "shown."
        ),
    )


def test_check_fit__list_of_the_round_without_values__is_named() -> None:
    assert _changed(committees=()) == (
        "committee takes its values from committees, and runde.toml has none; add them.",
    )


def test_check_fit__list_that_finance_may_leave_blank__needs_no_values() -> None:
    round_ = follow_up_round()
    check_fit(replace(round_, config=replace(round_.config, directors=())))
