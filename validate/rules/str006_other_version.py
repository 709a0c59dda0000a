"""A workbook made with another edition of the template.

What: the stamp bears another version, or another content, of the template than the round has now.
Why: lists, columns or checks may differ, so an answer may be right in one and wrong in the other.
Mend: generate the centre's workbook again and move the answers, or put the template back.
Live: no; a workbook does not know that its template was changed.
"""

from collections.abc import Iterator

from validate.facts.edition_changes import changes
from validate.facts.stamped import is_other_version
from validate.finding import Level
from validate.rule import Scope, Seen, Where, rule
from validate.stage import Stage
from validate.text import Text
from validate.view import OpenedFile


@rule(
    "STR006",
    Scope.FILE,
    name="other-version",
    danish="anden udgave af skabelonen",
    severity=Level.ERROR,
    stage=Stage.IDENTITY,
    since="0.1",
    message=Text(
        "Projektmappen er lavet med en anden udgave af skabelonen: {what}.",
        "The workbook was made with another edition of the template: {what}.",
    ),
    fix=Text(
        "Send centret den rettede fil; den følger den nye udgave og har alle svar. Eller "
        "sæt skabelonen tilbage til den udgave, der blev sendt ud.",
        "Use the corrected file: it follows the new edition, with all answers. The template can "
        "also be put back to the edition that was sent.",
    ),
)
def other_version(view: OpenedFile) -> Iterator[Seen]:
    """A fault where version or content differ."""
    if view.stamp is None or not view.is_identified or not is_other_version(view):
        return
    found, now = view.stamp.version, str(view.round.template.version)
    what = Text(
        f"version {found}; runden bruger nu version {now}",
        f"version {found}; the round now uses version {now}",
    )
    if found == now:
        what = Text(
            "den er ændret, efter at filen blev sendt ud",
            "it was changed after the file was sent",
        )
    told = changes(view)
    if told.da:
        what = Text(f"{what.da}. Ændret er: {told.da}", f"{what.en}. Changed: {told.en}")
    yield Seen(where=Where(value=found), expected=now, words={"what": what})
