"""Cases of FIL010."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect


def _macros(file: ReturnedFile) -> None:
    file.add_part("xl/vbaProject.bin", b"macro")


CASES = (
    Case(
        "macros",
        edit=_macros,
        expect=(Expect("FIL010", message="Filen indeholder makroer. De er ikke kørt."),),
    ),
    Case(
        "in order",
    ),
)
