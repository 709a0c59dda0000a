"""References in formulas when rows, columns and sheets change."""

from hypothesis import given
from hypothesis import strategies as st

from samples.excel.cells import escaped, unescaped
from samples.excel.references import Deletion, Insertion, Move, changed, renamed, translated


def test_changed__texts_other_books_and_functions__left_alone() -> None:
    formula = "\"A9\"&[1]Ark1!A9&LOG10(A9)&Ark2!A9&'Ark1'!A9:B$9&T[A9]&$9:$9&_A9"
    assert changed(formula, "Ark1", "Ark1", Insertion("row", 5)) == (
        "\"A9\"&[1]Ark1!A9&LOG10(A10)&Ark2!A9&'Ark1'!A10:B$10&T[A9]&$10:$10&_A9"
    )


@given(
    first=st.integers(1, 60),
    height=st.integers(0, 40),
    before=st.integers(1, 100),
    count=st.integers(1, 9),
)
def test_changed__inserted_and_deleted_again__as_it_was(
    first: int, height: int, before: int, count: int
) -> None:
    formula = f"SUM($A${first}:B{first + height})"
    inserted = changed(formula, "A", "A", Insertion("row", before, count))
    assert changed(inserted, "A", "A", Deletion("row", before, count)) == formula


@given(st.lists(st.characters(max_codepoint=0x2FF) | st.sampled_from(["_x0041_", "_", "_x"])))
def test_escaped__any_text__read_back(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert unescaped(escaped(text)) == text


def test_changed__ranges_at_the_edges__as_excel() -> None:
    def after(change: Insertion | Deletion | Move, formula: str) -> str:
        return changed(formula, "A", "A", change)

    assert after(Insertion("row", 10), "SUM(A6:A9)") == "SUM(A6:A9)"
    assert after(Insertion("row", 6), "SUM(A6:A9)") == "SUM(A7:A10)"
    assert after(Insertion("row", 1), "SUM(A:A)") == "SUM(A:A)"
    assert after(Insertion("column", 1), "SUM($A:B)") == "SUM($B:C)"
    assert after(Deletion("row", 5, 2), "SUM(A6:A9)") == "SUM(A5:A7)"
    assert after(Deletion("row", 8, 9), "SUM(A6:A9)") == "SUM(A6:A7)"
    assert after(Move("column", 1, 4), "SUM(A1:D1)") == "SUM(A1:D1)"
    assert after(Move("column", 2, 6), "SUM(A1:D1)") == "SUM(A1:C1)"
    assert after(Move("column", 6, 2), "SUM(A1:D1)") == "SUM(A1:E1)"


def test_renamed__every_spelling__follows() -> None:
    assert renamed("'Ark1'!A1+ark1!B$2+Ark11!C3+C4", "Ark1", "Å's") == (
        "'Å''s'!A1+'Å''s'!B$2+Ark11!C3+C4"
    )


def test_translated__out_of_the_sheet__ref_error() -> None:
    assert translated("A1+$A2+A$1", -1, 0) == "#REF!+$A1+A$1"
