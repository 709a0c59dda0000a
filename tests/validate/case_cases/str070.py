"""Cases of years that the round has no longer."""

from collections.abc import Callable
from dataclasses import replace

from tests.support.cases import Expect
from tests.support.form_cases import FormCase
from workbook.round.model import Round


def _years(*years: int) -> Callable[[Round], Round]:
    def later(round_: Round) -> Round:
        return replace(round_, config=round_.config.model_copy(update={"years": years}))

    return later


CASES = (
    FormCase(
        "a year on",
        (
            Expect(
                "STR070",
                "",
                "Rundens år er ændret, efter at projektmappen blev sendt ud: sendt 2026, 2027, "
                "2028 og 2029, nu 2027, 2028, 2029 og 2030.",
                "Afsenderen sætter årene tilbage i rundens opsætning, eller sender centret en ny "
                "projektmappe, som svarene kopieres over i som værdier.",
            ),
        ),
        later=_years(2027, 2028, 2029, 2030),
    ),
    FormCase("a year less", (Expect("STR070"),), later=_years(2026, 2027, 2028)),
    FormCase(
        "no case in the file",
        (Expect("STR064"),),
        answers=(),
        blank=1,
        later=_years(2027, 2028, 2029, 2030),
    ),
    FormCase("the same years", later=_years(2026, 2027, 2028, 2029)),
)
