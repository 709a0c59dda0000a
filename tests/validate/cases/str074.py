"""Cases of STR074."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP


def _new_item(file: ReturnedFile) -> None:
    file.set_text("Opfølgning", "E13", "Nyt punkt: gratis frugt")
    file.set_number("Opfølgning", "F13", 4)


def _two_texts(file: ReturnedFile) -> None:
    file.set_text("Opfølgning", "B14", "Udfyldt af")
    file.set_text("Opfølgning", "C14", "Sekretariatet")


CASES = (
    Case(
        FOLLOW_UP,
        "a new item below the table",
        edit=_new_item,
        expect=(
            Expect(
                "STR074",
                cells="E13",
                message=(
                    "E13 hører ikke til nogen række og læses ikke: “Nyt punkt: gratis frugt”."
                ),
                fix=(
                    "Skriv det, der skal med, ud for punktet, som det handler om, eller i en "
                    "mail til afsenderen, og slet det her."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "who filled it in",
        edit=_two_texts,
        expect=(
            Expect(
                "STR074",
                cells="B14 C14",
                message=(
                    "B14 og C14 hører ikke til nogen række og læses ikke: “Udfyldt af; "
                    "Sekretariatet”."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "a number alone",
        edit=lambda file: file.set_number("Opfølgning", "F13", 4),
    ),
    Case(
        FOLLOW_UP,
        "an answer is told as that",
        edit=lambda file: file.set_text("Opfølgning", "O13", "Se også sag 24/117"),
        expect=(Expect("STR033", cells="O13"),),
    ),
)
