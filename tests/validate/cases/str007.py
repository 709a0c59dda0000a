"""Cases of STR007."""

from dataclasses import replace

from tests.support.cases import Case, Expect
from workbook.round.folder import Round


def _changed(round_: Round) -> Round:
    """Item 1 has a new title, item 2 is withdrawn."""
    first = replace(round_.items[0], title="Sol på alle skoler")
    return replace(round_, items=(first, *round_.items[2:]))


CASES = (
    Case(
        "a title corrected and an item withdrawn",
        later=_changed,
        expect=(
            Expect(
                "STR007",
                cells="E6",
                message=(
                    "Aftalen er ændret, efter at projektmappen blev sendt ud. Udgået: punkt"
                    " 2. Anden tekst eller andre beløb: punkt 1."
                ),
            ),
        ),
    ),
    Case(
        "an item added",
        sent_by=lambda round_: replace(round_, items=round_.items[1:]),
        expect=(
            Expect(
                "STR007",
                message=(
                    "Aftalen er ændret, efter at projektmappen blev sendt ud. Kommet til: punkt 1."
                ),
            ),
        ),
    ),
    Case(
        "in order",
    ),
)
