"""Cases of a number typed as text."""

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "with thousands point and comma",
        (
            Expect(
                "VAL011",
                "D40",
                "“1.250,5” i “Driftsbesparelse 2027” er gemt som tekst og tælles ikke med.",
                "Skriv kun tallet, i 1.000 kr.: 1.250,5.",
                "TMU-01",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "D40", "1.250,5"),
    ),
    Case(
        FORMS,
        "in kroner",
        (
            Expect(
                "VAL011",
                "D40",
                "“kr. 500.000” i “Driftsbesparelse 2027” er tekst og tælles ikke med.",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "D40", "kr. 500.000"),
    ),
    Case(
        FORMS,
        "in mio. kr.",
        (
            Expect(
                "VAL011",
                "C43",
                "“1,7 mio. kr.” i “Anlægsudgift 2026” er tekst og tælles ikke med.",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "C43", "1,7 mio. kr."),
    ),
    Case(
        FORMS,
        "with two readings",
        (
            Expect(
                "VAL011",
                "D51",
                "“1.250” i “Inden for servicerammen 2027” er gemt som tekst og tælles ikke med.",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "D51", "1.250"),
    ),
    Case(
        FORMS,
        "with a comma and a dash",
        (
            Expect(
                "VAL011",
                "D40",
                "“50,-” i “Driftsbesparelse 2027” er tekst og tælles ikke med.",
                "Skriv kun tallet, i 1.000 kr.: 50, hvis beløbet er i 1.000 kr.; 0,05, "
                "hvis det er i kroner.",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "D40", "50,-"),
    ),
    Case(
        FORMS,
        "whole thousands with a comma and a dash",
        (
            Expect(
                "VAL011",
                "D40",
                "“50.000,-” i “Driftsbesparelse 2027” er tekst og tælles ikke med.",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "D40", "50.000,-"),
    ),
    Case(
        FORMS,
        "in kroner, too few for the form's unit",
        (
            Expect(
                "VAL011",
                "D40",
                "“kr. 50” i “Driftsbesparelse 2027” er tekst og tælles ikke med.",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "D40", "kr. 50"),
    ),
    Case(FORMS, "a number", ()),
    Case(
        FORMS,
        "nothing but digits",
        (
            Expect(
                "VAL011",
                "E40",
                "“300” i “Driftsbesparelse 2028” er gemt som tekst og tælles ikke med.",
                "Skriv kun tallet, i 1.000 kr.: 300.",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "E40", "300"),
    ),
    Case(
        FORMS,
        "a key held down",
        (Expect("VAL011", "E40"),),
        edit=lambda file: file.set_text("Sag 1", "E40", "1" * 40),
    ),
    Case(
        FORMS,
        "more millions than there are",
        (Expect("VAL011", "E40"),),
        edit=lambda file: file.set_text("Sag 1", "E40", f"1{'0' * 28} mio."),
    ),
)
