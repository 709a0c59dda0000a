"""Addresses: derived from template and round, and nowhere in each other's way."""

from pathlib import Path

import pytest

from tests.support.rounds import small_round
from workbook.layout import HEADER_ROW, layout, quoted
from workbook.round.folder import Round


@pytest.fixture
def round_(tmp_path: Path) -> Round:
    return small_round(tmp_path)


def test_layout__columns__one_for_each_year_in_the_templates_order(round_: Round) -> None:
    table = layout(round_, "CET").table
    assert [place.column for place in table.columns] == list(range(1, 16))
    assert [place.key for place in table.columns if place.year] == [
        "amount_2024",
        "amount_2025",
        "amount_2026",
        "amount_2027",
    ]
    assert table.place("amount_2026").header == "2026\nmio. kr."
    assert table.answering("remark").header == "Bemærkninger August 2024"


def test_layout__rows__items_of_the_centre_with_its_role(round_: Round) -> None:
    table = layout(round_, "CET").table
    assert [(row.row, row.item.nr, row.role) for row in table.rows] == [
        (6, 1, "lead"),
        (7, 2, "lead"),
        (8, 3, "lead"),
        (9, 4, "other"),
        (10, 9, "other"),
    ]
    assert table.first_row == HEADER_ROW + 1
    assert table.end_row == 11


def test_layout__order_given__rows_follow_it(round_: Round) -> None:
    table = layout(round_, "CET", order=[9, 1, 4, 3, 2]).table
    assert [(row.row, row.item.nr) for row in table.rows] == [
        (6, 9),
        (7, 1),
        (8, 4),
        (9, 3),
        (10, 2),
    ]


def test_layout__status__is_open_to_the_lead_only(round_: Round) -> None:
    table = layout(round_, "CET").table
    status, remark = table.answering("status").spec, table.answering("remark").spec
    assert [row.is_open(status) for row in table.rows] == [True, True, True, False, False]
    assert all(row.is_open(remark) for row in table.rows)
    assert not any(row.is_open(table.place("title").spec) for row in table.rows)


def test_layout__span__reaches_the_closing_row(round_: Round) -> None:
    table = layout(round_, "CET").table
    assert table.span(table.place("nr")) == "$A$6:$A$11"
    assert table.sheet_span(table.answering("status")) == "'Opfølgning'!$N$6:$N$11"


def test_layout__unknown_column__is_a_key_error(round_: Round) -> None:
    with pytest.raises(KeyError):
        layout(round_, "CET").table.place("findes_ikke")


def test_layout__item_of_another_centre__has_no_row(round_: Round) -> None:
    assert layout(round_, "CET").table.row_of(6) is None


def test_layout__control__every_figure_has_a_row_of_its_own(round_: Round) -> None:
    control = layout(round_, "CET").control
    rows = [
        control.ready_row,
        control.intro_row,
        control.items_row,
        control.to_answer_row,
        control.answered_row,
        control.missing_row,
        control.header_row,
        control.lost_row,
        control.errors_row,
        *(row for _, row in control.check_rows),
    ]
    assert rows == sorted(set(rows))
    assert control.last_row == rows[-1]
    assert [check.code for check, _ in control.check_rows] == [
        check.code for check in round_.template.table.checks
    ]


def test_quoted__apostrophe__is_doubled() -> None:
    assert quoted("Bo's ark") == "'Bo''s ark'"
