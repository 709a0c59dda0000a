"""Whether a field that another key names is there, and is one that can be used so."""

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import Final

from templates.fault import Fault
from templates.field import (
    AmountField,
    AmountsField,
    ChoiceField,
    ChoicesField,
    TemplateField,
    TicksField,
)
from templates.frozen import frozen
from templates.template import Template
from templates.text import Text
from templates.toml_lines import Location

OWNER: Final = "owner"
"""Stands for the centre of a record, wherever an output names a field."""

ROUND_LISTS: Final = ("centres", "committees", "directors", "frames", "sections")
"""Lists that the round gives, not the template."""

Amount = AmountField | AmountsField
Listed = ChoiceField | ChoicesField | TicksField


@frozen
class Wanted:
    """Which fields can stand somewhere.

    Attributes:
        types: that can; any where none is named.
        words: what is asked for, with its article.
    """

    words: Text
    types: tuple[str, ...] = ()


ANY: Final = Wanted(Text("et felt", "a field"))
AMOUNT: Final = Wanted(Text("et beløb", "an amount"), ("amount", "amounts"))
AMOUNTS: Final = Wanted(Text("beløb pr. år", "amounts by year"), ("amounts",))
LISTED: Final = Wanted(
    Text("et felt med en liste", "a field with a list"), ("choice", "choices", "ticks")
)
CHOICE: Final = Wanted(Text("et valg", "a choice"), ("choice",))
TEXT: Final = Wanted(Text("en tekst", "a text"), ("text", "long_text"))
DATE: Final = Wanted(Text("en dato", "a date"), ("date",))
YEAR: Final = Wanted(Text("et år", "a year"), ("year",))
SINGLE: Final = Wanted(
    Text("et felt med én celle", "a field of one cell"),
    ("text", "choice", "date", "year", "integer", "percent", "amount", "code"),
)
NAMING: Final = Wanted(
    Text(
        "en tekst, en kode, et valg, et helt tal, en dato eller et år",
        "a text, a code, a choice, a whole number, a date or a year",
    ),
    ("text", "long_text", "code", "choice", "integer", "date", "year"),
)
KEY: Final = Wanted(
    Text(
        "en tekst, en kode, et valg, et helt tal, en dato eller et år",
        "a text, a code, a choice, a whole number, a date or a year",
    ),
    ("text", "code", "choice", "integer", "date", "year"),
)


def named(
    template: Template, place: Location, name: str, wanted: Wanted = ANY, *, owner: bool = False
) -> Iterator[Fault]:
    """The fault of a name that is no field, or not one that can be used so.

    Args:
        template: whose fields are known.
        place: of the name.
        name: as it stands; nothing is told of "".
        wanted: what can be used.
        owner: whether ``owner`` may stand there.
    """
    if not name or (owner and name == OWNER):
        return
    field = template.fields.get(name)
    if field is None:
        yield no_field(template.fields, place, name, owner=owner)
    elif wanted.types and field.type not in wanted.types:
        yield Fault(
            place,
            Text(
                f"{name} er af typen {field.type}; nævn {wanted.words.da} her",
                f"{name} is of type {field.type}; name {wanted.words.en} here",
            ),
        )


def no_field(known: Iterable[str], place: Location, name: str, *, owner: bool = False) -> Fault:
    """The fault of a name that is no field's."""
    near = get_close_matches(name, [*known, OWNER] if owner else [*known], n=1)
    danish = f"mente I {near[0]}?" if near else "tilføj det under [fields], eller nævn et andet"
    english = f"did you mean {near[0]}?" if near else "add it under [fields], or name another"
    says = Text(f"der er intet felt {name}; {danish}", f"there is no field {name}; {english}")
    return Fault(place, says, missing=f"fields.{name}")


def values_of(template: Template, field: TemplateField) -> tuple[str, ...] | None:
    """The values that a field with a list can have; None where only the round knows them."""
    if not isinstance(field, Listed) or field.list not in template.lists:
        return None
    values = template.lists[field.list].texts
    return (*values, *getattr(field, "extra", ()))


def no_value(place: Location, value: str, values: Sequence[str], list_: str) -> Fault:
    """The fault of a text that is no value of a list."""
    near = get_close_matches(value, values, n=1)
    names = ", ".join(values)
    danish = f"mente I {near[0]}?" if near else f"skriv en af {names}"
    english = f"did you mean {near[0]}?" if near else f"write one of {names}"
    says = Text(
        f"{value} er ingen værdi i listen {list_}; {danish}",
        f"{value} is no value of the list {list_}; {english}",
    )
    return Fault(place, says, missing=f"lists.{list_}.{value}")


def twice(place: Location, names: Sequence[str], what: str) -> Iterator[Fault]:
    """The names that stand twice in a list, whatever their capitals."""
    seen: set[str] = set()
    for number, name in enumerate(names):
        if name.casefold() in seen:
            yield Fault(
                (*place, number),
                Text(
                    f"{name} står to gange her; slet den ene",
                    f"{name} stands twice {what}; remove one of them",
                ),
            )
        seen.add(name.casefold())
