"""Cases of one text in two records of a workbook."""

from tests.support.case_rounds import good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

_TEXT = (
    "Lamperne på ringvejen er slidte og bruger meget strøm, så de skiftes til nye, der giver en "
    "lavere regning hvert år."
)

CASES = (
    Case(
        FORMS,
        "sheets that were grouped",
        (
            Expect(
                "VAL030",
                "B25",
                "“Vurdering/bemærkning” i sag TMU-02 siger ord for ord det samme som i TMU-01.",
                "Var arkene grupperet, eller er en kopi blevet stående? Skriv i hver af dem, hvad "
                "den selv handler om.",
                "TMU-02",
            ),
        ),
        answers=(
            good_case("TMU-01", texts={"assessment": _TEXT}),
            good_case("TMU-02", texts={"assessment": _TEXT.upper()}),
        ),
    ),
    Case(
        FORMS,
        "a short text that is right in both",
        answers=(
            good_case("TMU-01", texts={"assessment": "Ingen borger mærker noget til det."}),
            good_case("TMU-02", texts={"assessment": "Ingen borger mærker noget til det."}),
        ),
    ),
)
