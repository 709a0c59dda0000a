"""Cases of STR021."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect, each
from tests.support.small_rounds import FOLLOW_UP


def _header_rewritten(file: ReturnedFile) -> None:
    file.set_text("Opfølgning", "E5", "Bemærkning til august")


def _case_and_blanks(file: ReturnedFile) -> None:
    file.set_text("Opfølgning", "E5", " bemærkninger  August 2024:")


CASES = (
    Case(
        FOLLOW_UP,
        "header rewritten",
        edit=_header_rewritten,
        expect=(
            Expect(
                "STR021",
                cells="E5",
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
    Case(
        FOLLOW_UP,
        "two headers exchanged over answers",
        (
            Expect(
                "STR021",
                "D5",
                "Overskrifterne “Status” og “Bemærkninger August 2024” er byttet om. Kolonnerne er "
                "læst, som de blev sendt.",
                "Skriv “Status” i D5 igen.",
            ),
        ),
        edit=each(
            lambda file: file.set_text("Opfølgning", "D5", "Bemærkninger August 2024"),
            lambda file: file.set_text("Opfølgning", "E5", "Status"),
        ),
    ),
    Case(
        FOLLOW_UP,
        "two headers of years exchanged",
        (Expect("STR021", "I5"),),
        edit=each(
            lambda file: file.set_text("Opfølgning", "I5", "2025\nmio. kr."),
            lambda file: file.set_text("Opfølgning", "J5", "2024\nmio. kr."),
        ),
    ),
    Case(
        FOLLOW_UP,
        "two columns exchanged with their headers",
        (Expect("STR023", "M5"),),
        edit=lambda file: file.move_column("Opfølgning", "M", "N"),
    ),
)
