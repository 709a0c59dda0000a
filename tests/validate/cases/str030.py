"""Cases of STR030."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP


def _one_row(file: ReturnedFile) -> None:
    file.delete_rows("Opfølgning", 7)


def _sorted_and_inserted(file: ReturnedFile) -> None:
    file.sort_rows("Opfølgning", 6, 10, "B", descending=True)
    file.insert_rows("Opfølgning", 8, 2)


CASES = (
    Case(
        FOLLOW_UP,
        "one row",
        edit=_one_row,
        expect=(
            Expect(
                "STR030",
                message=("Punkt 2, “Varme i haller”, står ikke længere på arket “Opfølgning”."),
                item="2",
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "sorted and inserted",
        edit=_sorted_and_inserted,
        expect=(Expect("ROW024", cells="A10"),),
    ),
)
