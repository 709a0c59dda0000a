"""Cases of an amount beside a grid."""

from tests.support.cases import Case, Expect, each
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "a fifth year",
        (
            Expect(
                "STR062",
                "G39 G40",
                "G39 og G40 ved “Økonomi” i sag TMU-01 er et femte år (2030) og hører ikke "
                "til skemaet, så tallet tælles ikke med: “300”.",
                "Flyt det, der skal med, til skemaets egne felter, og slet resten.",
            ),
        ),
        edit=each(
            lambda file: file.set_number("Sag 1", "G39", 2030),
            lambda file: file.set_number("Sag 1", "G40", 300),
        ),
    ),
    Case(
        FORMS,
        "an amount in an inserted row",
        (
            Expect(
                "STR062",
                "B41 D41",
                "B41 og D41 ved “Økonomi” i sag TMU-01 hører ikke til skemaet, så tallet tælles "
                "ikke med: “Heraf løn; 100”.",
            ),
        ),
        edit=each(
            lambda file: file.insert_rows("Sag 1", 41),
            lambda file: file.set_text("Sag 1", "B41", "Heraf løn"),
            lambda file: file.set_number("Sag 1", "D41", 100),
        ),
    ),
    Case(FORMS, "the years as sent", ()),
)
