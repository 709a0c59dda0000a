"""Cases of STR008."""

from tests.support.cases import Case, Expect

CASES = (
    Case(
        "another centre's name",
        file="svar CKM.xlsx",
        expect=(
            Expect(
                "STR008", message=("Filens navn siger CKM, men projektmappen er lavet til CET.")
            ),
        ),
    ),
    Case(
        "both names",
        file="CET svar til CKM.xlsx",
    ),
    Case(
        "no name",
        file="svar.xlsx",
    ),
)
