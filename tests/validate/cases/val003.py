"""Cases of a value of the list that is spelled in another way."""

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer
from tests.support.small_rounds import FOLLOW_UP, FORMS

CASES = (
    Case(
        FOLLOW_UP,
        "a full stop",
        (
            Expect(
                "VAL003",
                "D6",
                "Vi har læst “Afsluttet.” som “Afsluttet”.",
                "I skal ikke gøre noget.",
                "1",
            ),
        ),
        answers={1: Answer("Afsluttet.", "Alle skoler er med.")},
    ),
    Case(
        FOLLOW_UP,
        "blanks and capitals",
        (Expect("VAL003", "D7"),),
        answers={2: Answer(" under\u00a0 UDMØNTNING ", "Den anden hal er i gang.")},
    ),
    Case(
        FOLLOW_UP,
        "two answers of one file",
        (
            Expect(
                "VAL003",
                "D6 D7",
                "Vi har læst “Afsluttet.” som “Afsluttet” og “under udmøntning” som “Under "
                "udmøntning”.",
                "I skal ikke gøre noget.",
                "1, 2",
            ),
        ),
        answers={
            1: Answer("Afsluttet.", "Alle skoler er med."),
            2: Answer("under udmøntning", "Den anden hal er i gang."),
        },
    ),
    Case(FOLLOW_UP, "to the letter", answers={1: Answer("Afsluttet", "Alle skoler er med.")}),
    Case(
        FORMS,
        "the committee's code",
        (),
        edit=lambda file: file.set_text("Sag 1", "C5", "TMU"),
    ),
    Case(
        FORMS,
        "the centre as the workbook's own heading has it",
        (),
        edit=lambda file: file.set_text("Sag 1", "C7", "Center for By og Miljø (CBM)"),
    ),
    Case(
        FORMS,
        "a frame by its code",
        (Expect("VAL003", "B32"),),
        edit=lambda file: file.set_text("Sag 1", "B32", "10.22"),
    ),
    Case(
        FORMS,
        "yes in place of a tick",
        (Expect("VAL003", "C15"),),
        edit=lambda file: file.set_text("Sag 1", "C15", "Ja"),
    ),
    Case(FORMS, "a capital x", edit=lambda file: file.set_text("Sag 1", "C15", "X")),
)
