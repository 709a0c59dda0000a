"""The two parts of servicerammen do not add up to the net saving.

What: in some year what lies inside and what lies outside servicerammen is not the net saving
    together. A year in which nothing is typed, or nothing but a 0 in one of the two, is left open
    and not judged.
Why: the state's cap on service spending is reckoned from these rows. Six of the 43 real cases of
    2019 had another sum than their net saving.
Mend: correct the parts, or the amounts above.
Live: the row below the two shows the difference and turns red.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from templates.template import Template
from validate.facts.formula_sums import Sum, sums
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.wording import numbered
from workbook.numbers import danish, exact_sum, is_dust
from workbook.records.record import Record


@rule(
    "SUM003",
    Scope.RECORD,
    name="service-split-differs",
    severity=Level.ERROR,
    since="0.1",
    message=Text("{Record}: {what}.", "{Record}: {what}."),
    fix=Text(
        "Ret beløbene, så “{sum}” bliver {must_be}.",
        "Correct the amounts, so that “{sum}” becomes {must_be}.",
    ),
)
def off_balance(record: Record, context: Context) -> Iterator[Seen]:
    """A sum that must be a certain amount and is not, in a year in which it was answered."""
    template = context.round.template
    wrong: dict[str, list[Sum]] = {}
    for each in sums(record, template):
        if each.must_be is not None and _answered(each) and not _is_met(each):
            wrong.setdefault(each.field.id, []).append(each)
    for cells in wrong.values():
        typed = [value for each in cells for value in each.inputs if value.slot.is_typed]
        yield Seen(
            tuple(typed),
            words={
                "what": _what(cells, template),
                "sum": cells[0].field.title,
                "must_be": str(cells[0].must_be),
            },
        )


def _is_met(each: Sum) -> bool:
    """Whether the sum is what it must be, but for what amounts that a program calculated lack."""
    if each.right is None:
        return False
    off = exact_sum([each.right, -Decimal(each.must_be or 0)])
    return is_dust(off, [value.amount for value in each.inputs])


def _answered(each: Sum) -> bool:
    """Whether all that is typed beside the sum has an amount, or one of it another than 0."""
    typed = [value for value in each.inputs if value.slot.is_typed]
    is_whole = bool(typed) and not any(value.is_blank for value in typed)
    return is_whole or any(value.amount for value in typed)


def _what(cells: Sequence[Sum], template: Template) -> Text:
    """The sum in words and figures; years that say the same together."""
    years: dict[str, list[int]] = {}
    for each in cells:
        figures = f"{each.figures()} = {danish(each.right or Decimal())}"
        said = f"{each.equation(template)} = {figures}"
        years.setdefault(said, []).extend(filter(None, [each.value.slot.year]))
    texts = [(numbered(some), said) for said, some in years.items()]
    return Text(
        "; ".join(f"{when.da} {said}".strip() for when, said in texts),
        "; ".join(f"{when.en} {said}".strip() for when, said in texts),
    )
