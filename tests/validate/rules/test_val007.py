"""Characters that nobody can see, and letters that were lost."""

import pytest

from tests.support.records import Case
from validate.finding import Level


def test_val007__blank_of_no_width__is_left_out() -> None:
    case = Case.of().row(title="Færre\u200b møder")
    assert case.findings() == ["VAL007"]
    (found,) = case.sees("VAL007")
    assert found.at == ((0, "title"),)
    assert found.message == "“Titel” i forslag ISU01 (Service) har usynlige tegn (U+200B)."
    assert found.fix == "I skal ikke gøre noget; tegnene udelades."


def test_val007__lost_letter__must_be_written_again() -> None:
    (found,) = Case.of().row(resume="F�rre møder.").sees("VAL007")
    assert found.fix == "Skriv ordet med � igen."


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("F\x1b[31mærre\x1b[0m møder", "“[31m” og “[0m”"),
        ("F\x9b1;31mærre møder", "“1;31m”"),
        ("\x1b]0;vindue\x07Færre møder", "“]0;vindue”"),
    ],
)
def test_val007__code_of_a_terminal__what_is_seen_of_it_must_go(typed: str, seen: str) -> None:
    (found,) = Case.of().row(title=typed).sees("VAL007")
    assert found.finding.severity is Level.WARNING
    assert found.fix == f"Slet {seen}. De usynlige tegn udelades."


def test_val007__unseen_character_before_a_bracket__is_information() -> None:
    (found,) = Case.of().row(title="Færre\u200b [møder]").sees("VAL007")
    assert found.finding.severity is Level.INFO


def test_val007__line_break__is_no_such_character() -> None:
    assert Case.of().row(resume="En.\r\nTo.").sees("VAL007") == []
