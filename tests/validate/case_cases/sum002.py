"""Cases of a total that differs."""

from tests.support.cases import Expect
from tests.support.form_cases import FormCase, each

CASES = (
    FormCase(
        "typed over",
        (
            Expect(
                "SUM002",
                "C44",
                "Samlet nettobesparelse 2026 er 1.700, men Nettodriftsbesparelse − "
                "Anlægsudgift giver -1.700 (forskel 3.400).",
            ),
        ),
        edit=lambda file: file.set_number("Sag 1", "C44", 1700),
    ),
    FormCase(
        "follow-on of the net saving",
        (Expect("SUM001", "E42"),),
        edit=each(
            lambda file: file.set_number("Sag 1", "E42", 260),
            lambda file: file.set_formula("Sag 1", "E44", "E42-E43", 260),
        ),
    ),
    FormCase("as calculated", ()),
)
