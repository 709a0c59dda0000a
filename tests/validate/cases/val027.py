"""Cases of an amount that is the number of a date near the round."""

from tests.support.cases import Case, Expect, each
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "the number of a date for an investment",
        (
            Expect(
                "VAL027",
                "C43",
                "“Anlægsudgift 2026” i sag TMU-01 er 45.789. Det er langt fra de andre beløb, og "
                "det er tallet bag datoen 12. maj 2025.",
                "Er der skrevet en dato, så skriv beløbet i stedet. Er beløbet rigtigt, "
                "skal I ikke gøre noget.",
                "TMU-01",
            ),
        ),
        edit=each(
            lambda file: file.set_number("Sag 1", "C43", 45789),
            lambda file: file.set_result("Sag 1", "C44", -45789),
        ),
    ),
    Case(
        FORMS,
        "an investment that is no number of a date near the round",
        edit=each(
            lambda file: file.set_number("Sag 1", "C43", 2789),
            lambda file: file.set_result("Sag 1", "C44", -2789),
        ),
    ),
)
