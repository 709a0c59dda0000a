"""Cases of a form without something required."""

from tests.support.case_rounds import good_case
from tests.support.cases import Expect
from tests.support.form_cases import FormCase

CASES = (
    FormCase(
        "no title",
        (
            Expect(
                "VAL001",
                "C6",
                "Sag TMU-01 mangler et svar i “Titel”.",
                "Skriv svaret i cellen.",
                "TMU-01",
            ),
        ),
        edit=lambda file: file.clear("Sag 1", "C6"),
    ),
    FormCase(
        "no number",
        (Expect("VAL001", "C4", "Sagen på arket “Sag 1” mangler et svar i “Nr.”."),),
        edit=lambda file: file.clear("Sag 1", "C4"),
    ),
    FormCase(
        "no committee",
        (Expect("VAL001", "C5", "", "Vælg fra listen i cellen."),),
        edit=lambda file: file.clear("Sag 1", "C5"),
    ),
    FormCase(
        "no summary but blanks",
        (Expect("VAL001", "B19"),),
        edit=lambda file: file.set_text("Sag 1", "B19", "  "),
    ),
    FormCase(
        "nothing ticked",
        (Expect("VAL001", "C14 C15 C16", "Sag TMU-01 mangler et svar i “Forslaget omhandler”."),),
        edit=lambda file: file.clear("Sag 1", "C14"),
    ),
    FormCase("a form that is not used", answers=(good_case(),)),
)
