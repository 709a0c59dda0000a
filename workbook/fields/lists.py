"""The lists that a workbook offers: the template's, the round's, and a field's own."""

from collections.abc import Mapping
from typing import TypeAlias

from templates.field import ChoiceField, TemplateField
from workbook.round.records import RecordRound

Lists: TypeAlias = Mapping[str, tuple[str, ...]]
"""Values by the name of their list."""

_NAMED = 1500  # characters of a formula that names the values one by one
_EACH = 30  # of them for each value, besides its own
_DROPDOWN = 255  # characters that a dropdown takes; longer lists have cells of their own


def workbook_lists(round_: RecordRound) -> Lists:
    """Every list that a dropdown may need; a field's further values make a list of their own."""
    found = dict(round_.lists)
    for field in round_.template.fields.values():
        name = list_of(field)
        if isinstance(field, ChoiceField) and field.extra:
            found[name] = (*round_.lists[field.list], *field.extra)
    return found


def list_of(field: TemplateField) -> str:
    """The name of the list that the field's dropdown offers, or ""."""
    if isinstance(field, ChoiceField) and field.extra:
        return f"{field.list}+{field.id}"
    return getattr(field, "list", "")


def is_long(values: tuple[str, ...]) -> bool:
    """Whether a formula names the cells that hold the values, not the values one by one."""
    has_cells = len(",".join(values)) > _DROPDOWN
    return has_cells and sum(len(value) + _EACH for value in values) > _NAMED
