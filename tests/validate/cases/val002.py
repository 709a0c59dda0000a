"""Cases of an answer that is not on its list."""

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer
from tests.support.small_rounds import FOLLOW_UP, FORMS

CASES = (
    Case(
        FOLLOW_UP,
        "two statuses in one cell",
        (
            Expect(
                "VAL002",
                "D6",
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
        FOLLOW_UP,
        "misspelt",
        (
            Expect(
                "VAL002",
                "D7",
                "“Afslutet” er ikke på listen til “Status”. Mente I “Afsluttet”?",
            ),
        ),
        answers={2: Answer("Afslutet", "Hallen er færdig.")},
    ),
    Case(
        FOLLOW_UP,
        "nothing near",
        (Expect("VAL002", "D6", "“Ved ikke” er ikke på listen til “Status”."),),
        answers={1: Answer("Ved ikke", "I gang.")},
    ),
    Case(
        FOLLOW_UP,
        "a long text in the status cell is shortened in the message",
        (
            Expect(
                "VAL002",
                "D6",
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
    Case(FOLLOW_UP, "a value of the list", answers={1: Answer("Afsluttet", "Alle skoler er med.")}),
    Case(
        FORMS,
        "an unknown committee",
        (
            Expect(
                "VAL002",
                "C5",
                "“Teknik og Miljø” er ikke på listen til “Udvalg”. Mente I “TMU” "
                "(Teknik- og Miljøudvalget)?",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "C5", "Teknik og Miljø"),
    ),
    Case(
        FORMS,
        "a frame with its name misspelled",
        (
            Expect(
                "VAL002",
                "B32",
                "“10.22 Trafik og infrastuktur” er ikke på listen til “Bevillingsrammer, "
                "der påvirkes, linje 1: Bevillingsramme”. Mente I “10.22 Trafik og "
                "infrastruktur”?",
                "Vælg fra listen i cellen.",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "B32", "10.22 Trafik og infrastuktur"),
    ),
    Case(
        FORMS,
        "a frame that the round does not have",
        (
            Expect(
                "VAL002",
                "B32",
                "“99.99” er ikke på listen til “Bevillingsrammer, der påvirkes, linje 1: "
                "Bevillingsramme”.",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "B32", "99.99"),
    ),
    Case(
        FORMS,
        "a word beside an option",
        (
            Expect(
                "VAL002",
                "C15",
                "“måske” er ikke et kryds ved “Forslaget omhandler Serviceniveau”.",
                "Skriv x, eller slet det, der står.",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "C15", "måske"),
    ),
    Case(
        FORMS,
        "a second proposer of one's own",
        edit=lambda file: file.set_text("Sag 1", "C9", "Byens Museum"),
    ),
    Case(
        FORMS,
        "several frames",
        edit=lambda file: file.set_text("Sag 1", "B33", "Flere/uspecificeret"),
    ),
)
