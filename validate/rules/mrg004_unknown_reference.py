"""A remark that points to an item that does not exist.

What: the remark says ``samme som punkt 99``, ``se punkt 99`` or ``jf. pkt. 99``, but the agreement
    has no item of that number.
Why: the reader of the council edition would look for it in vain.
Mend: correct the number, or write what was meant. Points of agendas and other papers are passed
    over where the sentence says so (``punkt 9 på dagsordenen``).
Live: no.
"""

from collections.abc import Iterator, Sequence

from validate.finding import Level
from validate.follow_up.cells import answered
from validate.packs.progress import Progress
from validate.record_rule import Context, Scope, Seen, on_records
from validate.remarks.references import references
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from workbook.records.record import Record


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


@on_records(
    RULE,
    Scope.RECORDS,
    message=Text(
        "“{field}” i {record} siger “{quote}”, men {one} {other} står ikke på listen.",
        "“{field}” of {record} says “{quote}”, but {one} {other} is not on the list.",
    ),
    fix=Text(
        "Ret nummeret. Gælder det et andet papir end listen, så skriv hvilket.",
        "Correct the number. Where another paper is meant, say which.",
    ),
    needs="progress",
)
def unknown_reference(records: Sequence[Record], context: Context) -> Iterator[Seen]:
    """A remark that points to a record that finance's list does not have; the first is named.

    Only numbers can be pointed to, and only finance's own list has all of them.
    """
    known = {record.key for record in context.round.records}
    if not known or not all(len(key) == 1 and key[0].isdecimal() for key in known):
        return
    for record in records:
        found = Progress(record, context.round)
        for reference in references(found.remark):
            if (str(reference.nr),) not in known:
                words = {"quote": reference.quote, "other": str(reference.nr)}
                yield Seen(at=found.remark_cell, record=record, words=words)
                break
