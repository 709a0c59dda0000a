"""Cases of a promised time that has passed."""

from collections.abc import Callable

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer, remarked
from tests.support.small_rounds import FOLLOW_UP
from workbook.round.model import Round


def _promised(round_: Round) -> Round:
    return remarked(
        round_,
        1,
        ("Februar", "Anlæggene er i udbud. Det første forventes i drift i 2. kvartal."),
        ("Maj", "Leverandøren er valgt."),
    )


def _said(heading: str, text: str) -> Callable[[Round], Round]:
    return lambda round_: remarked(round_, 1, (heading, text))


_OLD = _said("Maj 2023", "Udbuddet forventes afgjort i juni.")
_WITHOUT_HEADING = _said("", "Udbuddet ventes afgjort den 14. maj 2024.")
_ON_THE_DAY = _said("Maj", "Udbuddet forventes afgjort den 16. august.")

CASES = (
    Case(
        FOLLOW_UP,
        "a quarter that is over",
        (
            Expect(
                "ROW005",
                "D6",
                (
                    "I bemærkningen “Februar” stod der: “Det første forventes i drift i 2. "
                    "kvartal.” Den tid er gået, og punkt 1 er stadig “Under udmøntning”."
                ),
                "Skriv, hvad der er sket, eller hvornår I nu venter det.",
                "1",
            ),
        ),
        sent_by=_promised,
        later=_promised,
    ),
    Case(
        FOLLOW_UP,
        "a new time is named",
        answers={1: Answer("Under udmøntning", "Det første anlæg ventes nu i oktober.")},
        sent_by=_promised,
        later=_promised,
    ),
    Case(
        FOLLOW_UP,
        "the item is closed",
        answers={1: Answer("Afsluttet", "Alle anlæg er i drift.")},
        sent_by=_promised,
        later=_promised,
    ),
    Case(
        FOLLOW_UP,
        "a heading with its year",
        (Expect("ROW005", "D6"),),
        sent_by=_OLD,
        later=_OLD,
    ),
    Case(
        FOLLOW_UP,
        "a remark without a heading",
        (
            Expect(
                "ROW005",
                "D6",
                (
                    "I en tidligere bemærkning stod der: “Udbuddet ventes afgjort den 14. maj "
                    "2024.” Den tid er gået, og punkt 1 er stadig “Under udmøntning”."
                ),
            ),
        ),
        sent_by=_WITHOUT_HEADING,
        later=_WITHOUT_HEADING,
    ),
    Case(FOLLOW_UP, "the day of issue has not passed", sent_by=_ON_THE_DAY, later=_ON_THE_DAY),
)
