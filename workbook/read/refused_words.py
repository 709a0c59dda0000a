"""What is said to finance of a file of her own that cannot be read, and what to do."""

from pathlib import Path
from typing import Final

from templates.errors import OperatorError
from templates.text import Text
from workbook.read.refusal import Refusal, Refused

_SAVE_AS: Final = Text(
    "Åbn den i Excel, og gem den som .xlsx.", "Open it in Excel and save it as .xlsx."
)
_DAMAGED: Final = Text("er beskadiget", "is damaged")
_WORDS: Final = {
    Refusal.MISSING: (Text("findes ikke", "does not exist"), Text("", "")),
    Refusal.NOT_REGULAR: (
        Text("er ikke en almindelig fil", "is no ordinary file"),
        Text("", ""),
    ),
    Refusal.UNREADABLE: (
        Text("kan ikke læses", "cannot be read"),
        Text(
            "Luk filen i andre programmer, og kør igen.",
            "Close it in other programs and run again.",
        ),
    ),
    Refusal.EMPTY: (
        Text("er tom", "is empty"),
        Text("Angiv den fil, der har listen.", "Name the file that has the list."),
    ),
    Refusal.OLD_XLS: (
        Text(
            "er en projektmappe af den gamle slags (.xls)", "is a workbook of the old kind (.xls)"
        ),
        _SAVE_AS,
    ),
    Refusal.XLSB: (
        Text("er en binær projektmappe (.xlsb)", "is a binary workbook (.xlsb)"),
        _SAVE_AS,
    ),
    Refusal.ODS: (
        Text("er et regneark fra LibreOffice (.ods)", "is a sheet of LibreOffice (.ods)"),
        Text("Gem det som .xlsx.", "Save it as .xlsx."),
    ),
    Refusal.HTML: (
        Text("er en webside, hvad den end hedder", "is a web page, whatever its name says"),
        _SAVE_AS,
    ),
    Refusal.CSV: (
        Text(
            "er ikke en projektmappe, men en tekst med skilletegn",
            "is no workbook, but a text with separators",
        ),
        Text(
            "Giv den endelsen .csv, eller gem den som .xlsx i Excel.",
            "Name it .csv, or save it as .xlsx in Excel.",
        ),
    ),
    Refusal.TEXT: (
        Text("er ikke en projektmappe, men en tekst", "is no workbook, but a text"),
        Text(
            "Er det en liste med skilletegn, så giv den endelsen .csv; ellers gem den som .xlsx i "
            "Excel.",
            "If it is a list with separators, name it .csv; else save it as .xlsx in Excel.",
        ),
    ),
    Refusal.ENCRYPTED: (
        Text("er låst med en adgangskode", "is locked with a password"),
        Text("Gem den uden adgangskode.", "Save it without the password."),
    ),
    Refusal.RIGHTS: (
        Text("er låst for nogle konti", "is locked for some accounts"),
        Text("Gem den uden begrænsningen.", "Save it without the restriction."),
    ),
    Refusal.PDF: (
        Text("er en PDF", "is a PDF"),
        Text("Angiv det ark, den er lavet af.", "Name the sheet that it was made of."),
    ),
    Refusal.IMAGE: (
        Text("er et billede", "is a picture"),
        Text("Angiv det ark, det er taget af.", "Name the sheet that it was made of."),
    ),
    Refusal.WORD: (
        Text("er et Word-dokument", "is a document of Word"),
        Text(
            "Kopiér tabellen over i Excel, og gem den som .xlsx.",
            "Copy the table into Excel, and save it as .xlsx.",
        ),
    ),
    Refusal.ZIP: (
        Text("er en pakke med filer", "is a package of files"),
        Text("Pak den ud, og angiv listen.", "Unpack it, and name the list."),
    ),
    Refusal.TRUNCATED: (
        Text("er ikke hel: slutningen mangler", "is cut off: it has no end"),
        Text("Hent den igen.", "Fetch it again."),
    ),
    Refusal.DAMAGED_ZIP: (_DAMAGED, _SAVE_AS),
    Refusal.DAMAGED_XML: (_DAMAGED, _SAVE_AS),
    Refusal.NO_WORKBOOK: (
        Text(
            "er ikke en projektmappe, hvad den end hedder", "is no workbook, whatever its name says"
        ),
        _SAVE_AS,
    ),
}


def refused_error(path: Path, refused: Refused) -> OperatorError:
    """The error that finance's file is not read, with the reason and the remedy."""
    other = (Text(f"kan ikke læses: {refused}", f"cannot be read: {refused}"), _SAVE_AS)
    said, advice = _WORDS.get(refused.reason, other)
    return OperatorError(Text(f"{path} {said.da}.", f"{path} {said.en}."), advice)
