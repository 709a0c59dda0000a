"""Cases of STR018."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP


def _another_centre_s_properties(file: ReturnedFile) -> None:
    file.set_custom_property("budgetrunde.centre", "CKM")


def _another_edition(file: ReturnedFile) -> None:
    file.set_custom_property("budgetrunde.version", "0")


CASES = (
    Case(
        FOLLOW_UP,
        "another centre's properties",
        edit=_another_centre_s_properties,
        expect=(
            Expect(
                "STR018",
                message=(
                    "Projektmappen er sat sammen af to: Dens skjulte mærke siger både CKM, "
                    "August 2024 og CET, August 2024."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "another edition",
        edit=_another_edition,
        expect=(
            Expect(
                "STR018",
                message=(
                    "Projektmappen er sat sammen af to: Dens skjulte mærke siger CET, "
                    "August 2024, men i to udgaver."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "in order",
    ),
)
