"""A file in another format than .xlsx.

What: the file is an OpenDocument sheet, a binary workbook, a CSV, a sheet of Apple Numbers, a table
    of a web page or of Excel 2003's XML, a Word document, slides or a zip file, whatever its name
    says.
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
    Refusal.HTML: Text("en webside med en tabel (HTML)", "a web page with a table (HTML)"),
    Refusal.XML_TABLE: Text("et XML-regneark fra Excel 2003", "an XML spreadsheet of Excel 2003"),
    Refusal.WORD: Text("et Word-dokument", "a Word document"),
    Refusal.POWERPOINT: Text("en PowerPoint-præsentation", "a PowerPoint presentation"),
    Refusal.OPEN_DOCUMENT: Text("et OpenDocument-dokument", "an OpenDocument document"),
    Refusal.ZIP: Text("en zip-fil", "a zip file"),
}
_IN_EXCEL = Text(
    "Åbn den i Excel, vælg Filer, Gem som, og vælg typen “Excel-projektmappe (*.xlsx)”.",
    "Open it in Excel, choose File, Save As, and the type “Excel Workbook (*.xlsx)”.",
)
_ANOTHER = Text("Send den projektmappe, I fik tilsendt.", "Send the workbook that you were sent.")
_REMEDIES = {
    Refusal.ODS: Text(
        "Åbn den i LibreOffice, vælg Filer, Gem som, og vælg typen “Excel 2007–365 (.xlsx)”.",
        "Open it in LibreOffice, choose File, Save As, and the type “Excel 2007–365 (.xlsx)”.",
    ),
    Refusal.XLSB: _IN_EXCEL,
    Refusal.CSV: Text(
        "En .csv-fil rummer kun ét ark og ingen lister. Skriv svarene i den fil, I fik tilsendt.",
        "A .csv file holds one sheet and no lists. Write the answers in the file you were sent.",
    ),
    Refusal.HTML: _IN_EXCEL,
    Refusal.XML_TABLE: _IN_EXCEL,
    Refusal.WORD: _ANOTHER,
    Refusal.POWERPOINT: _ANOTHER,
    Refusal.OPEN_DOCUMENT: _ANOTHER,
    Refusal.ZIP: Text(
        "Pak den ud, og læg selve projektmappen i mappen.",
        "Unpack it, and put the workbook itself in the folder.",
    ),
}
_NUMBERS = dict.fromkeys(
    (Refusal.NO_WORKBOOK, Refusal.ZIP),
    Text("et regneark fra Apple Numbers", "an Apple Numbers sheet"),
)
_FROM_NUMBERS = dict.fromkeys(
    _NUMBERS,
    Text(
        "Åbn den i Numbers, vælg Arkiv, Eksporter til, Excel, og vælg formatet .xlsx.",
        "Open it in Numbers, choose File, Export To, Excel, and the format .xlsx.",
    ),
)


@rule(
    "FIL004",
    Scope.FILE,
    name="other-format",
    danish="andet format",
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
    """A fault where the file is of another format."""
    if is_from_numbers(view):
        yield from refused(view, _NUMBERS, _FROM_NUMBERS)
    else:
        yield from refused(view, REASONS, _REMEDIES)


def is_from_numbers(view: OpenedFile) -> bool:
    """Whether the file is called a sheet of Apple Numbers, which is a package without workbook."""
    return view.path.suffix.casefold() == ".numbers"
