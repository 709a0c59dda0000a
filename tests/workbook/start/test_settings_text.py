"""A setting changes on its own line; comments, order and blanks stay."""

from datetime import date

import pytest

from templates.errors import OperatorError
from workbook.start.settings_text import Place, with_settings

NAME = "runde.toml"


@pytest.mark.parametrize(
    ("line", "changed"),
    [
        ('round = "Maj 2026"', 'round = "August 2026"'),
        ("round='Maj 2026'   # som i aftalen", 'round = "August 2026"   # som i aftalen'),
        ('  round = "Maj #1 2026"# kort', 'round = "August 2026"# kort'),
        ('"round" = "Maj \\" 2026"', 'round = "August 2026"'),
    ],
)
def test_value__on_a_line__is_replaced_and_its_comment_stays(line: str, changed: str) -> None:
    before, after = "# Rundens navn\n", '\nsender = "Økonomi"\n\n[[centres]]\nround = 1\n'
    text = with_settings(f"{before}{line}{after}", {("round",): "August 2026"}, NAME)
    assert text == f"{before}{changed}{after}"


def test_date__is_replaced__as_a_date() -> None:
    text = with_settings("issued = 2026-05-01 # udsendt\n", {("issued",): date(2026, 8, 3)}, NAME)
    assert text == "issued = 2026-08-03 # udsendt\n"


def test_key__shown_in_a_comment__takes_its_place() -> None:
    text = (
        'years = [2026]\n\n# Den forrige runde:\n# previous = "../den"\n\n[[centres]]\ncode = "A"\n'
    )
    assert with_settings(text, {("previous",): "../maj"}, NAME) == text.replace(
        '# previous = "../den"', 'previous = "../maj"'
    )


def test_key__nowhere__stands_above_the_first_table_and_its_comment() -> None:
    text = 'years = [\n  2026,\n]\n\n# Alle centre\n[[centres]]\ncode = "A"\n'
    assert with_settings(text, {("previous",): "../maj"}, NAME) == (
        'years = [\n  2026,\n]\nprevious = "../maj"\n\n# Alle centre\n[[centres]]\ncode = "A"\n'
    )


def test_text__with_quotes_and_backslashes__is_written_so_that_it_is_read() -> None:
    text = with_settings("", {("previous",): 'C:\\r1 "ny"'}, NAME)
    assert text.strip() == 'previous = "C:\\\\r1 \\"ny\\""'


@pytest.mark.parametrize("line", ['round = """\nMaj\n2026"""', "round = [\n1,\n]"])
def test_value__of_several_lines_or_parts__is_refused(line: str) -> None:
    with pytest.raises(OperatorError, match=r"runde\.toml has round in a way that cannot"):
        with_settings(f"{line}\n", {("round",): "August 2026"}, NAME)


def test_key_of_a_table__is_replaced_or_made_a_comment() -> None:
    text = '[edition]\noffice = "Økonomi"\ndate = 2026-05-01  # efter fristen\nlogo = "a.png"\n'
    changes: dict[Place, str | date | None] = {
        ("edition", "date"): None,
        ("edition", "logo"): "../maj/a.png",
    }
    assert with_settings(text, changes, NAME) == (
        '[edition]\noffice = "Økonomi"\n# date = 2026-05-01  # efter fristen\n'
        'logo = "../maj/a.png"\n'
    )


def test_key_made_a_comment__that_is_nowhere__changes_nothing() -> None:
    text = 'round = "Maj 2026"\n'
    assert with_settings(text, {("edition", "date"): None}, NAME) == text


def test_key_of_an_inline_table__is_refused() -> None:
    with pytest.raises(OperatorError, match=r"has edition\.date in a way that cannot"):
        with_settings("edition = { date = 2026-05-01 }\n", {("edition", "date"): None}, NAME)
