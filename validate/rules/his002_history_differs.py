"""An agreement list whose earlier remarks are not those of the edition before.

What: under the heading of one round, the list has another remark on an item than the edition before
    this round. The items are named together. A heading that only one of them has is no difference:
    finance may leave out what is old and add what came between.
Why: what the list says is what is printed. Finance may have corrected a remark; but a list that was
    typed or copied anew may say something else than what the council has read.
Mend: nothing, where the change is meant. Otherwise clear the item's earlier remarks in the list;
    then they are taken from the edition.
Live: no; the edition is not in the workbook.
"""

from collections.abc import Iterator, Sequence

from templates.field import HistoryField
from validate.facts.called import records_called
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.wording import round_called
from workbook.danish import folded
from workbook.records.record import Record
from workbook.round.previous import PreviousEdition


@rule(
    "HIS002",
    Scope.ROUND,
    name="history-differs",
    danish="andre tidligere bemærkninger",
    severity=Level.INFO,
    since="0.1",
    message=Text(
        "Listen siger noget andet i “{title}” til {numbered} end udgaven {edition}.",
        "The list says something else in “{title}” of {numbered} than the edition {edition}.",
    ),
    fix=Text(
        "Er det en rettelse, er alt i orden. Ellers slet “{title}” ud for {the} i listen; så "
        "hentes teksten fra udgaven.",
        "If it is a correction, all is well. Otherwise clear “{title}” of {the} in the list; then "
        "it is taken from the edition.",
    ),
)
def history_differs(_records: Sequence[Record], context: Context) -> Iterator[Seen]:
    """The records of finance's list whose earlier remarks are not those of the edition before."""
    round_, previous = context.round, context.round.previous
    kept = {field.kept for field in round_.template.fields.values() if field.kept}
    for history in round_.template.fields.values():
        if previous is None or history.id not in kept or not isinstance(history, HistoryField):
            continue
        differing = [one for one in round_.records if _is_other(one, history.id, previous)]
        if differing:
            words = records_called((one.name for one in differing), round_.template)
            edition = round_called(previous.round)
            yield Seen(words={"title": history.title, "numbered": words, "edition": edition})


def _is_other(record: Record, history: str, previous: PreviousEdition) -> bool:
    """Whether the list has another remark under a heading that the edition has, too."""
    printed = previous.record(record.key)
    if printed is None:
        return False
    listed = {
        folded(value.slot.part): folded(value.text)
        for value in record.of_field(history)
        if not value.is_blank
    }
    return any(
        listed.get(folded(remark.heading), folded(remark.text)) != folded(remark.text)
        for remark in printed.histories.get(history, ())
    )
