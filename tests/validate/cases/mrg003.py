"""Cases of an item to which nobody has answered."""

from dataclasses import replace

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP
from workbook.round.config import Level, SeverityChange
from workbook.round.model import Round


def _blank_is_no_error(round_: Round) -> Round:
    change = SeverityChange(severity=Level.WARNING, reason="Centrene har fået lov at vente.")
    severities = {"VAL001": change}
    return replace(round_, config=replace(round_.config, severities=severities))


CASES = (
    Case(
        FOLLOW_UP,
        "the rule on blanks is made milder",
        (
            Expect("VAL001", "D6"),
            Expect(
                "MRG003",
                "D6",
                ("Filen fra CET er kommet, men der kan ikke læses et svar i “Status” for punkt 1."),
                "Se på punktet i filen, og udfyld “Status”.",
                "1",
            ),
        ),
        edit=lambda file: file.clear("Opfølgning", "D6"),
        later=_blank_is_no_error,
        whole=True,
    ),
    Case(
        FOLLOW_UP,
        "another finding says why",
        (Expect("VAL001", "D6"),),
        edit=lambda file: file.clear("Opfølgning", "D6"),
        whole=True,
    ),
    Case(FOLLOW_UP, "an answer to every item", whole=True),
    Case(
        FOLLOW_UP,
        "another item's number in its row, which STR031 tells",
        (Expect("STR031", "A7"),),
        edit=lambda file: file.set_number("Opfølgning", "A7", 1),
        whole=True,
    ),
)
