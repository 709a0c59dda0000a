"""Which records a total, table or column speaks of."""

from collections.abc import Mapping
from typing import TypeAlias

Where: TypeAlias = Mapping[str, str | tuple[str, ...]]
"""Field ids with the value, or values, that the record must have: all of them hold."""


def values_of(where: Where, field: str) -> tuple[str, ...]:
    """The values that the field may have; KeyError where it is not asked."""
    value = where[field]
    return (value,) if isinstance(value, str) else value
