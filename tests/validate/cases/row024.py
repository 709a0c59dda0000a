"""Cases of ROW024."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP


def _sorted(file: ReturnedFile) -> None:
    file.sort_rows("Opfølgning", 6, 10, "B")


CASES = (
    Case(
        FOLLOW_UP,
        "sorted by title",
        edit=_sorted,
        expect=(
            Expect(
                "ROW024",
                cells="A8",
                message=("Rækkerne står i en anden orden end sendt: punkt 1 står under punkt 9."),
                fix=("Se efter, at hvert svar står ud for sit eget punkt."),
                item="1",
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "a row deleted",
        edit=lambda file: file.delete_rows("Opfølgning", 7),
        expect=(Expect("STR030"),),
    ),
)
