"""Formulas and other calculated fields: what they are made of, and that none is made of itself."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from templates.fault import Fault
from templates.field import AgreedField, CodeField, PercentField, TemplateField
from templates.meaning.fields_named import Amount, no_field
from templates.template import Template
from templates.text import Text
from templates.toml_lines import Location

_TERM: Final = re.compile(r"\s*(?P<sign>[+\-−])?\s*(?P<id>[a-z][a-z0-9_]*)")
_RATIO: Final = re.compile(r"\s*([a-z][a-z0-9_]*)\s*/\s*([a-z][a-z0-9_]*)\s*")
_PIECE: Final = re.compile(r"\{([a-z_]+)(?::\d+)?\??\}")
_AGREED: Final = {"amounts": ("amounts",), "note": ("text", "long_text")}
_OF_CODE: Final = {
    "committee": ("choice", "text"),
    "number": ("integer", "text"),
    "letter": ("text",),
}
_JOINED: Final = ("text", "choice", "choices", "code", "integer", "year", "date")


def terms(formula: str) -> tuple[tuple[str, int], ...]:
    """The ids of a formula with their signs; empty where it is none.

    >>> terms("saving - expense")
    (('saving', 1), ('expense', -1))
    """
    found: list[tuple[str, int]] = []
    at = 0
    while at < len(formula.rstrip()):
        match = _TERM.match(formula, at)
        if match is None or (found and not match["sign"]):
            return ()
        found.append((match["id"], -1 if match["sign"] in ("-", "−") else 1))
        at = match.end()
    return tuple(found)


def ratio(formula: str) -> tuple[str, ...]:
    """The ids of what is divided and of what it is divided by; empty where the formula is none.

    >>> ratio("spent / budget")
    ('spent', 'budget')
    """
    match = _RATIO.fullmatch(formula)
    return match.groups() if match else ()


def formula_parts(field: TemplateField) -> tuple[str, ...]:
    """The ids that the field's formula names; none where it has none."""
    if isinstance(field, PercentField):
        return ratio(field.formula)
    return tuple(one for one, _ in terms(field.formula)) if isinstance(field, Amount) else ()


def pieces_of(field: CodeField) -> tuple[str, ...]:
    """The names of a code's pieces, in order."""
    return tuple(_PIECE.findall(field.pattern))


def formula_faults(template: Template) -> Iterator[Fault]:
    """Every fault of what is calculated."""
    for name, field in template.fields.items():
        place: Location = ("fields", name)
        if isinstance(field, Amount) and field.formula:
            yield from _formula((*place, "formula"), template, field)
        if isinstance(field, PercentField) and field.formula:
            yield from _ratio((*place, "formula"), template, field)
        if field.source:
            yield from _source((*place, "from"), template, field)
    yield from _circles(template)
    yield from _minus(template)


def _formula(place: Location, template: Template, field: Amount) -> Iterator[Fault]:
    found = terms(field.formula)
    if not found:
        yield Fault(
            place,
            Text(
                "en formel er id'er på beløb med + eller - imellem; skriv den sådan",
                "a formula is ids of amounts with + or - between them; write it so",
            ),
        )
    for name, _ in found:
        other = template.fields.get(name)
        if other is None:
            yield no_field(template.fields, place, name)
        elif not isinstance(other, Amount) or other.type != field.type:
            yield Fault(
                place,
                Text(
                    f"{field.id} er af typen {field.type} og {name} af typen {other.type}; en "
                    "formel lægger felter af sin egen type sammen",
                    f"{field.id} is of type {field.type} and {name} of type {other.type}; a "
                    "formula "
                    "adds fields of its own type",
                ),
            )
        elif other.by == "finance":
            yield _given_later(place, name)
        elif (other.unit or template.unit) != (field.unit or template.unit):
            yield Fault(
                place,
                Text(
                    f"{name} er i {other.unit or template.unit} og {field.id} i "
                    f"{field.unit or template.unit}; giv dem samme enhed",
                    f"{name} is in {other.unit or template.unit} and {field.id} in "
                    f"{field.unit or template.unit}; give them one unit",
                ),
            )


def _ratio(place: Location, template: Template, field: PercentField) -> Iterator[Fault]:
    found = ratio(field.formula)
    if not found:
        yield Fault(
            place,
            Text(
                "en procent er et beløb delt med et andet; skriv den som forbrug / budget",
                "a percentage is one amount divided by another; write it as spent / budget",
            ),
        )
    units: dict[str, str] = {}
    for name in found:
        other = template.fields.get(name)
        if other is None:
            yield no_field(template.fields, place, name)
        elif other.type != "amount":
            yield Fault(
                place,
                Text(
                    f"{name} er af typen {other.type}; en procent er af enkelte beløb",
                    f"{name} is of type {other.type}; a percentage is of single amounts",
                ),
            )
        elif other.by == "finance":
            yield _given_later(place, name)
        else:
            units.setdefault(other.unit or template.unit, name)
    if len(units) > 1:
        danish = " og ".join(f"{name} er i {unit}" for unit, name in units.items())
        english = " and ".join(f"{name} is in {unit}" for unit, name in units.items())
        says = Text(f"{danish}; giv dem samme enhed", f"{english}; give them one unit")
        yield Fault(place, says)


def _given_later(place: Location, name: str) -> Fault:
    return Fault(
        place,
        Text(
            f"økonomi giver {name}, efter at projektmappen er sendt; udelad det",
            f"finance gives {name} after the workbook is sent; leave it out",
        ),
    )


def _source(place: Location, template: Template, field: TemplateField) -> Iterator[Fault]:
    if len(field.source) == 1 and "." in field.source[0]:
        yield from _piece(place, template, field, field.source[0])
        return
    if field.type not in ("text", "long_text"):
        yield Fault(
            place,
            Text(
                f'sammensatte felter er en tekst; skriv type = "text", ikke {field.type}',
                f'joined fields are a text; write type = "text", not {field.type}',
            ),
        )
    for name in field.source:
        other = template.fields.get(name)
        if other is None:
            yield no_field(template.fields, place, name)
        elif other.type not in _JOINED or other.by == "finance":
            yield Fault(
                place,
                Text(
                    f"{name} er ikke et felt med én tekst før runden; nævn et andet",
                    f"{name} is no field of one text before the round; name another",
                ),
            )


def _piece(
    place: Location, template: Template, field: TemplateField, source: str
) -> Iterator[Fault]:
    name, _, piece = source.partition(".")
    if source == "record.role":
        if template.record.shared is None:
            yield Fault(
                place,
                Text(
                    "ingen deler noget her; skriv shared under [record]",
                    "nobody shares a record here; write shared under [record]",
                ),
            )
        if field.type not in ("text", "long_text"):
            yield Fault(
                place,
                Text(
                    'en rolle er en tekst; skriv type = "text"',
                    'a role is a text; write type = "text"',
                ),
            )
        return
    owner = template.fields.get(name)
    if owner is None:
        yield no_field(template.fields, place, name)
        return
    known: Mapping[str, Sequence[str]] = {}
    if isinstance(owner, CodeField):
        known = {one: _OF_CODE[one] for one in pieces_of(owner) if one in _OF_CODE}
    elif isinstance(owner, AgreedField):
        known = _AGREED
    if not known:
        yield Fault(
            place,
            Text(
                f"{name} har ingen stykker; nævn et felt af typen code eller agreed",
                f"{name} has no pieces; name a field of type code or agreed",
            ),
        )
    elif piece not in known:
        yield Fault(
            place,
            Text(
                f"{name} har intet stykke {piece}; skriv en af {', '.join(known)}",
                f"{name} has no piece {piece}; write one of {', '.join(known)}",
            ),
        )
    elif field.type not in known[piece]:
        yield Fault(
            place,
            Text(
                f"{source} er af typen {' eller '.join(known[piece])}, ikke {field.type}",
                f"{source} is of type {' or '.join(known[piece])}, not {field.type}",
            ),
        )


def _circles(template: Template) -> Iterator[Fault]:
    made_of = {name: _parts(field) for name, field in template.fields.items()}
    for name, field in template.fields.items():
        waiting, seen = list(made_of[name]), set[str]()
        while waiting:
            part = waiting.pop()
            if part not in seen:
                seen.add(part)
                waiting += made_of.get(part, ())
        if name in seen:
            key = "from" if field.source else "formula"
            yield Fault(
                ("fields", name, key),
                Text(
                    f"{name} er lavet af sig selv; bryd cirklen",
                    f"{name} is made of itself; break the circle",
                ),
            )


def _parts(field: TemplateField) -> tuple[str, ...]:
    return (*formula_parts(field), *(one.partition(".")[0] for one in field.source))


def _minus(template: Template) -> Iterator[Fault]:
    subtracting = {
        one
        for field in template.fields.values()
        if isinstance(field, Amount)
        for one, _ in terms(field.formula)
        if any(sign < 0 for _, sign in terms(field.formula))
    }
    for name, field in template.fields.items():
        if isinstance(field, Amount) and not field.minus and name not in subtracting:
            yield Fault(
                ("fields", name, "minus"),
                Text(
                    f"ingen formel med {name} trækker noget fra, så fortegnet er centrets; slet "
                    "minus",
                    f"no formula with {name} subtracts anything, so its sign is the centre's; "
                    "remove "
                    "minus",
                ),
            )
