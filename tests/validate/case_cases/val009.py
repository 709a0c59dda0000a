"""Cases of a formula where an answer belongs."""

from tests.support.cases import Expect
from tests.support.form_cases import FormCase

CASES = (
    FormCase(
        "for an amount",
        (
            Expect(
                "VAL009",
                "D40",
                "I cellen står en formel. Dens værdi, “300”, tælles med som jeres svar.",
            ),
        ),
        edit=lambda file: file.set_formula("Sag 1", "D40", "100+200", 300),
    ),
    FormCase("the form's own", ()),
)
