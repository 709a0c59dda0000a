"""Cases of characters that nobody can see."""

from tests.support.cases import Expect
from tests.support.form_cases import FormCase

CASES = (
    FormCase(
        "a blank of no width",
        (Expect("VAL007", "B22", "“Finansiering” i sag TMU-01 har usynlige tegn (U+200B)."),),
        edit=lambda file: file.set_text("Sag 1", "B22", "Strøm\u200bregningen falder."),
    ),
    FormCase("a line break", edit=lambda file: file.set_text("Sag 1", "B22", "En linje.\nEn til.")),
)
