"""Cases of FIL004."""

from io import BytesIO
from zipfile import ZipFile

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP


def _package(name: str, data: bytes) -> bytes:
    """A zip package with one member."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as package:
        package.writestr(name, data)
    return buffer.getvalue()


CASES = (
    Case(
        FOLLOW_UP,
        "OpenDocument",
        data=_package("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        expect=(
            Expect(
                "FIL004",
                message=(
                    "Filen er et OpenDocument-regneark (.ods), ikke en Excel-projektmappe (.xlsx)."
                ),
                fix=(
                    "Åbn den i LibreOffice, vælg Filer, Gem som, og vælg typen “Excel "
                    "2007–365 (.xlsx)”. Den skal hedde for eksempel “Opfølgning på "
                    "budgetaftale 2024 - August 2024 - CET.xlsx”."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "binary workbook",
        data=_package("xl/workbook.bin", b""),
        expect=(
            Expect(
                "FIL004",
                message=(
                    "Filen er en binær projektmappe (.xlsb), ikke en Excel-projektmappe (.xlsx)."
                ),
                fix=(
                    "Åbn den i Excel, vælg Filer, Gem som, og vælg typen “Excel-projektmappe "
                    "(*.xlsx)”. Den skal hedde for eksempel “Opfølgning på budgetaftale 2024 "
                    "- August 2024 - CET.xlsx”."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "CSV",
        data=b"Nr.;Status\n1;Afsluttet\n",
        file="CET.csv",
        expect=(
            Expect(
                "FIL004",
                message=(
                    "Filen er en kommasepareret fil (.csv), ikke en Excel-projektmappe (.xlsx)."
                ),
                fix=(
                    "En .csv-fil rummer kun ét ark og ingen lister. Skriv svarene i den fil, "
                    "I fik tilsendt. Den skal hedde for eksempel “Opfølgning på budgetaftale "
                    "2024 - August 2024 - CET.xlsx”."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "Apple Numbers",
        data=_package("Index/Document.iwa", b""),
        file="CET.numbers",
        expect=(
            Expect(
                "FIL004",
                message=(
                    "Filen er et regneark fra Apple Numbers, ikke en Excel-projektmappe (.xlsx)."
                ),
                fix=(
                    "Åbn den i Numbers, vælg Arkiv, Eksporter til, Excel, og vælg formatet "
                    ".xlsx. Den skal hedde for eksempel “Opfølgning på budgetaftale 2024 - "
                    "August 2024 - CET.xlsx”."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "Word document renamed",
        data=_package("word/document.xml", b"<document/>"),
        expect=(
            Expect(
                "FIL004",
                message="Filen er et Word-dokument, ikke en Excel-projektmappe (.xlsx).",
                fix=(
                    "Send den projektmappe, I fik tilsendt. Den skal hedde for eksempel "
                    "“Opfølgning på budgetaftale 2024 - August 2024 - CET.xlsx”."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "zip file",
        data=_package("svar/CET.xlsx", b"PK"),
        expect=(
            Expect(
                "FIL004",
                message="Filen er en zip-fil, ikke en Excel-projektmappe (.xlsx).",
                fix=(
                    "Pak den ud, og læg selve projektmappen i mappen. Den skal hedde for "
                    "eksempel “Opfølgning på budgetaftale 2024 - August 2024 - CET.xlsx”."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "table of a web page",
        data=b"<html><table><tr><td>Nr.</td></tr></table></html>",
        file="CET.xls",
        expect=(
            Expect(
                "FIL004",
                message=(
                    "Filen er en webside med en tabel (HTML), ikke en Excel-projektmappe (.xlsx)."
                ),
                fix=(
                    "Åbn den i Excel, vælg Filer, Gem som, og vælg typen “Excel-projektmappe "
                    "(*.xlsx)”. Den skal hedde for eksempel “Opfølgning på budgetaftale 2024 "
                    "- August 2024 - CET.xlsx”."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "in order",
    ),
)
