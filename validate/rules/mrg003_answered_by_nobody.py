"""An item to which nobody has answered.

What: the centre that leads the item has delivered, but no status can be read, and no other finding
    on the item says why.
Why: merge prints no item without a status. This rule is the net below the others: it speaks where
    a round has made one of them milder, or where none of them saw the fault.
Mend: look at the item in the centre's file.
Live: the sheet Kontrol counts the items that lack an answer.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.follow_up.cells import leading
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView, RoundView


def check(view: RoundView) -> Iterator[Fault]:
    """A fault for each item without a status that nothing else explains."""
    for file in view.accepted:
        if file.layout is None or file.table is None:
            continue
        if file.layout.table.answering("status").key not in file.table.columns:
            continue  # the missing column is a finding of its own
        yield from _unanswered(view, file)


def _unanswered(view: RoundView, file: FileView) -> Iterator[Fault]:
    entries = leading(file)
    for item in view.round.items:
        if item.centres[0] != file.centre or item.nr in view.explained:
            continue
        entry = entries.get(item.nr)
        if entry is not None and entry.status is not None:
            continue
        yield Fault(
            file=file.name,
            centre=file.centre,
            sheet=file.table.sheet.name if file.table else "",
            cells=(entry.read.status.cell,) if entry else (),
            item=str(item.nr),
            column=entry.status_cell.column.header if entry else "",
            value=entry.status_cell.value if entry else "",
            words={"nr": str(item.nr), "centre": file.centre},
        )


RULE = Rule(
    code="MRG003",
    name="answered-by-nobody",
    severity=Level.ERROR,
    stage=Stage.ROUND,
    since="0.1",
    message=Text(
        "Filen fra {centre} er kommet, men der kan ikke læses en status for punkt {nr}.",
        "{centre} has delivered, but no status can be read for item {nr}.",
    ),
    fix=Text(
        "Se på punktet i filen, og vælg en status.",
        "Look at the item in the file, and choose a status.",
    ),
    check_round=check,
    fixed=True,
)
