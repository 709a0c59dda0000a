"""Cases of a year outside the round's."""

from tests.support.case_rounds import good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "after the last year",
        (
            Expect(
                "VAL020",
                "C47",
                "“Fuld effekt fra år” i sag TMU-01 er 2030, men årene er 2026–2029.",
                "Ret årstallet. Er det rigtigt, skal I ikke gøre noget.",
                "TMU-01",
            ),
        ),
        answers=(good_case(fields={"full_effect_year": "2030"}),),
    ),
    Case(
        FORMS,
        "before the first year",
        (Expect("VAL020", "C47"),),
        answers=(good_case(fields={"full_effect_year": "2025"}),),
    ),
    Case(
        FORMS,
        "no year at all",
        (Expect("VAL019", "C47"),),
        edit=lambda file: file.set_number("Sag 1", "C47", 270),
    ),
    Case(FORMS, "the last year", answers=(good_case(fields={"full_effect_year": "2029"}),)),
)
