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
from validate.packs.progress import Progress
from validate.remarks.references import references
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.records.record import Record
from workbook.round.model import Round


@rule(
    "MRG004",
    Scope.RECORDS,
    name="unknown-reference",
    danish="ukendt henvisning",
    severity=Level.ERROR,
    since="0.1",
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
    for record in records:
        found = context.of(Progress, record)
        for reference in references(found.remark):
            if not _is_numbered(context.round):
                return
            if context.round.record((str(reference.nr),)) is None:
                words = {"quote": reference.quote, "other": str(reference.nr)}
                yield Seen(at=found.remark_cell, record=record, words=words)
                break


def _is_numbered(round_: Round) -> bool:
    """Whether finance's records are known by numbers, and by nothing else."""
    keys = [record.key for record in round_.records]
    return bool(keys) and all(len(key) == 1 and key[0].isdecimal() for key in keys)
