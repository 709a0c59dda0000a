"""Cases of FIL008."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP


def _stray_cell_at_the_end(file: ReturnedFile) -> None:
    file.set_text("Opfølgning", "XFD1048576", "x")


def _stray_cell_within_bounds(file: ReturnedFile) -> None:
    file.set_text("Opfølgning", "Z900", "x")


CASES = (
    Case(
        FOLLOW_UP,
        "stray cell at the end",
        edit=_stray_cell_at_the_end,
        expect=(
            Expect(
                "FIL008",
                cells="XFD1048576",
                message=(
                    "Der står noget i celle XFD1048576 på arket “Opfølgning”, langt uden for"
                    " skemaet, og filen er derfor ikke læst."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "stray cell within bounds",
        edit=_stray_cell_within_bounds,
        expect=(
            Expect(
                "STR024",
                cells="Z900",
                message="Kolonne Z var ikke i den fil, der blev sendt ud, og læses ikke.",
            ),
        ),
    ),
)
