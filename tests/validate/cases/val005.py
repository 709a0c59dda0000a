"""Cases of an error where an answer should be."""

from tests.support.cases import Case, Expect

CASES = (
    Case(
        "a reference that was lost",
        (
            Expect(
                "VAL005",
                "N6",
                "I cellen står fejlen #REF!, så “Status” i punkt 1 kan ikke læses.",
                "Slet cellens indhold, og skriv eller vælg svaret igen.",
                "1",
            ),
        ),
        edit=lambda file: file.set_error("Opfølgning", "N6", "#REF!"),
    ),
    Case(
        "a remark taken for a formula",
        (
            Expect(
                "VAL005",
                "O7",
                ("I cellen står fejlen #NAME?, så “Bemærkning” i punkt 2 kan ikke læses."),
            ),
        ),
        edit=lambda file: file.set_error("Opfølgning", "O7", "#NAME?"),
    ),
    Case(
        "a formula that was never calculated",
        (
            Expect("FIL012"),
            Expect(
                "VAL005",
                "N6",
                (
                    "I cellen står en formel, som ikke er regnet ud, så “Status” i punkt 1 "
                    "kan ikke læses."
                ),
            ),
        ),
        edit=lambda file: file.set_formula("Opfølgning", "N6", "N7", None),
    ),
    Case(
        "the sign in a text",
        edit=lambda file: file.set_text("Opfølgning", "O6", "Arket viste #REF! og er rettet."),
    ),
)
