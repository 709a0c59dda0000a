"""Cases of merged cells."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP, FORMS


def _two_titles(file: ReturnedFile) -> None:
    file.merge("Opfølgning", "P7:Q8")


def _title_of_the_sheet(file: ReturnedFile) -> None:
    file.merge("Opfølgning", "A1:C1")


CASES = (
    Case(
        FOLLOW_UP,
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
        FOLLOW_UP,
        "title of the sheet",
        edit=_title_of_the_sheet,
    ),
    Case(
        FORMS,
        "two lines of frames",
        (
            Expect(
                "STR051",
                "B33",
                "Cellerne B33:B34 i sag TMU-01 er flettet. Kun indholdet af den første celle er "
                "bevaret.",
                "",
                "TMU-01",
            ),
        ),
        edit=lambda file: file.merge("Sag 1", "B33:B34"),
    ),
    Case(FORMS, "beside the form", edit=lambda file: file.merge("Sag 1", "I2:J4")),
    Case(FORMS, "a column in merged cells", edit=lambda file: file.insert_column("Sag 1", "E")),
)
