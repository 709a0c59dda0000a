"""Cases of STR033."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP


def _number_erased(file: ReturnedFile) -> None:
    file.clear("Opfølgning", "A7")


def _number_garbled(file: ReturnedFile) -> None:
    file.set_text("Opfølgning", "A7", "to")


def _answer_below_the_table(file: ReturnedFile) -> None:
    file.set_text("Opfølgning", "E13", "Se også sag 24/117")


def _two_answers_beside_a_word(file: ReturnedFile) -> None:
    file.set_text("Opfølgning", "A13", "nyt")
    file.set_text("Opfølgning", "D13", "Afsluttet")
    file.set_text("Opfølgning", "E13", "Klar.")


def _sum_below_the_table(file: ReturnedFile) -> None:
    file.set_number("Opfølgning", "I13", 4)


CASES = (
    Case(
        FOLLOW_UP,
        "number erased",
        edit=_number_erased,
        expect=(Expect("STR033", cells="A7", message="I række 7 mangler “Nr.”.", item="2"),),
    ),
    Case(
        FOLLOW_UP,
        "number garbled",
        edit=_number_garbled,
        expect=(
            Expect(
                "STR031",
                cells="A7",
                message="Punkt to har titlen på 2, “Varme i haller”.",
                fix="Skriv 2 igen.",
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "answer below the table",
        edit=_answer_below_the_table,
        expect=(
            Expect(
                "STR033",
                cells="E13",
                message="I række 13 står et svar (E13), men “Nr.” mangler.",
                fix="Flyt svaret til den række, det hører til, eller skriv “Nr.” igen.",
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "two answers beside a number that is none",
        edit=_two_answers_beside_a_word,
        expect=(
            Expect(
                "STR031",
                cells="A13",
                message="Punkt nyt findes ikke på listen.",
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "sum below the table",
        edit=_sum_below_the_table,
    ),
)
