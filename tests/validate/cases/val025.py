"""Cases of figures that stand raised or lowered behind others."""

from collections.abc import Callable

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP, FORMS


def _typed(sheet: str, cell: str, text: str, raised: str) -> Callable[[ReturnedFile], None]:
    def edit(file: ReturnedFile) -> None:
        file.set_text(sheet, cell, text)
        file.raise_words(sheet, cell, raised)

    return edit


CASES = (
    Case(
        FOLLOW_UP,
        "the sign of a footnote",
        (
            Expect(
                "VAL025",
                "E6",
                "“1²⁾” i “Bemærkning” i punkt 1 har et hævet eller sænket tal lige efter et andet.",
                "Skriv en fodnote som en sætning, og en potens som det tal, den er.",
                "1",
            ),
        ),
        edit=_typed("Opfølgning", "E6", "Anlægget koster 12) mio. kr.", "2)"),
    ),
    Case(
        FOLLOW_UP,
        "a unit",
        edit=_typed("Opfølgning", "E6", "Anlægget fylder 200 m2.", "2."),
    ),
    Case(
        FORMS,
        "a power",
        (
            Expect(
                "VAL025",
                "B22",
                "“10⁶” i “Finansiering” i sag TMU-01 har et hævet eller sænket tal lige efter et "
                "andet.",
            ),
        ),
        edit=_typed("Sag 1", "B22", "Lamperne bruger 106 kWh.", "6 "),
    ),
    Case(
        FORMS,
        "in an amount",
        (Expect("VAL012", "D40", "“300¹” i “Driftsbesparelse 2027” er ikke et beløb."),),
        edit=_typed("Sag 1", "D40", "3001", "1"),
    ),
)
