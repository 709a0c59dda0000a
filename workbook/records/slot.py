"""A slot: one cell's worth of a field."""

import dataclasses
from collections.abc import Iterator, Mapping, Sequence

from templates.field import (
    AmountsField,
    ChoicesField,
    LineField,
    LinesField,
    TemplateField,
    TicksField,
)
from templates.frozen import frozen
from templates.template import Template


@frozen
class Slot:
    """One cell's worth of a field: the field itself, or the field for a year, option or line.

    Attributes:
        part: the year ("2026"), the option, or the line with its field ("1.account",
            "1.frame_amount.2026"); "" where the field has one cell.
        year: of an amount by year, else None.
        id: its name within a record: ``amount:2026``, ``title``.
        spec: what is asked in the cell: the field, or of a small table the line's.
        is_typed: whether a centre types it.
    """

    field: TemplateField
    part: str = ""
    year: int | None = None
    # Found once: a slot is made once in a layout, and asked for these in every cell of it.
    id: str = dataclasses.field(init=False, repr=False, compare=False)
    spec: TemplateField | LineField = dataclasses.field(init=False, repr=False, compare=False)
    is_typed: bool = dataclasses.field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Finds what every cell asks."""
        found = {
            "id": f"{self.field.id}:{self.part}" if self.part else self.field.id,
            "spec": _spec(self.field, self.part),
            "is_typed": self.field.is_typed,
        }
        for name, value in found.items():
            object.__setattr__(self, name, value)

    @property
    def is_amount(self) -> bool:
        """Whether it holds an amount of money."""
        return self.spec.type in ("amount", "amounts")


def _spec(asked: TemplateField, part: str) -> TemplateField | LineField:
    if isinstance(asked, LinesField):
        name = part.split(".")[1]
        return next(line for line in asked.fields if line.id == name)
    return asked


def slots_of(
    field: TemplateField, years: Sequence[int], lists: Mapping[str, Sequence[str]]
) -> Iterator[Slot]:
    """The cells of a field, in the order in which they stand.

    Args:
        field: of the template.
        years: of the round.
        lists: the values of each list, those that the round gives included.
    """
    match field:
        case AmountsField():
            yield from (Slot(field, str(year), year) for year in years)
        case TicksField():
            yield from (Slot(field, value) for value in lists[field.list])
        case ChoicesField() if field.is_typed:
            yield from (Slot(field, str(number)) for number in range(1, field.at_most + 1))
        case LinesField():
            for number in range(1, field.lines + 1):
                for part in field.fields:
                    if part.type == "amounts":
                        for year in years:
                            yield Slot(field, f"{number}.{part.id}.{year}", year)
                    else:
                        yield Slot(field, f"{number}.{part.id}")
        case _:
            yield Slot(field)


def slots(
    template: Template, years: Sequence[int], lists: Mapping[str, Sequence[str]]
) -> tuple[Slot, ...]:
    """The cells of every field of the template, in the file's order."""
    return tuple(
        slot for field in template.fields.values() for slot in slots_of(field, years, lists)
    )
