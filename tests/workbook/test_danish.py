from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.danish import MONTHS, closest, date_text, folded, join, sort_key

STATUSES = ("Ikke igangsat", "Under forberedelse", "Under udmøntning", "Sat i bero", "Afsluttet")
DANISH_TEXT = st.text("abcABCæøåÆØÅéü \u00a0\n.,;:-1", max_size=12)


def test_sort_key__danish_letters__stand_last() -> None:
    words = ["Østerbro", "Ålholm", "zebra", "Ærø", "Aalborg", "ænder", "Bo", "aber"]
    assert sorted(words, key=sort_key) == [
        *("Aalborg", "aber", "Bo", "zebra", "ænder", "Ærø", "Østerbro", "Ålholm"),
    ]


def test_sort_key__accents_and_neighbours__stand_with_their_letter() -> None:
    words = ["Ö2", "idéz", "Ø1", "ideb", "idéc", "Ü", "Ä2", "Æ1", "Z"]
    assert sorted(words, key=sort_key) == [
        *("ideb", "idéc", "idéz", "Ü", "Z", "Æ1", "Ä2", "Ø1", "Ö2"),
    ]


def test_sort_key__u_with_dots__stands_as_y() -> None:
    assert sorted(["yb", "üa", "ya", "uz"], key=sort_key) == ["uz", "ya", "üa", "yb"]


def test_sort_key__blank_and_digit__stand_before_letters() -> None:
    assert sorted(["ab", "a b", "a1", "a"], key=sort_key) == ["a", "a b", "a1", "ab"]


def test_sort_key__decomposed_letter__equals_composed() -> None:
    assert sort_key("a\u030a") == sort_key("å")


@given(st.permutations(["a", "A", "å", "Å", "é", "e", ""]))
def test_sort_key__equal_but_for_case__has_one_order(words: list[str]) -> None:
    assert sorted(words, key=sort_key) == [
        *("", "A", "a", "e", "é", "Å", "å"),
    ]


@pytest.mark.parametrize(
    ("words", "prose"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A og B"),
        (["A", "B", "C"], "A, B og C"),
    ],
)
def test_join__any_number__reads_as_prose(words: list[str], prose: str) -> None:
    assert join(words) == prose


def test_date_text__first_of_may__has_no_leading_zero() -> None:
    assert date_text(date(2024, 5, 1)) == "1. maj 2024"


def test_date_text__every_month__is_named() -> None:
    written = [date_text(date(2024, month, 16)) for month in range(1, 13)]
    assert written == [f"16. {month} 2024" for month in MONTHS]
    assert MONTHS[7] == "august"


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Afsluttet.", "afsluttet"),
        ("afsluttet ", "afsluttet"),
        ("Under\u00a0 udmøntning", "under udmøntning"),
        (" a\r\nb ; : ", "a b"),
        ("A\u030aben", "åben"),
        ("jf. bilag 1", "jf. bilag 1"),
        (" . ", ""),
    ],
)
def test_folded__what_the_eye_overlooks__is_gone(text: str, same: str) -> None:
    assert folded(text) == same


@given(DANISH_TEXT)
def test_folded__folded_text__stays(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("Afsluttet.", "Afsluttet"),
        ("AFSLUTET", "Afsluttet"),
        ("Underudmøntning", "Under udmøntning"),
        ("under ud-møntning", "Under udmøntning"),
        ("Sat bero", "Sat i bero"),
        ("Ikke oplyst", None),
        ("xyz", None),
        ("…", None),
        ("", None),
    ],
)
def test_closest__typed_status__is_recognised_or_not(value: str, meant: str | None) -> None:
    assert closest(value, STATUSES) == meant


def test_closest__one_wrong_letter_in_a_code__is_recognised() -> None:
    assert closest("CXT", ["CDS", "CET", "CKF"]) == "CET"


def test_closest__equally_near__takes_the_first() -> None:
    assert closest("abx", ["abc", "abd"]) == "abc"
    assert closest("a.b", ["A B", "ab"]) == "A B"
