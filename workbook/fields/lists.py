"""The lists that a workbook offers: the template's, the round's, and a field's own."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from templates.field import ChoiceField, LinesField, TemplateField
from workbook.fields.line import line_field
from workbook.round.model import Round

Lists: TypeAlias = Mapping[str, tuple[str, ...]]
"""Values by the name of their list."""

_NAMED = 1500  # characters of a formula that names the values one by one
_EACH = 30  # of them for each value, besides its own
_DROPDOWN = 255  # characters that a dropdown takes; longer lists have cells of their own


def workbook_lists(round_: Round, offered: Lists | None = None) -> Lists:
    """Every list that a dropdown may need; a field's further values make a list of their own.

    Args:
        round_: the round.
        offered: the round's lists as they are offered; the round's own spelling without it.
    """
    given = round_.lists if offered is None else offered
    found = dict(given)
    for field in _choices(round_.template.fields.values()):
        if field.extra:
            found[list_of(field)] = (*given[field.list], *field.extra)
    return found


def named_lists(round_: Round) -> Lists:
    """The round's lists where there is room to write out what a code stands for.

    Where two codes stand for the same, the list keeps its codes.
    """
    written = {
        name: tuple(names.values())
        for name, names in round_.code_names.items()
        if len(set(names.values())) == len(names)
    }
    return {**round_.lists, **written}


def _choices(fields: Iterable[TemplateField]) -> Iterator[ChoiceField]:
    """The fields of one value, those of lines included."""
    for field in fields:
        parts = (
            [line_field(field, line) for line in field.fields]
            if isinstance(field, LinesField)
            else [field]
        )
        yield from (part for part in parts if isinstance(part, ChoiceField))


def list_of(field: TemplateField) -> str:
    """The name of the list that the field's dropdown offers, or ""."""
    if isinstance(field, ChoiceField) and field.extra:
        return f"{field.list}+{field.id}"
    return getattr(field, "list", "")


def is_long(values: tuple[str, ...]) -> bool:
    """Whether a formula names the cells that hold the values, not the values one by one."""
    has_cells = len(",".join(values)) > _DROPDOWN
    return has_cells and sum(len(value) + _EACH for value in values) > _NAMED
