"""The council version that the operator names, opened as carefully as a returned file."""

import hashlib
from pathlib import Path
from typing import Final

from templates.errors import OperatorError
from templates.frozen import frozen
from templates.text import Text
from workbook.read.guard import read_bytes
from workbook.read.model import Book
from workbook.read.open import read_book
from workbook.read.refusal import Refusal, Refused

_SAVE_AS: Final = Text("Gem den som .xlsx i Excel.", "Save it as .xlsx in Excel.")
_REASONS: Final = {
    Refusal.MISSING: (
        Text("findes ikke", "does not exist"),
        Text(
            "Angiv byrådets udgave, fx samlet/council.xlsx.",
            "Name the council version, for example samlet/council.xlsx.",
        ),
    ),
    Refusal.NOT_REGULAR: (
        Text("er ikke en almindelig fil", "is no ordinary file"),
        Text("Angiv selve projektmappen.", "Name the workbook itself."),
    ),
    Refusal.UNREADABLE: (
        Text("må ikke læses", "may not be read"),
        Text(
            "Luk den i Excel, eller få ret til at læse den.",
            "Close it in Excel, or see to its permissions.",
        ),
    ),
    Refusal.CHANGING: (
        Text("er ved at blive skrevet", "is still being written"),
        Text("Vent, til den er gemt, og prøv igen.", "Wait until it is saved, then try again."),
    ),
    Refusal.ENCRYPTED: (
        Text("er låst med en adgangskode", "is protected by a password"),
        Text("Gem den uden adgangskode.", "Save it without the password to open."),
    ),
    Refusal.OLD_XLS: (
        Text("er en gammel Excel-projektmappe (.xls)", "is an old Excel workbook (.xls)"),
        _SAVE_AS,
    ),
    Refusal.ODS: (
        Text("er et OpenDocument-regneark", "is an OpenDocument spreadsheet"),
        Text("Gem det som .xlsx.", "Save it as .xlsx."),
    ),
    Refusal.XLSB: (
        Text("er en binær Excel-projektmappe (.xlsb)", "is a binary Excel workbook (.xlsb)"),
        _SAVE_AS,
    ),
}
_NO_WORKBOOK: Final = frozenset(
    {Refusal.EMPTY, Refusal.TEXT, Refusal.CSV, Refusal.IMAGE, Refusal.OTHER, Refusal.NO_WORKBOOK}
)


@frozen(slots=False)
class CouncilFile:
    """The file that is held against the round.

    Attributes:
        name: without its folder.
    """

    name: str
    sha256: str
    book: Book


def open_council(path: Path) -> CouncilFile:
    """The council version.

    Raises:
        OperatorError: it cannot be read; the message says why.
    """
    try:
        data = read_bytes(path)
        return CouncilFile(path.name, hashlib.sha256(data).hexdigest(), read_book(data))
    except Refused as refused:
        what, hint = _reason(refused)
        raise OperatorError(Text(f"{path} {what.da}.", f"{path} {what.en}."), hint) from None


def _reason(refused: Refused) -> tuple[Text, Text]:
    if refused.reason in _REASONS:
        return _REASONS[refused.reason]
    if refused.reason in _NO_WORKBOOK:
        return (
            Text("er ikke en Excel-projektmappe", "is no Excel workbook"),
            Text("Angiv byrådets udgave som .xlsx.", "Name the council version as .xlsx."),
        )
    return (
        Text(
            f"er beskadiget eller ikke sikker at læse ({refused})",
            f"is damaged or not safe to read ({refused})",
        ),
        Text(
            "Åbn den i Excel, gem den under et nyt navn, og angiv den fil.",
            "Open it in Excel, save it under a new name, and name that file.",
        ),
    )
