"""The columns of the round's list, each with the names under which an office may have it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from templates.field import HistoryField, TemplateField
from templates.frozen import frozen
from workbook.danish import folded
from workbook.intake.likeness import likeness
from workbook.records.slot import slots_of
from workbook.round.listed import header_in_list, headers_of, list_fields
from workbook.round.model import Round

_PLACEHOLDER: Final = re.compile(r"\{[a-z_]+\}")
_LONGEST: Final = 100  # characters; what is longer is no header


@frozen
class Target:
    """What a column of the office's may fill: a column of the list, or several from one text.

    Attributes:
        headers: of the list.
        names: under which it is known, the surest first.
    """

    headers: tuple[str, ...]
    names: tuple[str, ...]

    def likeness(self, header: str) -> float:
        """How sure the header is one of its names, from 0 to 1; what is not near is 0."""
        if len(header) > _LONGEST:
            return 0.0
        return max((likeness(header, name) for name in self.names), default=0.0)


def targets_of(round_: Round) -> tuple[Target, ...]:
    """All that a list of the office's may fill, in the template's order.

    The names are those that the template has: of the field, and of its columns in the sheets and
    in the council's edition. Where a column there joins fields of the list, such as centre and
    director, one column of the office's may fill them all.
    """
    found = [target for field in list_fields(round_.template) for target in _own(field, round_)]
    return (*found, *_joined(round_))


def history_target(header: str, round_: Round) -> Target | None:
    """The list's column of an earlier round that the header names, or None.

    ``Bemærkninger Maj 2024`` is the answers of May, under the heading that it gives them.
    """
    for field in list_fields(round_.template):
        if isinstance(field, HistoryField):
            own = header_in_list(field)
            words = " ".join(header.split())
            if folded(words) == folded(own):
                return Target((own,), (own,))
            if folded(words).startswith(f"{folded(own)} "):
                return Target((f"{own} {words[len(own) :].strip(' :')}",), (words,))
    return None


def _own(field: TemplateField, round_: Round) -> Iterator[Target]:
    if isinstance(field, HistoryField):
        return
    names = tuple(_names(field, round_))
    slots = slots_of(field, round_.config.years, round_.lists)
    for slot, header in zip(slots, headers_of(field, round_), strict=True):
        if not slot.part:
            yield Target((header,), (header, *names))
            continue
        labelled = _PLACEHOLDER.sub(slot.part, field.label)
        parts = (header, labelled, *(f"{name} {slot.part}" for name in names))
        yield Target((header,), _distinct(parts))


def _names(field: TemplateField, round_: Round) -> Iterator[str]:
    """The field's names in the template, without placeholders."""
    template = round_.template
    yield from _distinct([header_in_list(field), field.title, *_labels(field.id, round_)])
    for other in template.fields.values():
        if other.kept == field.id:  # what the last edition called the answer
            yield from _distinct([other.title, *_labels(other.id, round_)])
    yield field.id


def _labels(name: str, round_: Round) -> Iterator[str]:
    """What sheets and outputs call the field."""
    template = round_.template
    for part in (*template.sheets, *template.outputs):
        for column in getattr(part, "columns", ()):
            if getattr(column, "field", "") == name and column.label:
                yield column.label


def _joined(round_: Round) -> Iterator[Target]:
    """Columns of codes of several lists, such as CET/DTK: shown joined, and so typed by offices."""
    fields = round_.template.fields
    for field in fields.values():
        parts = [fields[name] for name in field.source if name in fields]
        if len(parts) < 2 or len(parts) < len(field.source):  # noqa: PLR2004 - several
            continue
        if all(part.by == "list" and getattr(part, "list", "") for part in parts):
            headers = tuple(header_in_list(part) for part in parts)
            names = _distinct([field.title, *_labels(field.id, round_), field.id])
            yield Target(headers, names)


def _distinct(names: Sequence[str]) -> tuple[str, ...]:
    bare = (" ".join(_PLACEHOLDER.sub(" ", name).split()) for name in names)
    return tuple(dict.fromkeys(filter(None, bare)))
