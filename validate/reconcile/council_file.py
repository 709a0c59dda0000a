"""The council version that the operator names, opened as carefully as a returned file."""

import hashlib
from pathlib import Path
from typing import Final

from templates.errors import OperatorError
from templates.frozen import frozen
from workbook.read.guard import read_bytes
from workbook.read.model import Book
from workbook.read.open import read_book
from workbook.read.refusal import Refusal, Refused

_REASONS: Final = {
    Refusal.MISSING: (
        "does not exist",
        "Name the council version, for example samlet/council.xlsx.",
    ),
    Refusal.NOT_REGULAR: ("is no ordinary file", "Name the workbook itself."),
    Refusal.UNREADABLE: ("may not be read", "Close it in Excel, or see to its permissions."),
    Refusal.CHANGING: ("is still being written", "Wait until it is saved, then try again."),
    Refusal.ENCRYPTED: ("is protected by a password", "Save it without the password to open."),
    Refusal.OLD_XLS: ("is an old Excel workbook (.xls)", "Save it as .xlsx in Excel."),
    Refusal.ODS: ("is an OpenDocument spreadsheet", "Save it as .xlsx."),
    Refusal.XLSB: ("is a binary Excel workbook (.xlsb)", "Save it as .xlsx in Excel."),
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
        raise OperatorError(f"{path} {what}.", hint) from None


def _reason(refused: Refused) -> tuple[str, str]:
    if refused.reason in _REASONS:
        return _REASONS[refused.reason]
    if refused.reason in _NO_WORKBOOK:
        return "is no Excel workbook", "Name the council version as .xlsx."
    return (
        f"is damaged or not safe to read ({refused})",
        "Open it in Excel, save it under a new name, and name that file.",
    )
