"""Cases of something required that was left blank."""

from tests.support.case_rounds import good_case
from tests.support.cases import Case, Expect
from tests.support.rounds import Answer
from tests.support.small_rounds import FOLLOW_UP, FORMS

CASES = (
    Case(
        FOLLOW_UP,
        "no status at all",
        (
            Expect(
                "VAL001",
                "D6",
                "Punkt 1 mangler et svar i “Status”.",
                "Vælg fra listen i cellen.",
                "1",
            ),
        ),
        edit=lambda file: file.clear("Opfølgning", "D6"),
    ),
    Case(
        FOLLOW_UP,
        "nothing but blanks",
        (Expect("VAL001", "D7", item="2"),),
        edit=lambda file: file.set_text("Opfølgning", "D7", " \u00a0 "),
    ),
    Case(
        FOLLOW_UP,
        "the row stands elsewhere",
        (Expect("VAL001", "D8", item="1"),),
        answers={1: Answer(None, "I gang.")},
        edit=lambda file: file.insert_rows("Opfølgning", 6, 2),
    ),
    Case(FOLLOW_UP, "a status for every item of its own, none for the others"),
    Case(
        FORMS,
        "no title",
        (
            Expect(
                "VAL001",
                "C6",
                "Sag TMU-01 mangler et svar i “Titel”.",
                "Skriv svaret i cellen.",
                "TMU-01",
            ),
        ),
        edit=lambda file: file.clear("Sag 1", "C6"),
    ),
    Case(
        FORMS,
        "no number",
        (Expect("VAL001", "C4", "Sagen på arket “Sag 1” mangler et svar i “Nr.”."),),
        edit=lambda file: file.clear("Sag 1", "C4"),
    ),
    Case(
        FORMS,
        "no committee",
        (Expect("VAL001", "C5", "", "Vælg fra listen i cellen."),),
        edit=lambda file: file.clear("Sag 1", "C5"),
    ),
    Case(
        FORMS,
        "no summary but blanks",
        (Expect("VAL001", "B19"),),
        edit=lambda file: file.set_text("Sag 1", "B19", "  "),
    ),
    Case(
        FORMS,
        "nothing ticked",
        (Expect("VAL001", "C14 C15 C16", "Sag TMU-01 mangler et svar i “Forslaget omhandler”."),),
        edit=lambda file: file.clear("Sag 1", "C14"),
    ),
    Case(FORMS, "a form that is not used", answers=(good_case(),)),
)
