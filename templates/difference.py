"""What differs between two templates, and what that means for workbooks already sent."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any, Final, Literal

from templates.frozen import frozen
from templates.kinds import is_id, toml_key
from templates.structure import field_marks, structure_hash
from templates.template import Template

_NAMES: Final = (
    ("id",), ("code",), ("value",), ("name",), ("field",), ("label",),
    ("sheet", "kind", "heading"),
)  # fmt: skip
"""Attributes by which a table of a list is known again, the surest first."""
_TAGS: Final = ("type", "kind")  # are told although each class has but one
_LONGEST: Final = 100  # characters of a value in a line


@frozen
class Difference:
    """One key, value of a list or id of which the templates say different things.

    Attributes:
        sign: ``+`` of what only the second has, ``-`` of what only the first has, ``~`` of what
            both have.
        place: the keys that lead there, as ``fields.status.label``.
        said: by the template that has it; by both, with an arrow between them.
    """

    sign: Literal["+", "-", "~"]
    place: str
    said: str = ""

    def __str__(self) -> str:
        """In one line."""
        return f"{self.sign} {self.place}{f' = {self.said}' if self.said else ''}"


def _difference(place: Sequence[str], before: Any, after: Any) -> Difference:
    """Of a value that stands in both, or in one of them and is nothing in the other."""
    one, other = _said(before), _said(after)
    sign: Literal["+", "-", "~"] = "~" if one and other else "+" if other else "-"
    return Difference(sign, ".".join(place), " → ".join(filter(None, (one, other))))


def differences(before: Template, after: Template) -> tuple[Difference, ...]:
    """Every key that differs, in the order of the language."""
    return tuple(_of_tables((), before, after))


def _of_tables(place: tuple[str, ...], before: Any, after: Any) -> Iterator[Difference]:
    names = {one.name: None for one in (*fields(before), *fields(after))}
    for name in names:
        # A field of another type may not have the key at all.
        one, other = (getattr(part, name, "") for part in (before, after))
        yield from _of_values((*place, toml_key(name)), one, other)


def _of_values(place: tuple[str, ...], before: Any, after: Any) -> Iterator[Difference]:
    if before == after:
        return
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        yield from _of_named(place, before, after)
    elif _are_tables(before) and _are_tables(after):
        yield from _of_listed(place, before, after)
    elif _are_ids(before) and _are_ids(after):
        yield from _of_named(place, dict.fromkeys(before), dict.fromkeys(after))
    elif is_dataclass(before) and is_dataclass(after):
        yield from _of_tables(place, before, after)
    else:
        yield _difference(place, before, after)


def _of_named(
    place: tuple[str, ...], before: Mapping[str, Any], after: Mapping[str, Any]
) -> Iterator[Difference]:
    for name in {**before, **after}:
        here = (*place, name)
        if name not in after:
            yield Difference("-", ".".join(here), _said(before[name]))
        elif name not in before:
            yield Difference("+", ".".join(here), _said(after[name]))
        else:
            yield from _of_values(here, before[name], after[name])
    common = [name for name in before if name in after]
    order = [name for name in after if name in before]
    if common != order:
        yield _difference(place, tuple(common), tuple(order))


def _of_listed(
    place: tuple[str, ...], before: Sequence[Any], after: Sequence[Any]
) -> Iterator[Difference]:
    names = next((some for some in _NAMES if _tell_apart(some, before, after)), ())
    yield from _of_named(place, _by(names, before), _by(names, after))


def _tell_apart(names: Sequence[str], *lists: Sequence[Any]) -> bool:
    """Whether each table has the attributes and no two of one list are called the same."""
    tables = [one for listed in lists for one in listed]
    return all(hasattr(one, name) for one in tables for name in names) and all(
        len(_by(names, listed)) == len(listed) for listed in lists
    )


def _by(names: Sequence[str], listed: Sequence[Any]) -> dict[str, Any]:
    """The tables by what they are called; by their number where nothing tells them apart."""
    if not names:
        return {str(number): one for number, one in enumerate(listed, start=1)}
    called = ((str(getattr(one, name)) for name in names) for one in listed)
    return {" ".join(filter(None, words)): one for words, one in zip(called, listed, strict=True)}


def _are_tables(value: Any) -> bool:
    return isinstance(value, tuple) and all(is_dataclass(one) for one in value)


def _are_ids(value: Any) -> bool:
    return isinstance(value, tuple) and all(isinstance(one, str) and is_id(one) for one in value)


def _said(value: Any) -> str:
    """The value as a template would have it, in one line and cut where it is long."""
    match value:
        case bool():
            text = str(value).lower()
        case _ if value in (None, "", ()) or value == {}:
            return ""
        case str():
            text = f'"{" ".join(value.split())}"'
        case tuple():
            text = f"[{', '.join(map(_said, value))}]"
        case _ if is_dataclass(value):
            given = [(one, getattr(value, one.name)) for one in fields(value)]
            keys = [
                f"{toml_key(one.name)} = {_said(here)}"
                for one, here in given
                if (here != one.default or one.name in _TAGS) and _said(here)
            ]
            text = f"{{ {', '.join(keys)} }}"
        case Mapping():
            text = f"{{ {', '.join(f'{key} = {_said(one)}' for key, one in value.items())} }}"
        case _:
            text = str(value)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def consequence(before: Template, after: Template) -> str:
    """What becomes of a workbook sent with the first template in a round of the second."""
    if before.id != after.id:
        return (
            f"A workbook of {before.id} is none of {after.id} (STR002): give the second the same "
            "id and a higher version."
        )
    if structure_hash(before) == structure_hash(after):
        return "A workbook sent with the first is read with the second; it notices nothing."
    sent, now = field_marks(before), field_marks(after)
    new = [name for name in now if name not in sent]
    gone = [name for name in sent if name not in now]
    other = [name for name in now if name in sent and now[name] != sent[name]]
    renamed = [
        name
        for name in now
        if now[name] == sent.get(name) and before.fields[name].label != after.fields[name].label
    ]
    if gone or other or renamed:
        return "\n".join(
            [
                "A workbook sent with the first is refused with the second (STR006), and its",
                "corrected copy carries the answers over.",
                *_listed(after, new, "new"),
                *_listed(before, gone, "gone; what was typed there stands on “Ikke placeret”"),
                *_listed(after, other, "of another type or unit; what was typed is not read"),
                *_listed(after, renamed, "under another label"),
            ]
        )
    asked = [name for name in new if after.fields[name].is_typed]
    must = [name for name in asked if after.fields[name].required]
    may = [name for name in asked if name not in must]
    return "\n".join(
        [
            "A workbook sent with the first is read with the second.",
            *_listed(after, must, "new and required (STR084: the corrected copy asks for it)"),
            *_listed(after, may, "new (STR083: the corrected copy has it)"),
        ]
    )


def _listed(template: Template, names: Sequence[str], said: str) -> Iterator[str]:
    if names:
        titles = ", ".join(f"“{template.fields[name].title}”" for name in names)
        yield f"  {titles}: {said}"


def difference_text(before: Template, after: Template) -> str:
    """The differences, a line each, and below them what they mean."""
    lines = [str(one) for one in differences(before, after)] or ["They say the same."]
    return "\n".join([*lines, "", consequence(before, after), ""])
