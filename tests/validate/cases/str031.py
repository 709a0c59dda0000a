"""Cases of STR031."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP


def _another_centre_s_item(file: ReturnedFile) -> None:
    file.set_number("Opfølgning", "A12", 6)
    file.set_text("Opfølgning", "N12", "Afsluttet")


def _unknown_item_twice(file: ReturnedFile) -> None:
    file.set_number("Opfølgning", "A12", 99)
    file.set_number("Opfølgning", "A13", 99)


def _number_as_text(file: ReturnedFile) -> None:
    file.set_text("Opfølgning", "A7", "2.")


CASES = (
    Case(
        FOLLOW_UP,
        "another centre's item",
        edit=_another_centre_s_item,
        expect=(
            Expect(
                "STR031",
                cells="A12",
                message=("Punkt 6 hører til CSO og er ikke sendt til CET."),
                item="6",
                fix="Slet rækken med punkt 6. Skulle det have været jeres, så skriv til os.",
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "unknown item twice",
        edit=_unknown_item_twice,
        expect=(
            Expect(
                "STR031",
                cells="A12",
                message="Punkt 99 findes ikke på listen.",
                item="99",
                fix="Slet rækken med punkt 99. Skulle det have været jeres, så skriv til os.",
            ),
            Expect("STR031", cells="A13", message="Punkt 99 findes ikke på listen.", item="99"),
        ),
    ),
    Case(
        FOLLOW_UP,
        "number as text",
        edit=_number_as_text,
    ),
)
