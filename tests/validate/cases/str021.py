"""Cases of STR021."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP


def _header_rewritten(file: ReturnedFile) -> None:
    file.set_text("Opfølgning", "O5", "Bemærkning til august")


def _case_and_blanks(file: ReturnedFile) -> None:
    file.set_text("Opfølgning", "O5", " bemærkninger  August 2024:")


CASES = (
    Case(
        FOLLOW_UP,
        "header rewritten",
        edit=_header_rewritten,
        expect=(
            Expect(
                "STR021",
                cells="O5",
                message=(
                    "Kolonnen “Bemærkninger August 2024” hedder nu “Bemærkning til august”."
                    " Den er læst som “Bemærkninger August 2024”."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "case and blanks",
        edit=_case_and_blanks,
    ),
)
