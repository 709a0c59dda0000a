"""Cases of FIL013."""

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP

CASES = (
    Case(
        FOLLOW_UP,
        "lock files and hidden files",
        whole=True,
        further=lambda _: {"~$CET.xlsx": b"x", ".DS_Store": b"x"},
        expect=(
            Expect(
                "FIL013",
                message=(
                    "Skjulte filer og låsefiler er sprunget over: “.DS_Store” og “~$CET.xlsx”."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "one lock file",
        whole=True,
        further=lambda _: {"~$CET.xlsx": b"x"},
        expect=(
            Expect(
                "FIL013", message=("En skjult fil eller låsefil er sprunget over: “~$CET.xlsx”.")
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "nothing but answers",
        whole=True,
    ),
)
