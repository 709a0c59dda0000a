"""Cases of a text for an amount."""

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "words",
        (
            Expect(
                "VAL012",
                "D40",
                "“500 årligt” i “Driftsbesparelse 2027” er ikke et beløb.",
                "Skriv ét tal, eller lad feltet stå tomt. En forklaring kan stå i “Finansiering”.",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "D40", "500 årligt"),
    ),
    Case(
        FORMS,
        "a hyphen for nothing",
        (Expect("VAL012", "C40"),),
        edit=lambda file: file.set_text("Sag 1", "C40", "-"),
    ),
    Case(FORMS, "blanks only", edit=lambda file: file.set_text("Sag 1", "C40", " ")),
)
