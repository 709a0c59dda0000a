"""Cases of a value of the list that is spelled in another way."""

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer

CASES = (
    Case(
        "a full stop",
        (
            Expect(
                "VAL003",
                "N6",
                "“Afsluttet.” er ikke skrevet som på listen. Det tælles med som “Afsluttet”.",
                "I behøver ikke gøre noget. Næste gang kan I vælge “Afsluttet”.",
                "1",
            ),
        ),
        answers={1: Answer("Afsluttet.", "Alle skoler er med.")},
    ),
    Case(
        "blanks and capitals",
        (Expect("VAL003", "N7"),),
        answers={2: Answer(" under\u00a0 UDMØNTNING ", "Den anden hal er i gang.")},
    ),
    Case("to the letter", answers={1: Answer("Afsluttet", "Alle skoler er med.")}),
)
