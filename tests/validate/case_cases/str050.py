"""Cases of lists that a form has no longer."""

from tests.support.cases import Expect
from tests.support.form_cases import FormCase

CASES = (
    FormCase(
        "pasted over",
        (
            Expect(
                "STR050",
                "C5",
                "En liste i sag TMU-01 mangler i C5, som nu tager imod enhver tekst.",
                "Kopiér en celle med listen, om nødvendigt fra et tomt skema, og vælg her Indsæt "
                "speciel, Validering. Indsæt fremover tekst som værdier.",
                "TMU-01",
            ),
        ),
        edit=lambda file: file.paste_over("Sag 1", "C5", [["Teknik- og Miljøudvalget"]]),
    ),
    FormCase(
        "other values",
        (
            Expect(
                "STR050",
                "C7",
                "En liste i sag TMU-01 er ændret i C7, som nu tilbyder andet end det tilladte.",
            ),
        ),
        edit=lambda file: file.change_list("Sag 1", "C7", ["Vejafdelingen", "Parkafdelingen"]),
    ),
    FormCase(
        "frames",
        (Expect("STR050", "B32 B33"),),
        edit=lambda file: file.remove_validations("Sag 1", "B32:B33"),
    ),
    FormCase(
        "the checks of a text and an amount",
        edit=lambda file: file.remove_validations("Sag 1", "C40:F41"),
    ),
    FormCase(
        "a form that is not used", blank=1, edit=lambda file: file.remove_validations("Sag 2")
    ),
)
