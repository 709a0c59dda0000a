"""Cases of STR004."""

from dataclasses import replace

from tests.support.cases import Case, Expect

CASES = (
    Case(
        "other municipality",
        sent_by=lambda round_: replace(
            round_, config=round_.config.model_copy(update={"municipality": "Andenby Kommune"})
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
        "in order",
    ),
)
