"""Columns that are missing, renamed, doubled, moved or added."""

from collections.abc import Sequence

from tests.support.priorities import priorities_round
from tests.support.returned_rows import FILE, HEADERS, Typed, book, layout
from validate.rule import Context
from validate.rules import rules
from validate.run import sees_in_file
from validate.words import finding_of
from workbook.rows.read import read_rows

ROW = ("ISU01", "Service", "Færre møder", "Hver anden.", -100, -250, -250, -250, "Besparelse")


def _seen(headers: Sequence[str | None], row: Sequence[Typed] = ROW) -> list[tuple[str, str, str]]:
    """Code, cell and sentence of what is told of the columns."""
    round_ = priorities_round()
    returned = read_rows(round_, book([row], headers), layout(3), FILE)
    assert returned is not None
    context = Context(round_, returned)
    return [
        (rule.code, found.cell, found.message)
        for rule in rules()
        for seen in sees_in_file(rule, context)
        if (found := finding_of(rule, seen, context, "da")).code.startswith("STR")
    ]


def test_str020__deleted_column__is_told_without_a_cell() -> None:
    headers = [header for header in HEADERS if header != "Resume"]
    row = [cell for cell in ROW if cell != "Hver anden."]
    assert _seen(headers, row) == [("STR020", "", "Kolonnen “Resume” mangler på arket “Forslag”.")]


def test_str021__renamed_column__is_read_as_ours() -> None:
    headers = ["Resumé 1" if header == "Resume" else header for header in HEADERS]
    assert _seen(headers) == [
        ("STR021", "D5", "Kolonnen “Resume” hedder nu “Resumé 1”. Den er læst som “Resume”.")
    ]


def test_str022__second_column_of_a_header__is_told() -> None:
    assert _seen([*HEADERS, "Type"], [*ROW, "Besparelse"]) == [
        ("STR022", "J5", "Kolonnen “Type” står to gange, i I5 og i J5.")
    ]


def test_str023__moved_column__is_in_order() -> None:
    headers = [HEADERS[-1], *HEADERS[:-1]]
    assert _seen(headers, [ROW[-1], *ROW[:-1]]) == [("STR023", "A5", "Kolonnen “Type” er flyttet.")]


def test_str024__column_of_its_own_with_content__is_told_at_its_first_cell() -> None:
    assert _seen([*HEADERS, "Note"], [*ROW, "Husk"]) == [
        ("STR024", "J6", "Kolonne “Note” (J) var ikke i den fil, der blev sendt ud, og læses ikke.")
    ]


def test_str024__text_under_no_header__is_told() -> None:
    assert _seen(HEADERS, [*ROW, None, "Husk"]) == [
        ("STR024", "K6", "Kolonne K var ikke i den fil, der blev sendt ud, og læses ikke.")
    ]


def test_columns__as_sent__are_in_order() -> None:
    assert _seen(HEADERS) == []
