"""Cases of hidden answers in a form."""

from tests.support.cases import Expect
from tests.support.form_cases import FormCase, each

CASES = (
    FormCase(
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
    FormCase(
        "a column",
        (Expect("STR052", "E40 E41 E51 E52", "Kolonne E i sag TMU-01 er skjult."),),
        edit=lambda file: file.hide_column("Sag 1", "E"),
    ),
    FormCase("a line of frames that is not used", edit=lambda file: file.hide_row("Sag 1", 36)),
    FormCase("a column beside the form", edit=lambda file: file.hide_column("Sag 1", "H")),
)
