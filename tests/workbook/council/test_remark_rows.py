"""Remarks become paragraphs, and a text too high for a row goes on in the next."""

from hypothesis import given
from hypothesis import strategies as st

from workbook.council.model import Remark
from workbook.council.remark_rows import Run, remark_rows

WIDTHS = [5.0, 60.0]
WORDS = st.lists(st.text("abcæøå.:", min_size=1, max_size=12), min_size=1, max_size=400)
TEXTS = WORDS.map(" ".join)


def test_remark_rows__none__says_so() -> None:
    [row] = remark_rows("Bemærkninger", [], WIDTHS)
    assert row.text == "Bemærkninger: Ingen"


def test_remark_rows__rounds__are_bold() -> None:
    remarks = [Remark(None, "Ansat."), Remark("Maj", "Færdig.")]
    [row] = remark_rows("Bemærkninger", remarks, WIDTHS)
    assert row.runs == (
        Run("Bemærkninger:", bold=True),
        Run("\nAnsat.\n", bold=False),
        Run("Maj:", bold=True),
        Run(" Færdig.", bold=False),
    )


def test_remark_rows__two_of_one_round__bear_it_once() -> None:
    remarks = [Remark("Maj", "I gang."), Remark("Maj", "CET: Klar.")]
    [row] = remark_rows("Bemærkninger", remarks, WIDTHS)
    assert row.text == "Bemærkninger:\nMaj: I gang.\nCET: Klar."


def test_remark_rows__long_text__goes_on_in_further_rows_within_excels_height() -> None:
    text = " ".join(f"Sætning nummer {number} er her." for number in range(400))
    rows = remark_rows("Bemærkninger", [Remark("Maj", text)], WIDTHS)
    assert len(rows) > 3
    assert all(row.height <= 409 for row in rows)
    assert "".join(row.text for row in rows) == f"Bemærkninger:Maj: {text}"


@given(st.lists(st.tuples(st.sampled_from(["Maj", "August 2024"]), TEXTS), min_size=1, max_size=4))
def test_remark_rows__any_remarks__lose_no_letter_and_embolden_only_headings(
    pairs: list[tuple[str, str]],
) -> None:
    rows = remark_rows("Bemærkninger", [Remark(*pair) for pair in pairs], WIDTHS)
    heads = [
        round_
        for place, (round_, _) in enumerate(pairs)
        if place == 0 or pairs[place - 1][0] != round_
    ]
    bold = [run.text for row in rows for run in row.runs if run.bold]
    assert bold == ["Bemærkninger:", *(f"{head}:" for head in heads)]
    shown = "".join(run.text for row in rows for run in row.runs if not run.bold)
    assert "".join(shown.split()) == "".join("".join(text.split()) for _, text in pairs)
    assert all(row.height <= 409 for row in rows)
