"""Cases of ROW026, which speaks where the round has made STR040 milder."""

from dataclasses import replace

from tests.support.cases import Case, Expect, each
from tests.support.small_rounds import FOLLOW_UP
from workbook.round.config import Level, SeverityChange
from workbook.round.model import Round


def _milder(round_: Round) -> Round:
    change = SeverityChange(severity=Level.WARNING, reason="Rettet i listen.")
    return replace(round_, config=replace(round_.config, severities={"STR040": change}))


CASES = (
    Case(
        FOLLOW_UP,
        "a remark alone beside another title",
        (
            Expect("STR040", "B9"),
            Expect(
                "ROW026",
                "E9",
                "Svaret på punkt 4 (E9) udelades, for rækkens låste felter er ikke dem, der blev "
                "sendt.",
                "Skriv det, der blev sendt, i rækkens låste felter igen, eller flyt svaret til den "
                "række, det hører til.",
                "4",
            ),
        ),
        edit=lambda file: file.set_text("Opfølgning", "B9", "Sol på skoler"),
        later=_milder,
    ),
    Case(
        FOLLOW_UP,
        "two titles exchanged",
        (
            Expect("STR040", "B6"),
            Expect("STR040", "B7"),
            Expect("ROW026", "D6 E6"),
            Expect("ROW026", "D7 E7"),
        ),
        edit=each(
            lambda file: file.set_text("Opfølgning", "B6", "Varme i haller"),
            lambda file: file.set_text("Opfølgning", "B7", "Sol på skoler"),
        ),
        later=_milder,
    ),
    Case(
        FOLLOW_UP,
        "another title, which is an error",
        (Expect("STR040", "B9"),),
        edit=lambda file: file.set_text("Opfølgning", "B9", "Sol på skoler"),
    ),
    Case(
        FOLLOW_UP,
        "another amount",
        (Expect("STR040", "I6"),),
        edit=lambda file: file.set_text("Opfølgning", "I6", "0,9"),
        later=_milder,
    ),
)
