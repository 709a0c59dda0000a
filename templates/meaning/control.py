"""The sheet of live checks: of forms, a line for each with columns and totals."""

from collections.abc import Iterator
from typing import Final

from templates.fault import Fault
from templates.meaning.fields_named import Wanted, named, twice
from templates.meaning.placeholders import placeholder_faults
from templates.meaning.totals import total_faults
from templates.sheet import ControlSheet
from templates.template import Template
from templates.text import Text
from templates.toml_lines import Location

_SHOWN: Final = Wanted(
    Text("et felt med én celle, eller beløb", "a field of one cell, or amounts"),
    ("text", "choice", "date", "year", "integer", "percent", "amount", "amounts", "code"),
)


def control_faults(template: Template, place: Location, sheet: ControlSheet) -> Iterator[Fault]:
    """Every fault of the sheet of live checks."""
    form = template.form_sheet
    if form is None:
        for key in ("columns", "totals"):
            if getattr(sheet, key):
                yield Fault(
                    (*place, key),
                    Text(
                        f"kun skemaer står på listen her; slet {key}",
                        f"only forms are listed here; remove {key}",
                    ),
                )
        return
    names = [column.field for column in sheet.columns]
    yield from twice((*place, "columns"), names, "in the columns")
    used = {name for block in form.blocks for name in (*block.fields, *block.grid)}
    for number, column in enumerate(sheet.columns):
        here = (*place, "columns", number)
        yield from named(template, (*here, "field"), column.field, _SHOWN)
        yield from placeholder_faults((*here, "label"), column.label, ("unit", "year"))
        field = template.fields.get(column.field)
        if field is not None and column.field not in used:
            yield Fault(
                (*here, "field"),
                Text(
                    f"{column.field} står ikke i skemaet; sæt det der",
                    f"{column.field} does not stand in the form; add it there",
                ),
            )
        if field is not None and field.type != "amounts" and column.over_years == "sum":
            yield Fault(
                (*here, "over_years"),
                Text(
                    f"{column.field} har ingen år; slet over_years",
                    f"{column.field} has no years; remove over_years",
                ),
            )
    yield from total_faults(template, (*place, "totals"), sheet.totals, names, shares=False)
