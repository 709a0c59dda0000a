"""Cases of a full effect after which the net saving changes."""

from tests.support.case_rounds import by_year, good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS
from workbook.records.value import Content


def _saving(year: str, *amounts: int | None) -> dict[str, Content]:
    years = by_year(*amounts)
    return good_case(
        fields={"full_effect_year": year},
        amounts={"saving": years, "expense": {}, "inside": years, "outside": {}},
    )


def _later_investment() -> dict[str, Content]:
    return good_case(
        fields={"full_effect_year": "2026"},
        amounts={
            "saving": by_year(300, 300, 300, 300),
            "expense": by_year(30, 30, 30, 30),
            "investment": by_year(None, None, 500),
            "inside": by_year(250, 250, 250, 250),
            "outside": by_year(20, 20, 20, 20),
        },
    )


CASES = (
    Case(
        FORMS,
        "the saving grows after it",
        (
            Expect(
                "SUM006",
                "C47 C42 D42 E42 F42",
                "“Fuld effekt fra år” i sag TMU-01 er 2026, men “Nettodriftsbesparelse” "
                "er 100 i 2026 og derefter 200 i 2027 og 300 i 2028 og 2029.",
                "Skriv 2028, hvor beløbet bliver ved med at være 300, eller ret "
                "beløbene. Falder beløbet væk igen, så lad årstallet stå tomt.",
                "TMU-01",
            ),
        ),
        answers=(_saving("2026", 100, 200, 300, 300),),
    ),
    Case(
        FORMS,
        "the saving falls away",
        (
            Expect(
                "SUM006",
                "C47 D42 F42",
                "“Fuld effekt fra år” i sag TMU-01 er 2027, men “Nettodriftsbesparelse” "
                "er 300 i 2027 og derefter 0 i 2029.",
                "Ret årstallet eller beløbene. Falder beløbet væk igen, så lad årstallet stå tomt.",
            ),
        ),
        answers=(_saving("2027", None, 300, 300),),
    ),
    Case(
        FORMS,
        "an expense in one later year",
        (Expect("SUM006", "C47 D42 E42"),),
        answers=(
            good_case(
                fields={"full_effect_year": "2027"},
                amounts={
                    "expense": by_year(None, 30, 40, 30),
                    "inside": by_year(None, 250, 240, 250),
                },
            ),
        ),
    ),
    Case(FORMS, "the first whole year", answers=(_saving("2028", 100, 200, 300, 300),)),
    Case(FORMS, "the last year", answers=(_saving("2029", 100, 200, 300, 400),)),
    Case(FORMS, "an investment later on", answers=(_later_investment(),)),
    Case(FORMS, "no year named", answers=(_saving("", 100, 200, 300, 400),)),
    Case(
        FORMS,
        "a year outside the round",
        (Expect("VAL020", "C47"),),
        answers=(_saving("2031", 100, 200, 300, 400),),
    ),
    Case(
        FORMS,
        "an amount that cannot be read",
        (Expect("VAL012", "E40"),),
        answers=(good_case(fields={"full_effect_year": "2027"}),),
        edit=lambda file: file.set_text("Sag 1", "E40", "ukendt"),
    ),
)
