"""Cases of an error where an answer should be."""

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP, FORMS

CASES = (
    Case(
        FOLLOW_UP,
        "a reference that was lost",
        (
            Expect(
                "VAL005",
                "D6",
                "I cellen står fejlen #REF!, så “Status” i punkt 1 kan ikke læses.",
                "Slet cellens indhold, og skriv eller vælg svaret igen.",
                "1",
            ),
        ),
        edit=lambda file: file.set_error("Opfølgning", "D6", "#REF!"),
    ),
    Case(
        FOLLOW_UP,
        "a remark taken for a formula",
        (
            Expect(
                "VAL005",
                "E7",
                ("I cellen står fejlen #NAME?, så “Bemærkning” i punkt 2 kan ikke læses."),
            ),
        ),
        edit=lambda file: file.set_error("Opfølgning", "E7", "#NAME?"),
    ),
    Case(
        FOLLOW_UP,
        "a formula that was never calculated",
        (
            Expect(
                "VAL005",
                "D6",
                (
                    "I cellen står en formel, som ikke er regnet ud, så “Status” i punkt 1 "
                    "kan ikke læses."
                ),
            ),
        ),
        edit=lambda file: file.set_formula("Opfølgning", "D6", "D7", None),
    ),
    Case(
        FOLLOW_UP,
        "the sign in a text",
        edit=lambda file: file.set_text("Opfølgning", "E6", "Arket viste #REF! og er rettet."),
    ),
    Case(
        FORMS,
        "an error for an amount",
        (
            Expect(
                "VAL005",
                "D40",
                "I cellen står fejlen #REF!, så “Driftsbesparelse 2027” i sag TMU-01 kan "
                "ikke læses.",
                "Slet cellens indhold, og skriv eller vælg svaret igen.",
            ),
        ),
        edit=lambda file: file.set_error("Sag 1", "D40", "#REF!"),
    ),
    Case(
        FORMS,
        "a formula without a value in a required field",
        (Expect("VAL005", "C6"),),
        edit=lambda file: file.set_formula("Sag 1", "C6", "A1", None),
    ),
    Case(
        FORMS,
        "an error in a cell that is not read",
        edit=lambda file: file.set_error("Sag 1", "B54", "#REF!"),
    ),
    Case(
        FOLLOW_UP,
        "a picture placed in the cell of a remark",
        (
            Expect(
                "VAL005",
                "E6",
                "I cellen er der sat et billede, så “Bemærkning” i punkt 1 kan ikke læses.",
                "Slet cellens indhold, og skriv eller vælg svaret igen.",
                "1",
            ),
        ),
        edit=lambda file: file.place_picture("Opfølgning", "E6", "Kort over skolen"),
    ),
    Case(
        FORMS,
        "a picture placed in the cell of an amount",
        (Expect("VAL005", "D40"),),
        edit=lambda file: file.place_picture("Sag 1", "D40"),
    ),
    Case(
        FORMS,
        "a formula in an answer that is the only one not calculated",
        (Expect("VAL005", "D40"),),
        edit=lambda file: file.set_formula("Sag 1", "D40", "100+200", None),
    ),
)
