"""The sums below the list of forms: their formulas, and what they give now."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product
from typing import TypeAlias

from templates.field import TicksField
from templates.sheet import Total
from templates.where import Where, values_of
from workbook.expression.formula import FAULT
from workbook.expression.reading import quoted
from workbook.form.listing import ListColumn, Listing
from workbook.form.plan import FormsPlan, PlannedForm
from workbook.numbers import exact_sum
from workbook.read.model import CellKind

Shown: TypeAlias = Decimal | str | None
"""What a cell of an amount shows: `FAULT` where something else stands in it; None for nothing."""

_Asked: TypeAlias = tuple[str, str]
"""The id of a slot, and what must stand in its cell: "" for anything at all."""


def shown_amount(form: PlannedForm, column: ListColumn) -> Shown:
    """What a column of amounts shows of a form: its amount, or the sum of its years."""
    shown = [_amount(form, slot.id) for slot in column.slots]
    return FAULT if FAULT in shown else added(shown)


def added(shown: Sequence[Shown]) -> Decimal | None:
    """The amounts together; None where there is none."""
    given = [one for one in shown if isinstance(one, Decimal)]
    return exact_sum(given) if given else None


def total_formula(listing: Listing, total: Total, column: ListColumn) -> str:
    """The sum of a column, without "="; blank where nothing is added."""
    span = listing.span(column.column)
    if not total.where:
        return f'IF(COUNT({span})=0,"",SUM({span}))'
    terms = [
        f"SUMIFS({','.join([span, *_criteria(listing, alternative)])})"
        for alternative in _alternatives(listing.plan, total.where)
    ]
    return "+".join(["0", *terms])


def total_now(listing: Listing, total: Total, column: ListColumn) -> Decimal | None:
    """What the sum is now."""
    plan = listing.plan
    alternatives = list(_alternatives(plan, total.where))
    shown = [
        shown_amount(form, column)
        for form in plan.forms
        for alternative in alternatives
        if all(_says(form, slot, text) for slot, text in alternative)
    ]
    found = added(shown)
    return Decimal() if found is None and total.where else found


def _amount(form: PlannedForm, slot: str) -> Shown:
    value = form.record.values[slot]
    if value.kind is CellKind.NUMBER and value.number is not None:
        return value.number
    return FAULT if value.raw else None


def _alternatives(plan: FormsPlan, where: Where) -> Iterator[tuple[_Asked, ...]]:
    """What may stand in a form that counts: each alternative asks one thing of every field."""
    choices = [
        [one for value in values_of(where, field) for one in _of_value(plan, field, value)]
        for field in where
    ]
    yield from product(*choices)


def _of_value(plan: FormsPlan, field: str, value: str) -> Iterator[_Asked]:
    """The cells of a field that may say the value, in every spelling that is read as it."""
    for place in plan.layout.places_of(field):
        if isinstance(place.slot.field, TicksField):
            if place.slot.part == value:
                yield place.slot.id, ""
            continue
        name = getattr(place.slot.field, "list", "")
        spelled = plan.round.spellings(name, value) if name else ()
        for text in dict.fromkeys((value.casefold(), *spelled)):
            yield place.slot.id, text


def _says(form: PlannedForm, slot: str, text: str) -> bool:
    value = form.record.values[slot]
    return value.raw.casefold() == text if text else bool(value.raw)


def _criteria(listing: Listing, alternative: Sequence[_Asked]) -> list[str]:
    return [
        f"{listing.column(slot)},{quoted('=' + _literal(text) if text else '?*')}"
        for slot, text in alternative
    ]


def _literal(text: str) -> str:
    """The text without what a criterion takes for any sign."""
    for sign in "~*?":
        text = text.replace(sign, f"~{sign}")
    return text
