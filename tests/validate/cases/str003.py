"""Cases of STR003."""

from dataclasses import replace

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP

CASES = (
    Case(
        FOLLOW_UP,
        "last round's file again",
        sent_by=lambda round_: replace(round_, config=replace(round_.config, round="Maj 2024")),
        expect=(
            Expect(
                "STR003",
                message=(
                    "Projektmappen hører til runden maj 2024, men der samles ind til august 2024."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "in order",
    ),
)
