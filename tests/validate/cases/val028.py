"""Cases of VAL028."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS


def _nought_in_each_row(file: ReturnedFile) -> None:
    """Saving, expense, inside and outside of 2028: the sums agree."""
    for cell, amount in (("E40", 3000), ("E41", 300), ("E51", 2500), ("E52", 200)):
        file.set_number("Sag 1", cell, amount)
    for cell in ("E42", "E44"):
        file.set_result("Sag 1", cell, 2700)


CASES = (
    Case(
        FORMS,
        "a nought too many in each row that must agree",
        edit=_nought_in_each_row,
        expect=(
            Expect("VAL014", cells="E40"),  # more than the round is to save
            Expect(
                "VAL028",
                cells="E41",
                message=(
                    "“Driftsudgift (investering) 2028” i sag TMU-01 er 300 (i 1.000 kr.), 10 gange "
                    "så meget som alle andre år."
                ),
            ),
            Expect("VAL028", cells="E51"),
            Expect("VAL028", cells="E52"),
        ),
    ),
    Case(FORMS, "in order"),
)
