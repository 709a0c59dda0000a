"""A closed item without a word about it.

What: the item is closed, and there is no remark on it, neither in this round nor in an earlier one.
Why: the council would read that an item it agreed on is done, but not what came of it.
Mend: write in a sentence what came of it.
Live: the cell turns yellow, and the sheet Kontrol counts it.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.follow_up.checks import hits
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView

CODE = "ROW001"


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each closed item without any remark."""
    for hit in hits(view, CODE):
        yield hit.fault()


RULE = Rule(
    code=CODE,
    name="closed-without-remark",
    severity=Level.WARNING,
    stage=Stage.ITEM,
    since="0.1",
    message=Text(
        "Punkt {nr} er afsluttet, men der er ingen bemærkning, hverken nu eller tidligere.",
        "Item {nr} is closed without a remark in this round or an earlier one.",
    ),
    fix=Text("Skriv kort, hvad der kom ud af punktet.", "Write what came of the item."),
    check=check,
)
