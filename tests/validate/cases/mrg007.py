"""Cases of two cases with one title."""

from tests.support.case_rounds import good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "one committee",
        (
            Expect(
                "MRG007",
                "C6",
                "Sag TMU-02 har samme titel som sag TMU-01 fra CBM: “besparelser på puljer.”.",
            ),
        ),
        answers=(good_case(title="Besparelser på puljer"),),
        whole=True,
        others={
            "CSK": (
                good_case(
                    "TMU-02", title="besparelser på puljer.", centre="Center for Skole og Kultur"
                ),
            )
        },
    ),
    Case(
        FORMS,
        "two committees",
        answers=(
            good_case(title="Besparelser på puljer"),
            good_case("BSU-02", title="Besparelser på puljer"),
        ),
        whole=True,
    ),
)
