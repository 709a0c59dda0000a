"""Cases of an error in a cell of a form."""

from tests.support.cases import Expect
from tests.support.form_cases import FormCase

CASES = (
    FormCase(
        "an error for an amount",
        (
            Expect(
                "VAL005",
                "D40",
                "I cellen står fejlen #REF!, så “Driftsbesparelse 2027” i sag TMU-01 kan "
                "ikke læses.",
                "Slet cellens indhold, og skriv eller vælg svaret igen.",
            ),
        ),
        edit=lambda file: file.set_error("Sag 1", "D40", "#REF!"),
    ),
    FormCase(
        "a formula without a value in a required field",
        (Expect("FIL012"), Expect("VAL005", "C6")),
        edit=lambda file: file.set_formula("Sag 1", "C6", "A1", None),
    ),
    FormCase(
        "an error in a cell that is not read",
        edit=lambda file: file.set_error("Sag 1", "B54", "#REF!"),
    ),
)
