"""The columns of each table, made from clean rows: lists of equal length, None for nothing."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal

from templates.form import Form, FramesBlock
from validate.contract.rows import AnswerRow, CaseRow, YearRow
from workbook.case.model import case_number
from workbook.danish import folded
from workbook.numbers import exact_sum

Columns = Mapping[str, Sequence[object]]
Kept = list[bool]
"""For each row of a table, whether it keeps a check."""

_OF_EVERY_YEAR = ("file", "sheet", "nr", "year", "unread")


def answer_columns(
    rows: Sequence[AnswerRow], accepted: Collection[str], explained: Collection[int] = ()
) -> Columns:
    """Columns of the answers.

    ``file``, ``centre``, ``nr``, ``role`` (lead or other), ``status``, ``remark``, ``claimed`` (a
    status of a centre that does not lead the item), and ``counts``: whether the row is held
    against those of other files.

    Args:
        rows: the answers.
        accepted: names of the files that are held against each other.
        explained: numbers of items of which no second status is told.
    """
    return {
        "file": [row.file for row in rows],
        "centre": [row.centre for row in rows],
        "nr": [row.nr for row in rows],
        "role": [row.role for row in rows],
        "status": [row.status for row in rows],
        "remark": [row.remark for row in rows],
        "claimed": [None if row.nr in explained else row.claimed for row in rows],
        "counts": [row.file in accepted for row in rows],
    }


def case_columns(rows: Sequence[CaseRow], accepted: Collection[str]) -> Columns:
    """Columns of the cases.

    ``file``, ``sheet``, ``centre``, ``nr`` (as findings call the case), ``number`` (in one
    spelling), ``title`` (without what the eye overlooks), ``committee`` (code), and ``counts``:
    whether the row is held against those of other files.

    Args:
        rows: the cases.
        accepted: names of the files that are held against each other.
    """
    return {
        "file": [row.file for row in rows],
        "sheet": [row.sheet for row in rows],
        "centre": [row.centre for row in rows],
        "nr": [row.nr for row in rows],
        "number": [one_spelling(row.number) for row in rows],
        "title": [folded(row.title) or None for row in rows],
        "committee": [row.committee or None for row in rows],
        "counts": [row.file in accepted for row in rows],
    }


def amount_columns(
    form: Form, rows: Sequence[YearRow], only: Collection[str] | None = None
) -> Columns:
    """Columns of the amounts.

    ``file``, ``sheet``, ``nr`` of the case, ``year``, ``unread`` (ids of the rows whose cell is no
    amount that can be read, with blanks between), and one for each grid row and block of frames:
    Decimal in the template's unit. A formula row that a year does not state is calculated.

    Args:
        form: of the template.
        rows: the years of the cases.
        only: ids of the grid rows to have, where it is not all of them and the frames.
    """
    lines = {block.id: lines_of(block) for block in form.frames if only is None}
    columns: dict[str, Sequence[object]] = {
        "file": [row.case.file for row in rows],
        "sheet": [row.case.sheet for row in rows],
        "nr": [row.case.nr for row in rows],
        "year": [row.year for row in rows],
        "unread": [_unread(row, lines) for row in rows],
    }
    for part in form.rows:
        if only is None or part.id in only:
            signs = form.expanded(part.id)
            columns[column_of(part.id)] = [_amount(row, part.id, signs) for row in rows]
    for key, parts in lines.items():
        columns[column_of(key)] = [added(row.amounts, parts) for row in rows]
    return columns


def column_of(key: str) -> str:
    """The column of a grid row or a block of frames: its id, unless every table has that column.

    >>> column_of("net"), column_of("year")
    ('net', 'year_amount')
    """
    return f"{key}_amount" if key in _OF_EVERY_YEAR else key


def lines_of(block: FramesBlock) -> tuple[str, ...]:
    """The keys of the lines of frames, from the top."""
    return tuple(f"{block.id}.{line}" for line in range(block.rows))


def one_spelling(text: str) -> str | None:
    """The case number in one spelling; None for what is none.

    >>> one_spelling(" TMU-04A "), one_spelling("TMU-4A"), one_spelling("4")
    ('TMU-4A', 'TMU-4A', None)
    """
    found = case_number(text)
    return f"{found.prefix}-{found.number}{found.suffix}" if found else None


def added(amounts: Mapping[str, Decimal], keys: Iterable[str]) -> Decimal | None:
    """The amounts of these keys together; None where none of them has one."""
    found = [amounts[key] for key in keys if key in amounts]
    return exact_sum(found) if found else None


def _amount(row: YearRow, key: str, signs: Mapping[str, int]) -> Decimal | None:
    """What a row states, or else what its terms give; nothing where one of them is unread."""
    if key in row.amounts:
        return row.amounts[key]
    if row.unread and not row.unread.isdisjoint(signs):
        return None
    found = [sign * row.amounts[name] for name, sign in signs.items() if name in row.amounts]
    return exact_sum(found) if found else None


def _unread(row: YearRow, lines: Mapping[str, Sequence[str]]) -> str:
    if not row.unread:
        return ""
    blocks = {key for key, parts in lines.items() if not row.unread.isdisjoint(parts)}
    return " ".join(sorted(row.unread | blocks))
