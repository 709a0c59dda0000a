"""Cases of a blank row inserted in a form."""

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "a blank row in the grid",
        (
            Expect(
                "STR067",
                "B41",
                "Der er indsat en tom række i skemaet i sag TMU-01.",
                "I skal ikke gøre noget. Skriv ikke i rækken; det læses ikke.",
            ),
        ),
        edit=lambda file: file.insert_rows("Sag 1", 41),
    ),
    Case(FORMS, "in order"),
    Case(FORMS, "a blank row between blocks", edit=lambda file: file.insert_rows("Sag 1", 38)),
)
