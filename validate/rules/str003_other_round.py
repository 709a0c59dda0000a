"""A workbook of another round.

What: the stamp names another round, most often the one before: last round's file was sent again.
Why: its answers are of another time, and would overwrite the new ones.
Mend: answer in the workbook of this round.
Live: no; a workbook does not know which round it is returned to.
"""

from collections.abc import Iterator

from validate.facts.stamped import Mismatch, mismatch
from validate.finding import Level
from validate.refused import sent_name
from validate.rule import Scope, Seen, Where, rule
from validate.stage import Stage
from validate.text import Text
from validate.view import OpenedFile
from validate.wording import round_called


@rule(
    "STR003",
    Scope.FILE,
    name="other-round",
    danish="anden runde",
    severity=Level.ERROR,
    stage=Stage.IDENTITY,
    since="0.1",
    message=Text(
        "Projektmappen hører til runden {found}, men der samles ind til {expected}.",
        "The workbook belongs to the round {found}, but this one is {expected}.",
    ),
    fix=Text(
        "Svar i den fil, I fik tilsendt til {expected}: “{sent}”.",
        "Answer in the file that you were sent for {expected}: “{sent}”.",
    ),
    fixed=True,
)
def other_round(view: OpenedFile) -> Iterator[Seen]:
    """A fault where the stamp's round is not this one."""
    if view.stamp is None or mismatch(view.round, view.stamp) is not Mismatch.ROUND:
        return
    found, expected = view.stamp.round, view.round.config.round
    yield Seen(
        where=Where(value=found),
        expected=expected,
        words={
            "found": round_called(found),
            "expected": round_called(expected),
            "sent": sent_name(view),
        },
        stops=True,
    )
