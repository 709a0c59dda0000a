"""A heading that was answered, and nothing under it.

What: a field is answered that belongs to a row of amounts, and the row has none (“Anlægsudgiften
    finansieres af” without an investment); or a line of frames has an account or amounts, and names
    no frame. A case without any amount is ROW010's, and of amounts that cannot be read other rules
    speak first.
Why: half an answer is printed as it stands. What is missing may be the very thing that was meant:
    an investment that was never typed, or amounts that no frame pays for.
Mend: fill in what is missing, or clear what was answered.
Live: the answer, or the line's blank frame, turns yellow.
"""

from collections.abc import Iterator

from templates.field import TemplateField
from validate.facts.asked import NUMBERS, type_of
from validate.facts.typed_lines import lines
from validate.finding import Level
from validate.packs.saving import economy
from validate.packs.years import is_readable
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.wording import shortened
from workbook.expression.formula import typed_parts
from workbook.records.record import Record
from workbook.records.value import Value
from workbook.round.model import Round


@rule(
    "ROW021",
    Scope.RECORD,
    name="heading-without-content",
    danish="overskrift uden indhold",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "“{field}” i {record} er udfyldt (“{value}”), men der er intet beløb i “{amount}”.",
        "“{field}” of {record} is answered (“{value}”), but no amount stands in “{amount}”.",
    ),
    fix=Text(
        "Skriv beløbet i “{amount}”, eller slet svaret i “{field}”.",
        "Type the amount in “{amount}”, or clear the answer in “{field}”.",
    ),
)
def answered_in_vain(record: Record, context: Context) -> Iterator[Seen]:
    """A field that is answered only with an amount, and that amount is blank in every year."""
    template = context.round.template
    for field in template.fields.values():
        if not field.only_with:
            continue
        answers = tuple(value for value in record.of_field(field.id) if not value.is_blank)
        if not answers or _is_without_economy(record, field, context.round):
            continue
        parts = typed_parts(template.fields, field.only_with)
        amounts = [value.amount for part in parts for value in record.of_field(part.id)]
        if is_readable(record, context.round, field.only_with) and not any(amounts):
            yield Seen(answers, words={"amount": template.fields[field.only_with].title})


def _is_without_economy(record: Record, field: TemplateField, round_: Round) -> bool:
    """Whether the record has no amount at all, where the field's is one of those (ROW010)."""
    template = round_.template
    found = economy(record, round_) if template.packs.saving is not None else None
    if found is None:
        return False
    amounts = (*found.savings, *found.costs)
    parts = {part.id for part in typed_parts(template.fields, field.only_with)}
    return not found.years_with(amounts) and parts <= set(amounts)


@answered_in_vain.also(
    Scope.RECORD,
    message=Text(
        "“{field}” i {record} har en linje med {given}, men uden “{first}”.",
        "“{field}” of {record} has a line with {given}, and no “{first}”.",
    ),
    fix=Text(
        "Udfyld “{first}”, eller slet det, der står i linjen.",
        "Fill in “{first}”, or clear what stands in the line.",
    ),
)
def line_without_name(record: Record, _context: Context) -> Iterator[Seen]:
    """A line in which something stands, and not what names it."""
    for name, *others in lines(record):
        filled = tuple(value for value in others if not value.is_blank)
        if name.is_blank and filled:
            given = tuple(dict.fromkeys(map(_given, filled)))
            yield Seen((name, *filled), words={"first": name.slot.spec.label, "given": given})


def _given(value: Value) -> str:
    """A cell of the line as a sentence names it: “Kontonr.” (202 115), “Beløb”."""
    label = f"“{value.slot.spec.label}”"
    return label if type_of(value) in NUMBERS else f"{label} ({shortened(value.text, 40)})"
