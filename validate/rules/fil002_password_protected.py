"""A workbook that asks for a password before it opens.

What: the file is encrypted, by Excel or as a zip package.
Why: nobody but the sender can read it.
Mend: remove the password in Excel and send the file again.
Live: no; the fault is in the file, not in a cell.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.refused import refused
from validate.rule import Scope, Seen, rule
from validate.text import Text
from validate.view import OpenedFile
from workbook.read.refusal import Refusal

REASONS = {Refusal.ENCRYPTED: Text("adgangskode", "password")}


@rule(
    "FIL002",
    Scope.FILE,
    name="password-protected",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "Filen er beskyttet med en adgangskode og kan ikke åbnes.",
        "The file is protected with a password and cannot be opened.",
    ),
    fix=Text(
        "Åbn filen i Excel, vælg Filer, Oplysninger, Beskyt projektmappe, Kryptér med adgangskode, "
        "slet adgangskoden, og gem. Send så filen igen.",
        "Open the file in Excel, choose File, Info, Protect Workbook, Encrypt with Password, "
        "delete the password and save. Then send the file again.",
    ),
    fixed=True,
)
def password_protected(view: OpenedFile) -> Iterator[Seen]:
    """A fault where the file is encrypted."""
    return refused(view, REASONS)
