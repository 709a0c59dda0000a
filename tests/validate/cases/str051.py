"""Cases of STR051."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect


def _two_titles(file: ReturnedFile) -> None:
    file.merge("Opfølgning", "P7:Q8")


def _title_of_the_sheet(file: ReturnedFile) -> None:
    file.merge("Opfølgning", "A1:C1")


CASES = (
    Case(
        "two titles",
        edit=_two_titles,
        expect=(
            Expect(
                "STR051",
                cells="P7",
                message=(
                    "Cellerne P7:Q8 er flettet. Kun indholdet af den første celle er bevaret."
                ),
            ),
        ),
    ),
    Case(
        "title of the sheet",
        edit=_title_of_the_sheet,
    ),
)
