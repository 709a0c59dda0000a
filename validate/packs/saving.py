"""What a record saves and costs by year, as the bindings of the pack `saving` read it."""

from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property

from templates.frozen import frozen
from templates.pack import SavingPack
from templates.template import Template
from validate.packs.years import by_year, filled_years, is_readable
from workbook.expression.formula import typed_parts
from workbook.records.record import Record
from workbook.records.value import Value
from workbook.round.model import Round


@frozen(slots=False)
class Economy:
    """One record all of whose amounts can be read.

    Attributes:
        pack: that says which amounts are savings, costs and investments.
    """

    record: Record
    template: Template
    pack: SavingPack

    @cached_property
    def savings(self) -> tuple[str, ...]:
        """Ids of the typed amounts that the net adds."""
        return self._parts(1)

    @cached_property
    def expenses(self) -> tuple[str, ...]:
        """Ids of the typed amounts that the net subtracts."""
        return self._parts(-1)

    @property
    def investments(self) -> tuple[str, ...]:
        """Id of the investment; none where the pack has none."""
        return (self.pack.investment,) if self.pack.investment else ()

    @property
    def costs(self) -> tuple[str, ...]:
        """Ids of what a saving costs: expenses and the investment."""
        return (*self.expenses, *self.investments)

    def cells(self, fields: Sequence[str]) -> tuple[Value, ...]:
        """The cells of the fields, in their order."""
        return tuple(value for field in fields for value in self.record.of_field(field))

    def amounts_in(self, fields: Sequence[str], years: Sequence[int]) -> tuple[Value, ...]:
        """The cells of the fields in these years in which an amount other than 0 stands."""
        return tuple(
            value for value in self.cells(fields) if value.slot.year in years and value.amount
        )

    def years_with(self, fields: Sequence[str]) -> tuple[int, ...]:
        """The years in which one of the fields has an amount other than 0."""
        return filled_years(self.record, self.template, fields)

    def added(self, fields: Sequence[str]) -> dict[int, Decimal]:
        """The fields' amounts added by year; a year without any is not in it."""
        found: dict[int, Decimal] = {}
        for field in fields:
            for year, amount in by_year(self.record, self.template, field).items():
                found[year] = found.get(year, Decimal()) + amount
        return found

    @cached_property
    def net(self) -> dict[int, Decimal]:
        """What the typed amounts give by year, whatever its cells show."""
        return by_year(self.record, self.template, self.pack.net)

    @property
    def is_blank(self) -> bool:
        """Whether no amount stands in any year, not even a 0."""
        return all(value.is_blank for value in self.cells((*self.savings, *self.costs)))

    def _parts(self, sign: int) -> tuple[str, ...]:
        parts = typed_parts(self.template.fields, self.pack.net)
        return tuple(dict.fromkeys(part.id for part in parts if part.sign == sign))


def economy(record: Record, round_: Round) -> Economy | None:
    """What the record saves and costs; None where an amount cannot be read, or its cell is gone.

    Of these other rules speak first.

    Raises:
        LookupError: the template has no such pack.
    """
    pack = round_.template.packs.saving
    if pack is None:
        raise LookupError("saving")
    found = Economy(record, round_.template, pack)
    fields = (*found.savings, *found.costs)
    return found if all(is_readable(record, round_, field) for field in fields) else None
