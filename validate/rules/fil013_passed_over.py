"""Files that are passed over.

What: lock files of Excel (their names begin with “~$”) and hidden files in the folder.
Why: they are no answers; a lock file tells that a workbook in the folder is open somewhere.
Mend: close the workbook that is open, so that its last changes are saved.
Live: no; it concerns the folder.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.rule import Scope, Seen, rule
from validate.text import Text
from validate.view import OpenedRound
from validate.wording import listed


@rule(
    "FIL013",
    Scope.INBOX,
    name="passed-over",
    danish="sprunget over",
    severity=Level.INFO,
    since="0.1",
    message=Text("{what} sprunget over: {names}.", "{what} passed over: {names}."),
    fix=Text(
        "Begynder navnet med “~$”, er projektmappen åben hos nogen: Luk den, og kør "
        "kontrollen igen. Ellers skal I ikke gøre noget.",
        "A name that begins with “~$” shows that somebody has the workbook open. Close it and "
        "run the check again. Otherwise there is nothing to do.",
    ),
)
def passed_over(view: OpenedRound) -> Iterator[Seen]:
    """One fault for all of them."""
    if not view.passed_over:
        return
    one = len(view.passed_over) == 1
    what = Text(
        "En skjult fil eller låsefil er" if one else "Skjulte filer og låsefiler er",
        "A hidden file or lock file was" if one else "Hidden files and lock files were",
    )
    yield Seen(words={"names": listed(view.passed_over), "what": what})
