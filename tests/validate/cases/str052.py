"""Cases of hidden answers."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect, each
from tests.support.small_rounds import FOLLOW_UP, FORMS


def _row(file: ReturnedFile) -> None:
    file.hide_row("Opfølgning", 7)


def _answer_column(file: ReturnedFile) -> None:
    file.hide_column("Opfølgning", "E")


def _locked_column(file: ReturnedFile) -> None:
    file.hide_column("Opfølgning", "N")


CASES = (
    Case(
        FOLLOW_UP,
        "row",
        edit=_row,
        expect=(Expect("STR052", cells="A7", message="Række 7 er skjult."),),
    ),
    Case(
        FOLLOW_UP,
        "answer column",
        edit=_answer_column,
        expect=(Expect("STR052", "E6", "Kolonnen “Bemærkning” er skjult."),),
    ),
    Case(
        FOLLOW_UP,
        "locked column",
        edit=_locked_column,
    ),
    Case(
        FORMS,
        "rows",
        (
            Expect(
                "STR052",
                "D40 E40 F40 D41 E41 F41",
                "Række 40 og 41 i sag TMU-01 er skjult.",
                "",
                "TMU-01",
            ),
        ),
        edit=each(lambda file: file.hide_row("Sag 1", 40), lambda file: file.hide_row("Sag 1", 41)),
    ),
    Case(
        FORMS,
        "a column",
        (Expect("STR052", "E40 E41 E51 E52", "Kolonne E i sag TMU-01 er skjult."),),
        edit=lambda file: file.hide_column("Sag 1", "E"),
    ),
    Case(FORMS, "a line of frames that is not used", edit=lambda file: file.hide_row("Sag 1", 36)),
    Case(FORMS, "a column beside the form", edit=lambda file: file.hide_column("Sag 1", "H")),
)
