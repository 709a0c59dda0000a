"""A remark with another round's heading.

What: a line of this round's remark begins with the heading of another round, such as ``Maj:`` in
    August.
Why: earlier remarks are printed from the earlier editions; copied into this one they would stand
    twice, the second time under the wrong heading.
Mend: leave only what is new in this round, without a heading. It is merged as it stands.
Live: no.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.follow_up.cells import AnswerCell, answered
from validate.packs.progress import Progress
from validate.record_rule import Context, Scope, Seen, on_records
from validate.remarks.headings import Passage, passages
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from workbook.answers import own_headings
from workbook.danish import folded
from workbook.read.model import CellKind
from workbook.records.record import Record
from workbook.round.folder import Round
from workbook.typed import cleaned


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each remark with another round's heading, naming the first."""
    for entry in answered(view):
        found = _passages(view.round, entry.remark_cell)
        others = [part for part in found if not _is_own(view.round, entry.remark_cell, part)]
        if others:
            yield entry.remark_cell.fault(
                expected="\n".join(part.text for part in found if part not in others),
                heading=others[0].heading or "",
                round=view.round.config.round,
            )


def _passages(round_: Round, answer: AnswerCell) -> tuple[Passage, ...]:
    if answer.cell is None or answer.cell.kind is not CellKind.TEXT:
        return ()
    item = answer.place.item
    earlier = [remark.round for remark in item.history if remark.round]
    return passages(cleaned(answer.value), [*earlier, *own_headings(round_, item)])


def _is_own(round_: Round, answer: AnswerCell, part: Passage) -> bool:
    own = {folded(heading) for heading in own_headings(round_, answer.place.item)}
    return part.heading is None or folded(part.heading) in own


RULE = Rule(
    code="ROW007",
    name="remark-for-other-round",
    severity=Level.WARNING,
    stage=Stage.ITEM,
    since="0.1",
    message=Text(
        "Bemærkningen til punkt {nr} har overskriften “{heading}:”, men den trykkes under {round}.",
        "The remark on item {nr} has the heading “{heading}:”, but is printed under {round}.",
    ),
    fix=Text(
        "Lad kun det nye stå. De tidligere bemærkninger trykkes af sig selv.",
        "Leave only what is new. Earlier remarks are printed by themselves.",
    ),
    check=check,
)


@on_records(
    RULE,
    Scope.RECORD,
    message=Text(
        "“{field}” i {record} har overskriften “{heading}:”, men trykkes under {round}.",
        "“{field}” of {record} has the heading “{heading}:”, but is printed under {round}.",
    ),
    fix=Text(
        "Lad kun det nye stå. Det tidligere trykkes af sig selv.",
        "Leave only what is new. What was said before is printed by itself.",
    ),
    needs="progress",
)
def remark_for_other_round(record: Record, context: Context) -> Iterator[Seen]:
    """A remark with another round's heading; the first is named."""
    found = Progress(record, context.round)
    value = found.remark_value
    if value is None or value.kind is not CellKind.TEXT:
        return
    earlier = [remark.label for remark in found.earlier_remarks if remark.label]
    own = {folded(heading) for heading in found.headings}
    parts = passages(cleaned(value.text), [*earlier, *found.headings])
    others = [part for part in parts if part.heading and folded(part.heading) not in own]
    if others:
        yield Seen(
            at=found.remark_cell,
            words={"heading": others[0].heading or "", "round": context.round.config.round},
            expected="\n".join(part.text for part in parts if part not in others),
        )
