"""Cases of years that the round has no longer."""

from collections.abc import Callable
from dataclasses import replace

from tests.support.case_rounds import BLANK
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS
from workbook.round.model import Round


def _years(*years: int) -> Callable[[Round], Round]:
    def later(round_: Round) -> Round:
        return replace(round_, config=replace(round_.config, years=years))

    return later


CASES = (
    Case(
        FORMS,
        "a year on",
        (
            Expect(
                "STR070",
                "",
                "Rundens år er ændret, efter at projektmappen blev sendt ud: sendt 2026, 2027, "
                "2028 og 2029, nu 2027, 2028, 2029 og 2030.",
                "Send centret en ny projektmappe, og kopiér svarene over som værdier. "
                "Eller sæt årene i rundens opsætning tilbage.",
            ),
        ),
        later=_years(2027, 2028, 2029, 2030),
    ),
    Case(FORMS, "a year less", (Expect("STR070"),), later=_years(2026, 2027, 2028)),
    Case(
        FORMS,
        "no case in the file",
        (Expect("STR064"),),
        answers=(BLANK,),
        later=_years(2027, 2028, 2029, 2030),
    ),
    Case(FORMS, "the same years", later=_years(2026, 2027, 2028, 2029)),
)
