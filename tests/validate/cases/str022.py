"""Cases of STR022."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP


def _header_twice(file: ReturnedFile) -> None:
    file.set_text("Opfølgning", "P5", "Status")


CASES = (
    Case(
        FOLLOW_UP,
        "header twice",
        edit=_header_twice,
        expect=(
            Expect(
                "STR022", cells="P5", message=("Kolonnen “Status” står to gange, i N5 og i P5.")
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "in order",
    ),
)
