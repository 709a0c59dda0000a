"""Cases of STR008."""

from dataclasses import replace

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP
from tests.support.written import written_centre
from workbook.round.config import Level, SeverityChange
from workbook.round.model import Round


def _names_may_differ(round_: Round) -> Round:
    change = SeverityChange(severity=Level.INFO, reason="Filerne er omdøbt i postkassen.")
    severities = {"STR008": change}
    return replace(round_, config=replace(round_.config, severities=severities))


CASES = (
    Case(
        FOLLOW_UP,
        "another centre's name",
        file="svar CKM.xlsx",
        expect=(
            Expect(
                "STR008", message=("Filens navn siger CKM, men projektmappen er lavet til CET.")
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "answered in another centre's workbook",
        file="Opfølgning CKM.xlsx",
        whole=True,
        others={"CKM": None},
        further=lambda round_: {"svar CET.xlsx": written_centre(round_, "CET")},
        expect=(
            Expect(
                "STR008", message=("Filens navn siger CKM, men projektmappen er lavet til CET.")
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "beside two files of the centre itself",
        file="Opfølgning CKM.xlsx",
        whole=True,
        others={"CKM": None},
        further=lambda round_: {
            "svar CET.xlsx": written_centre(round_, "CET"),
            "svar CET (2).xlsx": written_centre(round_, "CET"),
        },
        expect=(
            Expect("STR008"),
            Expect(
                "STR009",
                message=(
                    "Der er flere filer fra CET: “svar CET (2).xlsx” og “svar CET.xlsx”. De er "
                    "helt ens."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "another centre's name where a round lets names pass",
        file="svar CKM.xlsx",
        whole=True,
        later=_names_may_differ,
        expect=(Expect("STR008"),),
    ),
    Case(
        FOLLOW_UP,
        "both names",
        file="CET svar til CKM.xlsx",
    ),
    Case(
        FOLLOW_UP,
        "no name",
        file="svar.xlsx",
    ),
)
