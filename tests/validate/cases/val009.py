"""Cases of a formula where an answer should be."""

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP, FORMS

CASES = (
    Case(
        FOLLOW_UP,
        "a status taken from another cell",
        (
            Expect(
                "VAL009",
                "D6",
                "I cellen står en formel. Dens værdi, “Under udmøntning”, tælles med som jeres "
                "svar.",
                "Kopiér cellen, og indsæt den som værdi (højreklik, Indsæt speciel, Værdier).",
                "1",
            ),
        ),
        edit=lambda file: file.set_formula("Opfølgning", "D6", "D7", "Under udmøntning"),
    ),
    Case(
        FOLLOW_UP,
        "a formula whose value is not on the list has the graver finding only",
        (Expect("VAL002", "D6"),),
        edit=lambda file: file.set_formula("Opfølgning", "D6", "E7", "Den første hal"),
    ),
    Case(
        FOLLOW_UP,
        "a text that looks like one",
        edit=lambda file: file.set_text("Opfølgning", "E6", "=A1 er ikke regnet ud."),
    ),
    Case(
        FORMS,
        "for an amount",
        (
            Expect(
                "VAL009",
                "D40",
                "I cellen står en formel. Dens værdi, “300”, tælles med som jeres svar.",
            ),
        ),
        edit=lambda file: file.set_formula("Sag 1", "D40", "100+200", 300),
    ),
    Case(
        FORMS,
        "a date that is another one each day",
        (Expect("VAL009", "C11"),),
        edit=lambda file: file.set_formula("Sag 1", "C11", "TODAY()", 45733),
    ),
    Case(FORMS, "the form's own", ()),
)
