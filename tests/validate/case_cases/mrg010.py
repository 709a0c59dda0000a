"""Cases of a decision on an unknown case."""

from dataclasses import replace

from tests.support.cases import Expect
from tests.support.form_cases import FormCase
from workbook.round.cases import Decision

CASES = (
    FormCase(
        "another number",
        (
            Expect(
                "MRG010",
                "",
                "Beslutningen “medtages ikke” gælder TMU-02, men den sag findes ikke i "
                "filerne. Den nærmeste er TMU-01.",
                "",
                "TMU-02",
            ),
        ),
        whole=True,
        later=lambda round_: replace(round_, decisions=(("TMU-02", Decision.LEFT_OUT),)),
    ),
    FormCase(
        "a known case",
        whole=True,
        later=lambda round_: replace(round_, decisions=(("TMU-01", Decision.HEARING),)),
    ),
)
