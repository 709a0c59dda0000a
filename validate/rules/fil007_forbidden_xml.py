"""A workbook with content that no spreadsheet program writes.

What: a part of the package declares a document type, or is written in another encoding than UTF-8.
Why: such declarations can make a reader fetch foreign files or swell without end.
Mend: save the workbook again in Excel, which writes neither.
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
    Refusal.DOCTYPE: Text(
        "den henviser til noget uden for sig selv", "it refers to something outside itself"
    ),
    Refusal.ENCODING: Text(
        "teksten er gemt i et tegnsæt, som Excel ikke bruger",
        "its text is stored in an encoding that Excel does not use",
    ),
}


@rule(
    "FIL007",
    Scope.FILE,
    name="forbidden-xml",
    danish="ulovligt indhold",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "Filen har indhold, som intet regnearksprogram skriver, og er ikke læst: {what}.",
        "The file has content that no spreadsheet program writes, and was not read: {what}.",
    ),
    fix=Text(
        "Åbn filen i Excel, vælg Filer, Gem som, og gem den som “{sent}”. Send så den nye fil.",
        "Open the file in Excel, choose File, Save As, and save it as “{sent}”. Send the new file.",
    ),
    fixed=True,
)
def forbidden_xml(view: OpenedFile) -> Iterator[Seen]:
    """A fault where such content is found."""
    return refused(view, REASONS)
