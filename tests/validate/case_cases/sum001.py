"""Cases of a net saving that differs."""

from tests.support.cases import Expect
from tests.support.form_cases import FormCase

CASES = (
    FormCase(
        "typed over",
        (
            Expect(
                "SUM001",
                "E42",
                "Nettodriftsbesparelse 2028 er 260, men Driftsbesparelse − Driftsudgift "
                "(investering) giver 270 (forskel 10).",
                "Ret E42 eller E40 og E41. Formlen i E42 er væk: fortryd, eller kopiér "
                "den fra feltet ved siden af.",
                "TMU-01",
            ),
        ),
        edit=lambda file: file.set_number("Sag 1", "E42", 260),
    ),
    FormCase(
        "deleted",
        (
            Expect(
                "SUM001",
                "E42",
                "Nettodriftsbesparelse 2028 er tom, men Driftsbesparelse − Driftsudgift "
                "(investering) giver 270.",
            ),
        ),
        edit=lambda file: file.clear("Sag 1", "E42"),
    ),
    FormCase(
        "a text typed over",
        (
            Expect(
                "SUM001",
                "E42",
                "Nettodriftsbesparelse 2028 viser “270 årligt”, men Driftsbesparelse − "
                "Driftsudgift (investering) giver 270.",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "E42", "270 årligt"),
    ),
    FormCase(
        "not calculated since the saving was changed",
        (
            Expect(
                "SUM001",
                "E42",
                "Nettodriftsbesparelse 2028 er 270, men Driftsbesparelse − Driftsudgift "
                "(investering) giver 300 (forskel 30).",
                "Ret E42 eller E40 og E41.",
            ),
            Expect("SUM003", "E53"),
        ),
        edit=lambda file: file.set_number("Sag 1", "E40", 330),
    ),
    FormCase(
        "an amount where the rows above are blank",
        (
            Expect(
                "SUM001",
                "C42",
                "Nettodriftsbesparelse 2026 er 100, men Driftsbesparelse − Driftsudgift "
                "(investering) giver ingenting.",
            ),
        ),
        edit=lambda file: file.set_number("Sag 1", "C42", 100),
    ),
    FormCase("as calculated", ()),
)
