"""A file that is no workbook at all.

What: the file is empty, or its first bytes are those of a picture, a PDF, a text or something else,
    under the name of a workbook.
Why: nothing can be read from it; often an upload broke off, or the wrong file was attached.
Mend: send the workbook that was sent to the centre.
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
    Refusal.EMPTY: Text("den er tom", "it is empty"),
    Refusal.TEXT: Text("den indeholder almindelig tekst", "it holds plain text"),
    Refusal.IMAGE: Text("den er et billede", "it is a picture"),
    Refusal.PDF: Text("den er en PDF", "it is a PDF"),
    Refusal.OTHER: Text(
        "den er en anden slags fil under en projektmappes navn",
        "it is another kind of file under the name of a workbook",
    ),
}


@rule(
    "FIL001",
    Scope.FILE,
    name="not-a-workbook",
    danish="ikke en projektmappe",
    severity=Level.ERROR,
    since="0.1",
    message=Text("Filen er ikke en projektmappe: {what}.", "The file is no workbook: {what}."),
    fix=Text(
        "Send den projektmappe, I fik tilsendt, for eksempel “{sent}”.",
        "Send the workbook that you were sent, for example “{sent}”.",
    ),
    fixed=True,
)
def not_a_workbook(view: OpenedFile) -> Iterator[Seen]:
    """A fault where the file is something else than a workbook."""
    return refused(view, REASONS)
