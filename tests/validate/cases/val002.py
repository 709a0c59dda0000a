"""Cases of an answer that is not on its list."""

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer

CASES = (
    Case(
        "two statuses in one cell",
        (
            Expect(
                "VAL002",
                "N6",
                (
                    "“Under udmøntning. /Afsluttet.” er ikke på listen til “Status”. Der står "
                    "både “Under udmøntning” og “Afsluttet”."
                ),
                "Vælg fra listen i cellen.",
                "1",
            ),
        ),
        answers={1: Answer("Under udmøntning. /Afsluttet.", "I gang.")},
    ),
    Case(
        "misspelt",
        (
            Expect(
                "VAL002",
                "N7",
                "“Afslutet” er ikke på listen til “Status”. Mente I “Afsluttet”?",
            ),
        ),
        answers={2: Answer("Afslutet", "Hallen er færdig.")},
    ),
    Case(
        "nothing near",
        (Expect("VAL002", "N6", "“Ved ikke” er ikke på listen til “Status”."),),
        answers={1: Answer("Ved ikke", "I gang.")},
    ),
    Case(
        "a long text in the status cell is shortened in the message",
        (
            Expect(
                "VAL002",
                "N6",
                (
                    "“Vi er i gang med at undersøge sagen og vender tilbage, så snart der er "
                    "nyt at…” er ikke på listen til “Status”."
                ),
            ),
        ),
        answers={
            1: Answer(
                "Vi er i gang med at undersøge sagen\nog vender tilbage, så snart der er nyt at "
                "fortælle om punktet.",
                "I gang.",
            )
        },
    ),
    Case("a value of the list", answers={1: Answer("Afsluttet", "Alle skoler er med.")}),
)
