"""Cases of a year outside the round's."""

from tests.support.case_rounds import good_case
from tests.support.cases import Expect
from tests.support.form_cases import FormCase

CASES = (
    FormCase(
        "after the last year",
        (
            Expect(
                "VAL020",
                "C47",
                "“Fuld effekt fra år” i sag TMU-01 er 2030, men årene er 2026–2029.",
                "Ret årstallet. Er det rigtigt, behøver I ikke gøre noget.",
                "TMU-01",
            ),
        ),
        answers=(good_case(fields={"full_effect_year": "2030"}),),
    ),
    FormCase(
        "before the first year",
        (Expect("VAL020", "C47"),),
        answers=(good_case(fields={"full_effect_year": "2025"}),),
    ),
    FormCase(
        "no year at all",
        (Expect("VAL019", "C47"),),
        edit=lambda file: file.set_number("Sag 1", "C47", 270),
    ),
    FormCase("the last year", answers=(good_case(fields={"full_effect_year": "2029"}),)),
)
