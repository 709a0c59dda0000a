"""A workbook in the format of Excel 97–2003.

What: the file is an .xls, whatever its name says.
Why: the old format drops what the workbook was sent with: lists in cells, colours, the stamp.
Mend: save it as .xlsx, or better: answer in the workbook that was sent.
Live: no; the fault is in the file, not in a cell.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.refused import refused
from validate.rule import Scope, Seen, rule
from validate.text import Text
from validate.view import OpenedFile
from workbook.read.refusal import Refusal

REASONS = {Refusal.OLD_XLS: Text("gammelt format", "old format")}


@rule(
    "FIL003",
    Scope.FILE,
    name="old-xls",
    danish="gammelt Excel-format",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "Filen er gemt i det gamle Excel-format fra 1997–2003 (.xls).",
        "The file is saved in the old format of Excel 97–2003 (.xls).",
    ),
    fix=Text(
        "Åbn den i Excel, vælg Filer, Gem som, og vælg typen “Excel-projektmappe (*.xlsx)”. "
        "Svar helst i den fil, I fik tilsendt: “{sent}”.",
        "Open it in Excel, choose File, Save As, and the type “Excel Workbook (*.xlsx)”. "
        "Better still, answer in the file that you were sent: “{sent}”.",
    ),
    fixed=True,
)
def old_xls(view: OpenedFile) -> Iterator[Seen]:
    """A fault where the file is of the old format."""
    return refused(view, REASONS)
