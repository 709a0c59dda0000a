"""Which records a part speaks of: fields with lists, and values that they have."""

from collections.abc import Iterator

from templates.fault import Fault
from templates.meaning.fields_named import LISTED, OWNER, Listed, named, no_value, values_of
from templates.template import Template
from templates.toml_lines import Location
from templates.where import Where
from templates.where import values_of as asked_values


def where_faults(template: Template, place: Location, where: Where) -> Iterator[Fault]:
    """Every fault of a condition on records: unknown fields, and values that no list has."""
    for name in where:
        here = (*place, name)
        if name == OWNER:
            continue
        yield from named(template, here, name, LISTED)
        field = template.fields.get(name)
        if not isinstance(field, Listed):
            continue
        yield from value_faults(template, here, name, asked_values(where, name))


def value_faults(
    template: Template, place: Location, name: str, asked: tuple[str, ...]
) -> Iterator[Fault]:
    """Values that the list of this field does not have; nothing of a list that the round gives."""
    field = template.fields.get(name)
    values = values_of(template, field) if field is not None else None
    if values is None or not isinstance(field, Listed) or getattr(field, "free", False):
        return
    for value in asked:
        if value not in values:
            yield no_value(place, value, values, field.list)
