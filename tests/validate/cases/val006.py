"""Cases of a date, a truth value or a number where something else should be."""

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP, FORMS

CASES = (
    Case(
        FOLLOW_UP,
        "a remark that Excel made a date",
        (
            Expect(
                "VAL006",
                "E6",
                (
                    "Excel har lavet det om til datoen 1. august 2024. Det er ikke en tekst i "
                    "“Bemærkning”."
                ),
                "Skriv teksten igen, for eksempel som en hel sætning.",
                "1",
            ),
        ),
        edit=lambda file: file.set_date("Opfølgning", "E6", 45505),
    ),
    Case(
        FOLLOW_UP,
        "a truth value for a remark",
        (
            Expect(
                "VAL006",
                "E6",
                (
                    "Excel har lavet teksten om til værdien SAND. Det er ikke en tekst i "
                    "“Bemærkning”."
                ),
            ),
        ),
        edit=lambda file: file.set_boolean("Opfølgning", "E6", value=True),
    ),
    Case(
        FOLLOW_UP,
        "a number for a status",
        (
            Expect(
                "VAL002",
                "D6",
                "“3” er ikke på listen til “Status”.",
                (
                    "Vælg fra listen i cellen: Endnu ikke påbegyndt, Under forberedelse, Under "
                    "udmøntning, Afsluttet eller Sat i bero."
                ),
            ),
        ),
        edit=lambda file: file.set_number("Opfølgning", "D6", 3),
    ),
    Case(
        FOLLOW_UP,
        "a date that no calendar has",
        (
            Expect(
                "VAL006",
                "D6",
                ("Excel har lavet det om til en dato. Det er ikke et valg fra listen i “Status”."),
            ),
        ),
        edit=lambda file: file.set_date("Opfølgning", "D6", 99_999_999),
    ),
    Case(
        FOLLOW_UP,
        "a date written as a text",
        edit=lambda file: file.set_text("Opfølgning", "E6", "1/8"),
    ),
    Case(
        FORMS,
        "a date for an amount",
        (
            Expect(
                "VAL006",
                "D40",
                "Excel har lavet det om til datoen 17. marts 2025. Det er ikke et beløb "
                "i “Driftsbesparelse 2027”.",
                "Skriv beløbet igen som et tal.",
            ),
        ),
        edit=lambda file: file.set_date("Sag 1", "D40", 45733),
    ),
    Case(
        FORMS,
        "a truth value for the title",
        (
            Expect(
                "VAL006",
                "C6",
                "Excel har lavet teksten om til værdien SAND. Det er ikke en tekst i “Titel”.",
            ),
        ),
        edit=lambda file: file.set_boolean("Sag 1", "C6", value=True),
    ),
    Case(
        FORMS,
        "a truth value for a tick",
        edit=lambda file: file.set_boolean("Sag 1", "C15", value=True),
    ),
    Case(FORMS, "a date for the date", edit=lambda file: file.set_date("Sag 1", "C11", 45733)),
)
