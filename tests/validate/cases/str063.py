"""Cases of a row that stands twice."""

from tests.support.cases import Case, Expect, each
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "a copied row with amounts",
        (
            Expect(
                "STR063",
                "D41",
                "Rækken “Driftsbesparelse” står to gange i sag TMU-01. Række 41 læses ikke.",
                "Lad én række stå, og slet den anden.",
            ),
        ),
        edit=each(
            lambda file: file.insert_rows("Sag 1", 41),
            lambda file: file.set_text("Sag 1", "A41", "budgetrunde:saving"),
            lambda file: file.set_text("Sag 1", "B41", "Driftsbesparelse"),
            lambda file: file.set_number("Sag 1", "D41", 300),
        ),
    ),
    Case(
        FORMS,
        "a copied row without amounts",
        edit=each(
            lambda file: file.insert_rows("Sag 1", 41),
            lambda file: file.set_text("Sag 1", "A41", "budgetrunde:saving"),
            lambda file: file.set_text("Sag 1", "B41", "Driftsbesparelse"),
        ),
    ),
)
