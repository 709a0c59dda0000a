"""What a field says of a record once all answers are merged."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from templates.frozen import frozen
from workbook.records.remark import Remark


@frozen
class Amounts:
    """Amounts by year, in the unit of the field; a year without one is absent.

    A field of one amount has it under the year 0.
    """

    by_year: Mapping[int, Decimal] = field(default_factory=dict)


@frozen
class Line:
    """One line of a small table: what its fields say, by id; blank ones are absent."""

    texts: Mapping[str, str] = field(default_factory=dict)
    amounts: Mapping[str, Amounts] = field(default_factory=dict)


FieldContent: TypeAlias = (
    str | date | Decimal | tuple[str, ...] | Amounts | tuple[Line, ...] | tuple[Remark, ...]
)
"""By the field's type: a text; a date; a number; values of a list; amounts; lines;
the remarks of all rounds.

Nothing at all is "", an empty tuple or no amounts. Centres and committees stand as their codes.
"""
