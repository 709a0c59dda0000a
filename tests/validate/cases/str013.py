"""Cases of hidden sheets."""

from samples.excel import ReturnedFile
from tests.support.case_rounds import BLANK, good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP, FORMS


def _hidden_sheet(file: ReturnedFile) -> None:
    file.add_sheet("Kladde", [["Udkast"]], "hidden")


def _very_hidden_sheet(file: ReturnedFile) -> None:
    file.add_sheet("Kladde", [["Udkast"]], "veryHidden")


def _table_hidden(file: ReturnedFile) -> None:
    file.set_sheet_state("Opfølgning", "hidden")


def _stamp_merely_hidden(file: ReturnedFile) -> None:
    file.set_sheet_state("_budgetrunde", "hidden")


_TWO = (good_case(), good_case("TMU-02"))


CASES = (
    Case(
        FOLLOW_UP,
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
        FOLLOW_UP,
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
        FOLLOW_UP,
        "table hidden",
        edit=_table_hidden,
        expect=(Expect("STR013", message=("Arket “Opfølgning” er skjult og har jeres svar.")),),
    ),
    Case(
        FOLLOW_UP,
        "stamp merely hidden",
        edit=_stamp_merely_hidden,
    ),
    Case(
        FORMS,
        "a form with a case",
        (
            Expect(
                "STR013",
                "C4",
                "Arket “Sag 2” er skjult og har sag TMU-02, som tælles med.",
                "Højreklik på et faneblad, vælg Vis, vælg “Sag 2”, og slet det, hvis sagen ikke "
                "skal med.",
                "TMU-02",
            ),
        ),
        answers=_TWO,
        edit=lambda file: file.set_sheet_state("Sag 2", "hidden"),
    ),
    Case(
        FORMS,
        "a form with a case, very hidden",
        (
            Expect(
                "STR013",
                "C4",
                "Arket “Sag 2” er skjult og har sag TMU-02, som tælles med.",
                "Arket “Sag 2” kan kun vises i Excels editor til makroer (Alt+F11, egenskaben "
                "Visible). Vis det dér, og slet det, hvis sagen ikke skal med.",
            ),
        ),
        answers=_TWO,
        edit=lambda file: file.set_sheet_state("Sag 2", "veryHidden"),
    ),
    Case(
        FORMS,
        "a sheet of the centre's own",
        (
            Expect(
                "STR013", "", "Arket “Kladde” er skjult og var ikke i den fil, der blev sendt ud."
            ),
        ),
        edit=lambda file: file.add_sheet("Kladde", [["Udkast"]], "hidden"),
    ),
    Case(
        FORMS,
        "a form that is not used",
        answers=(good_case(), BLANK),
        edit=lambda file: file.set_sheet_state("Sag 2", "hidden"),
    ),
    Case(FORMS, "the guidance", edit=lambda file: file.set_sheet_state("Vejledning", "hidden")),
)
