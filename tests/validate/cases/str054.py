"""Cases of merged cells that have swallowed an answer."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP

_SHEET = "Opfølgning"


def _kept(file: ReturnedFile) -> None:
    file.merge(_SHEET, "O6:O7")
    file.set_text(_SHEET, "O7", "Intet nyt at bemærke.")


CASES = (
    Case(
        FOLLOW_UP,
        "one remark over two items",
        (
            Expect(
                "STR054",
                "O7",
                "Cellerne O6:O7 er flettet, så svaret i O7 mangler.",
                "Markér cellerne, vælg Hjem, Flet og centrer (så ophæves fletningen), og skriv et "
                "svar i hver celle for sig.",
            ),
        ),
        edit=lambda file: file.merge(_SHEET, "O6:O7"),
    ),
    Case(
        FOLLOW_UP,
        "one status over two items",
        (Expect("STR054", "N7"),),
        edit=lambda file: file.merge(_SHEET, "N6:N7"),
    ),
    Case(
        FOLLOW_UP,
        "one status over two items, in a whole folder",
        (Expect("STR054", "N7"),),
        edit=lambda file: file.merge(_SHEET, "N6:N7"),
        whole=True,
    ),
    Case(
        FOLLOW_UP,
        "status and remark of both",
        (
            Expect(
                "STR054",
                "O6 N7 O7",
                "Cellerne N6:O7 er flettet, så svarene i O6, N7 og O7 mangler.",
            ),
        ),
        edit=lambda file: file.merge(_SHEET, "N6:O7"),
    ),
    Case(
        FOLLOW_UP,
        "merged by a program that keeps what lies below",
        (Expect("STR051", "O6"),),
        edit=_kept,
    ),
)
