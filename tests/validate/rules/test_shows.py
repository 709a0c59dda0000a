"""Merged cells, hidden rows and columns, and a filter over records."""

from dataclasses import replace
from typing import Any

from tests.support.priorities import priorities_round
from tests.support.returned_rows import FILE, FIRST, SECOND, THIRD, book, layout
from validate.rule import Context
from validate.rules import rules
from validate.run import sees_in_file
from validate.words import finding_of
from workbook.address import Area
from workbook.rows.read import read_rows


def _seen(**sheet: Any) -> list[tuple[str, str, str]]:
    """Code, cells and sentence of what is told of three records on such a sheet."""
    round_ = priorities_round()
    found = book([FIRST, SECOND, THIRD])
    changed = replace(found, sheets=(replace(found.sheets[0], **sheet),))
    returned = read_rows(round_, changed, layout(5), FILE)
    assert returned is not None
    context = Context(round_, returned)
    findings = [
        finding_of(rule, seen, context, "da")
        for rule in rules()
        for seen in sees_in_file(rule, context)
    ]
    return [(one.code, " ".join(one.cells), one.message) for one in findings]


def test_str051__merged_over_filled_cells__is_told() -> None:
    assert _seen(merges=(Area(6, 3, 6, 4),)) == [
        (
            "STR051",
            "C6",
            "Cellerne C6:D6 er flettet. Kun indholdet af den første celle er bevaret.",
        )
    ]


def test_str054__merged_over_a_blank_answer__is_told_at_it() -> None:
    assert _seen(merges=(Area(6, 5, 7, 5),)) == [
        ("STR054", "E7", "Cellerne E6:E7 er flettet, så svaret i E7 mangler.")
    ]


def test_str051__merged_below_the_records__is_in_order() -> None:
    assert _seen(merges=(Area(40, 1, 41, 2),)) == []


def test_str052__rows_hidden_by_hand__are_one_finding() -> None:
    assert _seen(hidden_rows=frozenset({6, 8, 30})) == [("STR052", "A6", "Række 6 og 8 er skjult.")]


def test_str052__hidden_column_of_answers__is_told() -> None:
    assert _seen(hidden_columns=frozenset({4, 20})) == [
        ("STR052", "D6", "Kolonnen “Resume” er skjult.")
    ]


def test_str053__rows_hidden_by_a_filter__are_told_as_such() -> None:
    sheet = {"filter_area": Area(5, 1, 8, 9), "filter_active": True}
    assert _seen(hidden_rows=frozenset({7, 8}), **sheet) == [
        ("STR053", "A7", "Et filter skjuler 2 forslag (række 7 og 8).")
    ]
