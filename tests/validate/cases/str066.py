"""Cases of a deleted form."""

from samples.excel import ReturnedFile
from tests.support.case_rounds import BLANK, good_case
from tests.support.cases import Case, Expect, each
from tests.support.small_rounds import FORMS

_TWO = (good_case(), good_case("TMU-02"))


def _deleted_in_excel(file: ReturnedFile) -> None:
    """Excel calculates the list anew: whatever refers to the sheet shows the fault."""
    file.delete_sheet("Sag 2")
    for column in "BCDEFGHIJ":
        file.set_formula("Oversigt", f"{column}9", 'IFERROR(#REF!,"Fejl")', "Fejl")


CASES = (
    Case(
        FORMS,
        "one of two",
        (
            Expect(
                "STR066",
                "A9",
                "Arket “Sag 2” (TMU-02) er slettet, så sagen mangler.",
                "Skriv sagen ind igen i et tomt skema, eller skriv til os, hvis sagen skal udgå.",
                "TMU-02",
            ),
        ),
        answers=_TWO,
        edit=lambda file: file.delete_sheet("Sag 2"),
    ),
    Case(
        FORMS,
        "calculated anew by Excel",
        (
            Expect(
                "STR066",
                "A9",
                "Arket “Sag 2” er slettet, så en sag, der stod på det, mangler.",
                "",
                "Sag 2",
            ),
        ),
        answers=_TWO,
        edit=_deleted_in_excel,
    ),
    Case(
        FORMS,
        "one renamed, another deleted",
        (Expect("STR066", "A9", "", "", "TMU-02"),),
        answers=_TWO,
        edit=each(
            lambda file: file.rename_sheet("Sag 1", "Sag om lys"),
            lambda file: file.delete_sheet("Sag 2"),
        ),
    ),
    Case(
        FORMS,
        "one of three, and the list",
        (
            Expect("STR011"),
            Expect(
                "STR066",
                message=(
                    "Arket “Sag 2” er slettet, så en sag kan mangle: arket “Oversigt”, der viste "
                    "det, er også væk."
                ),
                item="Sag 2",
            ),
        ),
        answers=(good_case(), good_case("TMU-02"), BLANK),
        edit=each(
            lambda file: file.delete_sheet("Oversigt"), lambda file: file.delete_sheet("Sag 2")
        ),
    ),
    Case(
        FORMS,
        "one form of three, without the list",
        (Expect("STR011"), Expect("STR066", item="Sag 2"), Expect("STR066", item="Sag 3")),
        edit=lambda file: file.delete_sheet("Oversigt"),
    ),
    Case(
        FORMS,
        "one renamed",
        answers=_TWO,
        edit=lambda file: file.rename_sheet("Sag 2", "Sag om lys"),
    ),
    Case(
        FORMS,
        "a blank one",
        answers=(good_case(), BLANK, BLANK),
        edit=lambda file: file.delete_sheet("Sag 2"),
    ),
)
