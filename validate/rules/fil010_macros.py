"""A workbook with macros.

What: the file carries program code; none of it was run.
Why: the workbook that was sent has none, so somebody added it, or it came with a copied sheet.
Mend: save it without macros.
Live: no; the fault is in the file, not in a cell.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.rule import Scope, Seen, rule
from validate.text import Text
from validate.view import OpenedFile


@rule(
    "FIL010",
    Scope.FILE,
    name="macros",
    danish="makroer",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "Filen indeholder makroer. De er ikke kørt.",
        "The file contains macros. They were not run.",
    ),
    fix=Text(
        "Vælg Filer, Gem som, og vælg typen “Excel-projektmappe (*.xlsx)”, som er uden makroer.",
        "Choose File, Save As, and the type “Excel Workbook (*.xlsx)”, which has no macros.",
    ),
)
def macros(view: OpenedFile) -> Iterator[Seen]:
    """A fault where the workbook has macros."""
    if view.book is not None and view.book.macros:
        yield Seen()
