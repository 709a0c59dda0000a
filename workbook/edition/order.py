"""In which order records stand: lists in their own order, codes and texts as a directory has them.

Figures count as figures: TU4 stands before TU12.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final, TypeAlias

from workbook.danish import SortKey, sort_key
from workbook.edition.content import FieldContent
from workbook.round.model import Round

_FIGURES = re.compile(r"(\d{1,1000})")  # Python reads no number of more than 4300 figures

Natural: TypeAlias = tuple[tuple[int, int, SortKey], ...]


def natural(text: str) -> Natural:
    """The key that sorts texts with their figures as figures.

    >>> sorted(["TU12", "TU4b", "TU4a", "ØU1"], key=natural)
    ['TU4a', 'TU4b', 'TU12', 'ØU1']
    """
    parts = (part for part in _FIGURES.split(text) if part)
    return tuple(
        (0, int(part), sort_key("")) if part.isdecimal() else (1, 0, sort_key(part))
        for part in parts
    )


OWNER: Final = "owner"
"""Stands for the centre of a record wherever an output names a field."""


def key_order(round_: Round, contents: Mapping[str, FieldContent]) -> tuple[Natural, ...]:
    """The key that sorts records by their key's fields."""
    return fields_order(round_, round_.template.record.key, contents)


def fields_order(
    round_: Round,
    fields: Sequence[str],
    contents: Mapping[str, FieldContent],
    centre: str = "",
) -> tuple[Natural, ...]:
    """The key that sorts records by these fields, each in its list's order where it has one.

    Args:
        round_: of the records.
        fields: ids, or `OWNER`.
        contents: of a record.
        centre: of the record.
    """
    return tuple(
        _listed(round_, "centres", centre)
        if field == OWNER
        else _place(round_, field, contents[field])
        for field in fields
    )


def _place(round_: Round, field: str, content: FieldContent) -> Natural:
    name = getattr(round_.template.fields[field], "list", "")
    first = (content[0] if content else "") if isinstance(content, tuple) else content
    if name and isinstance(first, str):
        return _listed(round_, name, first)
    if isinstance(first, Decimal):
        return ((0, int(first), sort_key("")),)
    if isinstance(first, date):
        return ((0, first.toordinal(), sort_key("")),)
    return natural(first) if isinstance(first, str) else ()


def _listed(round_: Round, name: str, value: str) -> Natural:
    """By the value's place in the list; a value beyond it comes last."""
    listed = round_.lists.get(name, ())
    place = listed.index(value) if value in listed else len(listed)
    return ((0, place, sort_key("")), *natural(value))
