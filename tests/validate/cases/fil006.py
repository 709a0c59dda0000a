"""Cases of FIL006."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP


def _package(name: str, data: bytes) -> bytes:
    """A zip package with one member."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as package:
        package.writestr(name, data)
    return buffer.getvalue()


_SHEETS = b"<workbook><sheets>" + b"<sheet/>" * 201 + b"</sheets></workbook>"


def _too_many_sheets(file: ReturnedFile) -> None:
    file.add_part("xl/workbook.xml", _SHEETS)


def _large_picture(file: ReturnedFile) -> None:
    file.add_part("xl/media/image9.png", bytes(4 * 2**20))


CASES = (
    Case(
        FOLLOW_UP,
        "too many sheets",
        edit=_too_many_sheets,
        expect=(
            Expect("FIL006", message="Filen er for stor: den har 201 ark, og grænsen er 200."),
        ),
    ),
    Case(FOLLOW_UP, "picture that unpacks to a thousand times its size", edit=_large_picture),
    Case(
        FOLLOW_UP,
        "packed two hundredfold",
        data=_package("xl/workbook.xml", bytes(4 * 2**20)),
        expect=(
            Expect(
                "FIL006",
                message=(
                    "Filen er for stor: en del af den bliver 1.028 gange så stor, når den "
                    "pakkes ud."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "in order",
    ),
)
