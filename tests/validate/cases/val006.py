"""Cases of a date, a truth value or a number where a text should be."""

from tests.support.cases import Case, Expect

CASES = (
    Case(
        "a remark that Excel made a date",
        (
            Expect(
                "VAL006",
                "O6",
                (
                    "Excel har lavet det om til datoen 1. august 2024. Det er ikke en tekst i "
                    "“Bemærkning”."
                ),
                "Skriv teksten igen, for eksempel som en hel sætning.",
                "1",
            ),
        ),
        edit=lambda file: file.set_date("Opfølgning", "O6", 45505),
    ),
    Case(
        "a truth value for a remark",
        (
            Expect(
                "VAL006",
                "O6",
                (
                    "Excel har lavet teksten om til værdien SAND. Det er ikke en tekst i "
                    "“Bemærkning”."
                ),
            ),
        ),
        edit=lambda file: file.set_boolean("Opfølgning", "O6", value=True),
    ),
    Case(
        "a number for a status",
        (
            Expect(
                "VAL002",
                "N6",
                "“3” er ikke på listen til “Status”.",
                "Vælg fra listen i cellen.",
            ),
        ),
        edit=lambda file: file.set_number("Opfølgning", "N6", 3),
    ),
    Case(
        "a date that no calendar has",
        (
            Expect(
                "VAL006",
                "N6",
                ("Excel har lavet det om til en dato. Det er ikke et valg fra listen i “Status”."),
            ),
        ),
        edit=lambda file: file.set_date("Opfølgning", "N6", 99_999_999),
    ),
    Case(
        "a date written as a text",
        edit=lambda file: file.set_text("Opfølgning", "O6", "1/8"),
    ),
)
