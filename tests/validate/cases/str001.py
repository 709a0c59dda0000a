"""Cases of STR001."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP


def _stamp_lost(file: ReturnedFile) -> None:
    file.drop_stamp()


CASES = (
    Case(
        FOLLOW_UP,
        "stamp lost",
        edit=_stamp_lost,
        expect=(
            Expect(
                "STR001",
                message=(
                    "Filen er ikke en af de projektmapper, der blev sendt ud. Den har "
                    "arkene “Vejledning”, “Opfølgning” og “Kontrol”."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "in order",
    ),
)
