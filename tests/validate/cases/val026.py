"""Cases of a text that no cell of Excel can hold."""

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP, FORMS

CASES = (
    Case(
        FOLLOW_UP,
        "40.000 characters",
        (
            Expect(
                "VAL026",
                "E6",
                "“Bemærkning” i punkt 1 fylder mere end de 32.767 tegn, som en celle i Excel kan "
                "rumme.",
                "Skriv det vigtigste; resten kan stå i et bilag.",
                "1",
            ),
        ),
        edit=lambda file: file.set_text("Opfølgning", "E6", "Anlægget er i drift. " * 2_000),
    ),
    Case(
        FOLLOW_UP,
        "17.000 emoji, of which each counts as two",
        (Expect("VAL026", "E6"),),
        edit=lambda file: file.set_text("Opfølgning", "E6", "\U0001f642" * 17_000),
    ),
    Case(
        FOLLOW_UP,
        "a hundred thousand",
        (Expect("VAL026", "E6"),),
        edit=lambda file: file.set_text("Opfølgning", "E6", "Vi er i gang. " * 7_200),
    ),
    Case(
        FOLLOW_UP,
        "blanks behind a short text",
        edit=lambda file: file.set_text("Opfølgning", "E6", "Vi er i gang." + " " * 70_000),
    ),
    Case(
        FORMS,
        "in a text",
        (Expect("VAL026", "B22"),),
        edit=lambda file: file.set_text("Sag 1", "B22", "Strømmen bliver dyr. " * 2_000),
    ),
    Case(
        FORMS,
        "in a date, which the edition prints as it was typed",
        (Expect("VAL017", "C11"), Expect("VAL026", "C11")),
        edit=lambda file: file.set_text("Sag 1", "C11", "I løbet af foråret. " * 2_000),
    ),
    Case(
        FORMS,
        "as long as the field allows",
        edit=lambda file: file.set_text("Sag 1", "B22", "Strømmen bliver dyrere." + "r" * 900),
    ),
)
