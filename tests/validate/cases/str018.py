"""Cases of STR018."""

from collections.abc import Callable

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP


def _another_centre_s_properties(file: ReturnedFile) -> None:
    file.set_custom_property("budgetrunde.centre", "CKM")


def _another_edition(file: ReturnedFile) -> None:
    file.set_custom_property("budgetrunde.version", "0")


def _garbled(as_seen_by: str, name: str, was: str) -> Callable[[ReturnedFile], None]:
    """The property as a program stores it that takes UTF-8 for another alphabet."""

    def edit(file: ReturnedFile) -> None:
        seen = was.encode("utf-8").decode(as_seen_by) if as_seen_by else was.replace("ø", "?")
        file.set_custom_property(f"budgetrunde.{name}", seen)

    return edit


CASES = (
    Case(
        FOLLOW_UP,
        "municipality garbled",
        edit=_garbled("latin-1", "municipality", "Prøvekøbing Kommune"),
    ),
    Case(
        FOLLOW_UP,
        "municipality garbled by Windows",
        edit=_garbled("cp1252", "municipality", "Prøvekøbing Kommune"),
    ),
    Case(FOLLOW_UP, "letter lost", edit=_garbled("", "municipality", "Prøvekøbing Kommune")),
    Case(
        FOLLOW_UP,
        "another centre's properties",
        edit=_another_centre_s_properties,
        expect=(
            Expect(
                "STR018",
                message=(
                    "Projektmappen er sat sammen af to, for dens skjulte mærke siger "
                    "både CKM, August 2024 og CET, August 2024."
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
                    "Projektmappen er sat sammen af to, for dens skjulte mærke siger "
                    "CET, August 2024, men i to udgaver."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "in order",
    ),
)
