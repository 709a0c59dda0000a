"""Something that must be answered and is not.

What: the status cell of an item that the centre leads is blank, or holds nothing but blanks; or a
    form has no number, title, committee, proposer or summary, or none of its options is ticked.
Why: the council edition prints a status for every item; merge does not guess one, nor carry the
    last round's over. The overview sorts the cases by number and committee.
Mend: choose a status on the list, also where nothing has changed since the last round; fill in
    what the case lacks. A form that is not used stays blank altogether.
Live: the cell turns yellow, and the sheet Kontrol or the list of cases counts it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from templates.field import (
    AmountsField,
    ChoiceField,
    ChoicesField,
    LinesField,
    TemplateField,
    TicksField,
)
from validate.case.cells import case_fault, filled
from validate.finding import Level
from validate.follow_up.checks import hits
from validate.record_rule import Context, Scope, Seen, on_records
from validate.required import incomplete
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseFile, FileView
from validate.word import quoted
from workbook.case.choices import read_tick
from workbook.case.returned import CaseCell, ReturnedCase
from workbook.read.model import CellKind
from workbook.records.record import Record

CODE = "VAL001"

_CHOOSE = Text("Vælg fra listen i cellen.", "Choose from the list in the cell.")
_WRITE = Text("Skriv svaret i cellen.", "Write the answer in the cell.")
_TICK = Text("Sæt x ved det, der passer.", "Put an x beside what fits.")


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each item of the centre's own without a status."""
    for hit in hits(view, CODE):
        yield hit.fault(
            what=f"Punkt {hit.place.item.nr} har ingen status",
            what_en=f"Item {hit.place.item.nr} has no status",
            mend=_CHOOSE.da,
            mend_en=_CHOOSE.en,
        )


def check_cases(file: CaseFile) -> Iterator[Fault]:
    """A fault for each required field, text or group of options without an answer."""
    for case in filled(file):
        form = case.round.template.form
        for field in form.fields:
            if field.required and _is_blank(case, case.field(field.id)):
                mend = _CHOOSE if field.list else _WRITE
                yield _lacking(case, [case.field(field.id)], field.label, mend)
        for block in form.options:
            ticks = [cell for _, cell in case.options(block.id)]
            if sum(
                read_tick(cell.text, block.tick) is not False for cell in ticks
            ) < block.least and all(cell.key in case.rows for cell in ticks):
                yield _lacking(case, ticks, block.title, _TICK)
        for text in form.texts:
            if text.required and _is_blank(case, case.long_text(text.id)):
                yield _lacking(case, [case.long_text(text.id)], text.title, _WRITE)


def _is_blank(case: ReturnedCase, place: CaseCell) -> bool:
    uncached = place.cell is not None and place.cell.kind is CellKind.UNCACHED
    return place.is_blank and place.key in case.rows and not uncached


def _lacking(case: ReturnedCase, places: list[CaseCell], label: str, mend: Text) -> Fault:
    fault = case_fault(case, places, label, mend=mend.da, mend_en=mend.en)
    what = Text(
        f"{fault.words['Case']} mangler et svar i “{label}”",
        f"{fault.words['Case_en']} has no answer in “{label}”",
    )
    return replace(fault, words={**fault.words, "what": what.da, "what_en": what.en})


RULE = Rule(
    code=CODE,
    name="required-blank",
    severity=Level.ERROR,
    stage=Stage.CELL,
    since="0.1",
    message=Text("{what}.", "{what_en}."),
    fix=Text("{mend}", "{mend_en}"),
    check=check,
    check_cases=check_cases,
)


@on_records(
    RULE,
    Scope.RECORDS,
    message=Text("{Record} mangler {answers} i {fields}.", "{Record} has no answer in {fields}."),
    fix=Text("{mend}{or_clear}", "{mend}{or_clear}"),
)
def unanswered(records: Sequence[Record], context: Context) -> Iterator[Seen]:
    """A record in which something required is blank; all of it is told at once."""
    for record, lacking in incomplete(records, context.round.template):
        fields = tuple(dict.fromkeys(value.slot.field for value in lacking))
        key = context.round.template.record.key
        written = [one for one in record.values.values() if not one.is_blank]
        typed = {one.slot.field.id for one in written if one.slot.field.is_typed}
        may_clear = not context.round.is_closed and not typed - set(key)
        yield Seen(
            lacking,
            record,
            {
                "fields": quoted(tuple(field.title for field in fields)),
                "answers": "et svar" if len(fields) == 1 else "svar",
                "mend": _mend(fields),
                "or_clear": _OR_CLEAR if may_clear else Text("", ""),
            },
        )


_OR_CLEAR = Text(
    " Skal det ikke med, så slet det, der allerede er skrevet.",
    " If it is not to be used, clear what has been written.",
)


def _mend(fields: Sequence[TemplateField]) -> Text:
    if len(fields) > 1:
        return Text("Skriv eller vælg svarene.", "Write or choose the answers.")
    field = fields[0]
    if isinstance(field, ChoiceField | ChoicesField):
        return _CHOOSE
    if isinstance(field, LinesField):
        return Text("Udfyld mindst én linje.", "Fill in at least one line.")
    if isinstance(field, TicksField):
        return Text(f"Sæt {field.tick} ved det, der passer.", f"Put {field.tick} beside what fits.")
    if isinstance(field, AmountsField) and not field.required:
        return Text(
            f"Skriv et beløb i mindst {field.at_least} år.",
            f"Type an amount in at least {field.at_least} year{'s' * (field.at_least > 1)}.",
        )
    return _WRITE
