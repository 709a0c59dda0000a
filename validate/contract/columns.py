"""The columns of each table, made from clean rows: lists of equal length, None for nothing."""

from collections.abc import Collection, Mapping, Sequence

from validate.contract.rows import AnswerRow

Columns = Mapping[str, Sequence[object]]
Kept = list[bool]
"""For each row of a table, whether it keeps a check."""


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
