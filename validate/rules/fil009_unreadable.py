"""A file that could not be fetched from the disk.

What: the file is gone, is a link, may not be read, or was being written while it was read.
Why: what is half saved or elsewhere cannot be judged.
Mend: close it, wait until it is saved or copied, and put the file itself in the folder.
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
    Refusal.MISSING: Text(
        "den blev fjernet, mens mappen blev læst", "it was removed while the folder was read"
    ),
    Refusal.NOT_REGULAR: Text(
        "den er en genvej, ikke selve filen", "it is a link and not the file itself"
    ),
    Refusal.UNREADABLE: Text(
        "der er ikke adgang til den, eller et andet program har låst den",
        "access to it is denied, or another program has locked it",
    ),
    Refusal.CHANGING: Text(
        "den blev gemt eller kopieret, mens den blev læst",
        "it was being saved or copied while it was read",
    ),
}
_REMEDIES = {
    Refusal.MISSING: Text("Læg filen tilbage i mappen", "Put the file back in the folder"),
    Refusal.NOT_REGULAR: Text(
        "Læg en kopi af selve filen i mappen", "Put a copy of the file itself in the folder"
    ),
    Refusal.UNREADABLE: Text(
        "Luk filen i Excel, og kontrollér rettighederne til den",
        "Close the file in Excel, and check its permissions",
    ),
    Refusal.CHANGING: Text(
        "Luk filen i Excel, og vent, til den er synkroniseret",
        "Close the file in Excel, and wait until it is synchronised",
    ),
}


@rule(
    "FIL009",
    Scope.FILE,
    name="unreadable",
    danish="kunne ikke læses",
    severity=Level.ERROR,
    since="0.1",
    message=Text("Filen kunne ikke læses: {what}.", "The file could not be read: {what}."),
    fix=Text("{remedy}, og kør kontrollen igen.", "{remedy}, and run the check again."),
    fixed=True,
)
def unreadable(view: OpenedFile) -> Iterator[Seen]:
    """A fault where the file cannot be fetched."""
    return refused(view, REASONS, _REMEDIES)
