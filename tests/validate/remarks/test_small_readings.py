import pytest

from validate.remarks.headings import Passage, passages
from validate.remarks.nothing_new import says_nothing_new
from validate.rules import modules


@pytest.mark.parametrize(
    "remark",
    [
        "Intet nyt",
        "intet nyt at bemærke.",
        "Der er fortsat intet nyt siden sidst.",
        "Status uændret",
        "Uændret.",
        "Status er ikke ændret siden sidste runde.",
        "Der er ingen ændringer siden sidste opfølgning.",
        "Samme som sidst",
    ],
)
def test_nothing_new__whole_remark__is_seen(remark: str) -> None:
    assert says_nothing_new(remark)


@pytest.mark.parametrize(
    "remark", ["", "Intet nyt, men udbuddet er i gang.", "Uændret pris.", "Samme som punkt 5."]
)
def test_nothing_new__anything_more__is_something(remark: str) -> None:
    assert not says_nothing_new(remark)


def test_passages__heading_of_an_earlier_round__is_found_though_no_month() -> None:
    text = "Klar.\n1. halvår 2023 : I udbud."
    assert passages(text, ["1. halvår"]) == (
        Passage(None, "Klar."),
        Passage("1. halvår 2023", "I udbud."),
    )


def test_passages__no_heading__is_one() -> None:
    assert passages("Maj og juni: to skoler", []) == (Passage(None, "Maj og juni: to skoler"),)


@pytest.mark.parametrize(
    ("remark", "found"),
    [
        ("Frist xxx", "xxx"),
        ("Klar den xx.xx.2024", "xx.xx"),
        ("Konto (+ kontonummer)", "(+ kontonummer)"),
        ("CENTER/SEKRETARIAT svarer", "CENTER/SEKRETARIAT"),
        ("Klar [...]", "[...]"),
        ("Klar den [dato]", "[dato]"),
        ("[Indsæt tekst om tidsplan]", "[Indsæt tekst om tidsplan]"),
        ("Skriv her", "Skriv her"),
        ("TODO: spørg", "TODO"),
        ("Lorem ipsum dolor", "Lorem ipsum"),
        (" ?? ", "??"),
        ("…", "…"),
        ("todo", None),
        ("Se [bilag 2] og xx", None),
        ("", None),
    ],
)
def test_placeholder__text__names_the_first(remark: str, found: str | None) -> None:
    assert modules()["VAL008"].placeholder(remark) == found
