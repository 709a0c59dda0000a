"""Cases of STR004."""

from dataclasses import replace

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP

CASES = (
    Case(
        FOLLOW_UP,
        "other municipality",
        sent_by=lambda round_: replace(
            round_, config=replace(round_.config, municipality="Andenby Kommune")
        ),
        expect=(
            Expect(
                "STR004",
                message=(
                    "Projektmappen er fra Andenby Kommune, men runden er Prøvekøbing Kommunes."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "in order",
    ),
)
