"""The sheet with one record a row: columns that Excel can hold and readers can tell apart."""

import re
from collections.abc import Iterator
from typing import Final

from templates.fault import Fault
from templates.field import AmountsField, ChoicesField, TemplateField, TicksField
from templates.meaning.allowed import FORM_ONLY
from templates.meaning.fields_named import named, twice, values_of
from templates.meaning.layout import answered_faults, formula_places, key_faults
from templates.meaning.totals import total_faults
from templates.sheet import RowsSheet
from templates.template import Template
from templates.text import Text
from templates.toml_lines import Location

MOST_COLUMNS: Final = 200
"""That a sheet of rows can have."""

_YEARS: Final = 4  # a budget and the three years after it, where only the round knows them
_LONGEST_HINT_TITLE: Final = 32  # Excel's


def rows_faults(template: Template, place: Location, sheet: RowsSheet) -> Iterator[Fault]:
    """Every fault of the sheet."""
    yield from twice((*place, "columns"), sheet.columns, "in the columns")
    for number, name in enumerate(sheet.columns):
        here = (*place, "columns", number)
        yield from named(template, here, name)
        field = template.fields.get(name)
        if field is not None:
            yield from _column(here, field)
        if field is not None and field.source and _is_made_of_answers(template, field):
            yield Fault(
                here,
                Text(
                    f"{name} kendes først, når filen er tilbage; slet det her",
                    f"{name} is known when the file is back; remove it here",
                ),
            )
    yield from _headers(template, sheet)
    count = columns_of(template, sheet, _YEARS)
    if count > MOST_COLUMNS:
        yield Fault(
            (*place, "columns"),
            Text(
                f"arket har {count} kolonner i en runde på {_YEARS} år; der kan højst vises "
                f"{MOST_COLUMNS}, så slet nogle",
                f"the sheet has {count} columns in a round of {_YEARS} years; at most "
                f"{MOST_COLUMNS} "
                "can be shown, so remove some",
            ),
        )
    yield from _order(template, (*place, "order"), sheet)
    yield from total_faults(template, (*place, "totals"), sheet.totals, sheet.columns)
    yield from key_faults(template, (*place, "columns"), sheet.columns)
    yield from answered_faults(template, sheet.columns)
    yield from formula_places(template, (*place, "columns"), sheet.columns)
    yield from _role(template, (*place, "columns"), sheet)


def _role(template: Template, place: Location, sheet: RowsSheet) -> Iterator[Fault]:
    """A sheet that does not say which of a record's centres answers it.

    Neither would its live checks know, and ask the others for what is locked.
    """
    if not isinstance(template.fields.get(template.record.owner), ChoicesField):
        return
    fields = (template.fields.get(name) for name in sheet.columns)
    if not any(field is not None and field.source == ("record.role",) for field in fields):
        yield Fault(
            place,
            Text(
                "den kan have flere centre, hvoraf det første svarer; tilføj en tekst from = "
                '"record.role" her, som siger det i hver række',
                "a record can have several centres, of which the first answers; add a text "
                'from = "record.role" here, which says so in each row',
            ),
        )


def columns_of(template: Template, sheet: RowsSheet, years: int) -> int:
    """How many columns the sheet has in a round of so many years.

    A list that the round gives counts as one value; what the round gives is counted when it is
    known.
    """
    fields = (template.fields[name] for name in sheet.columns if name in template.fields)
    return sum(_cells(template, field, years) for field in fields)


def _cells(template: Template, field: TemplateField, years: int) -> int:
    if isinstance(field, AmountsField):
        return years
    if isinstance(field, ChoicesField) and field.is_typed:
        return field.at_most
    if isinstance(field, TicksField):
        return len(values_of(template, field) or ("",))
    return 1


def _column(place: Location, field: TemplateField) -> Iterator[Fault]:
    if field.type in FORM_ONLY:
        yield Fault(
            place,
            Text(
                f"{field.id} er en lille tabel; den kan kun stå i et skema",
                f"{field.id} is a small table; it can stand in a form only",
            ),
        )
    if field.by == "finance":
        yield Fault(
            place,
            Text(
                f"økonomi giver {field.id}, efter at projektmappen er sendt; slet det her",
                f"finance gives {field.id} after the workbook is sent; remove it here",
            ),
        )
    if field.is_typed and field.help and len(field.title) > _LONGEST_HINT_TITLE:
        yield Fault(
            ("fields", field.id, "name" if field.name else "label"),
            Text(
                f"Excels hjælpetekst har en overskrift på højst {_LONGEST_HINT_TITLE} tegn; skriv "
                "et kortere name",
                f"Excel's hint has a heading of at most {_LONGEST_HINT_TITLE} characters; write a "
                "shorter name",
            ),
        )


def _is_made_of_answers(template: Template, field: TemplateField) -> bool:
    """Whether a part of what is calculated is typed by the centre, or made of what is."""
    waiting, seen = [field.id], set[str]()
    while waiting:
        name = waiting.pop()
        part = template.fields.get(name)
        if part is None or name in seen:
            continue
        if part.is_typed:
            return True
        seen.add(name)
        waiting += [source.partition(".")[0] for source in part.source]
    return False


def _headers(template: Template, sheet: RowsSheet) -> Iterator[Fault]:
    seen: list[tuple[str, re.Pattern[str], str]] = []
    for name in dict.fromkeys(sheet.columns):
        field = template.fields.get(name)
        if field is None:
            continue
        for header in _header_texts(template, field):
            pattern = re.compile(re.escape(header).replace("0000", r"\d{4}"), re.IGNORECASE)
            for other, known, text in seen:
                if other != name and (known.fullmatch(header) or pattern.fullmatch(text)):
                    yield Fault(
                        ("fields", name, "label"),
                        Text(
                            f"{other} har også overskriften {field.label}; giv dem hver sit navn",
                            f"{other} has the header {field.label} too; name them apart",
                        ),
                    )
                    break
            else:
                seen.append((name, pattern, header))


def _header_texts(template: Template, field: TemplateField) -> tuple[str, ...]:
    """The headers of a field, with 0000 for a year; what else the round gives stays in braces."""
    label = " ".join(field.label.replace("{unit}", template.unit).split())
    if isinstance(field, AmountsField):
        return (label.replace("{year}", "0000") if "{year}" in label else f"{label} 0000",)
    if isinstance(field, ChoicesField) and field.is_typed:
        numbers = [str(number) for number in range(1, field.at_most + 1)]
        return tuple(
            label.replace("{n}", one) if "{n}" in label else f"{label} {one}" for one in numbers
        )
    if isinstance(field, TicksField):
        values = values_of(template, field) or ("{value}",)
        return tuple(
            label.replace("{value}", one) if "{value}" in label else f"{label} {one}"
            for one in values
        )
    return (label,)


def _order(template: Template, place: Location, sheet: RowsSheet) -> Iterator[Fault]:
    if sheet.order and template.record.list == "open":
        yield Fault(
            place,
            Text(
                "centret tilføjer rækkerne, hvor det vil; slet order",
                "the centre adds the rows where it likes; remove order",
            ),
        )
    for number, name in enumerate(sheet.order):
        yield from named(template, (*place, number), name)
        field = template.fields.get(name)
        if field is None:
            continue
        several = field.type in ("amounts", "ticks", "history", "agreed", "lines")
        if field.by != "list" or several:
            yield Fault(
                (*place, number),
                Text(
                    f"rækker sorteres efter det, økonomis liste giver, ikke {name}",
                    f"rows are sorted by what finance's list gives, not {name}",
                ),
            )
    yield from twice(place, sheet.order, "in the order")
