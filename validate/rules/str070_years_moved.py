"""A workbook of cases whose years are no longer those of the round.

What: the years of the round were changed after the workbook was sent; its forms have the old ones.
Why: amounts would be missing, or be read as those of another year.
Mend: put the years back in the settings of the round, or send the centre a new workbook.
Live: no; a workbook does not know that the round was changed.
"""

from collections.abc import Iterator

from validate.facts.form_texts import moved_years as moved_record_years
from validate.finding import Level
from validate.rule import Scope, Seen, Where, rule
from validate.stage import Stage
from validate.text import Text
from validate.view import OpenedFile
from validate.wording import numbered


def _seen(sent: tuple[int, ...] | None, years: tuple[int, ...]) -> Iterator[Seen]:
    if sent is None:
        return
    before, now = numbered(sent), numbered(years)
    yield Seen(
        where=Where(value=before.da),
        expected=now.da,
        words={"sent": before, "now": now},
        stops=True,
    )


@rule(
    "STR070",
    Scope.BOOK,
    name="years-moved",
    danish="år flyttet",
    severity=Level.ERROR,
    stage=Stage.IDENTITY,
    since="0.1",
    message=Text(
        "Rundens år er ændret, efter at projektmappen blev sendt ud: sendt {sent}, nu {now}.",
        "The years of the round were changed after the workbook was sent: sent {sent}, now {now}.",
    ),
    fix=Text(
        "Send centret en ny projektmappe, og kopiér svarene over som værdier. Eller sæt "
        "årene i rundens opsætning tilbage.",
        "The sender puts the years back in the settings of the round, or sends the centre a new "
        "workbook, into which the answers are copied as values.",
    ),
    fixed=True,
    doubts="years",
)
def years_moved(file: OpenedFile) -> Iterator[Seen]:
    """One fault for the file."""
    yield from _seen(moved_record_years(file), file.round.config.years)
