"""A case whose texts tell nothing.

What: every long text of the form is blank, says only its word for nothing (“Ingen”), or repeats the
    title. A required text that is blank is VAL001's, and a placeholder VAL008's: where either
    speaks, this rule is silent, so that one fault gives one finding.
Why: the council decides on what the case tells; a title and a row of figures cannot be judged.
Mend: write in a few sentences what is proposed and what follows from it.
Live: no; a required text is yellow while it is blank, but what it tells Excel cannot judge.
"""

from collections.abc import Iterator

from templates.field import LongTextField
from templates.form import TextBlock
from validate.case.cells import case_fault, filled
from validate.finding import Level
from validate.record_rule import Context, Scope, Seen, on_records
from validate.rule import Fault, Rule, Stage, Text
from validate.rules.val008_placeholder import placeholder
from validate.view import CaseFile
from workbook.case.returned import ReturnedCase
from workbook.danish import folded
from workbook.read.model import CellKind
from workbook.records.record import Record
from workbook.records.value import Value
from workbook.typed import cleaned


def check_cases(file: CaseFile) -> Iterator[Fault]:
    """A fault for each case in which no text tells anything."""
    for case in filled(file):
        blocks = case.round.template.form.texts
        if not blocks or any(_tells(case, block) for block in blocks):
            continue
        first = next((block for block in blocks if block.required), blocks[0])
        place = case.long_text(first.id)
        yield case_fault(case, [place], first.title)


def _tells(case: ReturnedCase, block: TextBlock) -> bool:
    """Whether the text says something, or another rule speaks of it."""
    place = case.long_text(block.id)
    if block.id not in case.rows or place.cell is None:
        return block.required or block.id not in case.rows
    text = cleaned(place.text)
    if place.cell.kind is not CellKind.TEXT or placeholder(text) is not None:
        return True
    if not text:
        return block.required
    title = case.field(case.round.template.form.title_field).text
    none = {folded(block.none or "") for block in case.round.template.form.texts}
    return folded(text) not in {*none, folded(title)}


RULE = Rule(
    code="ROW020",
    name="no-texts",
    severity=Level.WARNING,
    stage=Stage.ITEM,
    since="0.1",
    message=Text(
        "{Case} har ingen tekst, der fortæller, hvad forslaget går ud på.",
        "{Case_en} has no text that tells what is proposed.",
    ),
    fix=Text(
        "Skriv med et par sætninger i “{label}”, hvad I foreslår, og hvad det betyder.",
        "Write a few sentences in “{label_en}” on what you propose and what it means.",
    ),
    check_cases=check_cases,
)


@on_records(
    RULE,
    Scope.RECORD,
    message=Text(
        "{Record} har ingen tekst, der fortæller, hvad {the} går ud på.",
        "{Record} has no text that tells what it is about.",
    ),
    fix=Text(
        "Skriv med et par sætninger i “{field}”, hvad I foreslår, og hvad det betyder.",
        "Write a few sentences in “{field}” on what you propose and what it means.",
    ),
)
def no_texts(record: Record, context: Context) -> Iterator[Seen]:
    """A record none of whose long texts says anything, and of which no other rule speaks.

    What a record of finance's own list is about stands there.
    """
    template = context.round.template
    if template.record.list == "closed":
        return
    fields = [field for field in template.fields.values() if isinstance(field, LongTextField)]
    texts = [(field, record.value(field.id)) for field in fields if field.is_typed]
    none = {folded(field.none) for field in fields} | {folded(record.text(template.record.title))}
    silent = [value for field, value in texts if value and not _speaks(field, value, none)]
    if silent and len(silent) == len(texts):
        yield Seen((silent[0],))


def _speaks(field: LongTextField, value: Value, none: set[str]) -> bool:
    """Whether the text tells something, or another rule tells what is wrong with it."""
    if value.kind not in (None, CellKind.TEXT) or placeholder(value.raw) is not None:
        return True
    return field.required if value.is_blank else folded(value.text) not in none
