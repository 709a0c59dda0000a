"""Cases of STR074."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP


def _new_item(file: ReturnedFile) -> None:
    file.set_text("Opfølgning", "B13", "Nyt punkt: gratis frugt")
    file.set_number("Opfølgning", "I13", 4)


def _two_texts(file: ReturnedFile) -> None:
    file.set_text("Opfølgning", "G14", "Udfyldt af")
    file.set_text("Opfølgning", "H14", "Sekretariatet")


CASES = (
    Case(
        FOLLOW_UP,
        "a new item below the table",
        edit=_new_item,
        expect=(
            Expect(
                "STR074",
                cells="B13",
                message=(
                    "B13 hører ikke til nogen række og læses ikke: “Nyt punkt: gratis frugt”."
                ),
                fix=(
                    "Skriv det, der skal med, ud for punktet, som det handler om, eller "
                    "i en mail til os, og slet det her."
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
                cells="G14 H14",
                message=(
                    "G14 og H14 hører ikke til nogen række og læses ikke: “Udfyldt af; "
                    "Sekretariatet”."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "a number alone",
        edit=lambda file: file.set_number("Opfølgning", "I13", 4),
    ),
    Case(
        FOLLOW_UP,
        "an answer is told as that",
        edit=lambda file: file.set_text("Opfølgning", "E13", "Se også sag 24/117"),
        expect=(Expect("STR033", cells="E13"),),
    ),
)
