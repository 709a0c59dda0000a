"""Who gives a field: the centre, finance's list, or finance's decision; and what goes with it."""

from collections.abc import Iterator

from templates.fault import Fault
from templates.field import ChoiceField, ChoicesField, TemplateField
from templates.meaning.allowed import BETWEEN_VALUES, FINANCE_TYPES, NEVER_LISTED, ONLY_LISTED
from templates.meaning.fields_named import no_value, values_of
from templates.template import Template
from templates.text import Text
from templates.toml_lines import Location


def giver_faults(place: Location, template: Template, field: TemplateField) -> Iterator[Fault]:
    """Every fault of `by` and of the keys that go with it."""
    if field.by == "list" and template.record.list == "open":
        yield Fault(
            (*place, "by"),
            Text(
                'en åben liste har ingen fil fra økonomi; skriv list = "closed"',
                'an open list has no file of finance\'s; write list = "closed"',
            ),
        )
    if field.by == "list" and field.type in NEVER_LISTED:
        says = Text(
            f"økonomis liste kan ikke give {field.type}; centret svarer på det",
            f"finance's list cannot give {field.type}; the centre answers it",
        )
        yield Fault((*place, "type"), says)
    if field.by != "list" and field.type in ONLY_LISTED:
        yield Fault(
            (*place, "type"),
            Text(
                f'{field.type} står i økonomis liste; skriv by = "list"',
                f'{field.type} stands in finance\'s list; write by = "list"',
            ),
        )
    if field.by == "list" and isinstance(field, ChoicesField):
        yield from _joined(template, field)
    if field.by == "centre" and field.header:
        yield Fault(
            (*place, "header"),
            Text(
                "header er overskriften i økonomis egen fil; slet den",
                "a header is that of finance's own file; remove it",
            ),
        )
    if field.by == "finance":
        yield from _decided(place, template, field)
        return
    for key in ("per", "default"):
        if getattr(field, key):
            yield Fault(
                (*place, key),
                Text(
                    f'kun et felt med by = "finance" har {key}; slet det',
                    f'only a field with by = "finance" has {key}; remove it',
                ),
            )


def _joined(template: Template, field: ChoicesField) -> Iterator[Fault]:
    """Values that could not be told apart where several stand in one cell."""
    for number, value in enumerate(values_of(template, field) or ()):
        found = next((sign for sign in BETWEEN_VALUES if sign in value), "")
        if found:
            yield Fault(
                ("lists", field.list, "values", number, "value"),
                Text(
                    f"økonomis liste har flere værdier af {field.id} i én celle med {found} "
                    "imellem; skriv værdien uden det",
                    f"finance's list has several values of {field.id} in one cell, with {found} "
                    "between them; write the value without it",
                ),
            )


def _decided(place: Location, template: Template, field: TemplateField) -> Iterator[Fault]:
    if field.type not in FINANCE_TYPES:
        types = ", ".join(FINANCE_TYPES)
        says = Text(
            f"økonomi kan ikke afgøre {field.type}; skriv en af {types}",
            f"finance cannot decide {field.type}; write one of {types}",
        )
        yield Fault((*place, "type"), says)
    if field.per and field.per not in template.record.key:
        yield Fault(
            (*place, "per"),
            Text(
                f"{field.per} er ikke i key; skriv en af {', '.join(template.record.key)}",
                f"{field.per} is not in the key; write one of {', '.join(template.record.key)}",
            ),
            missing=f"fields.{field.per}",
        )
    if field.default and field.type not in ("choice", "text", "long_text"):
        yield Fault(
            (*place, "default"),
            Text(
                "kun et valg eller en tekst har en default; slet den",
                "only a choice or a text has a default; remove it",
            ),
        )
    values = values_of(template, field)
    if not field.default or values is None or not isinstance(field, ChoiceField) or field.free:
        return
    if field.default not in values:
        yield no_value((*place, "default"), field.default, values, field.list)


def list_header_faults(template: Template) -> Iterator[Fault]:
    """Fields that would have one header in finance's list."""
    seen: dict[str, str] = {}
    for name, field in template.fields.items():
        if field.by != "list":
            continue
        header = field.header or field.title
        if header.casefold() in seen:
            yield Fault(
                ("fields", name, "header" if field.header else "label"),
                Text(
                    f"{seen[header.casefold()]} har også overskriften {header} i økonomis liste; "
                    "giv dem hver sin header",
                    f"{seen[header.casefold()]} has the header {header} in finance's list too; "
                    "name them apart by header",
                ),
            )
        seen[header.casefold()] = name
