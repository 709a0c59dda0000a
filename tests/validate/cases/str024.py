"""Cases of STR024."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP


def _with_header(file: ReturnedFile) -> None:
    file.set_text("Opfølgning", "P5", "Kontakt")
    file.set_text("Opfølgning", "P7", "Skolen")


def _without_header(file: ReturnedFile) -> None:
    file.set_text("Opfølgning", "Q6", "Ring til skolen")


def _header_only(file: ReturnedFile) -> None:
    file.set_text("Opfølgning", "P5", "Kontakt")


CASES = (
    Case(
        FOLLOW_UP,
        "with header",
        edit=_with_header,
        expect=(
            Expect(
                "STR024",
                cells="P7",
                message=(
                    "Kolonne “Kontakt” (P) var ikke i den fil, der blev sendt ud, og læses ikke."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "without header",
        edit=_without_header,
        expect=(
            Expect(
                "STR024",
                cells="Q6",
                message=("Kolonne Q var ikke i den fil, der blev sendt ud, og læses ikke."),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "header only",
        edit=_header_only,
    ),
)
