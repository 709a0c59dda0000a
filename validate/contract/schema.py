"""The table of merged records as pandera states it, generated from template and round.

The only module that imports pandera and pandas, which takes half a second: import it where a table
is judged, never at the top of a module. Every field has its column: what its type allows, what its
list has, how long it may be; the key of a record stands once. What the round's settings made milder
is no part of it. A check bears the code of the rule that words it, or a name for what every table
must keep. Nothing is coerced, as that would hide the cell. A frame is indexed by the place of its
row in the records it was made of.

Amounts are Decimal in columns of objects: an amount may have any number of decimals, so that no
smaller unit makes whole numbers of them all, and a float is not exact.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaErrorReason, SchemaErrors

from templates.field import (
    AmountField,
    AmountsField,
    ChoiceField,
    ChoicesField,
    DateField,
    IntegerField,
    LineField,
    LinesField,
    LongTextField,
    PercentField,
    TemplateField,
    TextField,
    TicksField,
    YearField,
)
from validate.contract.columns import (
    CENTRE,
    KEY,
    LINE,
    NAME,
    amount_rows,
    columns_of,
    line_columns,
    line_rows,
    record_columns,
)
from validate.contract.failures import RAISED, Entry
from workbook.edition.dataset import MergedRecord
from workbook.round.model import Round

_TEXT = "string"
_LINE_AMOUNTS = ("amount", "amounts")
_NUMBERS = (AmountField, AmountsField, IntegerField, PercentField, YearField)
_OBJECTS = (*_NUMBERS, DateField, ChoicesField, TicksField, LinesField)


def records_schema(round_: Round, codes: Collection[str]) -> pa.DataFrameSchema:
    """One row for each record; see `record_columns`.

    Args:
        round_: the round.
        codes: of the rules that forbid merging, whose promises the table keeps.
    """
    centres = [one.code for one in round_.config.centres]
    columns: dict[str, pa.Column] = {
        KEY: pa.Column(_TEXT, unique=True),
        NAME: pa.Column(_TEXT),
        CENTRE: pa.Column(_TEXT, _isin(centres, "centre")),
    }
    for field in round_.template.fields.values():
        for name, _ in columns_of(round_, field):
            columns[name] = _column(round_, field, codes)
    return pa.DataFrameSchema(columns, strict=True, name="records")


def records_frame(round_: Round, records: Sequence[MergedRecord]) -> pd.DataFrame:
    """The records as the schema has them."""
    return pd.DataFrame(
        {
            name: pd.Series(list(values), dtype=_kind(round_, name))
            for name, values in record_columns(round_, records).items()
        }
    )


def amounts_frame(round_: Round, records: Sequence[MergedRecord]) -> pd.DataFrame:
    """One row for each amount of each record; see `amount_rows`. Amounts are Decimal."""
    kinds: Mapping[str, str] = {"year": "Int64", "amount": "object"}
    return pd.DataFrame(
        {
            name: pd.Series(list(values), dtype=kinds.get(name, _TEXT))
            for name, values in amount_rows(round_, records).items()
        }
    )


def lines_schema(round_: Round, field: LinesField, codes: Collection[str]) -> pa.DataFrameSchema:
    """One row for each line; see `line_rows`.

    Args:
        round_: the round.
        field: of the small tables.
        codes: as of `records_schema`.
    """
    columns: dict[str, pa.Column] = {
        KEY: pa.Column(_TEXT),
        NAME: pa.Column(_TEXT),
        CENTRE: pa.Column(_TEXT),
        LINE: pa.Column("Int64"),
    }
    for part in field.fields:
        is_amount = part.type in _LINE_AMOUNTS
        checks = [_each(_is_number, "number")] if is_amount else _line_checks(round_, part, codes)
        for name, _, _ in line_columns(round_, part):
            columns[name] = pa.Column(None if is_amount else _TEXT, checks, nullable=True)
    return pa.DataFrameSchema(columns, strict=True, unique=[KEY, LINE], name=f"lines_{field.id}")


def lines_frame(round_: Round, records: Sequence[MergedRecord], field: LinesField) -> pd.DataFrame:
    """The lines as the schema has them. Amounts are Decimal."""
    kinds = {LINE: "Int64"} | {
        name: "object"
        for part in field.fields
        for name, _, _ in line_columns(round_, part)
        if part.type in _LINE_AMOUNTS
    }
    return pd.DataFrame(
        {
            name: pd.Series(list(values), dtype=kinds.get(name, _TEXT))
            for name, values in line_rows(round_, records, field).items()
        }
    )


def _line_checks(round_: Round, part: LineField, codes: Collection[str]) -> list[pa.Check]:
    listed = round_.lists.get(part.list)
    if part.type == "choice" and listed is not None and "VAL002" in codes:
        return [_isin([*listed, *part.extra], "VAL002")]
    if part.type == "text" and "VAL004" in codes:
        return [pa.Check.str_length(max_value=part.max_length, name="VAL004", error="VAL004")]
    return []


def _kind(round_: Round, name: str) -> str:
    fields = round_.template.fields.values()
    found = {column: field for field in fields for column, _ in columns_of(round_, field)}
    return _TEXT if name in (KEY, NAME, CENTRE) or _is_text(found[name]) else "object"


def _is_text(field: TemplateField) -> bool:
    return not isinstance(field, _OBJECTS)


def _column(round_: Round, field: TemplateField, codes: Collection[str]) -> pa.Column:
    is_by_year = isinstance(field, AmountsField)
    is_always = field.required and not field.only_with and field.by == "centre"
    needed = is_always and not is_by_year and "VAL001" in codes
    optional = not needed or bool(round_.template.edition.not_delivered)
    kind = _TEXT if _is_text(field) else None
    return pa.Column(kind, _checks(round_, field, codes), nullable=optional)


def _checks(round_: Round, field: TemplateField, codes: Collection[str]) -> list[pa.Check]:
    match field:
        case ChoiceField() if not field.free and "VAL002" in codes:
            listed = round_.lists.get(field.list)
            return [_isin([*listed, *field.extra], "VAL002")] if listed is not None else []
        case ChoicesField() | TicksField() if "VAL002" in codes:
            allowed = frozenset(round_.lists.get(field.list, ()))
            return [_each(lambda value: set(value) <= allowed, "VAL002")] if allowed else []
        case TextField() | LongTextField() if "VAL004" in codes:
            longest = pa.Check.str_length(max_value=field.max_length, name="VAL004", error="VAL004")
            return [longest]
        case DateField():
            return [_each(lambda value: isinstance(value, date | str), "date")]
        case _ if isinstance(field, _NUMBERS):
            return [_each(_is_number, "number")]
        case _:
            return []


def _each(is_right: Any, name: str) -> pa.Check:
    """A check of the values of one column; blank ones are passed over."""

    def judge(column: "pd.Series[Any]") -> "pd.Series[bool]":
        return pd.Series(list(map(is_right, column)), index=column.index, dtype=bool)

    return pa.Check(judge, name=name, error=name)


def _isin(values: Sequence[str], name: str) -> pa.Check:
    return pa.Check.isin(list(values), name=name, error=name)


def _is_number(value: object) -> bool:
    return isinstance(value, Decimal) and value.is_finite()


def broken(schema: pa.DataFrameSchema, frame: pd.DataFrame) -> tuple[Entry, ...]:
    """Every entry that pandera makes of what breaks the schema, in its order; none where all holds.

    One fault may give several of them: `validate.contract.failures` makes one of these.
    """
    try:
        schema.validate(frame, lazy=True)
    except SchemaErrors as errors:
        raised = [
            Entry(check=f"{RAISED} {error.check}", detail=str(error.failure_cases))
            for error in errors.schema_errors
            if error.reason_code is SchemaErrorReason.CHECK_ERROR
        ]
        cases = errors.failure_cases
        names = ("check", "index", "schema_context", "column", "failure_case")
        return (*raised, *map(_entry, *(cases[name].tolist() for name in names)))
    return ()


def _entry(check: object, row: Any, context: object, column: object, value: object) -> Entry:
    return Entry(
        check=str(check),
        row=int(row) if row == row and row is not None else None,  # noqa: PLR0124 - not a NaN
        column=str(column) if column and context != "DataFrameSchema" else "",
        detail="" if value is None or value is pd.NA else str(value),
    )
