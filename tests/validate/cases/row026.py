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
            Expect("STR040", "E9"),
            Expect(
                "ROW026",
                "O9",
                "Svaret på punkt 4 (O9) udelades, for rækkens låste felter er ikke dem, der blev "
                "sendt.",
                "Skriv det, der blev sendt, i rækkens låste felter igen, eller flyt svaret til den "
                "række, det hører til.",
                "4",
            ),
        ),
        edit=lambda file: file.set_text("Opfølgning", "E9", "Sol på skoler"),
        later=_milder,
    ),
    Case(
        FOLLOW_UP,
        "two titles exchanged",
        (
            Expect("STR040", "E6"),
            Expect("STR040", "E7"),
            Expect("ROW026", "N6 O6"),
            Expect("ROW026", "N7 O7"),
        ),
        edit=each(
            lambda file: file.set_text("Opfølgning", "E6", "Varme i haller"),
            lambda file: file.set_text("Opfølgning", "E7", "Sol på skoler"),
        ),
        later=_milder,
    ),
    Case(
        FOLLOW_UP,
        "another title, which is an error",
        (Expect("STR040", "E9"),),
        edit=lambda file: file.set_text("Opfølgning", "E9", "Sol på skoler"),
    ),
    Case(
        FOLLOW_UP,
        "another amount",
        (Expect("STR040", "F6"),),
        edit=lambda file: file.set_text("Opfølgning", "F6", "0,9"),
        later=_milder,
    ),
)
