"""Cases of STR023."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP


def _one_column_moved(file: ReturnedFile) -> None:
    file.move_column("Opfølgning", "A", "E")


def _column_inserted(file: ReturnedFile) -> None:
    file.insert_column("Opfølgning", "H")


CASES = (
    Case(
        FOLLOW_UP,
        "one column moved",
        edit=_one_column_moved,
        expect=(Expect("STR023", cells="E5", message="Kolonnen “Nr.” er flyttet."),),
    ),
    Case(
        FOLLOW_UP,
        "column inserted",
        edit=_column_inserted,
    ),
)
