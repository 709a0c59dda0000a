"""A sheet that was not sent, with content.

What: the workbook has a further sheet that anybody can see, and something stands on it.
Why: nothing on it is read, so an answer written there is lost.
Mend: move what counts into the table or into a form, and delete the sheet.
Live: no; the workbook does not know of further sheets.
"""

from collections.abc import Iterator

from validate.facts.our_sheets import other_sheets
from validate.finding import Level
from validate.rule import Scope, Seen, Where, rule
from validate.text import Text
from validate.view import OpenedFile
from workbook.read.model import Visibility


def _seen(name: str, what: Text, where: Text) -> Seen:
    return Seen(
        where=Where(sheet=name, value=name),
        words={"name": name, "what": what, "where": where},
    )


@rule(
    "STR012",
    Scope.BOOK,
    name="extra-sheet",
    danish="ekstra ark",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "Arket “{name}” var ikke i den fil, der blev sendt ud, og læses ikke.",
        "The sheet “{name}” was not in the file that was sent, and is not read.",
    ),
    fix=Text(
        "Står der {what} på det, så {where}. Slet derefter arket “{name}”.",
        "If there are {what} on it, {where}. Then delete “{name}”.",
    ),
)
def sheet_of_its_own(file: OpenedFile) -> Iterator[Seen]:
    """A fault for each visible sheet of the centre's own; none where the records are sought."""
    if file.returned is None:
        return
    noun = file.round.template.record.noun
    name = file.returned.sheet
    where = Text(f"skriv dem på arket “{name}”", f"write them on the sheet “{name}”")
    if file.returned.columns is None:
        where = Text("skriv dem i et tomt skema", "write them in a blank form")
    for sheet in other_sheets(file):
        if sheet.visibility is Visibility.VISIBLE:
            yield _seen(sheet.name, Text(noun.many, noun.en[1]), where)
