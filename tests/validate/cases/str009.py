"""Cases of STR009."""

from tests.support.cases import Case, Expect, good
from tests.support.rounds import Answer

CASES = (
    Case(
        "two versions",
        whole=True,
        further=lambda round_: {
            "CET ny.xlsx": good(round_, "CET", {1: Answer("Afsluttet", "Sol.")})
        },
        expect=(
            Expect(
                "STR009",
                message=(
                    "Der er flere filer fra CET: “CET ny.xlsx” og “Opfølgning på "
                    "budgetaftale 2024 - August 2024 - CET.xlsx”."
                ),
                fix=(
                    "Spørg centret, hvilken der gælder, og flyt resten ud af mappen. Den nyeste "
                    "vælges ikke af sig selv."
                ),
            ),
        ),
    ),
    Case(
        "copied",
        whole=True,
        further=lambda round_: {"CET kopi.xlsx": good(round_, "CET")},
        expect=(
            Expect(
                "STR009",
                message=(
                    "Der er flere filer fra CET: “CET kopi.xlsx” og “Opfølgning på "
                    "budgetaftale 2024 - August 2024 - CET.xlsx”. De er helt ens."
                ),
                fix="Behold én af dem, og flyt resten ud af mappen.",
            ),
        ),
    ),
    Case(
        "one file each",
        whole=True,
    ),
)
