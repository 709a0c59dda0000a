"""A record: one thing that a centre answers about, with its values."""

from collections.abc import Mapping
from decimal import Decimal

from templates.frozen import frozen
from workbook.records.value import Place, Value

Key = tuple[str, ...]
"""What identifies a record, in the one spelling in which any two spellings are equal."""


@frozen(slots=False)
class Record:
    """One record of a returned file.

    Attributes:
        key: the typed key's fields, normalised; "" for each that is blank.
        name: what findings and sheets call it, "ISU05 (Service)"; its place where it has no key.
        values: of every slot of the fields on the sheet, by slot id, blank ones included;
            calculated fields that need no cell (a piece of a code) too.
        centre: code of the centre whose file it stands in; of finance's list: of its owner.
        place: of its first cell.
        is_sure: whether its identity is beyond doubt.
        is_led: whether the centre answers it; False where it may only remark on it.
    """

    key: Key
    name: str
    values: Mapping[str, Value]
    centre: str
    place: Place
    is_sure: bool = True
    is_led: bool = True

    def value(self, field: str, part: str = "") -> Value | None:
        """The value of a field's slot, or None where the record has no such slot."""
        return self.values.get(f"{field}:{part}" if part else field)

    def text(self, field: str) -> str:
        """The field's text, or ""."""
        value = self.values.get(field)
        return value.text if value is not None else ""

    def of_field(self, field: str) -> tuple[Value, ...]:
        """The values of all slots of a field, in their order."""
        return tuple(value for value in self.values.values() if value.slot.field.id == field)

    def amounts(self, field: str) -> dict[str, Decimal]:
        """The field's readable amounts by the slot's part (the year); blank ones are left out."""
        return {
            value.slot.part: value.amount
            for value in self.of_field(field)
            if value.amount is not None
        }
