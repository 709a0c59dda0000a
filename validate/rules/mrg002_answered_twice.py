"""An item to which two centres have given different statuses.

What: an item goes to two centres. The first leads and gives the status; the other may only remark,
    but its file bears a status too, and another one.
Why: the council edition prints one status for each item, and only the two centres can tell which
    is right.
Mend: agree on the status. The leading centre chooses it; the other deletes its own.
Live: the cell is locked in the other centre's workbook.

The other centre's cell is a locked one, so that a status in it is a changed locked cell, which is
found already in its file alone and is said there. This rule is silent then: one fault, one finding.
It speaks where no error on the item was found, as in a round that has made that rule milder.
"""

from collections.abc import Iterator

from templates.template import Template
from validate.facts.called import records_called, slot_called
from validate.finding import Level
from validate.rule import Scope, Seen, Where, rule
from validate.text import Text
from validate.view import OpenedFile, OpenedRound
from validate.wording import shortened
from workbook.danish import folded
from workbook.records.returned import LockedChange, Renewed
from workbook.round.combined import answers_of


def _seen(
    template: Template, file: OpenedFile, change: LockedChange, lead: str, answer: str
) -> Seen:
    called, title = records_called([change.record.name], template), slot_called(change.value.slot)
    return Seen(
        where=Where(
            file=file.name,
            centre=file.centre,
            sheet=change.value.place.sheet,
            cells=(change.value.place.address,),
            item=change.record.name,
            column=title,
            value=change.value.text,
        ),
        expected=answer,
        words={
            "record": Text(
                called.da[:1].upper() + called.da[1:], called.en[:1].upper() + called.en[1:]
            ),
            "answers": Text(f"svar i “{title}”", f"answers in “{title}”"),
            "lead": lead,
            "other": file.centre,
            "status": shortened(answer),
        },
    )


@rule(
    "MRG002",
    Scope.INBOX,
    name="answered-twice",
    danish="besvaret af to",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "{record} har to {answers}: {lead} har valgt “{status}”, men {other} “{value}”.",
        "{record} has two {answers}: {lead} has chosen “{status}”, but {other} “{value}”.",
    ),
    fix=Text(
        "Bliv enige om ét svar: {lead} vælger det, og {other} sletter sit.",
        "Agree on one. {lead} chooses it, and {other} deletes its own.",
    ),
    fixed=True,
)
def two_answers(view: OpenedRound) -> Iterator[Seen]:
    """A fault for each answer in a cell that is locked, where it differs from the leading centre's.

    Where the centre led the record when it was asked, its answer is one of then.
    """
    answers = answers_of([(file.centre, file.records) for file in view.accepted])
    for file in view.accepted:
        returned = file.returned
        if returned is None:
            continue
        renewed = returned.renewed or Renewed()
        for change in (*returned.changed, *renewed.changed):
            record, slot = change.record, change.value.slot
            lead = view.round.centres_of(record)[0]
            led = answers.get(lead, {}).get(record.key)
            value = led.values.get(slot.id) if led is not None else None
            is_claim = slot.is_typed and record.key not in renewed.given_up
            if not is_claim or value is None or record.name in view.explained:
                continue
            if folded(value.text) != folded(change.value.text):
                yield _seen(view.round.template, file, change, lead, value.text)
