"""Cases of FIL010."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP


def _macros(file: ReturnedFile) -> None:
    file.add_part("xl/vbaProject.bin", b"macro")


CASES = (
    Case(
        FOLLOW_UP,
        "macros",
        edit=_macros,
        expect=(Expect("FIL010", message="Filen indeholder makroer. De er ikke kørt."),),
    ),
    Case(
        FOLLOW_UP,
        "in order",
    ),
)
