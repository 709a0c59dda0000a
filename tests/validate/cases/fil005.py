"""Cases of FIL005."""

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


def _damaged_part(file: ReturnedFile) -> None:
    file.add_part("xl/workbook.xml", b"<workbook><sheets>")


def _sheet_missing(file: ReturnedFile) -> None:
    file.remove_part("xl/worksheets/sheet2.xml")


CASES = (
    Case(
        FOLLOW_UP,
        "half sent",
        data=_package("xl/workbook.xml", b"<workbook/>")[:60],
        expect=(
            Expect(
                "FIL005",
                message=(
                    "Filen er beskadiget og kan ikke læses: slutningen mangler, som når kun"
                    " halvdelen er sendt."
                ),
                fix=(
                    "Åbn filen i Excel, lad Excel reparere den, gem den, og send den igen. "
                    "Kan den ikke åbnes, så begynd forfra i den fil, I fik tilsendt, for "
                    "eksempel “Opfølgning på budgetaftale 2024 - August 2024 - CET.xlsx”."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "document without a workbook",
        data=_package("[Content_Types].xml", b"<Types/>"),
        expect=(
            Expect(
                "FIL005",
                message=("Filen er beskadiget og kan ikke læses: der er ingen projektmappe i den."),
                fix=(
                    "Send den projektmappe, I fik tilsendt, for eksempel “Opfølgning på "
                    "budgetaftale 2024 - August 2024 - CET.xlsx”."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "damaged part",
        edit=_damaged_part,
        expect=(
            Expect(
                "FIL005",
                message=("Filen er beskadiget og kan ikke læses: en del af indholdet er ødelagt."),
                fix=(
                    "Åbn filen i Excel, lad Excel reparere den, gem den, og send den igen. "
                    "Kan den ikke åbnes, så begynd forfra i den fil, I fik tilsendt, for "
                    "eksempel “Opfølgning på budgetaftale 2024 - August 2024 - CET.xlsx”."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "sheet missing",
        edit=_sheet_missing,
        expect=(
            Expect(
                "FIL005",
                message=("Filen er beskadiget og kan ikke læses: et af arkene mangler i filen."),
                fix=(
                    "Åbn filen i Excel, lad Excel reparere den, gem den, og send den igen. "
                    "Kan den ikke åbnes, så begynd forfra i den fil, I fik tilsendt, for "
                    "eksempel “Opfølgning på budgetaftale 2024 - August 2024 - CET.xlsx”."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "in order",
    ),
)
