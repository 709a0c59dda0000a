"""A remark that begins with its own round's heading.

What: the remark begins with the name of this round and a colon, such as ``August:`` in August.
Why: the council edition prints the heading; it would stand there twice.
Mend: nothing needs to be done; merge leaves it out.
Live: no.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.follow_up.cells import answered
from validate.packs.progress import Progress
from validate.record_rule import Context, Scope, Seen, on_records
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from workbook.answers import own_headings
from workbook.read.model import CellKind
from workbook.records.record import Record
from workbook.typed import cleaned, without_heading


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each remark that begins with this round's heading."""
    for entry in answered(view):
        cell = entry.remark_cell.cell
        if cell is None or cell.kind is not CellKind.TEXT:
            continue
        typed = cleaned(cell.text)
        bare = without_heading(typed, own_headings(view.round, entry.place.item))
        if bare != typed:
            yield entry.remark_cell.fault(
                expected=bare, heading=typed[: len(typed) - len(bare)].strip()
            )


RULE = Rule(
    code="ROW008",
    name="own-heading",
    severity=Level.INFO,
    stage=Stage.ITEM,
    since="0.1",
    message=Text(
        "Bemærkningen til punkt {nr} begynder med “{heading}”, som trykkes i forvejen.",
        "The remark on item {nr} begins with “{heading}”, which is printed anyway.",
    ),
    fix=Text(
        "I behøver ikke gøre noget; overskriften bliver udeladt.",
        "Nothing needs to be done; the heading is left out.",
    ),
    check=check,
)


@on_records(
    RULE,
    Scope.RECORD,
    message=Text(
        "“{field}” i {record} begynder med “{heading}”, som trykkes i forvejen.",
        "“{field}” of {record} begins with “{heading}”, which is printed anyway.",
    ),
    needs="progress",
)
def own_heading(record: Record, context: Context) -> Iterator[Seen]:
    """A remark that begins with this round's heading."""
    found = Progress(record, context.round)
    value = found.remark_value
    if value is None or value.kind is not CellKind.TEXT:
        return
    typed = cleaned(value.text)
    bare = without_heading(typed, found.headings)
    if bare != typed:
        heading = typed[: len(typed) - len(bare)].strip()
        yield Seen(at=found.remark_cell, words={"heading": heading}, expected=bare)
