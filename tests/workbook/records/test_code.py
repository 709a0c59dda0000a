"""Codes made of pieces: every spelling is one code."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.records.code import code_example, code_identity, read_code

SHORT = "{committee}{number:2}{letter?}"
DASHED = "{committee}-{number:2}{letter?}"


@pytest.mark.parametrize(
    ("pattern", "typed", "text"),
    [
        (SHORT, "ISU5", "ISU05"),
        (SHORT, "isu 05", "ISU05"),
        (SHORT, "ISU-05", "ISU05"),
        (SHORT, " TU04a ", "TU04a"),
        (SHORT, "øu10", "ØU10"),
        (SHORT, "ISU005", "ISU05"),
        (SHORT, "ISU123", "ISU123"),
        (DASHED, "TMU4", "TMU-04"),
        (DASHED, "TMU–04A", "TMU-04A"),
    ],
)
def test_read_code__any_spelling__is_written_in_one(pattern: str, typed: str, text: str) -> None:
    code = read_code(pattern, typed)
    assert code is not None
    assert code.text == text


@pytest.mark.parametrize("typed", ["", "ISU", "05", "ISU05ab", "ISU05 Service", "I alt", "5ISU"])
def test_read_code__something_else__is_none(typed: str) -> None:
    assert read_code(SHORT, typed) is None


def test_read_code__pieces__stand_as_in_the_text() -> None:
    code = read_code(SHORT, "tu4a")
    assert code is not None
    assert code.pieces == {"committee": "TU", "number": "04", "letter": "a"}


def test_read_code__committee_with_digit_and_hyphen__is_known_by_the_round() -> None:
    code = read_code(SHORT, "b-2 07", ("B-2", "B"))
    assert code is not None
    assert (code.text, code.pieces["committee"]) == ("B-207", "B-2")


def test_code_identity__large_or_small_letter__is_one() -> None:
    assert code_identity(SHORT, "TU04A") == code_identity(SHORT, "tu-4a") == "tu04a"
    assert code_identity(SHORT, " Ny  idé. ") == "ny idé"


def test_code_example__is_read_as_itself() -> None:
    example = code_example(DASHED, "TMU")
    code = read_code(DASHED, example)
    assert code is not None
    assert (example, code.text) == ("TMU-05", "TMU-05")


@given(
    st.sampled_from(["ISU", "TU", "ØU"]),
    st.integers(min_value=0, max_value=999_999),
    st.sampled_from(["", "a", "B", "å"]),
)
def test_read_code__written_code__is_read_back(committee: str, number: int, letter: str) -> None:
    text = f"{committee}{number:02}{letter}"
    code = read_code(SHORT, text, ("ISU", "TU", "ØU"))
    assert code is not None
    assert code.text == text
