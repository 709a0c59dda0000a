"""Cases of a form copied with its number."""

from tests.support.case_rounds import good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "twice",
        (
            Expect(
                "ROW019",
                "C4",
                "Sag TMU-01 står to gange: også i Sag 1!C4.",
                "Ret “Nr.” i den ene, eller slet den, hvis det er en kopi.",
                "TMU-01",
            ),
        ),
        answers=(good_case(), good_case(title="Nye bænke")),
    ),
    Case(
        FORMS,
        "without the nought",
        (
            Expect("ROW019", "C4"),
            Expect("VAL003", "C4"),
        ),
        answers=(good_case(), good_case("TMU-1")),
    ),
    Case(FORMS, "with letters", answers=(good_case("TMU-01A"), good_case("TMU-01B"))),
)
