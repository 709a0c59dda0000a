"""Cases of a net saving that differs."""

from functools import partial

from samples.excel import ReturnedFile
from tests.support.case_rounds import good_case
from tests.support.cases import Case, Expect, each
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "typed over",
        (
            Expect(
                "SUM001",
                "E42",
                "Sag TMU-01: “Nettodriftsbesparelse” 2028 er 260, men Driftsbesparelse − "
                "Driftsudgift (investering) giver 270 (forskel 10).",
                "Ret E42 eller E40 og E41. Formlen i E42 er væk: kopiér den fra en anden celle.",
                "TMU-01",
            ),
        ),
        edit=lambda file: file.set_number("Sag 1", "E42", 260),
    ),
    Case(
        FORMS,
        "deleted",
        (
            Expect(
                "SUM001",
                "E42",
                "Sag TMU-01: “Nettodriftsbesparelse” 2028 er tom, men Driftsbesparelse − "
                "Driftsudgift (investering) giver 270.",
            ),
        ),
        edit=lambda file: file.clear("Sag 1", "E42"),
    ),
    Case(
        FORMS,
        "a text typed over",
        (
            Expect(
                "SUM001",
                "E42",
                "Sag TMU-01: “Nettodriftsbesparelse” 2028 viser “270 årligt”, men "
                "Driftsbesparelse − Driftsudgift (investering) giver 270.",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "E42", "270 årligt"),
    ),
    Case(
        FORMS,
        "not calculated since the saving was changed",
        (
            Expect(
                "SUM001",
                "E42",
                "Sag TMU-01: “Nettodriftsbesparelse” 2028 er 270, men Driftsbesparelse − "
                "Driftsudgift (investering) giver 300 (forskel 30).",
                "Ret E42 eller E40 og E41.",
            ),
            Expect("SUM003", "E51 E52"),
        ),
        edit=lambda file: file.set_number("Sag 1", "E40", 330),
    ),
    Case(
        FORMS,
        "an amount where the rows above are blank",
        (
            Expect(
                "SUM001",
                "C42",
                "Sag TMU-01: “Nettodriftsbesparelse” 2026 er 100, men Driftsbesparelse − "
                "Driftsudgift (investering) giver ingenting.",
            ),
        ),
        edit=lambda file: file.set_number("Sag 1", "C42", 100),
    ),
    Case(
        FORMS,
        "net and total typed in every year, and nothing above them",
        (
            Expect(
                "SUM001",
                "C42 D42 E42 F42",
                "Sag TMU-01: “Nettodriftsbesparelse” 2026, 2027, 2028 og 2029 er 200, "
                "men Driftsbesparelse − Driftsudgift (investering) giver ingenting.",
                "Ret C42:F42 eller C40:F40 og C41:F41. Formlerne i C42:F42 er væk: "
                "kopiér dem fra en anden celle.",
                "TMU-01",
            ),
        ),
        answers=(
            good_case(
                amounts={
                    name: {} for name in ("saving", "expense", "investment", "inside", "outside")
                },
                fields={"investment_financing": ""},
            ),
        ),
        edit=each(
            *(
                partial(ReturnedFile.set_number, sheet="Sag 1", ref=f"{column}{row}", value=200)
                for column in "CDEF"
                for row in (42, 44)
            )
        ),
    ),
    Case(
        FORMS,
        "two years with another difference",
        (
            Expect(
                "SUM001",
                "E42 F42",
                "Sag TMU-01: “Nettodriftsbesparelse” 2028 er 260, men Driftsbesparelse − "
                "Driftsudgift (investering) giver 270 (forskel 10); 2029 er 280, men "
                "beløbene giver 270 (forskel 10).",
                "Ret E42:F42 eller E40:F40 og E41:F41. Formlerne i E42:F42 er væk: "
                "kopiér dem fra en anden celle.",
            ),
        ),
        edit=each(
            lambda file: file.set_number("Sag 1", "E42", 260),
            lambda file: file.set_number("Sag 1", "F42", 280),
        ),
    ),
    Case(FORMS, "as calculated", ()),
)
