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
from validate.wording import listed, numbered
from workbook.expression.formula import Formula
from workbook.numbers import danish, exact_sum, is_dust
from workbook.records.record import Record

_PAIR = 2  # an amount and all of it under another name


@rule(
    "SUM003",
    Scope.RECORD,
    name="service-split-differs",
    danish="servicerammen passer ikke",
    severity=Level.ERROR,
    since="0.1",
    message=Text("{Record}: {what}.", "{Record}: {what}."),
    fix=Text("Ret beløbene, så {goal}.", "Correct the amounts, so that {goal}."),
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
            words={"what": _what(cells, template), "goal": _goal(cells[0], template)},
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


def _is_split(each: Sum) -> bool:
    """Whether it is an amount less the parts that it is split in, so that nothing must be left."""
    first, *parts = each.formula.terms if isinstance(each.formula, Formula) else ()
    return each.must_be == 0 and first.sign > 0 and all(part.sign < 0 for part in parts)


def _goal(each: Sum, template: Template) -> Text:
    """What the amounts must give."""
    if not _is_split(each):
        title, must_be = each.field.title, each.must_be
        return Text(f"“{title}” bliver {must_be}", f"“{title}” becomes {must_be}")
    whole, parts = _titles(each, template)
    if len(each.formula.terms) == _PAIR:
        return Text(f"{parts.da} bliver som “{whole}”", f"{parts.en} equals “{whole}”")
    return Text(f"{parts.da} tilsammen giver “{whole}”", f"{parts.en} together make up “{whole}”")


def _titles(each: Sum, template: Template) -> tuple[str, Text]:
    """The amount that is split, and what it is split in."""
    whole, *parts = (template.fields[term.id].title for term in each.formula.terms)
    return whole, listed(parts)


def _what(cells: Sequence[Sum], template: Template) -> Text:
    """The sum in words and figures; years that say the same together."""
    years: dict[tuple[Text, Text, Text], list[int]] = {}
    for each in cells:
        years.setdefault(_said(each, template), []).extend(filter(None, [each.value.slot.year]))
    texts = [_in_years(numbered(some), *said) for said, some in years.items()]
    return Text("; ".join(text.da for text in texts), "; ".join(text.en for text in texts))


def _in_years(years: Text, subject: Text, verb: Text, gives: Text) -> Text:
    """One sum of these years; in Danish the verb then stands before its subject."""
    english = f"{subject.en} {verb.en} {gives.en}"
    if not years.da:
        return Text(f"{subject.da} {verb.da} {gives.da}", english)
    return Text(f"i {years.da} {verb.da} {subject.da} {gives.da}", f"in {years.en} {english}")


def _said(each: Sum, template: Template) -> tuple[Text, Text, Text]:
    """The amounts that are added, a verb, and what they give."""
    if not _is_split(each):
        equation = each.equation(template)
        figures = f"{each.figures()} = {danish(each.right or Decimal())}"
        return Text(equation, equation), Text("giver", "give"), Text(figures, figures)
    whole, parts = _titles(each, template)
    amounts = [value.amount or Decimal() for value in each.inputs]
    first, rest = danish(amounts[0]), danish(exact_sum(amounts[1:]))
    but = Text(f"{rest}, men “{whole}” er {first}", f"{rest}, but “{whole}” is {first}")
    if len(amounts) == _PAIR:
        return parts, Text("er", "is"), but
    return parts, Text("giver", "give together"), Text(f"tilsammen {but.da}", but.en)
