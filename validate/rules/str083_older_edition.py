"""A workbook that was sent before the template got further fields.

What: the stamp names the fields that the workbook was sent with, and the template has more of them
    now, which the centre may answer.
Why: the answers that stand in the workbook count; those to the new fields can stand nowhere in it.
Mend: answer in the corrected copy, which has the new fields; nothing is to be done where there is
    nothing to say.
Live: no; a workbook does not know that its template was changed.
"""

from collections.abc import Iterator

from validate.facts.edition_changes import later_asked
from validate.finding import Level
from validate.rule import InCopy, Scope, Seen, Where, rule
from validate.stage import Stage
from validate.text import Text
from validate.view import OpenedFile
from validate.wording import listed


@rule(
    "STR083",
    Scope.FILE,
    name="older-edition",
    danish="ældre udgave",
    severity=Level.WARNING,
    stage=Stage.IDENTITY,
    message=Text(
        "Filen er sendt ud, før {fields} kom med. Svarene i den er læst.",
        "The file was sent before {fields} was added. The answers in it are read.",
    ),
    fix=Text(
        "Vil I svare i {fields}, så gør det i den rettede fil.",
        "To answer in {fields}, use the corrected file.",
    ),
    in_copy=InCopy("", "Kopien har det med. Er der intet at skrive der, skal I ikke gøre noget."),
)
def older_edition(view: OpenedFile) -> Iterator[Seen]:
    """The fields that the centre may answer and had no cells for."""
    if fields := later_asked(view, required=False):
        titles = [field.title for field in fields]
        yield Seen(where=Where(value=titles[0]), words={"fields": listed(titles)})
