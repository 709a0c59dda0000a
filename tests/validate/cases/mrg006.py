"""Cases of a number that two centres use."""

from tests.support.case_rounds import good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "two centres",
        (
            Expect(
                "MRG006",
                "C4",
                "Nummeret TMU-01 bruges også af CSK (Omstillingsforslag til budget 2026 -"
                " Marts 2025 - CSK.xlsx, Sag 1!C4).",
                "Bliv enige om, hvem der beholder nummeret. Den anden tager det næste ledige.",
                "TMU-01",
            ),
            Expect("MRG006", "C4"),
        ),
        whole=True,
        others={
            "CSK": (good_case("TMU-01", title="Andre lamper", centre="Center for Skole og Kultur"),)
        },
    ),
    Case(FORMS, "numbers of their own", whole=True),
)
