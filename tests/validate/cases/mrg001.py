"""Cases of a centre that has not delivered."""

from dataclasses import replace

from tests.support.cases import Case, Expect
from tests.support.rounds import added
from tests.support.small_rounds import FOLLOW_UP
from workbook.round.config import Centre
from workbook.round.model import Round


def _further_centre(round_: Round, *items: int) -> Round:
    """The round with one more centre, which leads new items of these numbers."""
    centres = (*round_.config.centres, Centre(code="CBF", name="Center for Børn og Familie"))
    config = replace(round_.config, centres=centres)
    return added(replace(round_, config=config), *items, centre="CBF")


CASES = (
    Case(
        FOLLOW_UP,
        "two items of a centre without a file",
        (
            Expect(
                "MRG001",
                "",
                ("Center for Børn og Familie (CBF) har ikke svaret. Det gælder punkt 10 og 11."),
                "Bed centret sende filen "
                "“Opfølgning på budgetaftale 2024 - August 2024 - CBF.xlsx”.",
                "10, 11",
            ),
        ),
        later=lambda round_: _further_centre(round_, 10, 11),
        whole=True,
    ),
    Case(
        FOLLOW_UP,
        "one item",
        (
            Expect(
                "MRG001",
                message="Center for Børn og Familie (CBF) har ikke svaret. Det gælder punkt 10.",
            ),
        ),
        later=lambda round_: _further_centre(round_, 10),
        whole=True,
    ),
    Case(FOLLOW_UP, "a centre that leads no items", later=_further_centre, whole=True),
    Case(
        FOLLOW_UP,
        "a single file says nothing of the others",
        later=lambda round_: _further_centre(round_, 10),
    ),
    Case(FOLLOW_UP, "every centre", whole=True),
)
