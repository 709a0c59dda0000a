"""A remark that begins with its own round's heading.

What: the remark begins with the name of this round and a colon, such as ``August:`` in August.
Why: the council edition prints the heading; it would stand there twice.
Mend: nothing needs to be done; merge leaves it out.
Live: no.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.packs.progress import Progress
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.read.model import CellKind
from workbook.records.record import Record
from workbook.typed import cleaned, without_heading


@rule(
    "ROW008",
    Scope.RECORD,
    name="own-heading",
    danish="egen overskrift",
    severity=Level.INFO,
    since="0.1",
    message=Text(
        "“{field}” i {record} begynder med “{heading}”, som trykkes i forvejen.",
        "“{field}” of {record} begins with “{heading}”, which is printed anyway.",
    ),
    fix=Text(
        "I skal ikke gøre noget; overskriften udelades.",
        "Nothing needs to be done; the heading is left out.",
    ),
    needs="progress",
)
def own_heading(record: Record, context: Context) -> Iterator[Seen]:
    """A remark that begins with this round's heading."""
    found = context.of(Progress, record)
    value = found.remark_value
    if value is None or value.kind is not CellKind.TEXT:
        return
    typed = cleaned(value.text)
    bare = without_heading(typed, found.headings)
    if bare != typed:
        heading = typed[: len(typed) - len(bare)].strip()
        yield Seen(at=found.remark_cell, words={"heading": heading}, expected=bare)
