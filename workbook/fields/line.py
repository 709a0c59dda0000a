"""The field of a line in a small table as a field by itself: it is then treated as any other."""

from collections.abc import Callable, Mapping
from typing import Final

from templates.field import (
    AmountField,
    AmountsField,
    ChoiceField,
    DateField,
    IntegerField,
    LineField,
    LinesField,
    TemplateField,
    TextField,
    YearField,
)

_MADE: Final[Mapping[str, Callable[[str, LineField], TemplateField]]] = {
    "text": lambda id_, line: TextField(id=id_, label=line.label, max_length=line.max_length),
    "choice": lambda id_, line: ChoiceField(
        id=id_, label=line.label, list=line.list, extra=line.extra
    ),
    "amount": lambda id_, line: AmountField(id=id_, label=line.label),
    "amounts": lambda id_, line: AmountsField(id=id_, label=line.label),
    "date": lambda id_, line: DateField(id=id_, label=line.label),
    "year": lambda id_, line: YearField(id=id_, label=line.label),
    "integer": lambda id_, line: IntegerField(id=id_, label=line.label),
}


def line_field(field: LinesField, line: LineField) -> TemplateField:
    """The line's field; its id names the table, too: ``frames.account``."""
    return _MADE[line.type](f"{field.id}.{line.id}", line)
