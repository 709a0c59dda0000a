"""Cases of a placeholder left standing."""

from tests.support.cases import Expect
from tests.support.form_cases import FormCase

CASES = (
    FormCase(
        "in the account",
        (
            Expect(
                "VAL008",
                "G32",
                "“Bevillingsrammer, der påvirkes, linje 1: Kontonr.” i sag TMU-01 har "
                "“(+ kontonummer)”, som ligner noget, der skulle udfyldes.",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "G32", "(+ kontonummer)"),
    ),
    FormCase(
        "in a text",
        (Expect("VAL008", "B22"),),
        edit=lambda file: file.set_text("Sag 1", "B22", "Der spares xxx kr."),
    ),
    FormCase("the word for none", edit=lambda file: file.set_text("Sag 1", "B22", "Ingen")),
)
