"""Cases of a form that lacks a year."""

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "its column was deleted",
        (
            Expect(
                "STR065",
                "B31",
                "I skemaet i sag TMU-01 mangler kolonnen for 2027.",
                "Skriv sagen ind i et tomt skema i filen.",
                "TMU-01",
            ),
        ),
        edit=lambda file: file.delete_column("Sag 1", "D"),
    ),
    Case(
        FORMS,
        "another year typed over it is a changed heading",
        (Expect("STR040", "D39"),),
        edit=lambda file: file.set_number("Sag 1", "D39", 2030),
    ),
    Case(FORMS, "a column was inserted", edit=lambda file: file.insert_column("Sag 1", "D")),
)
