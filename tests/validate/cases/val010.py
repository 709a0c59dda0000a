"""Cases of a bare number where a text should be."""

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP

CASES = (
    Case(
        FOLLOW_UP,
        "a number as remark",
        (
            Expect(
                "VAL010",
                "E6",
                "“Bemærkning” i punkt 1 er kun tallet 40. Det tages med som tekst.",
                "Skriv en sætning, der siger, hvad tallet står for.",
                "1",
            ),
        ),
        edit=lambda file: file.set_number("Opfølgning", "E6", 40),
    ),
    Case(
        FOLLOW_UP,
        "a number in a sentence",
        edit=lambda file: file.set_text("Opfølgning", "E6", "40 anlæg er i drift."),
    ),
)
