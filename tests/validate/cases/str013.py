"""Cases of STR013."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect


def _hidden_sheet(file: ReturnedFile) -> None:
    file.add_sheet("Kladde", [["Udkast"]], "hidden")


def _very_hidden_sheet(file: ReturnedFile) -> None:
    file.add_sheet("Kladde", [["Udkast"]], "veryHidden")


def _table_hidden(file: ReturnedFile) -> None:
    file.set_sheet_state("Opfølgning", "hidden")


def _stamp_merely_hidden(file: ReturnedFile) -> None:
    file.set_sheet_state("_budgetrunde", "hidden")


CASES = (
    Case(
        "hidden sheet",
        edit=_hidden_sheet,
        expect=(
            Expect(
                "STR013",
                message=("Arket “Kladde” er skjult og var ikke i den fil, der blev sendt ud."),
            ),
        ),
    ),
    Case(
        "very hidden sheet",
        edit=_very_hidden_sheet,
        expect=(
            Expect(
                "STR013",
                message=("Arket “Kladde” er skjult og var ikke i den fil, der blev sendt ud."),
            ),
        ),
    ),
    Case(
        "table hidden",
        edit=_table_hidden,
        expect=(Expect("STR013", message=("Arket “Opfølgning” er skjult og har jeres svar.")),),
    ),
    Case(
        "stamp merely hidden",
        edit=_stamp_merely_hidden,
    ),
)
