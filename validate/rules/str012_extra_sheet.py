"""A sheet that was not sent, with content.

What: the workbook has a further sheet that anybody can see, and something stands on it.
Why: nothing on it is read, so an answer written there is lost.
Mend: move what counts into the table, and delete the sheet.
Live: no; the workbook does not know of further sheets.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.sheets import other_sheets
from validate.view import FileView
from workbook.read.model import Visibility


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each visible sheet of the centre's own; none where the table itself is sought."""
    if view.layout is None or view.table is None:
        return
    for sheet in other_sheets(view):
        if sheet.visibility is Visibility.VISIBLE:
            words = {"name": sheet.name, "table": view.layout.table.sheet}
            yield Fault(sheet=sheet.name, value=sheet.name, words=words)


RULE = Rule(
    code="STR012",
    name="extra-sheet",
    severity=Level.WARNING,
    stage=Stage.SHEET,
    since="0.1",
    message=Text(
        "Arket “{name}” var ikke i den fil, der blev sendt ud, og læses ikke.",
        "The sheet “{name}” was not in the file that was sent, and is not read.",
    ),
    fix=Text(
        "Står der svar på det, så skriv dem på arket “{table}”. Slet derefter arket “{name}”.",
        "If there are answers on it, write them on the sheet “{table}”. Then delete “{name}”.",
    ),
    check=check,
)
