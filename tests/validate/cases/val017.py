"""Cases of a date far from the round."""

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "a year before",
        (
            Expect(
                "VAL017",
                "C11",
                "“Dato” i sag TMU-01: 17. marts 2024 ligger i et tidligere år end det, "
                "hvor arket blev sendt ud (3. marts 2025).",
                "Skriv dag, måned og år, for eksempel 04-04-2025, eller lad feltet stå tomt.",
            ),
        ),
        edit=lambda file: file.set_date("Sag 1", "C11", 45368),
    ),
    Case(
        FORMS,
        "after the deadline",
        (
            Expect(
                "VAL017",
                "C11",
                "“Dato” i sag TMU-01: 5. april 2025 er efter fristen, 4. april 2025.",
            ),
        ),
        edit=lambda file: file.set_date("Sag 1", "C11", 45752),
    ),
    Case(
        FORMS,
        "a day that no calendar has",
        (Expect("VAL017", "C11", "“Dato” i sag TMU-01: “31-02-2025” er ikke en dato."),),
        edit=lambda file: file.set_text("Sag 1", "C11", "31-02-2025"),
    ),
    Case(
        FORMS,
        "the autumn before",
        edit=lambda file: file.set_text("Sag 1", "C11", "15. december 2024"),
    ),
)
