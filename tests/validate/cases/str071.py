"""Cases of something written on the sheets of a corrected copy."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP
from workbook.write.corrected_names import FAULTS_SHEET, UNPLACED_SHEET

_LINES = (
    (FAULTS_SHEET,),
    (),
    ("Alvor", "Celle", "Sted", "Hvad er galt", "Hvad I skal gøre"),
    ("Se efter", "O6", "Punkt 1", "Der er ingen bemærkning.", "Skriv en."),
)


def _explained(file: ReturnedFile) -> None:
    lines = [*_LINES[:3], (*_LINES[3], "Det er rigtigt nok, for sagen er udskudt.")]
    file.add_sheet(FAULTS_SHEET, lines)


CASES = (
    Case(
        FOLLOW_UP,
        "an explanation beside a fault",
        (
            Expect(
                "STR071",
                "F4",
                "Det, der er skrevet i F4 på arket “Fejl og mangler”, læses ikke: “Det er rigtigt "
                "nok, for sagen er udskudt.”.",
                "Skriv det i en af de gule celler, hvis det skal med.",
            ),
        ),
        edit=_explained,
    ),
    Case(
        FOLLOW_UP, "the sheets as they were", edit=lambda file: file.add_sheet(FAULTS_SHEET, _LINES)
    ),
    Case(
        FOLLOW_UP,
        "no lines, and nothing beside them",
        edit=lambda file: file.add_sheet(UNPLACED_SHEET, [("Ikke placeret",)]),
    ),
)
