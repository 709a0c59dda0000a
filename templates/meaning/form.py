"""The sheet of one record: its blocks, each of fields or of a grid."""

from collections.abc import Iterator
from typing import Final

from templates.fault import Fault
from templates.meaning.fields_named import AMOUNTS, Wanted, named
from templates.meaning.layout import answered_faults, formula_places, key_faults
from templates.meaning.placeholders import placeholder_faults
from templates.sheet import FormBlock, FormSheet
from templates.template import Template
from templates.text import Text
from templates.toml_lines import Location

_IN_FIELDS: Final = Wanted(
    Text(
        "et felt, der ikke er beløb pr. år (de står i et gitter)",
        "a field that is no amount by year (that stands in a grid)",
    ),
    (
        "text", "long_text", "choice", "choices", "ticks", "date", "year", "integer", "percent",
        "amount", "code", "lines", "link",
    ),
)  # fmt: skip


def form_faults(template: Template, place: Location, sheet: FormSheet) -> Iterator[Fault]:
    """Every fault of the form."""
    if template.record.list == "closed":
        yield Fault(
            (*place, "kind"),
            Text(
                'økonomis liste står i rækker; skriv kind = "rows"',
                'finance\'s list stands in rows; write kind = "rows"',
            ),
        )
    seen: dict[str, None] = {}
    for number, block in enumerate(sheet.blocks):
        here = (*place, "blocks", number)
        yield from _block(template, here, block)
        key = "grid" if block.grid else "fields"
        for at, name in enumerate((*block.fields, *block.grid)):
            if name in seen:
                yield Fault(
                    (*here, key, at),
                    Text(
                        f"{name} står allerede i skemaet; slet det her",
                        f"{name} stands in the form already; remove it here",
                    ),
                )
            seen[name] = None
    shown = tuple(seen)
    yield from key_faults(template, (*place, "blocks"), shown)
    yield from answered_faults(template, shown)
    for fault in formula_places(template, (*place, "blocks"), shown):
        yield Fault((*place, "blocks"), fault.says, fault.missing)


def _named(
    template: Template, place: Location, names: tuple[str, ...], wanted: Wanted
) -> Iterator[Fault]:
    for at, name in enumerate(names):
        yield from named(template, (*place, at), name, wanted)
        field = template.fields.get(name)
        if field is not None and field.by != "centre":
            yield Fault(
                (*place, at),
                Text(
                    f"intet center svarer på {name}; slet det her",
                    f"no centre answers {name}; remove it here",
                ),
            )


def _block(template: Template, place: Location, block: FormBlock) -> Iterator[Fault]:
    if bool(block.fields) == bool(block.grid):
        yield Fault(
            place,
            Text(
                "en blok har enten fields eller grid; skriv en af dem",
                "a block has either fields or grid; write one of them",
            ),
        )
    yield from _named(template, (*place, "fields"), block.fields, _IN_FIELDS)
    yield from _named(template, (*place, "grid"), block.grid, AMOUNTS)
    if block.grid and not block.title:
        yield Fault(
            place,
            Text(
                "et gitter skal have en overskrift; skriv title",
                "a grid needs a heading; write title",
            ),
        )
    if not block.grid:
        for key in ("title", "help", "sentence"):
            if getattr(block, key):
                yield Fault(
                    (*place, key),
                    Text(
                        f"felterne har deres egne label; kun et gitter har {key}",
                        f"the fields have labels of their own; only a grid has {key}",
                    ),
                )
    for key in ("title", "help"):
        yield from placeholder_faults((*place, key), getattr(block, key), ())
    yield from placeholder_faults((*place, "sentence"), block.sentence, block.grid)
