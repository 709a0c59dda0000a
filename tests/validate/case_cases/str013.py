"""Cases of hidden sheets in a workbook with cases."""

from tests.support.case_rounds import good_case
from tests.support.cases import Expect
from tests.support.form_cases import FormCase

_TWO = (good_case(), good_case("TMU-02"))

CASES = (
    FormCase(
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
    FormCase(
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
    FormCase(
        "a sheet of the centre's own",
        (
            Expect(
                "STR013", "", "Arket “Kladde” er skjult og var ikke i den fil, der blev sendt ud."
            ),
        ),
        edit=lambda file: file.add_sheet("Kladde", [["Udkast"]], "hidden"),
    ),
    FormCase(
        "a form that is not used",
        blank=1,
        edit=lambda file: file.set_sheet_state("Sag 2", "hidden"),
    ),
    FormCase("the guidance", edit=lambda file: file.set_sheet_state("Vejledning", "hidden")),
)
