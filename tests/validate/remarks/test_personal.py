"""Personal numbers and contacts are seen in a text, and accounts, amounts and dates are not."""

import pytest

from validate.remarks.contacts import contacts
from validate.remarks.personal import cpr_numbers, masked


@pytest.mark.parametrize(
    "text",
    [
        "010203-1234",
        "0102031234",
        "010203 1234",
        "010203\u00a01234",
        "010203 - 1234",
        "010203–1234",
        "(010203-1234).",
        "CPR:0102031234,",
        "punkt 5 010203-1234",
    ],
)
def test_cpr__every_way_of_writing__is_seen(text: str) -> None:
    assert cpr_numbers(text) == ("010203-••••",)
    assert "1234" not in masked(text)


@pytest.mark.parametrize(
    ("number", "is_one"),
    [
        ("290200-4123", True),  # 2000 was a leap year
        ("290200-1123", False),  # 1900 was none
        ("290237-4123", False),  # 4 is 1937 from 37 on
        ("290236-4123", True),
        ("290236-9123", True),
        ("290256-5123", True),  # 5 is 2056 up to 57
        ("290260-8123", True),  # and 1860 after it
        ("290257-8123", False),
        ("310499-1234", False),
        ("001299-1234", False),
        ("011399-1234", False),
    ],
)
def test_cpr__date__is_one_of_the_century(number: str, *, is_one: bool) -> None:
    assert bool(cpr_numbers(number)) is is_one


@pytest.mark.parametrize(
    "text",
    [
        "00.15.25-G01-6-17",
        "2121632309",
        "konto 0102031234",
        "Kontonr.: 010203-1234",
        "konto nr. 0102031234",
        "lønkonto 010203 1234",
        "10102031234",
        "01020312345",
        "12-010203-1234",
        "0102031234-5",
        "5 010203 1234",
        "010203 1234 56",
        "0102031234 kr.",
        "A0102031234",
        "010203-12",
        "",
    ],
)
def test_cpr__other_numbers__are_none(text: str) -> None:
    assert cpr_numbers(text) == ()
    assert masked(text) == text


def test_cpr__label_of_the_cell__counts_as_standing_before() -> None:
    assert cpr_numbers("0102031234", "Kontonr.") == ()
    assert cpr_numbers("0102031234", "Resumé") == ("010203-••••",)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Skriv til a.b-c@post.example.org.", ("a.b-c@post.example.org",)),
        ("tlf. 70 00 00 00", ("tlf. 70 00 00 00",)),
        ("Telefon: 7000 0000", ("Telefon: 7000 0000",)),
        ("tlf.nr. 70000000", ("tlf.nr. 70000000",)),
        ("mobil 70 000 000", ("mobil 70 000 000",)),
        ("+4570000000", ("+4570000000",)),
        ("ring 70 00 00 00, 70 00 00 00", ("70 00 00 00",)),
    ],
)
def test_contacts__text__names_each(text: str, found: tuple[str, ...]) -> None:
    assert contacts(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "12 345 678 kr.",
        "70 000 000",
        "70000000",
        "20240816",
        "2024 2025 2026",
        "20 30 40 50 kr.",
        "20 30 40 50 %",
        "20 30 40 50 60",
        "10 20 30 40",
        "1.20 30 40 50",
        "@ 5 kr.",
        "konto@5",
    ],
)
def test_contacts__amounts_and_years__are_none(text: str) -> None:
    assert contacts(text) == ()
