"""Cases of a sheet that was not sent."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP, FORMS


def _notes(file: ReturnedFile) -> None:
    file.add_sheet("Noter", [["Husk at spørge"]])


def _empty_sheet(file: ReturnedFile) -> None:
    file.add_sheet("Ark1", [])


CASES = (
    Case(
        FOLLOW_UP,
        "notes",
        edit=_notes,
        expect=(
            Expect(
                "STR012",
                message=("Arket “Noter” var ikke i den fil, der blev sendt ud, og læses ikke."),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "empty sheet",
        edit=_empty_sheet,
    ),
    Case(
        FORMS,
        "a sheet with a proposal",
        (
            Expect(
                "STR012",
                "",
                "Arket “Idéer” var ikke i den fil, der blev sendt ud, og læses ikke.",
                "Står der sager på det, så skriv dem i et tomt skema. Slet derefter arket “Idéer”.",
            ),
        ),
        edit=lambda file: file.add_sheet("Idéer", [["Færre møder", 200]]),
    ),
    Case(FORMS, "an empty sheet", edit=lambda file: file.add_sheet("Ark1", [])),
    Case(
        FORMS,
        "a corrected copy's sheet",
        edit=lambda file: file.add_sheet("Fejl og mangler", [["Intet"]]),
    ),
)
