"""Fields: what each of its keys asks of the rest of the template."""

from collections.abc import Iterator
from typing import Final

from templates.fault import Fault
from templates.field import ChoiceField, CodeField, HistoryField, TemplateField
from templates.meaning.fields_named import AMOUNT, OWNER, named
from templates.meaning.formulas import formula_parts, pieces_of
from templates.meaning.giver import giver_faults, list_header_faults
from templates.meaning.placeholders import placeholder_faults
from templates.template import Template
from templates.text import Text
from templates.toml_lines import Location

_CELLS: Final = {"amounts": "year", "choices": "n", "ticks": "value"}
_TYPED_TEXTS: Final = ("text", "long_text")


def field_faults(template: Template) -> Iterator[Fault]:
    """Every fault of the keys that all fields have."""
    titles: dict[str, str] = {}
    kept: dict[str, str] = {}
    yield from list_header_faults(template)
    for name, field in template.fields.items():
        place: Location = ("fields", name)
        if name == OWNER:
            yield Fault(
                place,
                Text(
                    "owner står for centret; kald feltet noget andet",
                    "owner stands for the centre of a record; call the field otherwise",
                ),
            )
        yield from _label(place, field)
        title = field.title.casefold()
        if title and title in titles:
            yield Fault(
                (*place, "name" if field.name else "label"),
                Text(
                    f"{titles[title]} hedder også {field.title}; giv dem hver sit navn",
                    f"{titles[title]} is called {field.title} too; name them apart",
                ),
            )
        titles[title] = name
        yield from giver_faults(place, template, field)
        yield from _calculated(place, field)
        yield from _answering(place, template, field)
        yield from _kept(place, template, field)
        if field.kept and field.kept in kept:
            yield Fault(
                (*place, "kept"),
                Text(
                    f"{kept[field.kept]} gemmes også i {field.kept}; gem kun den ene der",
                    f"{kept[field.kept]} is kept in {field.kept} too; keep one there",
                ),
            )
        kept[field.kept] = name


def _label(place: Location, field: TemplateField) -> Iterator[Fault]:
    known = ["round", "unit"]
    if field.type in _CELLS:
        known.insert(0, _CELLS[field.type])
    yield from placeholder_faults((*place, "label"), field.label, known)
    if not field.title:
        yield Fault(
            place,
            Text(
                "label er kun pladsholdere; skriv name, det feltet hedder",
                "the label is nothing but placeholders; write name, what the field is called",
            ),
        )


def _calculated(place: Location, field: TemplateField) -> Iterator[Fault]:
    if not field.is_calculated:
        return
    if field.source and formula_parts(field):
        yield Fault(
            (*place, "formula"),
            Text(
                "feltet laves allerede af from; slet den ene",
                "the field is made of from already; remove one of them",
            ),
        )
    if field.by != "centre":
        yield Fault(
            (*place, "by"),
            Text(
                "ingen giver det, der beregnes; slet by",
                "nobody gives what is calculated; remove by",
            ),
        )
    for key in ("required", "inherits", "only_with", "kept", "agrees_with"):
        if getattr(field, key):
            yield Fault(
                (*place, key),
                Text(
                    f"ingen svarer på det, der beregnes; slet {key}",
                    f"nobody answers what is calculated; remove {key}",
                ),
            )
    if getattr(field, "at_least", 0):
        yield Fault(
            (*place, "at_least"),
            Text(
                "ingen svarer på det, der beregnes; slet at_least",
                "nobody answers what is calculated; remove at_least",
            ),
        )


def _answering(place: Location, template: Template, field: TemplateField) -> Iterator[Fault]:
    yield from named(template, (*place, "only_with"), field.only_with, AMOUNT)
    if field.only_with == field.id:
        yield Fault(
            (*place, "only_with"),
            Text(
                "et felt kan ikke vente på sig selv; nævn et andet",
                "a field cannot wait for itself; name another",
            ),
        )
    yield from _inherited(place, template, field)
    if field.by != "centre":
        for name in ("inherits", "only_with", "agrees_with"):
            if getattr(field, name):
                yield Fault(
                    (*place, name),
                    Text(
                        f"intet center svarer på feltet; slet {name}",
                        f"no centre answers this field; remove {name}",
                    ),
                )
    if field.open_to == "all":
        yield from _shared((*place, "open_to"), template, field)
    if field.agrees_with:
        yield from _agreement((*place, "agrees_with"), template, field)


def _inherited(place: Location, template: Template, field: TemplateField) -> Iterator[Fault]:
    yield from named(template, (*place, "inherits"), field.inherits)
    key = template.record.key
    if field.inherits and (field.inherits not in key or len(key) == 1 or field.id in key):
        yield Fault(
            (*place, "inherits"),
            Text(
                "rækker med samme nummer overtager et felt; nævn et af flere felter i key",
                "rows of one record's number take a field over; name one of several fields of the "
                "key",
            ),
        )
    elif field.inherits and template.rows_sheet is None:
        yield Fault(
            (*place, "inherits"),
            Text(
                "kun rækker overtager et felt, ikke skemaer; slet inherits",
                "only rows take a field over, not forms; remove inherits",
            ),
        )


def _shared(place: Location, template: Template, field: TemplateField) -> Iterator[Fault]:
    if template.record.shared is None:
        yield Fault(
            place,
            Text(
                "ingen deler noget her; slet open_to", "nobody shares a record here; remove open_to"
            ),
        )
    elif field.type not in _TYPED_TEXTS:
        yield Fault(
            place,
            Text(
                f'af flere svar af typen {field.type} kunne kun ét gælde; skriv open_to = "lead"',
                f"of several answers of type {field.type} only one could count; write open_to = "
                '"lead"',
            ),
        )


def _agreement(place: Location, template: Template, field: TemplateField) -> Iterator[Fault]:
    wanted = "centres"
    if field.agrees_with != OWNER:
        name, _, piece = field.agrees_with.partition(".")
        code = template.fields.get(name)
        yield from named(template, place, name)
        if code is None:
            return
        if not isinstance(code, CodeField) or piece not in pieces_of(code):
            yield Fault(
                place,
                Text(
                    f'{field.agrees_with} er ikke et stykke af en kode; skriv "nr.committee"',
                    f'{field.agrees_with} is no piece of a code; write "nr.committee"',
                ),
            )
            return
        if piece != "committee":
            yield Fault(
                place,
                Text(
                    f"kun udvalget i en kode sammenlignes, ikke {piece}; slet det",
                    f"only the committee of a code is compared, not {piece}; remove it",
                ),
            )
            return
        wanted = "committees"
    if not isinstance(field, ChoiceField) or field.list != wanted:
        yield Fault(
            place,
            Text(
                f'kun et valg med list = "{wanted}" passer med {field.agrees_with}; slet det',
                f'only a choice with list = "{wanted}" agrees with {field.agrees_with}; remove it',
            ),
        )


def _kept(place: Location, template: Template, field: TemplateField) -> Iterator[Fault]:
    if not field.kept:
        return
    place = (*place, "kept")
    yield from named(template, place, field.kept)
    other = template.fields.get(field.kept)
    if other is None:
        return
    if other.by != "list" or template.record.list != "closed":
        yield Fault(
            place,
            Text(
                f'næste runde finder det i økonomis liste; {other.id} er ikke by = "list"',
                f'the next round finds it in finance\'s list; {other.id} is not by = "list"',
            ),
        )
    elif isinstance(other, HistoryField):
        if field.type not in _TYPED_TEXTS:
            yield Fault(
                place,
                Text(
                    f"en historik er af tekster, og {field.id} er af typen {field.type}",
                    f"a history is of texts, and {field.id} is of type {field.type}",
                ),
            )
    elif other.type != field.type or getattr(other, "list", "") != getattr(field, "list", ""):
        yield Fault(
            place,
            Text(
                f"{other.id} og {field.id} har forskellig type eller liste; gør dem ens",
                f"{other.id} and {field.id} differ in type or list; make them alike",
            ),
        )
