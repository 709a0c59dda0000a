"""The records of a published `council.json`, as they were merged but for where they came from."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from templates.field import (
    AmountField,
    AmountsField,
    ChoicesField,
    DateField,
    HistoryField,
    IntegerField,
    LinesField,
    PercentField,
    TemplateField,
    TicksField,
    YearField,
)
from workbook.edition.content import Amounts, FieldContent, Line
from workbook.edition.council_model import ContentJson, CouncilJson
from workbook.edition.dataset import MergedRecord
from workbook.records.day import edition_day
from workbook.records.remark import Remark
from workbook.round.model import Round


def published_records(round_: Round, council: CouncilJson) -> tuple[MergedRecord, ...]:
    """The records in the file's order; a field that the file does not have says nothing."""
    return tuple(
        MergedRecord(
            index=index,
            key=record.key,
            name=record.name,
            centre=record.centre,
            contents={
                field.id: published_content(field, record.fields.get(field.id))
                for field in round_.template.fields.values()
            },
            places={},
            inherited=frozenset(),
            given={},
        )
        for index, record in enumerate(council.records)
    )


def published_content(field: TemplateField, said: ContentJson) -> FieldContent:
    """What the file says of the field, by its type."""
    match field:
        case AmountField() | AmountsField():
            return _amounts(said)
        case ChoicesField() | TicksField():
            return tuple(one for one in said or () if isinstance(one, str))
        case HistoryField() | LinesField():
            lines = [one for one in said or () if isinstance(one, Mapping)]
            return _remarks(lines) if isinstance(field, HistoryField) else _lines(field, lines)
        case IntegerField() | PercentField() | YearField() if isinstance(said, str) and said:
            return Decimal(said)
        case DateField() if isinstance(said, str) and (day := edition_day(said)) is not None:
            return day
        case _:
            return said if isinstance(said, str) else ""


def _amounts(said: object) -> Amounts:
    if isinstance(said, str):
        return Amounts({0: Decimal(said)})
    by_year = said if isinstance(said, Mapping) else {}
    return Amounts({int(year): Decimal(amount) for year, amount in by_year.items()})


def _remarks(said: Iterable[Mapping[str, object]]) -> tuple[Remark, ...]:
    return tuple(Remark(str(line["round"]), str(line["text"])) for line in said)


def _lines(field: LinesField, said: Sequence[Mapping[str, object]]) -> tuple[Line, ...]:
    amounts = {part.id for part in field.fields if part.type in ("amount", "amounts")}
    return tuple(
        Line(
            texts={
                name: text
                for name, text in line.items()
                if isinstance(text, str) and name not in amounts
            },
            amounts={name: _amounts(one) for name, one in line.items() if name in amounts},
        )
        for line in said
    )
