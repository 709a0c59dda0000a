"""Cases of something written on a sheet of ours that is for reading."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP, FORMS


def _beside_the_checks(file: ReturnedFile) -> None:
    file.set_text("Kontrol", "H20", "Vi svarer først i september.")
    file.set_number("Kontrol", "H21", 30)


def _formats_gone(file: ReturnedFile) -> None:
    """Every cell of the guidance pasted as values into a sheet without formats."""
    rows = file.rows("Vejledning")
    for ref, text in rows.items():
        file.paste_over("Vejledning", ref, [[text]])


CASES = (
    Case(
        FOLLOW_UP,
        "words and a number beside the live checks",
        (
            Expect(
                "STR076",
                "H20 H21",
                "Det, der er skrevet i H20:H21 på arket “Kontrol”, læses ikke: “Vi svarer først i "
                "september.; 30”.",
                "Skriv det, der skal med, i et af de gule felter eller i en mail til os.",
            ),
        ),
        edit=_beside_the_checks,
    ),
    Case(
        FORMS,
        "words below the guidance",
        (Expect("STR076", "C60"),),
        edit=lambda file: file.set_text("Vejledning", "C60", "Ring til os."),
    ),
    Case(FOLLOW_UP, "formats that a program took away", edit=_formats_gone),
    Case(FORMS, "in order"),
)
