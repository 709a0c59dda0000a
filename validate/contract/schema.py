"""The tables as pandera states them, built from template and round; their frames; what they break.

The only module that imports pandera and pandas, which takes half a second: import it where a table
is judged, never at the top of a module.

A check bears the code of the rule that words it, or a name for what every table must keep, and
where a sum is judged its column. Nothing is coerced, as that would hide the cell. A frame is
indexed by the place of its row in the rows it was made of; the row itself knows its file and cells.

Amounts are Decimal in columns of objects: an amount may have any number of decimals, so that no
smaller unit makes whole numbers of them all, and a float is not exact.
"""

from typing import Any

import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaErrorReason, SchemaErrors

from validate.contract.failures import RAISED, Entry


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
