"""The office's own checks: conditions that a cell can be asked, and sentences that can be said."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from templates.check import Condition, OwnCheck
from templates.fault import Fault
from templates.field import AmountsField, TemplateField
from templates.meaning.fields_named import Listed, Wanted, named
from templates.meaning.placeholders import placeholder_faults
from templates.meaning.where import value_faults
from templates.template import Template
from templates.text import Text
from templates.toml_lines import Location

_NUMBER: Final = Wanted(
    Text("et tal", "a number"), ("amount", "amounts", "integer", "percent", "year")
)
_TEXTUAL: Final = Wanted(
    Text("en tekst", "a text"), ("text", "long_text", "code", "choice", "link")
)
_DAY: Final = Wanted(Text("en dato", "a date"), ("date",))
_GROUP: Final = Wanted(
    Text("et felt med én celle", "a field of one cell"),
    ("text", "code", "choice", "integer", "year"),
)
_ASKED: Final[Mapping[str, Wanted]] = {
    "blank": Wanted(Text("et felt, der svares på", "a field that is answered")),
    "values": Wanted(Text("et valg", "a choice"), ("choice", "choices", "ticks", "text")),
    "list_phase": Wanted(Text("et valg", "a choice"), ("choice", "choices", "ticks")),
    "longer_than": _TEXTUAL,
    "above": _NUMBER,
    "below": _NUMBER,
    "equals": _NUMBER,
    "contains": _TEXTUAL,
    "before": _DAY,
    "after": _DAY,
    "differs_within": Wanted(Text("et felt med én celle", "a field of one cell"), ("text",
    "long_text",
    "choice",
    "code",
    "date",
                                                     "year", "integer", "amount", "percent")),
}  # fmt: skip
_QUARTER: Final = re.compile(r"\d{4}K[1-4]")


def check_faults(template: Template) -> Iterator[Fault]:
    """Every fault of the office's own checks."""
    codes: set[str] = set()
    lines: set[str] = set()
    shown = _shown(template)
    for number, check in enumerate(template.checks):
        place: Location = ("checks", number)
        if check.code in codes:
            yield Fault(
                (*place, "code"),
                Text(
                    f"{check.code} står to gange; giv hver kontrol sin egen",
                    f"{check.code} stands twice; give each check its own",
                ),
            )
        if check.live.casefold() in lines:
            yield Fault(
                (*place, "live"),
                Text(
                    "en anden kontrol har også den linje; giv dem hver sin",
                    "another check has this line too; name them apart",
                ),
            )
        codes.add(check.code)
        lines.add(check.live.casefold())
        yield from named(template, (*place, "field"), check.field)
        yield from _is_shown((*place, "field"), template, check.field, shown)
        for at, condition in enumerate(check.when):
            here = (*place, "when", at)
            yield from _condition(template, here, condition)
            yield from _is_shown((*here, "field"), template, condition.field, shown)
        yield from _sentences(template, place, check)


def _shown(template: Template) -> Sequence[str]:
    rows, form = template.rows_sheet, template.form_sheet
    if rows is not None:
        return rows.columns
    blocks = form.blocks if form is not None else ()
    return [name for block in blocks for name in (*block.fields, *block.grid)]


def _is_shown(
    place: Location, template: Template, name: str, shown: Sequence[str]
) -> Iterator[Fault]:
    field = template.fields.get(name)
    if field is not None and name not in shown:
        yield Fault(
            place,
            Text(
                f"en kontrol virker i projektmappen, som ikke har {name}; sæt det der",
                f"a check is live in the workbook, which does not have {name}; add it",
            ),
        )
    elif field is not None and field.type == "lines":
        yield Fault(
            place,
            Text(
                f"{name} er en lille tabel; en kontrol ser på én celle, så nævn et andet felt",
                f"{name} is a small table; a check looks at one cell, so name another",
            ),
        )


def _condition(template: Template, place: Location, condition: Condition) -> Iterator[Fault]:
    asked = [name for name in _ASKED if getattr(condition, name) is not None]
    if len(asked) != 1:
        yield Fault(
            place,
            Text(
                f"en betingelse spørger om én ting; skriv en af {', '.join(_ASKED)}",
                f"a condition asks one thing; write one of {', '.join(_ASKED)}",
            ),
        )
    field = template.fields.get(condition.field)
    yield from named(template, (*place, "field"), condition.field)
    for name in asked:
        wanted = _ASKED[name]
        if field is not None and wanted.types and field.type not in wanted.types:
            yield Fault(
                (*place, name),
                Text(
                    f"{name} spørger om {wanted.words.da}, og {field.id} er af typen "
                    f"{field.type}; spørg om noget andet",
                    f"{name} asks of {wanted.words.en}, and {field.id} is of type {field.type}; "
                    "ask something else",
                ),
            )
    if field is not None:
        yield from _years(place, condition, field)
        yield from _listed(template, place, condition, field)
    for key in ("before", "after"):
        text = getattr(condition, key)
        if text is not None and not _is_day(text):
            yield Fault(
                (*place, key),
                Text(
                    f"{text} er ikke en dag; skriv 2027-06-30 eller 2027K2",
                    f"{text} is no day; write 2027-06-30, or 2027K2",
                ),
            )
    within = condition.differs_within
    if within is not None:
        yield from named(template, (*place, "differs_within"), within, _GROUP)
        yield from _is_shown((*place, "differs_within"), template, within, _shown(template))
        if within == condition.field:
            yield Fault(
                (*place, "differs_within"),
                Text(
                    "et felt kan ikke være forskelligt inden for sig selv; nævn et andet",
                    "a field cannot differ within itself; name another",
                ),
            )


def _years(place: Location, condition: Condition, field: TemplateField) -> Iterator[Fault]:
    if condition.years is None:
        return
    if not isinstance(field, AmountsField):
        yield Fault(
            (*place, "years"),
            Text(f"{field.id} har ingen år; slet years", f"{field.id} has no years; remove years"),
        )
    elif condition.blank is not None:
        yield Fault(
            (*place, "years"),
            Text(
                "blank spørger om alle år sammen; slet years",
                "blank asks all years together; remove years",
            ),
        )


def _listed(
    template: Template, place: Location, condition: Condition, field: TemplateField
) -> Iterator[Fault]:
    if condition.values is not None:
        yield from value_faults(template, (*place, "values"), field.id, condition.values)
    if condition.list_phase is None or not isinstance(field, Listed):
        return
    found = template.lists.get(field.list)
    if found is None:
        yield Fault(
            (*place, "list_phase"),
            Text(
                f"værdierne i {field.list} har ingen faser; spørg om noget andet",
                f"the values of {field.list} have no phases; ask something else",
            ),
        )
    elif all(entry.phase != condition.list_phase for entry in found.values):
        yield Fault(
            (*place, "list_phase"),
            Text(
                f"ingen værdi i listen {field.list} har fasen {condition.list_phase}; giv en den "
                "fase, eller slet betingelsen",
                f"no value of the list {field.list} has the phase {condition.list_phase}; give one "
                "that phase, or remove the condition",
            ),
        )


def _is_day(text: str) -> bool:
    if _QUARTER.fullmatch(text.strip()):
        return int(text.strip()[:4]) > 0
    try:
        date.fromisoformat(text.strip())
    except ValueError:
        return False
    return True


def _sentences(template: Template, place: Location, check: OwnCheck) -> Iterator[Fault]:
    known = ["Record", "record"]
    if any(condition.differs_within is not None for condition in check.when):
        known.append("values")
    known += template.fields
    for key in ("says", "fix"):
        yield from placeholder_faults((*place, key), getattr(check, key), known)
