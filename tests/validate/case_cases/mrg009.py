"""Cases of a centre that sent nothing."""

from tests.support.cases import Expect
from tests.support.form_cases import FormCase

CASES = (
    FormCase(
        "one",
        (Expect("MRG009", "", "Der er ingen fil fra Center for Økonomi og Personale (CØP)."),),
        whole=True,
        others={"CØP": None},
    ),
    FormCase("all sent", whole=True),
)
