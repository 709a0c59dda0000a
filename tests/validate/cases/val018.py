"""Cases of another centre as proposer."""

from tests.support.case_rounds import good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS

CASES = (
    Case(
        FORMS,
        "copied from another file",
        (
            Expect(
                "VAL018",
                "C7",
                "“Forslagsstiller” i sag TMU-01 er Center for Skole og Kultur, men filen "
                "er fra Center for By og Miljø.",
                "Vælg Center for By og Miljø i “Forslagsstiller”.",
            ),
        ),
        answers=(good_case(centre="Center for Skole og Kultur"),),
    ),
    Case(
        FORMS,
        "another centre takes part",
        answers=(good_case(fields={"second_proposer": "Center for Skole og Kultur"}),),
    ),
)
