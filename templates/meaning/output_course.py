"""Outputs over several rounds: the course of a choice, what stands still, what is late."""

from collections.abc import Iterator

from templates.fault import Fault
from templates.field import ChoiceField
from templates.meaning.fields_named import CHOICE, LISTED, named
from templates.meaning.output_columns import column_faults
from templates.output import CourseOutput, LateOutput, StillOutput
from templates.template import Template
from templates.text import Text
from templates.toml_lines import Location


def course_faults(
    template: Template, place: Location, output: CourseOutput | StillOutput | LateOutput
) -> Iterator[Fault]:
    """Every fault of the output."""
    if isinstance(output, LateOutput):
        if template.packs.progress is None:
            yield Fault(
                (*place, "kind"),
                Text(
                    "forsinket er det, der har en åben status; skriv [packs.progress]",
                    "late is what has an open status; write [packs.progress]",
                ),
            )
    else:
        yield from _kept(template, (*place, "field"), output.field)
    if isinstance(output, CourseOutput):
        yield from named(template, (*place, "rows_by"), output.rows_by, LISTED, owner=True)
        if output.rows_by == output.field:
            yield Fault(
                (*place, "rows_by"),
                Text(
                    "rækker og kolonner er af samme felt; nævn et andet",
                    "rows and columns are of one field; name another",
                ),
            )
        if output.grand and not output.rows_by:
            yield Fault(
                (*place, "grand"),
                Text(
                    "rækkerne er af alle; slet grand", "the rows are of all records; remove grand"
                ),
            )
        if output.chart and output.rows_by:
            yield Fault(
                (*place, "chart"),
                Text(
                    "et diagram tegner runderne for alle; slet rows_by",
                    "a chart draws the rounds of all records; remove rows_by",
                ),
            )
    else:
        yield from column_faults(template, place, output.columns, "")


def _kept(template: Template, place: Location, name: str) -> Iterator[Fault]:
    yield from named(template, place, name, CHOICE)
    field = template.fields.get(name)
    if isinstance(field, ChoiceField) and not field.kept:
        yield Fault(
            place,
            Text(
                f"{name} fra tidligere runder kendes ikke; giv feltet kept",
                f"{name} of earlier rounds is not known; give the field kept",
            ),
        )
