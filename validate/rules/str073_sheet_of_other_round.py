"""A sheet of another round's workbook.

What: the sheet with the answers, or a form, was moved or copied here from the workbook of another
    round: a header names that round, or the amounts stand below other years.
Why: its answers are of another time, and would be read as those of this one.
Mend: answer on the sheet that was sent; take over by hand what still holds.
Live: no; a workbook does not know where its sheets came from.
"""

from collections.abc import Iterator

from validate.facts.moved_in import moved_in
from validate.finding import Level
from validate.refused import sent_name
from validate.rule import Scope, Seen, Where, rule
from validate.stage import Stage
from validate.text import Text
from validate.view import OpenedFile


@rule(
    "STR073",
    Scope.BOOK,
    name="sheet-of-other-round",
    danish="ark fra en anden runde",
    severity=Level.ERROR,
    stage=Stage.IDENTITY,
    message=Text(
        "Arket “{sheet}” er fra en anden rundes fil: {found}.",
        "The sheet “{sheet}” is of another round's workbook: {found}.",
    ),
    fix=Text(
        "Svar i den fil, I fik tilsendt: “{sent}”. Skriv det, der stadig gælder, ind der.",
        "Answer on the sheet of the file that you were sent: “{sent}”. Write there what still "
        "holds.",
    ),
    fixed=True,
    doubts="round",
)
def sheet_of_other_round(file: OpenedFile) -> Iterator[Seen]:
    """A fault for each sheet; nothing more can be said of the file."""
    for one in moved_in(file):
        yield Seen(
            where=Where(sheet=one.sheet, cells=(one.at.address,)),
            words={"sheet": one.sheet, "found": one.found, "sent": sent_name(file)},
            stops=True,
        )
