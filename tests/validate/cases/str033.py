"""Cases of STR033."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect


def _number_erased(file: ReturnedFile) -> None:
    file.clear("Opfølgning", "A7")


def _number_garbled(file: ReturnedFile) -> None:
    file.set_text("Opfølgning", "A7", "to")


def _answer_below_the_table(file: ReturnedFile) -> None:
    file.set_text("Opfølgning", "O13", "Se også sag 24/117")


def _two_answers_beside_a_word(file: ReturnedFile) -> None:
    file.set_text("Opfølgning", "A13", "nyt")
    file.set_text("Opfølgning", "N13", "Afsluttet")
    file.set_text("Opfølgning", "O13", "Klar.")


def _sum_below_the_table(file: ReturnedFile) -> None:
    file.set_number("Opfølgning", "F13", 4)


CASES = (
    Case(
        "number erased",
        edit=_number_erased,
        expect=(Expect("STR033", cells="A7", message="Række 7 har intet punktnummer.", item="2"),),
    ),
    Case(
        "number garbled",
        edit=_number_garbled,
        expect=(
            Expect(
                "STR033",
                cells="A7",
                message=("I A7 står “to”, som ikke er et punktnummer."),
                item="2",
            ),
        ),
    ),
    Case(
        "answer below the table",
        edit=_answer_below_the_table,
        expect=(
            Expect(
                "STR033",
                cells="A13 O13",
                message=(
                    "Række 13 har intet punktnummer, men der står “Se også sag 24/117” i O13."
                ),
            ),
        ),
    ),
    Case(
        "two answers beside a number that is none",
        edit=_two_answers_beside_a_word,
        expect=(
            Expect(
                "STR033",
                cells="A13 N13 O13",
                message=(
                    "I A13 står “nyt”, som ikke er et punktnummer, men der står “Afsluttet” i N13 "
                    "og “Klar.” i O13."
                ),
                fix="Flyt svaret til punktets egen række, eller slet det, hvis det ikke hører til.",
            ),
        ),
    ),
    Case(
        "sum below the table",
        edit=_sum_below_the_table,
    ),
)
