"""Cases of a text above the table."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP


def _words(file: ReturnedFile) -> None:
    file.set_text("Opfølgning", "B4", "Vi har svaret samlet for alle punkter.")
    file.set_text("Opfølgning", "D2", "Ring til os.")


def _header_moved(file: ReturnedFile) -> None:
    file.insert_rows("Opfølgning", 1, 2)


CASES = (
    Case(
        FOLLOW_UP,
        "words in two cells",
        (
            Expect(
                "STR075",
                "D2 B4",
                "Det, der står i D2 og B4 over tabellen, læses ikke: “Ring til os.; Vi har svaret "
                "samlet for alle punkter.”.",
                "Skriv det, der skal med, i et af de gule felter eller i en mail til os, "
                "og slet det her.",
            ),
        ),
        edit=_words,
    ),
    Case(FOLLOW_UP, "rows inserted above everything", edit=_header_moved),
    Case(
        FOLLOW_UP,
        "rows inserted between our heading and the headers",
        edit=lambda file: file.insert_rows("Opfølgning", 4, 2),
    ),
    Case(
        FOLLOW_UP,
        "a column inserted before everything",
        edit=lambda file: file.insert_column("Opfølgning", "A"),
    ),
    Case(FOLLOW_UP, "in order"),
)
