"""A workbook that is broken.

What: the package ends too early, a part of it is missing or garbled, or there is no workbook in it.
Why: what can still be read may not be all of it; nothing is guessed.
Mend: let Excel repair it, or send it again from where it was saved.
Live: no; the fault is in the file, not in a cell.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.refused import refused
from validate.rule import Scope, Seen, rule
from validate.rules.fil004_other_format import is_from_numbers
from validate.text import Text
from validate.view import OpenedFile
from workbook.read.refusal import Refusal

REASONS = {
    Refusal.TRUNCATED: Text(
        "slutningen mangler, som når kun halvdelen er sendt",
        "its end is missing, as when half of it was sent",
    ),
    Refusal.DAMAGED_ZIP: Text("den kan ikke pakkes ud", "it cannot be unpacked"),
    Refusal.NO_WORKBOOK: Text(
        "der er ingen projektmappe i den",
        "there is no workbook in it",
    ),
    Refusal.MISSING_PART: Text("et af arkene mangler i filen", "a sheet is missing from the file"),
    Refusal.DAMAGED_XML: Text("en del af indholdet er ødelagt", "a part of its content is broken"),
}
_REPAIR = Text(
    "Åbn filen i Excel, lad Excel reparere den, gem den, og send den igen. Kan den ikke åbnes, så "
    "begynd forfra i den fil, I fik tilsendt",
    "Open the file in Excel, let Excel repair it, save it and send it again. If it does not open, "
    "start again in the file that you were sent",
)
_REMEDIES = dict.fromkeys(REASONS, _REPAIR) | {
    Refusal.NO_WORKBOOK: Text(
        "Send den projektmappe, I fik tilsendt", "Send the workbook that you were sent"
    )
}


@rule(
    "FIL005",
    Scope.FILE,
    name="damaged",
    danish="beskadiget fil",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "Filen er beskadiget og kan ikke læses: {what}.",
        "The file is damaged and cannot be read: {what}.",
    ),
    fix=Text(
        "{remedy}, for eksempel “{sent}”.",
        "{remedy}, for example “{sent}”.",
    ),
    fixed=True,
)
def damaged(view: OpenedFile) -> Iterator[Seen]:
    """A fault where the workbook is broken."""
    if not is_from_numbers(view):
        yield from refused(view, REASONS, _REMEDIES)
