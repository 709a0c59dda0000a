"""Characters that nobody can see, and letters that were lost."""

from tests.support.records import Case


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


def test_val007__line_break__is_no_such_character() -> None:
    assert Case.of().row(resume="En.\r\nTo.").sees("VAL007") == []
