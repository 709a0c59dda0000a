"""Cases of STR012."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect


def _notes(file: ReturnedFile) -> None:
    file.add_sheet("Noter", [["Husk at spørge"]])


def _empty_sheet(file: ReturnedFile) -> None:
    file.add_sheet("Ark1", [])


CASES = (
    Case(
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
        "empty sheet",
        edit=_empty_sheet,
    ),
)
