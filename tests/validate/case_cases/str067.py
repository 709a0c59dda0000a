"""Cases of a blank row inserted in a form."""

from tests.support.cases import Expect
from tests.support.form_cases import FormCase

CASES = (
    FormCase(
        "a blank row in the grid",
        (
            Expect(
                "STR067",
                "B41",
                "Der er indsat en tom række i skemaet i sag TMU-01.",
                "I behøver ikke gøre noget. Skriv ikke i rækken; det ville ikke blive læst.",
            ),
        ),
        edit=lambda file: file.insert_rows("Sag 1", 41),
    ),
    FormCase("in order"),
    FormCase("a blank row between blocks", edit=lambda file: file.insert_rows("Sag 1", 38)),
)
