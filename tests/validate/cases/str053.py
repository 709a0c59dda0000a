"""Cases of STR053."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect


def _filter_on_a_status(file: ReturnedFile) -> None:
    file.filter_on("Opfølgning", "N", "Under forberedelse")


CASES = (
    Case(
        "filter on a status",
        edit=_filter_on_a_status,
        expect=(Expect("STR053", message="Et filter skjuler punkt 1, 2, 4 og 9."),),
    ),
    Case(
        "in order",
    ),
)
