"""A centre whose remarks are all those of last time.

What: each remark of the centre is word for word the latest earlier one on its item, or any earlier
    one; there are at least three, and not all of them say only that there is nothing new.
Why: the remarks were copied, or the file of the last round was filled in again. Each would be
    printed twice, one below the other.
Mend: write what has happened since; where nothing has, write “Intet nyt at bemærke”.
Live: no; a whole sheet is looked at.
"""

from collections.abc import Iterator, Sequence

from validate.facts.led import led
from validate.finding import Level
from validate.packs.progress import Progress
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.danish import folded
from workbook.records.record import Record

_LAST = Text("sidst", "last time")
_EARLIER = Text("i en tidligere runde", "an earlier round")
_FEWEST = 3  # of fewer, two may well stand still


@rule(
    "HIS003",
    Scope.RECORDS,
    name="all-remarks-unchanged",
    danish="alle bemærkninger uændrede",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "“{field}” er ord for ord som {when} i alle {count} {many}.",
        "“{field}” is word for word that of {when} in all {count} {many}.",
    ),
    fix=Text(
        "Skriv, hvad der er sket siden sidst, eller “{nothing_new}”.",
        "Write what has happened since, or “{nothing_new}”.",
    ),
    needs="progress",
)
def all_remarks_unchanged(records: Sequence[Record], context: Context) -> Iterator[Seen]:
    """The remarks of a file, each of which is the one before it."""
    remarked = [found for found in led(records, context) if found.remark]
    if len(remarked) < _FEWEST or not all(_is_repeated(found) for found in remarked):
        return
    if not all(found.says_nothing_new(found.remark) for found in remarked):
        yield Seen(
            at=tuple(cell for found in remarked for cell in found.remark_cell),
            words={
                "count": len(remarked),
                "nothing_new": remarked[0].pack.nothing_new,
                "when": _LAST if all(map(_is_latest, remarked)) else _EARLIER,
            },
        )


def _is_repeated(found: Progress) -> bool:
    return folded(found.remark) in {folded(earlier.text) for earlier in found.earlier_remarks}


def _is_latest(found: Progress) -> bool:
    return folded(found.last_remark) == folded(found.remark)
