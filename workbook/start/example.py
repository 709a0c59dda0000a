"""Finance's list of a new round, with records that show how it is filled in."""

from collections.abc import Iterator, Mapping, Sequence

from templates.field import (
    AgreedField,
    AmountField,
    AmountsField,
    ChoiceField,
    ChoicesField,
    CodeField,
    DateField,
    HistoryField,
    IntegerField,
    LinkField,
    PercentField,
    TemplateField,
    YearField,
)
from workbook.records.code import code_example
from workbook.records.slot import slots_of
from workbook.round.grid import Grid
from workbook.round.listed import header_in_list, list_fields, must_stand
from workbook.round.model import Round
from workbook.write.finance_list import ListColumn, finance_list

_RECORDS = 3
_SECTIONS = "sections"

Row = Mapping[str, str]
"""A record as its list has it: text by header."""


def example_list(round_: Round, shown: Grid | None = None) -> bytes:
    """The list as a workbook: the records shown, or as many made ones of the fields' types.

    Args:
        round_: the new round, without records.
        shown: records as they stand in an example; columns that the template lacks are left out,
            and what it asks for beside them is made.
    """
    columns = tuple(_columns(round_))
    rows = [row.cells for row in shown.rows] if shown else [{} for _ in range(_RECORDS)]
    made = [
        _row(round_, row, number, is_shown=shown is not None) for number, row in enumerate(rows)
    ]
    name = round_.template.record.file.capitalize()
    return finance_list(
        columns, made, name=name, title=round_.config.title, created=round_.config.issued
    )


def _columns(round_: Round) -> Iterator[ListColumn]:
    for field in list_fields(round_.template):
        if not isinstance(field, HistoryField):
            is_number = isinstance(field, IntegerField)
            yield from (ListColumn(header, is_number) for header in _headers(round_, field))


def _headers(round_: Round, field: TemplateField) -> Sequence[str]:
    """The field's headers in the list: one, or one for each of its cells."""
    header = header_in_list(field)
    parts = (slot.part for slot in slots_of(field, round_.config.years, round_.lists))
    return [f"{header} {part}" if part else header for part in parts]


def _row(round_: Round, row: Row, number: int, *, is_shown: bool) -> Row:
    """The record with what its list must have; with all it can have where nothing is shown."""
    template = round_.template
    cells = dict(row)
    bare = _is_without_economy(round_, row, number)
    kept = {field.kept for field in template.fields.values()}
    for field in list_fields(template):
        must = must_stand(field) or field.id in template.record.key
        if isinstance(field, HistoryField) or field.id in kept or (is_shown and not must):
            continue
        for header in _headers(round_, field):
            if not (isinstance(field, AgreedField) and (bare or header in cells)):
                cells[header] = cells.get(header) or _example(round_, field, number)
    return cells


def _is_without_economy(round_: Round, row: Row, number: int) -> bool:
    """Whether the record's section has no amounts, so that its list may have none either."""
    for field in list_fields(round_.template):
        if isinstance(field, ChoiceField) and field.list == _SECTIONS:
            title = row.get(header_in_list(field)) or _example(round_, field, number)
            section = round_.config.section(title)
            return section is not None and not section.economy
    return False


def _example(round_: Round, field: TemplateField, number: int) -> str:
    """A text that the list reads as a value of the field's type; another one in the next record."""
    config = round_.config
    text = f"{field.title} {number + 1}"
    match field:
        case IntegerField():
            text = str(number + 1)
        case CodeField():
            text = code_example(field.pattern, round_.committee_codes[0], number + 1)
        case ChoiceField() | ChoicesField():
            values = (*round_.lists[field.list], *getattr(field, "extra", ()))
            text = values[number % len(values)] if values else ""
        case AgreedField():
            text = f"{number + 1},0 ({config.years[0]})"
        case AmountField() | AmountsField() | PercentField():
            text = str(number + 1)
        case YearField():
            text = str(config.years[0])
        case DateField():
            text = config.deadline.strftime("%d-%m-%Y")
        case LinkField():
            text = "https://example.dk"
        case _:
            pass
    return text
