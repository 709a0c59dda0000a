"""Cases of a number of another committee."""

from tests.support.case_rounds import good_case
from tests.support.cases import Expect
from tests.support.form_cases import FormCase
from workbook.case.answer import FrameAnswer

CASES = (
    FormCase(
        "the committee was changed",
        (
            Expect(
                "VAL016",
                "C4 C5",
                "Nummeret TMU-01 begynder med TMU, men udvalget er Økonomiudvalget, som "
                "har koden ØKU.",
                "Skriv et nummer, der begynder med ØKU, for eksempel ØKU-01, eller vælg "
                "det rigtige udvalg.",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "C5", "Økonomiudvalget"),
    ),
    FormCase(
        "a frame of another committee",
        answers=(good_case("BSU-18", frames=(FrameAnswer("60.62 Administration"),)),),
    ),
)
