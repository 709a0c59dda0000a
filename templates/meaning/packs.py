"""Packs: whether each binding is a field that the pack's rules can work on."""

from collections.abc import Iterator, Sequence
from typing import Final

from templates.fault import Fault
from templates.meaning.fields_named import (
    AMOUNT,
    AMOUNTS,
    CHOICE,
    DATE,
    LISTED,
    TEXT,
    YEAR,
    Amount,
    Listed,
    Wanted,
    named,
    twice,
)
from templates.meaning.formulas import terms
from templates.template import Template
from templates.text import Text
from templates.toml_lines import Location

_PLACE: Location = ("packs",)
_ONE_AMOUNT: Final = Wanted(Text("et beløb i ét år", "an amount of one year"), ("amount",))
_PAID_BY: Final = Wanted(
    Text("et valg eller en tekst", "a choice or a text"), ("choice", "text", "long_text")
)
_TYPED_TEXT: Final = Wanted(
    Text("en tekst", "a text"), ("text", "long_text", "code", "link", "choice")
)


def pack_faults(template: Template) -> Iterator[Fault]:
    """Every fault of the packs."""
    yield from _progress(template)
    yield from _saving(template)
    yield from _yearly(template)
    yield from _magnitude(template)
    yield from _repeats(template)
    publish = template.packs.publish
    if publish is not None:
        place = (*_PLACE, "publish", "except")
        yield from twice(place, publish.spared, "here")
        for number, name in enumerate(publish.spared):
            yield from _typed(template, (*place, number), name, _TYPED_TEXT)


def _typed(template: Template, place: Location, name: str, wanted: Wanted) -> Iterator[Fault]:
    yield from named(template, place, name, wanted)
    field = template.fields.get(name)
    if field is not None and not field.is_typed:
        yield Fault(
            place,
            Text(
                f"intet center skriver {name}; nævn et felt, det skriver",
                f"no centre types {name}; name a field that it types",
            ),
        )


def _known(template: Template, place: Location, name: str, wanted: Wanted) -> Iterator[Fault]:
    """The fault of what the workbook does not have."""
    yield from named(template, place, name, wanted)
    field = template.fields.get(name)
    if field is not None and field.by == "finance":
        yield Fault(
            place,
            Text(
                f"økonomi giver {name}, efter at filerne er tilbage; nævn et andet",
                f"finance gives {name} after the files are back; name another",
            ),
        )


def _progress(template: Template) -> Iterator[Fault]:
    pack, place = template.packs.progress, (*_PLACE, "progress")
    if pack is None:
        return
    if template.record.list == "open":
        yield Fault(
            place,
            Text(
                'den følger økonomis liste; skriv list = "closed", eller slet pakken',
                'it follows finance\'s list; write list = "closed", or remove the pack',
            ),
        )
    yield from _typed(template, (*place, "status"), pack.status, CHOICE)
    yield from _typed(template, (*place, "remark"), pack.remark, TEXT)
    if pack.promise:
        yield from _typed(template, (*place, "promise"), pack.promise, DATE)
    status = template.fields.get(pack.status)
    if isinstance(status, Listed):
        found = template.lists.get(status.list)
        if found is None:
            yield Fault(
                (*place, "status"),
                Text(
                    f"værdierne i {status.list} har ingen faser; nævn et andet felt",
                    f"the values of {status.list} have no phases; name another field",
                ),
            )
        elif all(entry.phase != "closed" for entry in found.values):
            yield Fault(
                ("lists", status.list, "values"),
                Text(
                    f'intet i {pack.status} bliver færdigt; giv en værdi phase = "closed"',
                    f'nothing of {pack.status} is ever done; give one value phase = "closed"',
                ),
            )


def _saving(template: Template) -> Iterator[Fault]:
    pack, place = template.packs.saving, (*_PLACE, "saving")
    if pack is None:
        return
    yield from named(template, (*place, "net"), pack.net, AMOUNTS)
    net = template.fields.get(pack.net)
    if isinstance(net, Amount) and len(terms(net.formula)) == 0:
        yield Fault(
            (*place, "net"),
            Text(
                f"det, {pack.net} lægger til, er besparelser, det den trækker fra, udgifter; "
                "skriv formula under den",
                f"what {pack.net} adds are savings, what it subtracts costs; write formula under "
                "it",
            ),
        )
    if pack.investment:
        yield from _typed(template, (*place, "investment"), pack.investment, AMOUNTS)
    if pack.financing:
        yield from _typed(template, (*place, "financing"), pack.financing, _PAID_BY)
        if not pack.investment:
            yield Fault(
                (*place, "financing"),
                Text(
                    "den siger, hvordan en investering betales; skriv investment",
                    "it says how an investment is paid; write investment",
                ),
            )


def _yearly(template: Template) -> Iterator[Fault]:
    pack, place = template.packs.yearly, (*_PLACE, "yearly")
    if pack is None:
        return
    yield from _known(template, (*place, "by_year"), pack.by_year, AMOUNTS)
    yield from _known(template, (*place, "amount"), pack.amount, _ONE_AMOUNT)
    for number, name in enumerate(pack.cost):
        yield from _known(template, (*place, "cost", number), name, AMOUNT)
    yield from _typed(template, (*place, "once"), pack.once, _ONE_AMOUNT)
    yield from _known(template, (*place, "full_effect_from"), pack.full_effect_from, YEAR)
    yield from _known(template, (*place, "full_effect_of"), pack.full_effect_of, AMOUNTS)
    if pack.full_effect_of and not pack.full_effect_from:
        yield Fault(
            (*place, "full_effect_of"),
            Text(
                "den gælder fra et år; skriv full_effect_from",
                "it stays from a year on; write full_effect_from",
            ),
        )


def _magnitude(template: Template) -> Iterator[Fault]:
    pack, place = template.packs.magnitude, (*_PLACE, "magnitude")
    if pack is None:
        return
    yield from twice((*place, "fields"), pack.fields, "here")
    for number, name in enumerate(pack.fields):
        yield from _typed(template, (*place, "fields", number), name, AMOUNT)
    for name, most in pack.most.items():
        here = (*place, "most", name)
        yield from _known(template, here, name, AMOUNTS)
        values: Sequence[str] = (most,) if isinstance(most, str) else most
        if list(values) != ["requirement"]:
            yield Fault(
                here,
                Text(
                    'runden giver ét beløb pr. år; skriv "requirement"',
                    'the round gives one amount by year; write "requirement"',
                ),
            )


def _repeats(template: Template) -> Iterator[Fault]:
    pack, place = template.packs.repeats, (*_PLACE, "repeats")
    if pack is None:
        return
    yield from twice((*place, "texts"), pack.texts, "here")
    for number, name in enumerate(pack.texts):
        yield from _typed(template, (*place, "texts", number), name, TEXT)
    if pack.same_title_in:
        yield from _known(template, (*place, "same_title_in"), pack.same_title_in, LISTED)
    if template.record.list == "closed":
        yield Fault(
            place,
            Text(
                "økonomis liste har hver én gang; slet pakken",
                "finance's list has each record once; remove the pack",
            ),
        )
