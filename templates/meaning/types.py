"""What the own keys of a field's type ask: numbers that fit each other, pieces, lines."""

import re
from collections.abc import Iterator
from typing import Final

from templates.fault import Fault
from templates.field import (
    AmountsField,
    ChoicesField,
    CodeField,
    LineField,
    LinesField,
    LongTextField,
    TemplateField,
    TicksField,
    YearField,
)
from templates.meaning.fields_listed import extra_faults, list_named
from templates.meaning.fields_named import AMOUNTS, Amount, named, values_of
from templates.template import Template
from templates.text import Text
from templates.toml_lines import Location

_PIECE: Final = re.compile(r"\{([^{}]*)\}")
_KNOWN: Final = re.compile(r"committee\??|number(:[1-9])?\??|letter\??")
_LONGEST_WORD: Final = 60
_LONGEST_TICK: Final = 10


def type_faults(template: Template) -> Iterator[Fault]:
    """Every fault of keys that only one type has."""
    for name, field in template.fields.items():
        place: Location = ("fields", name)
        match field:
            case TicksField() | ChoicesField():
                yield from _counts(place, template, field)
            case YearField() if field.within and field.within[0] > field.within[1]:
                yield Fault(
                    (*place, "within"),
                    Text(
                        "det første år er efter det sidste; byt dem om",
                        "the first year is after the last; turn them",
                    ),
                )
            case CodeField():
                yield from _pattern((*place, "pattern"), field)
            case LinesField():
                yield from _lines((*place, "fields"), template, field)
            case LongTextField():
                yield from _none(place, field)
            case _ if isinstance(field, Amount):
                yield from _amount(place, template, field)
            case _:
                pass


def _counts(
    place: Location, template: Template, field: TicksField | ChoicesField
) -> Iterator[Fault]:
    values = values_of(template, field)
    if field.at_most is not None and field.at_least > field.at_most:
        yield Fault(
            (*place, "at_least"),
            Text(
                "at_least er større end at_most; sæt den ned",
                "at_least is more than at_most; lower it",
            ),
        )
    for key in ("at_least", "at_most") if isinstance(field, TicksField) else ("at_least",):
        number = getattr(field, key)
        if values is not None and number is not None and number > len(values):
            yield Fault(
                (*place, key),
                Text(
                    f"listen {field.list} har {len(values)} værdier; sæt den ned",
                    f"the list {field.list} has {len(values)} values; lower it",
                ),
            )
    tick = field.tick if isinstance(field, TicksField) else ""
    if len(tick) > _LONGEST_TICK or tick.strip() != tick:
        yield Fault(
            (*place, "tick"),
            Text("en afkrydsning er ét kort tegn; skriv x", "a tick is one short sign; write x"),
        )
    if field.by != "centre" and field.at_least:
        yield Fault(
            (*place, "at_least"),
            Text(
                "intet center svarer på feltet; slet at_least",
                "no centre answers this field; remove at_least",
            ),
        )


def _pattern(place: Location, field: CodeField) -> Iterator[Fault]:
    rest = _PIECE.sub("", field.pattern)
    pieces = _PIECE.findall(field.pattern)
    if "{" in rest or "}" in rest:
        yield Fault(
            place,
            Text(
                "parenteserne hører ikke sammen; skriv {committee}-{number:2}",
                "the braces do not belong together; write {committee}-{number:2}",
            ),
        )
    for piece in pieces:
        if not _KNOWN.fullmatch(piece):
            yield Fault(
                place,
                Text(
                    f"{{{piece}}} er ikke et stykke af en kode; skriv {{committee}}, {{number:2}} "
                    f"eller {{letter?}}",
                    f"{{{piece}}} is no piece of a code; write {{committee}}, {{number:2}} or "
                    "{letter?}",
                ),
            )
    names = [piece.partition(":")[0].rstrip("?") for piece in pieces]
    if len(set(names)) < len(names):
        yield Fault(
            place,
            Text(
                "et stykke står to gange; slet det ene", "a piece stands twice; remove one of them"
            ),
        )
    if all(piece.endswith("?") for piece in pieces):
        yield Fault(
            place,
            Text(
                "en kode har et stykke, der altid står; skriv {number}",
                "a code has a piece that always stands; write {number}",
            ),
        )


def _none(place: Location, field: LongTextField) -> Iterator[Fault]:
    if field.none and ("," in field.none or len(field.none) > _LONGEST_WORD or "\n" in field.none):
        yield Fault(
            (*place, "none"),
            Text(
                f"ét ord på højst {_LONGEST_WORD} tegn, uden komma",
                f"one word of at most {_LONGEST_WORD} characters, without a comma",
            ),
        )


def _amount(place: Location, template: Template, field: TemplateField) -> Iterator[Fault]:
    if not isinstance(field, Amount):
        return
    if field.must_be is not None and not field.formula:
        yield Fault(
            (*place, "must_be"),
            Text(
                "kun en formel skal være noget; slet must_be",
                "only a formula must be something; remove must_be",
            ),
        )
    if field.must_be:
        yield Fault(
            (*place, "must_be"),
            Text(
                "en forskel skal være 0; skriv must_be = 0",
                "a difference must be 0; write must_be = 0",
            ),
        )
    if field.adds_up_to:
        yield from named(template, (*place, "adds_up_to"), field.adds_up_to, AMOUNTS)
        yield Fault(
            (*place, "adds_up_to"),
            Text(
                "kun beløb i linjer lægges sammen til et felt; slet den",
                "only the amounts of lines add up to a field; remove it",
            ),
        )
    if field.formula and not field.minus:
        yield Fault(
            (*place, "minus"),
            Text(
                "ingen skriver det, der beregnes; slet minus",
                "nobody types what is calculated; remove minus",
            ),
        )
    if isinstance(field, AmountsField) and field.at_least and field.by != "centre":
        yield Fault(
            (*place, "at_least"),
            Text(
                "intet center svarer på feltet; slet at_least",
                "no centre answers this field; remove at_least",
            ),
        )


def _lines(place: Location, template: Template, field: LinesField) -> Iterator[Fault]:
    seen: set[str] = set()
    labels: set[str] = set()
    for number, one in enumerate(field.fields):
        here = (*place, number)
        if one.id in seen:
            yield Fault(
                (*here, "id"),
                Text(
                    f"{one.id} står to gange i en linje; giv dem hver sit navn",
                    f"{one.id} stands twice in a line; name them apart",
                ),
            )
        if one.label.casefold() in labels:
            yield Fault(
                (*here, "label"),
                Text(
                    f"{one.label} står to gange i en linje; giv dem hver sit navn",
                    f"{one.label} stands twice in a line; name them apart",
                ),
            )
        seen.add(one.id)
        labels.add(one.label.casefold())
        yield from _line_field(here, template, one)
    if field.fields[0].type not in ("text", "choice"):
        yield Fault(
            (*place, 0, "type"),
            Text(
                "det første felt navngiver linjen; gør det til et valg eller en tekst",
                "the first field names a line; make it a choice or a text",
            ),
        )


def _line_field(place: Location, template: Template, field: LineField) -> Iterator[Fault]:
    if "{" in field.label or "}" in field.label:
        yield Fault(
            (*place, "label"),
            Text(
                "her kan ikke stå en pladsholder; slet den",
                "no placeholder can stand here; remove it",
            ),
        )
    if field.type == "choice":
        if field.list:
            yield from list_named(template, (*place, "list"), field.list)
            yield from extra_faults(template, (*place, "extra"), field.list, field.extra)
        else:
            yield Fault(
                place,
                Text("et valg nævner sin liste; skriv list", "a choice names its list; write list"),
            )
    elif field.list or field.extra:
        key = "list" if field.list else "extra"
        yield Fault(
            (*place, key),
            Text(
                f"kun et valg har en liste; slet {key}", f"only a choice has a list; remove {key}"
            ),
        )
    if field.adds_up_to:
        yield from named(template, (*place, "adds_up_to"), field.adds_up_to, AMOUNTS)
        if field.type != "amounts":
            yield Fault(
                (*place, "adds_up_to"),
                Text(
                    f"{field.type} kan ikke lægges sammen; slet den",
                    f"{field.type} does not add up; remove it",
                ),
            )
        other = template.fields.get(field.adds_up_to)
        if other is not None and other.by != "centre":
            yield Fault(
                (*place, "adds_up_to"),
                Text(
                    f"projektmappen har ikke {other.id}; slet den",
                    f"the workbook does not have {other.id}; remove it",
                ),
            )
        elif isinstance(other, Amount) and (other.unit or template.unit) != template.unit:
            yield Fault(
                (*place, "adds_up_to"),
                Text(
                    f"{other.id} er i {other.unit}, og en linjes beløb er i {template.unit}; giv "
                    f"{other.id} skabelonens enhed, eller slet adds_up_to",
                    f"{other.id} is in {other.unit} and a line's amounts are in {template.unit}; "
                    f"give {other.id} the template's unit, or remove adds_up_to",
                ),
            )
