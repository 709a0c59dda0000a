"""Cases of a form copied with its number."""

from tests.support.case_rounds import good_case
from tests.support.cases import Expect
from tests.support.form_cases import FormCase

CASES = (
    FormCase(
        "twice",
        (
            Expect(
                "ROW019",
                "C4",
                "Nummeret TMU-01 i C4 på arket “Sag 2” står også i Sag 1!C4.",
                "Giv den ene sag et andet nummer, eller slet arket, hvis det er en kopi.",
                "TMU-01",
            ),
        ),
        answers=(good_case(), good_case(title="Nye bænke")),
    ),
    FormCase(
        "without the nought", (Expect("ROW019", "C4"),), answers=(good_case(), good_case("TMU-1"))
    ),
    FormCase("with letters", answers=(good_case("TMU-01A"), good_case("TMU-01B"))),
)
