"""A workbook that is encrypted.

What: the file asks for a password before it opens, or a sensitivity label or a restriction of
    rights lets only some accounts open it.
Why: nobody but the sender, or the sender's own office, can read it.
Mend: remove the password, the label's encryption or the restriction in Excel and send it again.
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
    Refusal.ENCRYPTED: Text("beskyttet med en adgangskode", "protected with a password"),
    Refusal.RIGHTS: Text(
        "krypteret for bestemte konti alene",
        "encrypted for certain accounts alone",
    ),
}
_REMEDIES = {
    Refusal.ENCRYPTED: Text(
        "Åbn filen i Excel, vælg Filer, Oplysninger, Beskyt projektmappe, Kryptér med adgangskode, "
        "slet adgangskoden, og gem.",
        "Open the file in Excel, choose File, Info, Protect Workbook, Encrypt with Password, "
        "delete the password and save.",
    ),
    Refusal.RIGHTS: Text(
        "Åbn filen i Excel, vælg en mærkat uden kryptering under Hjem, Følsomhed, eller Ubegrænset "
        "adgang under Filer, Oplysninger, Beskyt projektmappe, Begræns adgang, og gem.",
        "Open the file in Excel, choose a label without encryption under Home, Sensitivity, or "
        "Unrestricted Access under File, Info, Protect Workbook, Restrict Access, and save.",
    ),
}


@rule(
    "FIL002",
    Scope.FILE,
    name="password-protected",
    danish="beskyttet med adgangskode",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "Filen er {what} og kan ikke åbnes.",
        "The file is {what} and cannot be opened.",
    ),
    fix=Text(
        "{remedy} Send så filen igen.",
        "{remedy} Then send the file again.",
    ),
    fixed=True,
)
def password_protected(view: OpenedFile) -> Iterator[Seen]:
    """A fault where the file is encrypted."""
    return refused(view, REASONS, _REMEDIES)
