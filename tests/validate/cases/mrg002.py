"""Cases of an item to which two centres have given different statuses."""

from dataclasses import replace

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP
from workbook.round.config import Level, SeverityChange
from workbook.round.model import Round


def _locked_cells_may_change(round_: Round) -> Round:
    change = SeverityChange(severity=Level.WARNING, reason="Centrene deles om punkterne.")
    severities = {"STR040": change}
    return replace(round_, config=replace(round_.config, severities=severities))


CASES = (
    Case(
        FOLLOW_UP,
        "a status that the leading centre's contradicts",
        (
            Expect("STR040", "D9"),
            Expect(
                "MRG002",
                "D9",
                (
                    "Punkt 4 har to svar i “Status”: CKM har valgt “Under udmøntning”, men "
                    "CET “Afsluttet”."
                ),
                "Bliv enige om ét svar: CKM vælger det, og CET sletter sit.",
                "4",
            ),
        ),
        edit=lambda file: file.set_text("Opfølgning", "D9", "Afsluttet"),
        later=_locked_cells_may_change,
        whole=True,
    ),
    Case(
        FOLLOW_UP,
        "the same status",
        (Expect("STR040", "D9"),),
        edit=lambda file: file.set_text("Opfølgning", "D9", "Under udmøntning."),
        later=_locked_cells_may_change,
        whole=True,
    ),
    Case(
        FOLLOW_UP,
        "the error on the locked cell says it already",
        (Expect("STR040", "D9"),),
        edit=lambda file: file.set_text("Opfølgning", "D9", "Afsluttet"),
        whole=True,
    ),
    Case(FOLLOW_UP, "the leading centre alone gives a status", whole=True),
)
