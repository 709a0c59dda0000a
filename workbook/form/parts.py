"""The parts of a form that calculate: its sums, its small tables, and the year of full effect."""

from collections.abc import Iterator, Sequence
from typing import Final

from templates.field import AmountField, AmountsField, LinesField, TemplateField
from templates.frozen import frozen
from workbook.expression.calculated import beside
from workbook.expression.formula import Formula, formula_of, typed_parts
from workbook.form.cells import FormCells
from workbook.form.layout import FormLayout
from workbook.records.slot import Slot
from workbook.round.model import Round

_MOST_TERMS: Final = 60
"""Beyond so many typed amounts a sum names those of its formula: Excel takes no longer one."""


@frozen
class Held:
    """A sum that must be a certain amount.

    Attributes:
        slot: id of its cell.
        typed: ids of the typed amounts of its formula.
    """

    slot: str
    typed: tuple[str, ...]
    must_be: int


@frozen
class Split:
    """Amounts of a small table that add up to another amount of the form.

    Attributes:
        parts: ids of the cells, from the top.
        whole: id of the cell that they add up to.
    """

    parts: tuple[str, ...]
    whole: str


def sum_formula(round_: Round, slot: Slot, cells: FormCells) -> str:
    """The calculated cell of the slot, without "=".

    An amount is made of what is typed, however deep it goes.
    """
    fields = round_.template.fields
    parts = tuple(typed_parts(fields, slot.field.id))
    own = formula_of(slot.field)
    is_short = own is None or (isinstance(own, Formula) and len(parts) <= _MOST_TERMS)
    found = Formula(parts) if own is None or is_short else own
    return found.excel(lambda name: cells.slot(beside(slot, name)))


def held_sums(round_: Round, field: TemplateField, slots: Sequence[Slot]) -> Iterator[Held]:
    """The cells of a field that must be a certain amount, each with the amounts typed for it."""
    formula = formula_of(field)
    if formula is None or not isinstance(field, AmountField | AmountsField):
        return
    fields = round_.template.fields
    named = [term.id for term in formula.terms if formula_of(fields[term.id]) is None]
    typed = named or [term.id for term in typed_parts(fields, field.id)]
    if field.must_be is not None:
        for slot in slots:
            yield Held(slot.id, tuple(beside(slot, name) for name in typed), field.must_be)


def splits(layout: FormLayout, field: LinesField) -> Iterator[Split]:
    """The amounts of a small table that add up to others, one after the other."""
    lines = range(1, field.lines + 1)
    for column in layout.line_columns(field):
        whole = column.spec.adds_up_to
        if whole:
            part = f".{column.year}" if column.year is not None else ""
            parts = tuple(f"{field.id}:{line}.{column.spec.id}{part}" for line in lines)
            yield Split(parts, f"{whole}:{column.year}" if column.year is not None else whole)


def full_effect(round_: Round, field: TemplateField) -> str:
    """Id of the amounts that stay the same from the year in the field on; "" of other fields."""
    yearly = round_.template.packs.yearly
    if yearly is None or yearly.full_effect_from != field.id:
        return ""
    return yearly.full_effect_of or yearly.by_year


def from_year_on(layout: FormLayout, field: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Each year but the last, with the ids of the amounts from it on."""
    ids = [f"{field}:{year}" for year in layout.years]
    for number, year in enumerate(layout.years[:-1]):
        yield year, tuple(ids[number:])
