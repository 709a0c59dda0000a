"""A workbook with two stamps that contradict each other.

What: the stamp on the hidden sheet and the one in the file's properties differ.
Why: sheets of one workbook were moved into another, and nobody can tell which centre answered.
Mend: write the answers in the workbook that was sent, without moving sheets between workbooks.
Live: no; a workbook does not read its own properties.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.refused import sent_name
from validate.rule import Scope, Seen, rule
from validate.stage import Stage
from validate.text import Text
from validate.view import OpenedFile


@rule(
    "STR018",
    Scope.FILE,
    name="contradictory-stamps",
    danish="modstridende mærker",
    severity=Level.ERROR,
    stage=Stage.IDENTITY,
    since="0.1",
    message=Text(
        "Projektmappen er sat sammen af to, for dens skjulte mærke siger {what}.",
        "The workbook is made up of two: its hidden mark says {what}.",
    ),
    fix=Text(
        "Skriv svarene i den fil, I fik tilsendt, for eksempel “{sent}”, og flyt ikke ark mellem "
        "projektmapper.",
        "Write the answers in the file that you were sent, for example “{sent}”, and do not move "
        "sheets between workbooks.",
    ),
    fixed=True,
)
def contradictory_stamps(view: OpenedFile) -> Iterator[Seen]:
    """A fault where there is more than one stamp."""
    if len(view.stamps) < 2:  # noqa: PLR2004 - one stamp contradicts nothing
        return
    said = list(dict.fromkeys(f"{stamp.centre}, {stamp.round}" for stamp in view.stamps))
    what = Text(f"både {' og '.join(said)}", f"both {' and '.join(said)}")
    if len(said) == 1:
        what = Text(f"{said[0]}, men i to udgaver", f"{said[0]}, but in two editions")
    yield Seen(words={"what": what, "sent": sent_name(view)}, stops=True)
