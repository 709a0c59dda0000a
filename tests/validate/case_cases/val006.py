"""Cases of a date or truth value where something else belongs."""

from tests.support.cases import Expect
from tests.support.form_cases import FormCase

CASES = (
    FormCase(
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
    FormCase(
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
    FormCase(
        "a truth value for a tick",
        edit=lambda file: file.set_boolean("Sag 1", "C15", value=True),
    ),
    FormCase("a date for the date", edit=lambda file: file.set_date("Sag 1", "C11", 45733)),
)
