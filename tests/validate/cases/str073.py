"""Cases of STR073."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP, FORMS


def _of_february(file: ReturnedFile) -> None:
    """The sheet of the round before: its statuses, its remarks, its header."""
    file.set_text("Opfølgning", "E5", "Bemærkninger Februar 2024")
    file.set_text("Opfølgning", "F6", "")
    file.set_text("Opfølgning", "D6", "Endnu ikke påbegyndt")


def _years(file: ReturnedFile, first: int) -> None:
    for number, column in enumerate("CDEF"):
        file.set_number("Sag 1", f"{column}39", first + number)


CASES = (
    Case(
        FOLLOW_UP,
        "the sheet of the round before",
        edit=_of_february,
        expect=(
            Expect(
                "STR073",
                cells="E5",
                message=(
                    "Arket “Opfølgning” er fra en anden rundes fil: kolonnen hedder "
                    "“Bemærkninger Februar 2024”."
                ),
                fix=(
                    "Svar i den fil, I fik tilsendt: “Opfølgning på budgetaftale 2024 - "
                    "August 2024 - CET.xlsx”. Skriv det, der stadig gælder, ind der."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "this round's header in other words",
        edit=lambda file: file.set_text("Opfølgning", "E5", "Bemærkninger, august"),
        expect=(Expect("STR021", cells="E5"),),
    ),
    Case(
        FORMS,
        "a form of the year before",
        edit=lambda file: _years(file, 2025),
        expect=(
            Expect(
                "STR073",
                cells="C39",
                message=(
                    "Arket “Sag 1” er fra en anden rundes fil: det har årene 2025, 2026, 2027 og "
                    "2028."
                ),
            ),
        ),
    ),
    Case(
        FORMS,
        "one year typed over",
        edit=lambda file: file.set_number("Sag 1", "C39", 2025),
        expect=(Expect("STR040", cells="C39"),),
    ),
)
