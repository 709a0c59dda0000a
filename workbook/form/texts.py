"""The office's own texts on a form: labels, headings, helps; as they are sent, and as they return.

What heads the sheet is not among them: the office may move the deadline.
"""

from collections.abc import Iterator

from templates.field import LinesField
from templates.frozen import frozen
from workbook.form.layout import FIRST_YEAR_COLUMN, MAIN_COLUMN, FormLayout, FormRow
from workbook.round.examples import with_examples
from workbook.round.labels import unit_of
from workbook.round.model import Round


@frozen
class LockedText:
    """The text of a locked cell.

    Attributes:
        column: of the layout.
        text: "" of a cell that is sent blank.
        year: that the cell heads, or None.
    """

    column: int
    text: str
    year: int | None = None


def locked_texts(round_: Round, layout: FormLayout, row: FormRow) -> Iterator[LockedText]:
    """The texts of one row, from the left."""
    if row.kind in ("field", "option", "title", "amounts"):
        yield LockedText(MAIN_COLUMN, row.label)
    if row.kind in ("title", "text"):
        yield LockedText(FIRST_YEAR_COLUMN, help_of(round_, layout, row))
    if row.kind == "years":
        yield LockedText(MAIN_COLUMN, f"I {_unit(round_, row)}")
        yield from _years(layout)
    if row.kind == "lines_header" and isinstance(row.field, LinesField):
        yield from _line_headers(round_, layout, row.field)


def called(row: FormRow) -> str:
    """The row's label, or what heads it: its field's title, or its grid's."""
    return row.label or (row.block.title if row.field is None else row.field.title)


def help_of(round_: Round, layout: FormLayout, row: FormRow) -> str:
    """Beside the title; of a long text beside the text, which has the room."""
    if row.field is None:
        return with_examples(round_, row.block.help)
    has_text = any(other.kind == "text" and other.field is row.field for other in layout.rows)
    return with_examples(round_, row.field.help) if has_text is (row.kind == "text") else ""


def _unit(round_: Round, row: FormRow) -> str:
    return unit_of(round_.template, round_.template.fields[row.block.grid[0]])


def _years(layout: FormLayout) -> Iterator[LockedText]:
    for year in layout.years:
        yield LockedText(layout.year_column(year), str(year), year)


def _line_headers(round_: Round, layout: FormLayout, field: LinesField) -> Iterator[LockedText]:
    """Of a small table: the first amounts by year are headed by their years alone."""
    has_years = any(line.type == "amounts" for line in field.fields)
    first = field.fields[0]
    for place in layout.line_columns(field):
        if place.spec is first:
            unit = f" (beløb i {unit_of(round_.template, field)})" if has_years else ""
            yield LockedText(place.column, f"{first.label}{unit}")
        elif place.year is None:
            yield LockedText(place.column, place.spec.label)
        elif place.column == layout.year_column(place.year):
            yield LockedText(place.column, str(place.year), place.year)
        else:
            yield LockedText(place.column, f"{place.spec.label} {place.year}")
