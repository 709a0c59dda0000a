"""Cases of a year that is none."""

from decimal import Decimal

from tests.support.case_rounds import good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS, FormAnswers

_MEND = "Skriv kun ét årstal med fire cifre, for eksempel {}, eller lad feltet stå tomt."


def _typed(name: str, text: str, message: str, example: int) -> Case[FormAnswers]:
    return Case(
        FORMS,
        name,
        (Expect("VAL019", "C47", message, _MEND.format(example), "TMU-01"),),
        edit=lambda file: file.set_text("Sag 1", "C47", text),
    )


CASES = (
    _typed(
        "two years",
        "2026/2027",
        "“2026/2027” i “Fuld effekt fra år” er ikke ét årstal. Der står både 2026 og 2027.",
        2026,
    ),
    _typed(
        "a year among words",
        "fra år 2027",
        "“fra år 2027” i “Fuld effekt fra år” er ikke ét årstal. Mente I 2027?",
        2027,
    ),
    _typed(
        "words",
        "Ikke oplyst",
        "“Ikke oplyst” i “Fuld effekt fra år” er ikke ét årstal.",
        2026,
    ),
    Case(
        FORMS,
        "a digit too many",
        (
            Expect(
                "VAL019",
                "C47",
                "“20244” i “Fuld effekt fra år” er ikke ét årstal.",
                _MEND.format(2026),
            ),
        ),
        edit=lambda file: file.set_number("Sag 1", "C47", 20244),
    ),
    Case(
        FORMS,
        "a decimal",
        (Expect("VAL019", "C47", "“2027,5” i “Fuld effekt fra år” er ikke ét årstal."),),
        edit=lambda file: file.set_number("Sag 1", "C47", Decimal("2027.5")),
    ),
    Case(
        FORMS,
        "two digits",
        (Expect("VAL019", "C47", "“27” i “Fuld effekt fra år” er ikke ét årstal. Mente I 2027?"),),
        edit=lambda file: file.set_number("Sag 1", "C47", 27),
    ),
    Case(
        FORMS,
        "a year that a date's format turned into a date",
        (
            Expect(
                "VAL019",
                "C47",
                "Excel har lavet årstallet 2027 i “Fuld effekt fra år” om til en dato, "
                "19. juli 1905.",
                "Slet datoen, og skriv årstallet med en apostrof foran: '2027. Så laver Excel det "
                "ikke om.",
            ),
        ),
        edit=lambda file: file.set_date("Sag 1", "C47", 2027),
    ),
    Case(
        FORMS,
        "a day",
        (
            Expect(
                "VAL019",
                "C47",
                "“Fuld effekt fra år” er datoen 1. januar 2027, ikke et årstal. Mente I 2027?",
            ),
        ),
        edit=lambda file: file.set_date("Sag 1", "C47", 46388),
    ),
    Case(
        FORMS,
        "a truth value",
        (Expect("VAL006", "C47"),),
        edit=lambda file: file.set_boolean("Sag 1", "C47", value=True),
    ),
    Case(FORMS, "a year", answers=(good_case(fields={"full_effect_year": "2027"}),)),
    Case(
        FORMS,
        "a year as text, as the apostrophe makes it",
        edit=lambda file: file.set_text("Sag 1", "C47", "2027"),
    ),
    Case(FORMS, "nothing but blanks", edit=lambda file: file.set_text("Sag 1", "C47", "  ")),
)
