"""Cases of FIL003."""

from tests.support.cases import Case, Expect

# The container of Excel 97-2003, with the name of its one stream.
_OLD = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504) + "Workbook\0".encode("utf-16-le")


CASES = (
    Case(
        "old container",
        data=_OLD,
        file="CET.xls",
        expect=(
            Expect(
                "FIL003", message=("Filen er gemt i det gamle Excel-format fra 1997-2003 (.xls).")
            ),
        ),
    ),
    Case(
        "old stream under a new name",
        data=b"\x09\x08\x08\x00" + bytes(64),
        expect=(
            Expect(
                "FIL003", message=("Filen er gemt i det gamle Excel-format fra 1997-2003 (.xls).")
            ),
        ),
    ),
    Case(
        "in order",
    ),
)
