"""A workbook that was sent before the template asked for an answer.

What: the stamp names the fields that the workbook was sent with, and the template has more of them
    now, which the centre must answer.
Why: the council's edition prints that answer of every record, and it can stand nowhere in the
    workbook.
Mend: answer in the corrected copy, which has the new fields and all other answers.
Live: no; a workbook does not know that its template was changed.
"""

from collections.abc import Iterator

from validate.facts.edition_changes import later_asked
from validate.finding import Level
from validate.rule import Scope, Seen, Where, rule
from validate.stage import Stage
from validate.text import Text
from validate.view import OpenedFile
from validate.wording import listed


@rule(
    "STR084",
    Scope.FILE,
    name="required-since",
    danish="skal besvares nu",
    severity=Level.ERROR,
    stage=Stage.IDENTITY,
    message=Text(
        "Filen er sendt ud, før der skulle svares i {fields}. De andre svar i den er læst.",
        "The file was sent before {fields} had to be answered. The other answers in it are read.",
    ),
    fix=Text(
        "Svar i {fields} i den rettede fil, og send den tilbage.",
        "Answer {fields} in the corrected file, and return it.",
    ),
    is_of_partial=True,
)
def required_since(view: OpenedFile) -> Iterator[Seen]:
    """The fields that the centre must answer and had no cells for."""
    if fields := later_asked(view, required=True):
        titles = [field.title for field in fields]
        yield Seen(where=Where(value=titles[0]), words={"fields": listed(titles)})
