"""Cases of STR053."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP


def _filter_on_a_status(file: ReturnedFile) -> None:
    file.filter_on("Opfølgning", "D", "Under forberedelse")


CASES = (
    Case(
        FOLLOW_UP,
        "filter on a status",
        edit=_filter_on_a_status,
        expect=(Expect("STR053", "A6", "Et filter skjuler 4 punkter (række 6, 7, 9 og 10)."),),
    ),
    Case(
        FOLLOW_UP,
        "in order",
    ),
)
