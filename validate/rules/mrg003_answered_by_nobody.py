"""An item to which nobody has answered.

What: the centre that leads the item has delivered, but no status can be read, and no other finding
    on the item says why.
Why: merge prints no item without a status. This rule is the net below the others: it speaks where
    a round has made one of them milder, or where none of them saw the fault.
Mend: look at the item in the centre's file.
Live: the sheet Kontrol counts the items that lack an answer.
"""

from collections.abc import Iterator, Sequence

from validate.finding import Level
from validate.follow_up.cells import leading
from validate.record_names import cells_called, records_called
from validate.record_renewed import lacking_values, lead_fields
from validate.record_rule import Scope, Seen, Where, on_records
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView, OpenedRound, RecordFile, RecordRoundView, RoundView
from validate.wording import listed
from workbook.records.record import Record
from workbook.records.value import Value
from workbook.round.combined import answers_of


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
            words={
                "centre": file.centre,
                "record": f"punkt {item.nr}",
                "record_en": f"item {item.nr}",
                "answer": "en status",
                "answer_en": "no status",
                "the": "punktet",
                "the_en": "the item",
                "act": "vælg en status",
                "act_en": "choose a status",
            },
        )


def _nobody(
    view: RecordRoundView,
    file: RecordFile,
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


RULE = Rule(
    code="MRG003",
    name="answered-by-nobody",
    severity=Level.ERROR,
    stage=Stage.ROUND,
    since="0.1",
    message=Text(
        "Filen fra {centre} er kommet, men der kan ikke læses {answer} for {record}.",
        "{centre} has delivered, but {answer_en} can be read for {record_en}.",
    ),
    fix=Text(
        "Se på {the} i filen, og {act}.",
        "Look at {the_en} in the file, and {act_en}.",
    ),
    check_round=check,
    fixed=True,
)


@on_records(RULE, Scope.INBOX)
def no_answer(view: OpenedRound) -> Iterator[Seen]:
    """A fault for each of finance's records that lacks its leading centre's answer."""
    if not isinstance(view, RecordRoundView):
        return
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
