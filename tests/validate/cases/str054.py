"""Cases of merged cells that have swallowed an answer."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP

_SHEET = "Opfølgning"


def _kept(file: ReturnedFile) -> None:
    file.merge(_SHEET, "E6:E7")
    file.set_text(_SHEET, "E7", "Intet nyt at bemærke.")


CASES = (
    Case(
        FOLLOW_UP,
        "one remark over two items",
        (
            Expect(
                "STR054",
                "E7",
                "Cellerne E6:E7 er flettet, så svaret i E7 mangler.",
                "Markér cellerne, vælg Hjem, Flet og centrer (så ophæves fletningen), og skriv et "
                "svar i hver celle for sig.",
            ),
        ),
        edit=lambda file: file.merge(_SHEET, "E6:E7"),
    ),
    Case(
        FOLLOW_UP,
        "one status over two items",
        (Expect("STR054", "D7"),),
        edit=lambda file: file.merge(_SHEET, "D6:D7"),
    ),
    Case(
        FOLLOW_UP,
        "one status over two items, in a whole folder",
        (Expect("STR054", "D7"),),
        edit=lambda file: file.merge(_SHEET, "D6:D7"),
        whole=True,
    ),
    Case(
        FOLLOW_UP,
        "status and remark of both",
        (
            Expect(
                "STR054",
                "E6 D7 E7",
                "Cellerne D6:E7 er flettet, så svarene i E6, D7 og E7 mangler.",
            ),
        ),
        edit=lambda file: file.merge(_SHEET, "D6:E7"),
    ),
    Case(
        FOLLOW_UP,
        "merged by a program that keeps what lies below",
        (Expect("STR051", "E6"),),
        edit=_kept,
    ),
)
