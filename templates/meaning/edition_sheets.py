"""The sheets of the council edition: names that Excel takes, whatever value is in them."""

from collections.abc import Iterator
from typing import Final

from templates.fault import Fault
from templates.field import ChoiceField, CodeField
from templates.kinds import KIND_WORDS, is_sheet_name
from templates.meaning.fields_named import Listed
from templates.meaning.placeholders import OF_ROUND, names_in, placeholder_faults
from templates.output import Output, PagesOutput
from templates.template import Template
from templates.text import Text
from templates.toml_lines import Location

_LONGEST: Final = 31
_ALONE: Final = ("data", "changes", "progress", "pages", "cards")
_YEARS: Final = "2027-2030"


def edition_sheet_faults(template: Template) -> Iterator[Fault]:
    """Every fault of the edition's sheets and of its own keys."""
    edition = template.edition
    yield from placeholder_faults(("edition", "heading"), edition.heading, OF_ROUND)
    yield from placeholder_faults(("edition", "not_delivered"), edition.not_delivered, ())
    for name, field in template.fields.items():
        found = template.lists.get(field.list) if isinstance(field, ChoiceField) else None
        if found and field.required and edition.not_delivered in found.texts:
            yield Fault(
                ("edition", "not_delivered"),
                Text(
                    f"{edition.not_delivered} er også en værdi af {name}; skriv et andet ord",
                    f"{edition.not_delivered} is a value of {name} too; write another word",
                ),
            )
    if not template.outputs:
        yield Fault(
            ("outputs",),
            Text(
                "merge har intet at lave; tilføj en [[outputs]]",
                "merge has nothing to make; add an [[outputs]]",
            ),
        )
    spelled: dict[str, str] = {}
    used: dict[str, list[str]] = {}
    for number, output in enumerate(template.outputs):
        place: Location = ("outputs", number)
        yield from _name((*place, "sheet"), template, output)
        plain = output.sheet.casefold()
        if spelled.setdefault(plain, output.sheet) != output.sheet:
            yield Fault(
                (*place, "sheet"),
                Text(
                    f"{spelled[plain]} er skrevet sådan ovenfor; skriv det ens",
                    f"{spelled[plain]} is spelled so above; spell it alike",
                ),
            )
        others = used.setdefault(plain, [])
        if others and (output.kind in _ALONE or others[-1] in _ALONE):
            yield Fault(
                (*place, "sheet"),
                Text(
                    f"{output.kind} og {others[-1]} skal have hver sit ark; nævn et andet",
                    f"{output.kind} and {others[-1]} each need a sheet; name another",
                ),
            )
        others.append(output.kind)


def _name(place: Location, template: Template, output: Output) -> Iterator[Fault]:
    split_by: str = getattr(output, "split_by", "")
    known = [split_by] if split_by else []
    if isinstance(output, PagesOutput):
        known = [name for name, field in template.fields.items() if isinstance(field, CodeField)]
        if not names_in(output.sheet):
            yield Fault(
                place,
                Text(
                    "hver har sit eget ark; skriv dets kode, som i {nr}",
                    "each record has a sheet of its own; write its code, as in {nr}",
                ),
            )
    faults = list(placeholder_faults(place, output.sheet, known))
    yield from faults
    if faults:
        return
    if output.sheet.casefold() == "history":
        yield Fault(
            place,
            Text(
                "Excel beholder navnet History selv; skriv et andet",
                "Excel keeps the name History for itself; write another",
            ),
        )
    for name in _longest(template, output.sheet):
        if not is_sheet_name(name):
            said = KIND_WORDS["is_sheet_name"]
            yield Fault(
                place,
                Text(
                    f"{name}: {said.da}, eller giv værdien short",
                    f"{name}: {said.en}, or give the value short",
                ),
            )


def _longest(template: Template, sheet: str) -> Iterator[str]:
    """The names that the sheet can get; of a code one of its greatest length."""
    names = names_in(sheet) or []
    if not names:
        yield sheet
        return
    name = names[0]
    field = template.fields.get(name)
    values: list[str] = []
    if isinstance(field, CodeField):
        values = ["0" * field.max_length]
    elif isinstance(field, Listed) and field.list in template.lists:
        values = [one.short or one.value for one in template.lists[field.list].values]
    for value in values:
        yield from _longest(template, sheet.replace(f"{{{name}}}", value))
