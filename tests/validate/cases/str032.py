"""Cases of STR032."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP


def _row_copied(file: ReturnedFile) -> None:
    file.set_number("Opfølgning", "A12", 2)
    file.set_text("Opfølgning", "E12", "Varme i haller")


CASES = (
    Case(
        FOLLOW_UP,
        "row copied",
        edit=_row_copied,
        expect=(
            Expect(
                "STR032",
                cells="A7 A12",
                message="Punkt 2 står flere gange, i række 7 og 12.",
                item="2",
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "in order",
    ),
)
