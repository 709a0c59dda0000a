"""Cases of STR009."""

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer
from tests.support.small_rounds import FOLLOW_UP
from tests.support.written import written_centre

CASES = (
    Case(
        FOLLOW_UP,
        "two versions",
        whole=True,
        further=lambda round_: {
            "CET ny.xlsx": written_centre(round_, "CET", {1: Answer("Afsluttet", "Sol.")})
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
        FOLLOW_UP,
        "copied",
        whole=True,
        further=lambda round_: {"CET kopi.xlsx": written_centre(round_, "CET")},
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
        FOLLOW_UP,
        "one file each",
        whole=True,
    ),
)
