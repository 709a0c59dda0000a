"""Cases of a form that lacks rows."""

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "the row of the saving",
        (
            Expect(
                "STR060",
                "B1",
                "Sag TMU-01 mangler “Driftsbesparelse” i skemaet.",
                "Fortryd sletningen, eller skriv sagen ind i et tomt skema i filen.",
                "TMU-01",
            ),
        ),
        edit=lambda file: file.delete_rows("Sag 1", 40),
    ),
    Case(
        FORMS, "a row was inserted between blocks", edit=lambda file: file.insert_rows("Sag 1", 38)
    ),
)
