"""Cases of a choice that is not on its list."""

from tests.support.cases import Expect
from tests.support.form_cases import FormCase

CASES = (
    FormCase(
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
    FormCase(
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
    FormCase(
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
    FormCase(
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
    FormCase(
        "a second proposer of one's own",
        edit=lambda file: file.set_text("Sag 1", "C9", "Byens Museum"),
    ),
    FormCase(
        "several frames", edit=lambda file: file.set_text("Sag 1", "B33", "Flere/uspecificeret")
    ),
)
