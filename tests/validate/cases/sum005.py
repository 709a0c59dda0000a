"""Cases of a sum typed over with its own value."""

from tests.support.cases import Case, Expect, each
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "two years",
        (
            Expect(
                "SUM005",
                "E42 F42",
                "Formlen for “Nettodriftsbesparelse” i sag TMU-01 er væk, så tallet "
                "følger ikke længere med.",
            ),
        ),
        edit=each(
            lambda file: file.set_number("Sag 1", "E42", 270),
            lambda file: file.set_number("Sag 1", "F42", 270),
        ),
    ),
    Case(FORMS, "formulas stand", ()),
)
