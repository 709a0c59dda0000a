"""A workbook of another municipality.

What: the stamp names another municipality than the round's.
Why: its items are others, even where numbers and centres are called the same.
Mend: find out how the file came here, and ask the centre for its own.
Live: no; a workbook does not know where it is returned to.
"""

from collections.abc import Iterator

from validate.facts.stamped import Mismatch, mismatch
from validate.finding import Level
from validate.refused import sent_name
from validate.rule import Scope, Seen, Where, rule
from validate.stage import Stage
from validate.text import Text
from validate.view import OpenedFile


@rule(
    "STR004",
    Scope.FILE,
    name="other-municipality",
    danish="anden kommune",
    severity=Level.ERROR,
    stage=Stage.IDENTITY,
    since="0.1",
    message=Text(
        "Projektmappen er fra {found}, men runden er {expected}s.",
        "The workbook is from {found}, but the round is that of {expected}.",
    ),
    fix=Text("Send i stedet filen “{sent}”.", "Send the file “{sent}” instead."),
    fixed=True,
)
def other_municipality(view: OpenedFile) -> Iterator[Seen]:
    """A fault where the stamp's municipality is not the round's."""
    if view.stamp is None or mismatch(view.round, view.stamp) is not Mismatch.MUNICIPALITY:
        return
    found, expected = view.stamp.municipality, view.round.config.municipality
    words = {"found": found, "expected": expected, "sent": sent_name(view)}
    yield Seen(where=Where(value=found), expected=expected, words=words, stops=True)
