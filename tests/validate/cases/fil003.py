"""Cases of FIL003."""

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP

# The container of Excel 97-2003, with the name of its one stream.
_OLD = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504) + "Workbook\0".encode("utf-16-le")


CASES = (
    Case(
        FOLLOW_UP,
        "old container",
        data=_OLD,
        file="CET.xls",
        expect=(
            Expect(
                "FIL003", message=("Filen er gemt i det gamle Excel-format fra 1997–2003 (.xls).")
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "old stream under a new name",
        data=b"\x09\x08\x08\x00" + bytes(64),
        expect=(
            Expect(
                "FIL003", message=("Filen er gemt i det gamle Excel-format fra 1997–2003 (.xls).")
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "in order",
    ),
)
