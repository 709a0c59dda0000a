"""The script that a competent colleague would write in a day: openpyxl, pandas, pandera.

It makes the same checks of the answers as the rules do: the sheet and its headers are there, every
item sent stands there once, locked cells say what was sent, the status is one of the list, a status
and a remark are given where they must be, no text is too long, nothing is an error value. It has
none of the guards, addresses, wording or checks across rounds, and reads the layout from the same
template, so that both know the same lists.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import openpyxl

from workbook.naming import centres_named
from workbook.round.model import Round
from workbook.rows.control_labels import HEADER_ROW
from workbook.rows.plan import RowsPlan, rows_plan

# by name, and so without types, as such a script has none
pd: Any = import_module("pandas")
pa: Any = import_module("pandera.pandas")

_LONGEST = 2_000
_CLOSED = "Afsluttet"
_PAUSED = "Sat i bero"
_CONTROL = "Kontrol"


@dataclass(frozen=True)
class Failure:
    """One line of the colleague's list."""

    file: str
    sheet: str
    column: str
    check: str
    index: str


def check_files(round_: Round, paths: Sequence[Path]) -> list[Failure]:
    """Every fault found, file after file."""
    return [failure for path in paths for failure in _check_file(round_, path)]


def _check_file(round_: Round, path: Path) -> list[Failure]:
    book = openpyxl.load_workbook(path, data_only=True)
    codes = [centre.code for centre in round_.config.centres]
    plan = rows_plan(round_, centres_named(path.name, codes)[0])
    table = plan.layout
    frames = {
        name: (_frame(book[name], header_row), schema)
        for name, header_row, schema in (
            (table.sheet, table.header_row, _answers(plan)),
            (_CONTROL, HEADER_ROW, _control()),
        )
        if name in book.sheetnames
    }
    missing = {table.sheet, _CONTROL} - set(frames)
    failures = [Failure(path.name, sheet, "", "sheet missing", "") for sheet in missing]
    for sheet, (frame, schema) in frames.items():
        try:
            schema.validate(frame, lazy=True)
        except pa.errors.SchemaErrors as errors:
            failures += (
                Failure(path.name, sheet, str(case["column"]), str(case["check"]), str(index))
                for index, case in errors.failure_cases.iterrows()
            )
    return failures


def _frame(sheet: Any, header_row: int) -> Any:
    rows = list(sheet.iter_rows(min_row=header_row, values_only=True))
    frame = pd.DataFrame(rows[1:], columns=[str(header) for header in rows[0]], dtype=object)
    return frame[frame.iloc[:, 0].notna()]


def _answers(plan: RowsPlan) -> Any:
    """One column for each of the sheet's: locked ones as sent, open ones by their rules."""
    table = plan.layout
    status, remark, nr = (table.column(name) for name in ("status", "remark", "nr"))
    values = list(plan.round.template.lists["status"].texts)
    numbers = [row["nr"] for row in plan.contents]
    led = {nr for nr, role in zip(numbers, table.roles, strict=True) if role == "lead"}
    columns = {}
    for place in table.columns:
        sent = [row.get(place.slot.id) for row in plan.contents]
        columns[place.header] = pa.Column(
            object, checks=pa.Check(_as_sent(sent), name="as sent"), nullable=True
        )
    columns[nr.header] = pa.Column(object, pa.Check.isin(numbers))
    columns[status.header] = pa.Column(object, pa.Check.isin(values), nullable=True)
    columns[remark.header] = pa.Column(
        object,
        [
            pa.Check(lambda texts: texts.astype(str).str.len() <= _LONGEST, name="too long"),
            pa.Check(lambda texts: ~texts.astype(str).str.startswith("#"), name="error value"),
        ],
        nullable=True,
    )

    def is_led(frame: Any) -> Any:
        return frame[nr.header].isin(led)

    def blank(frame: Any, header: str) -> Any:
        return frame[header].isna() | (frame[header].astype(str).str.strip() == "")

    return pa.DataFrameSchema(
        columns,
        checks=[
            pa.Check(lambda f: ~(is_led(f) & blank(f, status.header)), name="no status"),
            pa.Check(
                lambda f: ~((f[status.header] == _CLOSED) & blank(f, remark.header)),
                name="closed without remark",
            ),
            pa.Check(
                lambda f: ~((f[status.header] == _PAUSED) & blank(f, remark.header)),
                name="paused without reason",
            ),
            pa.Check(
                lambda f: (
                    ~(is_led(f) & ~f[status.header].isin([_CLOSED]) & blank(f, remark.header))
                ),
                name="open without remark",
            ),
        ],
        unique=[nr.header],
    )


def _as_sent(sent: Sequence[object]) -> Any:
    """A check of a whole column: the cells in their rows say what was sent."""
    wanted = [None if value is None else str(value).strip() for value in sent]

    def check(cells: Any) -> bool:
        found = [None if pd.isna(cell) else str(cell).strip() for cell in cells]
        return len(found) == len(wanted) and all(
            left == right or _equal(left, right) for left, right in zip(found, wanted, strict=True)
        )

    return check


def _equal(left: str | None, right: str | None) -> bool:
    try:
        return float(left or "nan") == float(right or "nan")
    except ValueError:
        return False


def _control() -> Any:
    """The sheet of live checks: no figure is an error value."""

    def has_no_error(frame: Any) -> bool:
        return not frame.astype(str).map(lambda text: text.startswith("#")).any(axis=None)

    return pa.DataFrameSchema(checks=pa.Check(has_no_error, name="error value"), name=_CONTROL)
