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
from validate.packs.progress import Progress
from validate.remarks.headings import passages
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.wording import round_called
from workbook.danish import folded
from workbook.read.model import CellKind
from workbook.records.record import Record
from workbook.typed import cleaned


@rule(
    "ROW007",
    Scope.RECORD,
    name="remark-for-other-round",
    danish="bemærkning fra en anden runde",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "“{field}” i {record} begynder med “{heading}:”, men hører til {round}.",
        "“{field}” of {record} has the heading “{heading}:”, but is printed under {round}.",
    ),
    fix=Text(
        "Lad kun det nye stå; de tidligere bemærkninger kommer med automatisk.",
        "Leave only what is new. What was said before is printed by itself.",
    ),
    needs="progress",
)
def remark_for_other_round(record: Record, context: Context) -> Iterator[Seen]:
    """A remark with another round's heading; the first is named."""
    found = context.of(Progress, record)
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
            words={
                "heading": others[0].heading or "",
                "round": round_called(context.round.config.round),
            },
            expected="\n".join(part.text for part in parts if part not in others),
        )
