"""Cases of FIL006."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP


def _package(name: str, data: bytes) -> bytes:
    """A zip package with one member."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as package:
        package.writestr(name, data)
    return buffer.getvalue()


CASES = (
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
