"""A workbook that is none of those sent.

What: the file opens, but bears no stamp, neither on the hidden sheet nor in its properties.
Why: without it nobody can tell which centre and which items the answers belong to.
Mend: write the answers in the workbook that was sent; do not copy its sheet into another one.
Live: no; another workbook has no checks of ours.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.refused import sent_name
from validate.rule import Scope, Seen, rule
from validate.stage import Stage
from validate.text import Text
from validate.view import OpenedFile
from validate.wording import listed
from workbook.fixed import STAMP_SHEET


@rule(
    "STR001",
    Scope.FILE,
    name="no-stamp",
    danish="ukendt fil",
    severity=Level.ERROR,
    stage=Stage.IDENTITY,
    since="0.1",
    message=Text(
        "Filen er ikke en af de projektmapper, der blev sendt ud. {found}.",
        "The file is none of the workbooks that were sent. {found}.",
    ),
    fix=Text(
        "Skriv svarene i den fil, I fik tilsendt, for eksempel “{sent}”, og send den.",
        "Write the answers in the file that you were sent, for example “{sent}”, and send that.",
    ),
    fixed=True,
)
def no_stamp(view: OpenedFile) -> Iterator[Seen]:
    """A fault where the workbook bears no stamp."""
    if view.book is None or view.stamps:
        return
    sheets = [sheet.name for sheet in view.book.sheets if sheet.name != STAMP_SHEET]
    names = listed(sheets)
    one = len(sheets) == 1
    found = Text(
        f"Den har {'arket' if one else 'arkene'} {names.da}" if names.da else "Den har ingen ark",
        f"It has the {'sheet' if one else 'sheets'} {names.en}" if names.en else "It has no sheets",
    )
    yield Seen(words={"found": found, "sent": sent_name(view)}, stops=True)
