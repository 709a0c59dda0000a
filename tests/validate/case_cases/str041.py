"""Cases of live checks on cases that stand still."""

from tests.support.cases import Expect
from tests.support.form_cases import FormCase

CASES = (
    FormCase(
        "a figure of the list",
        (
            Expect(
                "STR041",
                "E8",
                "Formlen i E8 på arket “Oversigt” er væk, så tallet følger ikke længere med.",
                "Fortryd ændringen, hvis I kan. Svarene er læst, og fejlene i dem står her i "
                "listen.",
            ),
        ),
        edit=lambda file: file.set_number("Oversigt", "E8", 5),
    ),
    FormCase(
        "its sum",
        (Expect("STR041", "F9"),),
        edit=lambda file: file.set_number("Oversigt", "F9", 300),
    ),
    FormCase(
        "what a form lacks",
        (
            Expect(
                "STR041",
                "C3",
                "Formlen i C3 på arket “Sag 1” er væk, så teksten følger ikke længere med.",
                "",
                "TMU-01",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "C3", "Alt er godt"),
    ),
    FormCase("a column in the list", edit=lambda file: file.insert_column("Oversigt", "E")),
)
