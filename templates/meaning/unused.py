"""Fields that nothing uses: a typing mistake elsewhere, or work that nobody reads."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from templates.fault import Fault
from templates.kinds import is_id
from templates.meaning.formulas import formula_parts
from templates.meaning.placeholders import names_in
from templates.template import Template
from templates.text import Text

_NO_IDS = ("kind", "noun", "list", "shared", "over_years", "sign", "chart", "severity", "years")


def unused_faults(template: Template) -> Iterator[Fault]:
    """Every field that no sheet, output, pack, check or other field uses.

    That a field which a centre types must stand on a sheet is told with the sheets.
    """
    used = set(_texts((template.record, template.sheets, template.outputs, template.packs,
                       template.checks)))  # fmt: skip
    for field in template.fields.values():
        used |= {part.partition(".")[0] for part in field.source}
        used |= set(formula_parts(field))
        used |= {field.kept, field.only_with, field.agrees_with.partition(".")[0]}
    for name, field in template.fields.items():
        if name not in used and not field.is_typed:
            yield Fault(
                ("fields", name),
                Text(
                    f"intet ark, output, pakke eller formel bruger {name}; nævn det i et af dem, "
                    "eller slet det",
                    f"no sheet, output, pack or formula uses {name}; name it in one, or remove it",
                ),
            )


def _texts(part: Any) -> Iterator[str]:
    """The ids that stand in a part of the template, and the names in braces of its texts."""
    if isinstance(part, str):
        if is_id(part):
            yield part
        yield from names_in(part) or ()
    elif isinstance(part, Mapping):
        yield from part
        yield from _texts(tuple(part.values()))
    elif isinstance(part, tuple):
        for one in part:
            yield from _texts(one)
    elif is_dataclass(part):
        for field in fields(part):
            if field.name not in _NO_IDS:
                yield from _texts(getattr(part, field.name))
