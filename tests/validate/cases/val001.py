"""Cases of a required cell left blank."""

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer

CASES = (
    Case(
        "no status at all",
        (
            Expect(
                "VAL001",
                "N6",
                "Punkt 1 mangler et svar i “Status”.",
                "Vælg fra listen i cellen.",
                "1",
            ),
        ),
        edit=lambda file: file.clear("Opfølgning", "N6"),
    ),
    Case(
        "nothing but blanks",
        (Expect("VAL001", "N7", item="2"),),
        edit=lambda file: file.set_text("Opfølgning", "N7", " \u00a0 "),
    ),
    Case(
        "the row stands elsewhere",
        (Expect("VAL001", "N8", item="1"),),
        answers={1: Answer(None, "I gang.")},
        edit=lambda file: file.insert_rows("Opfølgning", 6, 2),
    ),
    Case("a status for every item of its own, none for the others"),
)
