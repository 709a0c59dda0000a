"""The record: what identifies it, whose it is, and what its list can be."""

from collections.abc import Iterator

from templates.fault import Fault
from templates.field import ChoiceField, ChoicesField
from templates.meaning.fields_named import KEY, NAMING, TEXT, named, twice
from templates.meaning.placeholders import placeholder_faults
from templates.template import Template
from templates.text import Text
from templates.toml_lines import Location

_PLACE: Location = ("record",)
_FILE = "file"


def record_faults(template: Template) -> Iterator[Fault]:
    """Every fault of the record."""
    record = template.record
    yield from twice((*_PLACE, "key"), record.key, "in the key")
    for number, name in enumerate(record.key):
        yield from named(template, (*_PLACE, "key", number), name, KEY)
    yield from named(template, (*_PLACE, "title"), record.title, NAMING)
    yield from named(template, (*_PLACE, "words_to"), record.words_to, TEXT)
    yield from placeholder_faults((*_PLACE, "names"), record.names, record.key)
    yield from _list(template)
    yield from _owner(template)
    words = template.fields.get(record.words_to)
    if words is not None and not words.is_typed:
        place = (*_PLACE, "words_to")
        yield Fault(
            place,
            Text(
                f"intet center skriver {words.id}; nævn en tekst, det skriver",
                f"no centre types {words.id}; name a text that it types",
            ),
        )


def _list(template: Template) -> Iterator[Fault]:
    record = template.record
    is_closed = record.list == "closed"
    if is_closed and not record.file:
        yield Fault(
            (*_PLACE, "file"),
            Text(
                "en lukket liste er økonomis; skriv file, filens navn",
                "a closed list is finance's; write file, its file's name",
            ),
        )
    if not is_closed and record.file:
        yield Fault(
            (*_PLACE, "file"),
            Text(
                'centret tilføjer dem; slet file, eller skriv list = "closed"',
                'the centre adds the records; remove file, or list = "closed"',
            ),
        )
    if not is_closed and record.blank < 1:
        yield Fault(
            (*_PLACE, "blank"),
            Text(
                "centret skriver i tomme rækker eller skemaer; skriv mindst 1",
                "the centre writes in blank rows or forms; write at least 1",
            ),
        )
    for number, name in enumerate(record.key):
        field = template.fields.get(name)
        if field is None:
            continue
        place = (*_PLACE, "key", number)
        if is_closed and field.by != "list":
            yield Fault(
                place,
                Text(
                    f'økonomis liste skal give {name}; skriv by = "list" under det',
                    f'finance\'s list must give {name}; write by = "list" under it',
                ),
            )
        if not is_closed and not field.is_typed:
            yield Fault(
                place,
                Text(
                    f"centret skal skrive {name}, da det selv tilføjer dem",
                    f"the centre must type {name}, as it adds the records",
                ),
            )
    title = template.fields.get(record.title)
    if title is not None and (title.by == "finance" or title.is_calculated):
        place = (*_PLACE, "title")
        yield Fault(
            place,
            Text(
                f"{title.id} kendes ikke i projektmappen; nævn et felt, der er givet",
                f"{title.id} is not known in the workbook; name a field that is given",
            ),
        )


def _owner(template: Template) -> Iterator[Fault]:
    record, place = template.record, (*_PLACE, "owner")
    if record.owner == _FILE:
        if record.list == "closed":
            yield Fault(
                place,
                Text(
                    "økonomis liste skal sige, hvis det er; nævn et felt med centre",
                    "finance's list must say whose a record is; name a field of centres",
                ),
            )
        if record.shared is not None:
            yield Fault(
                (*_PLACE, "shared"),
                Text("en fil har ét center; slet shared", "a file has one centre; remove shared"),
            )
        return
    yield from named(template, place, record.owner)
    field = template.fields.get(record.owner)
    if field is None:
        return
    if not isinstance(field, ChoiceField | ChoicesField) or field.list != "centres":
        yield Fault(
            place,
            Text(
                f'{field.id} har ingen centre; nævn et valg med list = "centres"',
                f'{field.id} has no centres; name a choice with list = "centres"',
            ),
        )
    elif field.by != "list":
        yield Fault(
            place,
            Text(
                f'ejeren står i økonomis liste; skriv "{_FILE}", eller by = "list"',
                f'the owner stands in finance\'s list; write "{_FILE}", or by = "list"',
            ),
        )
    elif record.shared is not None and not isinstance(field, ChoicesField):
        yield Fault(
            (*_PLACE, "shared"),
            Text(
                f"{field.id} har ét center; slet shared, eller skriv choices",
                f"{field.id} has one centre; remove shared, or choices",
            ),
        )
    elif not field.required:
        yield Fault(
            place,
            Text(
                f"uden et center når den ingen; skriv required = true til {field.id}",
                f"a record without a centre reaches nobody; write required = true for {field.id}",
            ),
        )
