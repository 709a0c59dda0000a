"""A spreadsheet in another format than .xlsx.

What: the file is an OpenDocument sheet, a binary workbook, a CSV or a sheet of Apple Numbers.
Why: only .xlsx carries the stamp, the lists in cells and the locks that the answers rest on.
Mend: save it as .xlsx in the program that it comes from; each has its own menu.
Live: no; the fault is in the file, not in a cell.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.refused import refused
from validate.rule import Scope, Seen, rule
from validate.text import Text
from validate.view import OpenedFile
from workbook.read.refusal import Refusal

REASONS = {
    Refusal.ODS: Text(
        "et OpenDocument-regneark (.ods)",
        "an OpenDocument spreadsheet (.ods)",
    ),
    Refusal.XLSB: Text("en binær projektmappe (.xlsb)", "a binary workbook (.xlsb)"),
    Refusal.CSV: Text("en kommasepareret fil (.csv)", "a comma-separated file (.csv)"),
}
_REMEDIES = {
    Refusal.ODS: Text(
        "Åbn den i LibreOffice, vælg Filer, Gem som, og vælg typen “Excel 2007-365 (.xlsx)”.",
        "Open it in LibreOffice, choose File, Save As, and the type “Excel 2007–365 (.xlsx)”.",
    ),
    Refusal.XLSB: Text(
        "Åbn den i Excel, vælg Filer, Gem som, og vælg typen “Excel-projektmappe (*.xlsx)”.",
        "Open it in Excel, choose File, Save As, and the type “Excel Workbook (*.xlsx)”.",
    ),
    Refusal.CSV: Text(
        "En .csv-fil rummer kun ét ark og ingen lister. Skriv svarene i den fil, I fik tilsendt.",
        "A .csv file holds one sheet and no lists. Write the answers in the file you were sent.",
    ),
}
_NUMBERS = {Refusal.NO_WORKBOOK: Text("et regneark fra Apple Numbers", "an Apple Numbers sheet")}
_FROM_NUMBERS = {
    Refusal.NO_WORKBOOK: Text(
        "Åbn den i Numbers, vælg Arkiv, Eksporter til, Excel, og vælg formatet .xlsx.",
        "Open it in Numbers, choose File, Export To, Excel, and the format .xlsx.",
    )
}


@rule(
    "FIL004",
    Scope.FILE,
    name="other-format",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "Filen er {what}, ikke en Excel-projektmappe (.xlsx).",
        "The file is {what}, not an Excel workbook (.xlsx).",
    ),
    fix=Text(
        "{remedy} Den skal hedde for eksempel “{sent}”.",
        "{remedy} It is called, for example, “{sent}”.",
    ),
    fixed=True,
)
def other_format(view: OpenedFile) -> Iterator[Seen]:
    """A fault where the file is a spreadsheet of another format."""
    if is_from_numbers(view):
        yield from refused(view, _NUMBERS, _FROM_NUMBERS)
    yield from refused(view, REASONS, _REMEDIES)


def is_from_numbers(view: OpenedFile) -> bool:
    """Whether the file is called a sheet of Apple Numbers, which is a package without workbook."""
    return view.path.suffix.casefold() == ".numbers"
