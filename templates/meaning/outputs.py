"""The council edition: what each output names, and what each kind needs."""

from collections.abc import Iterator
from typing import Final

from templates.fault import Fault
from templates.meaning.edition_sheets import edition_sheet_faults
from templates.meaning.fields_named import ANY, LISTED, named, twice
from templates.meaning.lost import lost_faults
from templates.meaning.output_columns import column_faults
from templates.meaning.output_course import course_faults
from templates.meaning.output_texts import text_faults
from templates.meaning.output_totals import totals_faults
from templates.meaning.placeholders import placeholder_faults
from templates.meaning.totals import total_faults
from templates.meaning.where import value_faults, where_faults
from templates.output import (
    BaseOutput,
    CardsOutput,
    ChangesOutput,
    CountsOutput,
    CourseOutput,
    LateOutput,
    Output,
    PagesOutput,
    ProgressOutput,
    StillOutput,
    TablesOutput,
    TotalsOutput,
)
from templates.template import Template
from templates.text import Text
from templates.toml_lines import Location

_ONCE: Final = ("data", "progress", "changes", "pages")
_ORDERED: Final = ("text", "code", "choice", "choices", "integer", "year", "date", "amount")


def output_faults(template: Template) -> Iterator[Fault]:
    """Every fault of the edition and its outputs."""
    yield from edition_sheet_faults(template)
    yield from lost_faults(template)
    seen: set[str] = set()
    for number, output in enumerate(template.outputs):
        place: Location = ("outputs", number)
        if output.kind in _ONCE and output.kind in seen:
            yield Fault(
                (*place, "kind"),
                Text(
                    f"en udgave har én {output.kind}; slet denne",
                    f"an edition has one {output.kind}; remove this one",
                ),
            )
        seen.add(output.kind)
        yield from text_faults(template, place, output)
        yield from where_faults(template, (*place, "where"), getattr(output, "where", {}))
        yield from _order(template, place, output)
        yield from _of_kind(template, place, output)


def _of_kind(template: Template, place: Location, output: Output) -> Iterator[Fault]:
    match output:
        case TablesOutput():
            yield from _tables(template, place, output)
        case TotalsOutput():
            yield from totals_faults(template, place, output)
        case CountsOutput():
            yield from _counts(template, place, output)
        case CardsOutput():
            yield from _cards(template, place, output)
        case PagesOutput() if template.form_sheet is None:
            yield Fault(
                (*place, "kind"),
                Text(
                    "pages viser et skemas blokke; tilføj et ark af slagsen form",
                    "pages show a form's blocks; add a form sheet",
                ),
            )
        case ProgressOutput():
            yield from _progress(template, place, output)
        case CourseOutput() | StillOutput() | LateOutput():
            yield from course_faults(template, place, output)
        case ChangesOutput() if template.packs.progress is None:
            yield Fault(
                (*place, "kind"),
                Text(
                    "changes er af en status; skriv [packs.progress]",
                    "changes are of a status; write [packs.progress]",
                ),
            )
        case _:
            pass


def _order(template: Template, place: Location, output: BaseOutput) -> Iterator[Fault]:
    order: tuple[str, ...] = getattr(output, "order", ())
    yield from twice((*place, "order"), order, "in the order")
    for number, name in enumerate(order):
        here = (*place, "order", number)
        yield from named(template, here, name, ANY, owner=True)
        field = template.fields.get(name)
        if field is not None and field.type not in _ORDERED:
            yield Fault(
                here,
                Text(
                    f"{name} er af typen {field.type}, som ikke har en rækkefølge; nævn et andet",
                    f"{name} is of type {field.type}, which has no order; name another",
                ),
            )


def _tables(template: Template, place: Location, output: TablesOutput) -> Iterator[Fault]:
    yield from named(template, (*place, "split_by"), output.split_by, LISTED, owner=True)
    if output.omit and not output.split_by:
        yield Fault(
            (*place, "omit"),
            Text(
                "én tabel har intet at udelade; skriv split_by, eller slet det",
                "one table has nothing to omit; write split_by, or remove it",
            ),
        )
    for number, value in enumerate(output.omit):
        yield from value_faults(template, (*place, "omit", number), output.split_by, (value,))
    yield from column_faults(template, place, output.columns, output.split_by)
    names = [column.field for column in output.columns]
    known = {"unit", *([output.split_by] if output.split_by else [])}
    for key in ("totals", "below"):
        totals = getattr(output, key)
        yield from total_faults(template, (*place, key), totals, names)
        for number, total in enumerate(totals):
            here = (*place, key, number, "label")
            names_known = known if key == "totals" else {"unit"}
            yield from placeholder_faults(here, total.label, sorted(names_known))


def _counts(template: Template, place: Location, output: CountsOutput) -> Iterator[Fault]:
    yield from named(template, (*place, "rows_by"), output.rows_by, LISTED, owner=True)
    yield from named(template, (*place, "columns_by"), output.columns_by, LISTED, owner=True)
    if not output.rows_by:
        yield Fault(
            place,
            Text(
                "counts har en række for hver værdi af et felt; skriv rows_by",
                "a count has a row for each value of a field; write rows_by",
            ),
        )
    if output.rows_by and output.rows_by == output.columns_by:
        yield Fault(
            (*place, "columns_by"),
            Text(
                "rækker og kolonner er af samme felt; nævn et andet",
                "rows and columns are of one field; name another",
            ),
        )


def _cards(template: Template, place: Location, output: CardsOutput) -> Iterator[Fault]:
    yield from named(template, (*place, "split_by"), output.split_by, LISTED, owner=True)
    yield from twice((*place, "fields"), output.fields, "on the card")
    for number, name in enumerate(output.fields):
        yield from named(template, (*place, "fields", number), name, ANY, owner=True)


def _progress(template: Template, place: Location, output: ProgressOutput) -> Iterator[Fault]:
    pack = template.packs.progress
    if pack is None:
        yield Fault(
            (*place, "kind"),
            Text(
                "den viser en status og bemærkninger; skriv [packs.progress]",
                "it shows a status and remarks; write [packs.progress]",
            ),
        )
    yield from named(template, (*place, "split_by"), output.split_by, LISTED, owner=True)
    yield from column_faults(template, place, output.columns, output.split_by)
    if output.legend and output.legend not in template.lists:
        yield Fault(
            (*place, "legend"),
            Text(
                f"der er ingen liste {output.legend} under [lists]; nævn en af "
                f"{', '.join(template.lists)}",
                f"there is no list {output.legend} under [lists]; name one of "
                f"{', '.join(template.lists)}",
            ),
            missing=f"lists.{output.legend}",
        )
    if output.legend_heading and not output.legend:
        yield Fault(
            (*place, "legend_heading"),
            Text(
                "den er overskrift til en legend; skriv legend, eller slet den",
                "it heads a legend; write legend, or remove it",
            ),
        )
