"""The sheets of a centre's workbook: their names, and that each record is found on one of them."""

import re
from collections.abc import Iterator
from typing import Final

from templates.fault import Fault
from templates.meaning.control import control_faults
from templates.meaning.form import form_faults
from templates.meaning.rows import rows_faults
from templates.sheet import ControlSheet, FormSheet, GuidanceSheet, RowsSheet
from templates.template import Template
from templates.text import Text
from templates.toml_lines import Location

_LONGEST_FORM_NAME: Final = 28  # Excel's 31, less a blank and the number of a form
_RESERVED: Final = ("history",)  # Excel's own


def sheet_faults(template: Template) -> Iterator[Fault]:
    """Every fault of the sheets."""
    yield from _names(template)
    yield from _kinds(template)
    for number, sheet in enumerate(template.sheets):
        place: Location = ("sheets", number)
        match sheet:
            case RowsSheet():
                yield from rows_faults(template, place, sheet)
            case FormSheet():
                yield from form_faults(template, place, sheet)
            case ControlSheet():
                yield from control_faults(template, place, sheet)
            case GuidanceSheet():
                yield from _guidance(template, place, sheet)


def _names(template: Template) -> Iterator[Fault]:
    seen: set[str] = set()
    forms = [sheet.name for sheet in template.sheets if isinstance(sheet, FormSheet)]
    for number, sheet in enumerate(template.sheets):
        place = ("sheets", number, "name")
        name = sheet.name.casefold()
        if name in seen:
            yield Fault(
                place,
                Text(
                    f"et andet ark hedder også {sheet.name}; giv dem hver sit navn",
                    f"another sheet is called {sheet.name} too; name them apart",
                ),
            )
        if name in _RESERVED:
            yield Fault(
                place,
                Text(
                    f"Excel beholder navnet {sheet.name} selv; skriv et andet",
                    f"Excel keeps the name {sheet.name} for itself; write another",
                ),
            )
        seen.add(name)
        if isinstance(sheet, FormSheet):
            if len(sheet.name) > _LONGEST_FORM_NAME:
                yield Fault(
                    place,
                    Text(
                        f"{sheet.name} og nummeret på et skema er længere end de 31 tegn i et "
                        f"arks navn; skriv højst {_LONGEST_FORM_NAME}",
                        f"{sheet.name} and the number of a form are longer than the 31 characters "
                        "of a "
                        f"sheet's name; write at most {_LONGEST_FORM_NAME}",
                    ),
                )
        elif any(re.fullmatch(rf"{re.escape(form.casefold())} \d+", name) for form in forms):
            yield Fault(
                place,
                Text(
                    f"et skema hedder også {sheet.name}; giv dem hver sit navn",
                    f"a form is called {sheet.name} too; name them apart",
                ),
            )


def _kinds(template: Template) -> Iterator[Fault]:
    place: Location = ("sheets",)
    first: dict[str, int] = {}
    for number, sheet in enumerate(template.sheets):
        kind = "rows" if isinstance(sheet, FormSheet) else sheet.kind
        if kind in first:
            what = "rows or form" if kind == "rows" else kind
            yield Fault(
                (*place, number, "kind"),
                Text(
                    f"der er ét ark af slagsen {what}; slet dette",
                    f"one sheet is of kind {what}; remove this one",
                ),
            )
        first.setdefault(kind, number)
    for kind, what in (("rows", "rows or form"), ("control", "control"), ("guidance", "guidance")):
        if kind not in first:
            yield Fault(
                place,
                Text(
                    f"der mangler et ark af slagsen {what}; tilføj et",
                    f"a sheet of kind {what} is missing; add one",
                ),
            )


def _guidance(template: Template, place: Location, sheet: GuidanceSheet) -> Iterator[Fault]:
    for number, name in enumerate(sheet.explains):
        if name not in template.lists:
            known = ", ".join(template.lists) or "none: add one under [lists]"
            yield Fault(
                (*place, "explains", number),
                Text(
                    f"der er ingen liste {name} under [lists]; de kendte er {known}",
                    f"there is no list {name} under [lists]; known are {known}",
                ),
                missing=f"lists.{name}",
            )
