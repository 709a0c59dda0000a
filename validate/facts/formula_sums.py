"""What the formulas of a record give, held against what its cells show."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from templates.field import AmountField, AmountsField, PercentField
from templates.frozen import frozen
from templates.template import Template
from validate.rule import InCopy
from workbook.expression.formula import (
    FAULT,
    Calculation,
    Ratio,
    calculated,
    formula_of,
    typed_parts,
)
from workbook.numbers import danish, exact_sum, is_dust
from workbook.read.model import CellKind
from workbook.records.record import Record
from workbook.records.value import Reading, Value

TYPED_OVER: Final = InCopy(
    "formula",
    "Formlen er her igen, så tallet er væk. Var det rigtigt, så ret de gule felter, som det regnes "
    "ud af.",
)


@frozen(slots=False)
class Sum:
    """One calculated cell of a record.

    Attributes:
        right: what its formula gives; None where nothing is typed that it is made of.
        inputs: the cells of the amounts that the formula names.
    """

    field: AmountField | AmountsField | PercentField
    formula: Calculation
    value: Value
    right: Decimal | None
    inputs: tuple[Value, ...]

    @property
    def shows_right(self) -> bool:
        """Whether the cell shows what its formula gives; or what it shows nobody has calculated.

        Where the formula gives nothing, a 0 says the same. So does the fault that a formula shows
        in a program which cannot calculate it; of what the amounts lack each is told itself.
        """
        is_faulty = self.value.formula is not None and self.value.raw == FAULT
        if self.value.is_blank or self.value.kind is CellKind.UNCACHED or is_faulty:
            return self.right is None or not self.value.is_blank
        return self._is(self.right or Decimal())

    def _is(self, amount: Decimal) -> bool:
        """Whether the cell shows the amount, as a program gives it that adds in binary floats."""
        shown = self.value.amount
        if shown is None or shown == amount:
            return shown == amount
        is_share = isinstance(self.formula, Ratio)
        sizes = [amount] if is_share else [value.amount for value in self.inputs]
        return is_dust(exact_sum([shown, -amount]), sizes)

    @property
    def must_be(self) -> int | None:
        """What it must be in every year; None where it may be anything."""
        return None if isinstance(self.field, PercentField) else self.field.must_be

    def equation(self, template: Template) -> str:
        """The formula in the labels of its amounts: “Besparelse − Udgift”."""
        return self._written([template.fields[term.id].title for term in self.formula.terms])

    def figures(self) -> str:
        """The formula in figures: “300 − 30”; a blank amount counts as 0."""
        return self._written([danish(value.amount or Decimal()) for value in self.inputs])

    def _written(self, parts: Sequence[str]) -> str:
        if isinstance(self.formula, Ratio):
            return " / ".join(parts)
        signs = ["−" if term.sign < 0 else "+" for term in self.formula.terms]
        return " ".join(
            f"{sign} {part}" for sign, part in zip(signs, parts, strict=True)
        ).removeprefix("+ ")


def sums(record: Record, template: Template) -> Iterator[Sum]:
    """The calculated cells of a record whose typed amounts can all be read.

    Of an amount that cannot be read other rules speak first.
    """
    for field in template.fields.values():
        formula = formula_of(field)
        if formula is None or not isinstance(field, AmountField | AmountsField | PercentField):
            continue
        typed = tuple(term.id for term in typed_parts(template.fields, field.id))
        for value in record.of_field(field.id):
            part = value.slot.part
            cells = {name: record.value(name, part) or record.value(name) for name in typed}
            if all(cell and cell.reading is not Reading.UNREADABLE for cell in cells.values()):
                amounts = {name: cell.amount if cell else None for name, cell in cells.items()}
                named = (record.value(term.id, part) for term in formula.terms)
                inputs = tuple(
                    _shown(each, template, amounts) for each in named if each is not None
                )
                right = calculated(template.fields, field.id, amounts.get)
                yield Sum(field, formula, value, right, inputs)


def differing(record: Record, template: Template) -> Iterator[tuple[Sum, ...]]:
    """The cells of each calculated field that show something else than their formula gives.

    A sum that must be a certain amount is judged by what it gives. Of one that is made of another
    sum the follow-on is left out: what is typed over the one makes the other wrong, too.
    """
    every = tuple(sums(record, template))
    wrong = {each.value.slot.id: each for each in every if not each.shows_right}
    found: dict[str, list[Sum]] = {}
    for each in wrong.values():
        part = each.value.slot.part
        above = [record.value(one.id, part) or record.value(one.id) for one in each.formula.terms]
        is_made_of_wrong = any(value is not None and value.slot.id in wrong for value in above)
        if each.must_be is None and not (is_made_of_wrong and _follows(each, above)):
            found.setdefault(each.field.id, []).append(each)
    return (tuple(cells) for cells in found.values())


def _follows(each: Sum, above: Sequence[Value | None]) -> bool:
    """Whether the cell agrees with what the cells it is made of show, be it right or wrong."""
    if each.value.formula is not None:
        return True
    shown = {
        term.id: value.amount
        for term, value in zip(each.formula.terms, above, strict=True)
        if value is not None
    }
    return each.value.amount == (each.formula.value(shown.get) or Decimal())


def _shown(value: Value, template: Template, amounts: Mapping[str, Decimal | None]) -> Value:
    """The amount as it is calculated, whatever its cell shows."""
    right = calculated(template.fields, value.slot.field.id, amounts.get)
    return value if value.amount == right else _with(value, right)


def _with(value: Value, amount: Decimal | None) -> Value:
    reading = Reading.BLANK if amount is None else Reading.READ
    return Value(value.slot, value.place, amount, value.raw, value.kind, reading)
