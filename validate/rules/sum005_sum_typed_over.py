"""A sum that is no longer calculated, though it is right today.

What: an amount was typed over the formula of a sum, and it is what the rows above give.
Why: the next change above does not reach it.
Mend: nothing needs to be done; merge calculates the sum itself, and the corrected copy has its
    formula again.
Live: the cell is locked.
"""

from collections.abc import Iterator

from validate.facts.formula_sums import TYPED_OVER, Sum, sums
from validate.facts.typed_totals import typed_over
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.records.record import Record
from workbook.records.returned import Returned

_UNHARMED = Text(
    "I skal ikke gøre noget; summen regnes efter.",
    "Nothing needs to be done; the sum is calculated anew.",
)


@rule(
    "SUM005",
    Scope.RECORD,
    name="sum-typed-over",
    danish="sum overskrevet",
    severity=Level.INFO,
    since="0.1",
    message=Text(
        "Formlen for “{field}” i {record} er væk, så tallet følger ikke længere med.",
        "The formula of “{field}” of {record} is gone, so the amount stands still.",
    ),
    fix=_UNHARMED,
    in_copy=TYPED_OVER,
)
def typed_over_a_sum(record: Record, context: Context) -> Iterator[Seen]:
    """A calculated field that is right today, and no longer calculated.

    One that must be a certain amount is told whatever it shows: by that nobody judges it.
    """
    found: dict[str, list[Sum]] = {}
    for each in sums(record, context.round.template):
        is_told = not each.shows_right and each.must_be is None
        if each.value.formula is None and not each.value.is_blank and not is_told:
            found.setdefault(each.field.id, []).append(each)
    for cells in found.values():
        yield Seen(tuple(each.value for each in cells))


@typed_over_a_sum.also(
    Scope.SHEET,
    message=Text(
        "Formlen for “{total}”, {field}, er væk, så tallet følger ikke længere med.",
        "The formula of “{total}”, {field}, is gone, so the amount stands still.",
    ),
)
def total_typed_over(returned: Returned, context: Context) -> Iterator[Seen]:
    """A live sum that is right today, and no longer calculated."""
    for label, value, right in typed_over(returned, context.round.template):
        if value.amount == right:
            yield Seen((value,), words={"total": label})
