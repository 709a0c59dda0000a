"""A text that reads as one number where an amount belongs."""

from dataclasses import replace

import pytest

from tests.support.proposals import proposal
from tests.support.records import Case


@pytest.mark.parametrize(
    ("typed", "said", "fix", "expected"),
    [
        (
            "1 250",
            "er tekst og tælles ikke med",
            "Skriv kun tallet, i 1.000 kr.: 1.250.",
            "1.250",
        ),
        (
            "-100",
            "er gemt som tekst og tælles ikke med",
            "Skriv kun tallet, i 1.000 kr.: -100.",
            "-100",
        ),
        (
            "kr. 500.000",
            "er tekst og tælles ikke med",
            "Skriv kun tallet, i 1.000 kr.: 500.",
            "500",
        ),
        (
            "1.250",
            "er gemt som tekst og tælles ikke med",
            "Skriv kun tallet, i 1.000 kr.: 1.250.",
            "1.250",
        ),
        (
            "50,-",
            ("er tekst og tælles ikke med"),
            (
                "Skriv kun tallet, i 1.000 kr.: 50, hvis beløbet er i 1.000 kr.; 0,05, hvis det er "
                "i kroner."
            ),
            "",
        ),
    ],
)
def test_val011__number_in_a_text__is_told_as_it_reads(
    typed: str, said: str, fix: str, expected: str
) -> None:
    case = Case.of().row(amount__2028=typed)
    assert case.findings() == ["VAL011"]
    (found,) = case.sees("VAL011")
    assert found.at == ((0, "amount:2028"),)
    assert found.message == f"“{typed}” i “Beløb 2028” {said}."
    assert found.fix == fix
    assert found.finding.expected == expected


def test_val011__words__are_not_its_own() -> None:
    assert Case.of().row(amount__2028="500 årligt").sees("VAL011") == []


def test_val011__digits_in_a_text_field__are_in_order() -> None:
    assert Case.of().row(title="1.250,5").sees("VAL011") == []


def test_val011__point_that_may_be_a_comma__names_both_readings() -> None:
    case = Case.of()
    case.template = replace(case.template, decimals=2)
    (found,) = case.row(amount__2028="1.25").sees("VAL011")
    assert found.fix == "Skriv kun tallet, i 1.000 kr.: 1,25."
    case = Case.of()
    case.template = replace(case.template, decimals=3)
    (found,) = case.row(amount__2028="1.250").sees("VAL011")
    assert found.fix == "Skriv kun tallet, i 1.000 kr.: 1.250 eller 1,25."


@pytest.mark.parametrize(
    ("cell", "message", "expected"),
    [
        ("kr. 500.000", "er tekst og tælles ikke med.", "500"),
        ("1,7 mio. kr.", "er tekst og tælles ikke med.", "1.700"),
        (
            "50,-",
            ("er tekst og tælles ikke med."),
            "",
        ),
        (
            "50.000,-",
            ("er tekst og tælles ikke med."),
            "",
        ),
        ("300", "er gemt som tekst og tælles ikke med.", "300"),
    ],
)
def test_val011__amount_with_a_unit__is_read_in_that_of_the_form(
    cell: str, message: str, expected: str
) -> None:
    case = proposal(saving__2027=cell)
    assert case.findings() == ["VAL011"]
    (found,) = case.sees("VAL011")
    assert found.message == f"“{cell}” i “Driftsbesparelse 2027” {message}"
    assert found.finding.expected == expected
