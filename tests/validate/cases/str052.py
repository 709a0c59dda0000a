"""Cases of STR052."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect


def _row(file: ReturnedFile) -> None:
    file.hide_row("Opfølgning", 7)


def _answer_column(file: ReturnedFile) -> None:
    file.hide_column("Opfølgning", "O")


def _locked_column(file: ReturnedFile) -> None:
    file.hide_column("Opfølgning", "K")


CASES = (
    Case(
        "row",
        edit=_row,
        expect=(Expect("STR052", cells="A7", message="Række 7 er skjult."),),
    ),
    Case(
        "answer column",
        edit=_answer_column,
        expect=(Expect("STR052", "O6", "Kolonnen “Bemærkning” er skjult."),),
    ),
    Case(
        "locked column",
        edit=_locked_column,
    ),
)
