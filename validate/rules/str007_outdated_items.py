"""A workbook whose items have been changed in the agreement since it was sent.

What: the round now gives the centre other items, titles, amounts or earlier remarks than the
    workbook was sent with.
Why: the centre answered on another text. The differences are told here once, and not cell by cell.
Mend: see that the answers still fit; send a new workbook where an item has come in.
Live: no; a workbook does not know that the agreement was changed.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.identity import is_outdated
from validate.locked import changes
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from validate.wording import numbered


def check(view: FileView) -> Iterator[Fault]:
    """One fault for all that differs."""
    if view.stamp is None or view.layout is None or not is_outdated(view):
        return
    now = [place.item.nr for place in view.layout.table.rows]
    added = [nr for nr in now if nr not in view.stamp.items]
    gone = [nr for nr in view.stamp.items if nr not in now]
    changed = list(changes(view))
    parts = [
        _part(added, Text("Kommet til", "Added")),
        _part(gone, Text("Udgået", "Withdrawn")),
        _part(
            list(dict.fromkeys(change.place.item.nr for change in changed)),
            Text("Anden tekst eller andre beløb", "Other text or amounts"),
        ),
    ]
    yield Fault(
        sheet=view.table.sheet.name if view.table else "",
        cells=tuple(change.address for change in changed),
        words={
            "what": "".join(part.da for part in parts),
            "what_en": "".join(part.en for part in parts),
        },
    )


def _part(numbers: list[int], heading: Text) -> Text:
    if not numbers:
        return Text("", "")
    listed = numbered(numbers)
    one = len(numbers) == 1
    return Text(
        f" {heading.da}: punkt {listed.da}.",
        f" {heading.en}: {'item' if one else 'items'} {listed.en}.",
    )


RULE = Rule(
    code="STR007",
    name="outdated-items",
    severity=Level.WARNING,
    stage=Stage.IDENTITY,
    since="0.1",
    message=Text(
        "Aftalen er ændret, efter at projektmappen blev sendt ud.{what}",
        "The agreement was changed after the workbook was sent.{what_en}",
    ),
    fix=Text(
        "Se efter, at svarene stadig passer. Aftalens nye tekst bruges. Er et punkt kommet til, så "
        "send centret en ny projektmappe.",
        "See that the answers still fit. The new text of the agreement is used. If an item was "
        "added, send the centre a new workbook.",
    ),
    check=check,
)
