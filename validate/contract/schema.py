"""The tables as pandera states them, built from template and round; their frames; what they break.

The only module that imports pandera and pandas, which takes half a second: import it where a table
is judged, never at the top of a module.

A check bears the code of the rule that words it, or a name for what every table must keep, and
where a sum is judged its column. Nothing is coerced, as that would hide the cell. A frame is
indexed by the place of its row in the rows it was made of; the row itself knows its file and cells.

Amounts are Decimal in columns of objects: an amount may have any number of decimals, so that no
smaller unit makes whole numbers of them all, and a float is not exact.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any

import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaErrorReason, SchemaErrors

from validate.contract import once
from validate.contract.columns import (
    Columns,
    answer_columns,
)
from validate.contract.failures import RAISED, Entry
from validate.contract.rows import AnswerRow
from workbook.round.folder import Round

# In every pandas a kind of its own, in which a missing text does not become the text "nan".
_TEXT = "string"


def answers_schema(round_: Round, codes: Collection[str] | None = None) -> pa.DataFrameSchema:
    """One row for each item that a centre answers; see `answer_columns`.

    Args:
        round_: the round.
        codes: of the rules whose checks are stated; those of all without it.
    """
    table = round_.template.table
    status, remark = table.answering("status"), table.answering("remark")
    listed = round_.template.lists[status.list].texts if status.list else ()
    short = [] if remark.max_length is None else [_length(remark.max_length, "VAL004")]
    if codes is not None and "VAL004" not in codes:
        short = []
    return pa.DataFrameSchema(
        {
            "file": pa.Column(_TEXT),
            "centre": _codes([centre.code for centre in round_.config.centres], "centre"),
            "nr": pa.Column("int64", _isin([item.nr for item in round_.items], "item")),
            "role": pa.Column(_TEXT, _isin(["lead", "other"], "role")),
            "status": pa.Column(_TEXT, _isin(listed, "VAL002"), nullable=True),
            "remark": pa.Column(_TEXT, short, nullable=True),
            "claimed": pa.Column(_TEXT, nullable=True),
            "counts": pa.Column("bool"),
        },
        checks=[_rows(once.led_once, "led once"), *_told(codes, once.OF_ANSWERS)],
        name="answers",
    )


def answers_frame(
    rows: Sequence[AnswerRow], accepted: Collection[str], explained: Collection[int] = ()
) -> pd.DataFrame:
    """The answers as the schema has them."""
    return _frame(answer_columns(rows, accepted, explained), {"nr": "int64", "counts": "bool"})


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


class _Lists(dict[str, Sequence[object]]):
    """The columns of a frame as lists, None for nothing, each made when it is asked for."""

    def __init__(self, frame: pd.DataFrame) -> None:
        super().__init__()
        self._frame = frame

    def __missing__(self, name: str) -> Sequence[object]:
        column = self._frame[name]
        values = column.astype(object).where(column.notna(), None).tolist()
        self[name] = values
        return values


def _frame(columns: Columns, kinds: Mapping[str, str]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            name: pd.Series(list(values), dtype=kinds.get(name, _TEXT))
            for name, values in columns.items()
        }
    )


def _rows(kept: Callable[[Columns], list[bool]], name: str) -> pa.Check:
    """A check of whole rows. Blank cells are judged, too: pandera would let their rows pass."""

    def judge(frame: pd.DataFrame) -> "pd.Series[bool]":
        return pd.Series(kept(_Lists(frame)), index=frame.index, dtype=bool)

    return pa.Check(judge, name=name, error=name, ignore_na=False)


def _told(
    codes: Collection[str] | None, kept: Mapping[str, Callable[[Columns], list[bool]]]
) -> list[pa.Check]:
    """The checks of whole rows that rules of these codes word."""
    return [_rows(judge, code) for code, judge in kept.items() if codes is None or code in codes]


def _isin(values: Iterable[object], name: str) -> pa.Check:
    return pa.Check.isin(list(values), name=name, error=name)


def _length(longest: int, name: str) -> pa.Check:
    return pa.Check.str_length(max_value=longest, name=name, error=name)


def _codes(codes: Iterable[str], name: str) -> pa.Column:
    return pa.Column(_TEXT, _isin(codes, name))
