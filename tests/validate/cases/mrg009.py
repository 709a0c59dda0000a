"""Cases of a centre that sent nothing."""

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "one",
        (Expect("MRG009", "", "Der er ingen fil fra Center for Økonomi og Personale (CØP)."),),
        whole=True,
        others={"CØP": None},
    ),
    Case(FORMS, "all sent", whole=True),
)
