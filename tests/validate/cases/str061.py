"""Cases of content beside a form."""

from tests.support.cases import Case, Expect, each
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "a note beside the title",
        (
            Expect(
                "STR061",
                "I6",
                "I6 på sag TMU-01 hører ikke til skemaet og læses ikke: “ring til os”.",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "I6", "ring til os"),
    ),
    Case(
        FORMS,
        "words in a row inserted into the grid",
        (
            Expect(
                "STR061",
                "B41",
                "B41 på sag TMU-01 hører ikke til skemaet og læses ikke: “Heraf løn”.",
            ),
        ),
        edit=each(
            lambda file: file.insert_rows("Sag 1", 41),
            lambda file: file.set_text("Sag 1", "B41", "Heraf løn"),
        ),
    ),
    Case(
        FORMS,
        "notes in two places are one finding",
        (Expect("STR061", "I6 I8"),),
        edit=each(
            lambda file: file.set_text("Sag 1", "I6", "ring"),
            lambda file: file.set_text("Sag 1", "I8", "skriv"),
        ),
    ),
    Case(FORMS, "the heading's row was deleted", edit=lambda file: file.delete_rows("Sag 1", 1)),
    Case(FORMS, "an empty row between blocks", edit=lambda file: file.insert_rows("Sag 1", 38)),
)
