"""A remark that points to an item that does not exist.

What: the remark says ``samme som punkt 99``, ``se punkt 99`` or ``jf. pkt. 99``, but the agreement
    has no item of that number.
Why: the reader of the council edition would look for it in vain.
Mend: correct the number, or write what was meant. Points of agendas and other papers are passed
    over where the sentence says so (``punkt 9 på dagsordenen``).
Live: no.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.follow_up.cells import answered
from validate.remarks.references import references
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each remark that points to an unknown item, naming the first."""
    for entry in answered(view):
        unknown = [found for found in references(entry.remark) if view.round.item(found.nr) is None]
        if unknown:
            yield entry.remark_cell.fault(other=str(unknown[0].nr), quote=unknown[0].quote)


RULE = Rule(
    code="MRG004",
    name="unknown-reference",
    severity=Level.ERROR,
    stage=Stage.ROUND,
    since="0.1",
    message=Text(
        "Bemærkningen til punkt {nr} siger “{quote}”, men aftalen har intet punkt {other}.",
        "The remark on item {nr} says “{quote}”, but the agreement has no item {other}.",
    ),
    fix=Text(
        "Ret nummeret. Gælder det et andet papir end aftalen, så skriv hvilket.",
        "Correct the number. Where another paper is meant, say which.",
    ),
    check=check,
)
