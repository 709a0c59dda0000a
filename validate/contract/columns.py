"""The merged records as plain columns: a row a record, a row an amount, a row a line."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from templates.field import AmountField, AmountsField, LineField, LinesField, TemplateField
from workbook.edition.content import Amounts, FieldContent, Line
from workbook.edition.dataset import MergedRecord
from workbook.edition.shown import shown_text, unit_of_template
from workbook.records.remark import Remark
from workbook.round.model import Round

KEY, NAME, CENTRE, LINE = "record_key", "record_name", "record_centre", "line"

CellContent: TypeAlias = str | Decimal | date | tuple[str, ...] | None
RecordColumns: TypeAlias = Mapping[str, Sequence[CellContent]]


def record_columns(round_: Round, records: Sequence[MergedRecord]) -> RecordColumns:
    """A column for each field, of amounts by year one for each year (``amount_2026``).

    Three more name the record: its key as one text, its name, its centre's code. Nothing is None.
    """
    columns: dict[str, Sequence[CellContent]] = {
        KEY: [" / ".join(record.key) for record in records],
        NAME: [record.name for record in records],
        CENTRE: [record.centre for record in records],
    }
    for field in round_.template.fields.values():
        for name, year in columns_of(round_, field):
            columns[name] = [_cell(record.contents[field.id], year) for record in records]
    return columns


def amount_rows(
    round_: Round, records: Sequence[MergedRecord]
) -> Mapping[str, Sequence[str | int | Decimal | None]]:
    """One row for each amount, in the unit in which it was typed; year None where there is none.

    Columns are ``record_key``, ``record_name``, ``record_centre``, ``field``, ``year``, ``amount``
    and ``unit``.
    """
    rows = [
        (" / ".join(record.key), record.name, record.centre, field.id, year or None, amount, unit)
        for record in records
        for field in round_.template.fields.values()
        if isinstance(field, AmountField | AmountsField)
        for unit in (unit_of_template(round_.template, field),)
        for year, amount in _by_year(record.contents[field.id])
    ]
    names = (KEY, NAME, CENTRE, "field", "year", "amount", "unit")
    return {name: [row[place] for row in rows] for place, name in enumerate(names)}


def line_rows(round_: Round, records: Sequence[MergedRecord], field: LinesField) -> RecordColumns:
    """One row for each line of a field's small tables; amounts in the template's unit.

    Columns are ``record_key``, ``record_name``, ``record_centre``, ``line`` (from 1), then one for
    each field of a line, of amounts by year one for each year (``frame_amount_2026``).
    """
    rows: list[tuple[CellContent, ...]] = []
    parts = [one for part in field.fields for one in line_columns(round_, part)]
    for record in records:
        for number, line in enumerate(lines_in(record.contents[field.id]), start=1):
            said = (_line_cell(line, part, year) for _, part, year in parts)
            key = " / ".join(record.key)
            rows.append((key, record.name, record.centre, Decimal(number), *said))
    names = (KEY, NAME, CENTRE, LINE, *(name for name, _, _ in parts))
    return {name: [row[place] for row in rows] for place, name in enumerate(names)}


def line_columns(round_: Round, part: LineField) -> Iterator[tuple[str, LineField, int]]:
    """The names of the columns of a line's field, each with its year; 0 where it has none."""
    if part.type == "amounts":
        yield from ((f"{part.id}_{year}", part, year) for year in round_.config.years)
    else:
        yield part.id, part, 0


def lines_in(content: FieldContent) -> tuple[Line, ...]:
    """The lines of a field's content."""
    said = content if isinstance(content, tuple) else ()
    return tuple(one for one in said if isinstance(one, Line))


def columns_of(round_: Round, field: TemplateField) -> Iterator[tuple[str, int]]:
    """The names of the field's columns, each with its year; 0 where it has none."""
    if isinstance(field, AmountsField) and field.by != "finance":
        yield from ((f"{field.id}_{year}", year) for year in round_.config.years)
    else:
        yield field.id, 0


def _line_cell(line: Line, part: LineField, year: int) -> CellContent:
    if part.type in ("amount", "amounts"):
        return line.amounts.get(part.id, Amounts()).by_year.get(year)
    return line.texts.get(part.id) or None


def _by_year(content: FieldContent) -> Iterator[tuple[int, Decimal]]:
    if isinstance(content, Amounts):
        yield from content.by_year.items()


def _cell(content: FieldContent, year: int) -> CellContent:
    match content:
        case Amounts():
            return content.by_year.get(year)
        case tuple() if any(isinstance(one, Remark) for one in content):
            return shown_text(content)
        case tuple():
            return tuple(_text(one) for one in content) or None
        case "":
            return None
        case _:
            return content


def _text(part: str | Line | Remark) -> str:
    if isinstance(part, str):
        return part
    if isinstance(part, Remark):
        return part.paragraph
    amounts = (
        f"{name} {year}: {amount}" if year else f"{name}: {amount}"
        for name, found in part.amounts.items()
        for year, amount in found.by_year.items()
    )
    return "; ".join([*(f"{name}: {text}" for name, text in part.texts.items()), *amounts])
