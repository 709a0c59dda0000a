"""An item without a status.

What: the status cell of an item that the centre leads is blank, or holds nothing but blanks.
Why: the council edition prints a status for every item; merge does not guess one, nor carry the
    last round's over.
Mend: choose a status on the list, also where nothing has changed since the last round.
Live: the cell turns red, and the sheet Kontrol counts it.
"""

from collections.abc import Iterator

from validate.checks import hits
from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView

CODE = "VAL001"


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each item of the centre's own without a status."""
    for hit in hits(view, CODE):
        yield hit.fault()


RULE = Rule(
    code=CODE,
    name="required-blank",
    severity=Level.ERROR,
    stage=Stage.CELL,
    since="0.1",
    message=Text("Punkt {nr} har ingen {label}.", "Item {nr} has no {label_en}."),
    fix=Text("Vælg fra listen i cellen.", "Choose from the list in the cell."),
    check=check,
)
