"""Files that are passed over.

What: lock files of Excel (their names begin with “~$”) and hidden files in the folder.
Why: they are no answers; a lock file tells that a workbook in the folder is open somewhere.
Mend: close the workbook that is open, so that its last changes are saved.
Live: no; it concerns the folder.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import OpenedRound
from validate.wording import listed


def check(view: OpenedRound) -> Iterator[Fault]:
    """One fault for all of them."""
    if not view.passed_over:
        return
    names = listed(view.passed_over)
    one = len(view.passed_over) == 1
    what = Text(
        "En skjult fil eller låsefil er" if one else "Skjulte filer og låsefiler er",
        "A hidden file or lock file was" if one else "Hidden files and lock files were",
    )
    words = {"names": names.da, "names_en": names.en, "what": what.da, "what_en": what.en}
    yield Fault(words=words)


RULE = Rule(
    code="FIL013",
    name="passed-over",
    severity=Level.INFO,
    stage=Stage.ROUND,
    since="0.1",
    message=Text("{what} sprunget over: {names}.", "{what_en} passed over: {names_en}."),
    fix=Text(
        "Et navn, der begynder med “~$”, viser, at projektmappen er åben hos nogen. Luk den, og "
        "kør kontrollen igen. Ellers skal der ikke gøres noget.",
        "A name that begins with “~$” shows that somebody has the workbook open. Close it and "
        "run the check again. Otherwise there is nothing to do.",
    ),
    check_files=check,
)
