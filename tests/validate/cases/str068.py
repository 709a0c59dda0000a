"""Cases of a form's sheet under another name."""

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "renamed",
        (
            Expect(
                "STR068",
                "C4",
                "Arket med sag TMU-01 hedder nu “Trafik”.",
                "I skal ikke gøre noget; sagen er læst. Kun linket på arket Oversigt virker ikke.",
            ),
        ),
        edit=lambda file: file.rename_sheet("Sag 1", "Trafik"),
    ),
    Case(FORMS, "a copy's name", edit=lambda file: file.rename_sheet("Sag 1", "Sag 1 (2)")),
)
