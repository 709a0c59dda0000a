"""An item to which nobody has answered.

What: the centre that leads the item has delivered, but no status can be read, and no other finding
    on the item says why.
Why: merge prints no item without a status. This rule is the net below the others: it speaks where
    a round has made one of them milder, or where none of them saw the fault.
Mend: look at the item in the centre's file.
Live: the sheet Kontrol counts the items that lack an answer.
"""

from collections.abc import Iterator, Sequence

from validate.facts.called import cells_called, records_called
from validate.facts.renewed import lacking_values, lead_fields
from validate.finding import Level
from validate.rule import Scope, Seen, Where, rule
from validate.text import Text
from validate.view import OpenedFile, OpenedRound
from validate.wording import listed
from workbook.records.record import Record
from workbook.records.value import Value
from workbook.round.combined import answers_of


def _nobody(
    view: OpenedRound,
    file: OpenedFile,
    sent: Record,
    values: tuple[Value, ...],
    fields: Sequence[str],
) -> Seen:
    asked = listed(fields)
    return Seen(
        where=Where(
            file=file.name,
            centre=file.centre,
            sheet=file.returned.sheet if file.returned else "",
            cells=tuple(one.place.address for one in values),
            item=sent.name,
            column=cells_called(values),
        ),
        words={
            "centre": file.centre,
            "record": records_called([sent.name], view.round.template),
            "answer": Text(f"et svar i {asked.da}", f"no answer in {asked.en}"),
            "act": Text(f"udfyld {asked.da}", f"fill in {asked.en}"),
        },
    )


@rule(
    "MRG003",
    Scope.INBOX,
    name="answered-by-nobody",
    danish="ubesvaret",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "Filen fra {centre} er kommet, men der kan ikke læses {answer} for {record}.",
        "{centre} has delivered, but {answer} can be read for {record}.",
    ),
    fix=Text(
        "Se på {the} i filen, og {act}.",
        "Look at {the} in the file, and {act}.",
    ),
    fixed=True,
)
def no_answer(view: OpenedRound) -> Iterator[Seen]:
    """A fault for each of finance's records that lacks its leading centre's answer."""
    template = view.round.template
    files = {file.centre: file for file in view.accepted}
    answers = answers_of([(file.centre, file.records) for file in view.accepted])
    for sent in view.round.records:
        lead = view.round.centres_of(sent)[0]
        if lead not in files or sent.name in view.explained:
            continue
        record = answers.get(lead, {}).get(sent.key)
        values = [*lacking_values(record, template)] if record else []
        fields = {one.slot.field.title for one in values}
        if record is None:
            fields = {field.title for field in lead_fields(template)}
        if fields:
            yield _nobody(view, files[lead], sent, tuple(values), sorted(fields))
