"""The rows that break what a rule asks of all of them together, found by plain functions.

They are the functions that the schemas state, so that files are judged as the merged table is.
Nothing here needs pandas or pandera: a file is checked where neither exists, and in a fraction of
the time that importing them takes.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from validate.contract.columns import answer_columns
from validate.contract.once import OF_ANSWERS
from validate.contract.rows import AnswerRow, Broken, Row


def broken_answers(
    rows: Sequence[AnswerRow], accepted: Collection[str], explained: Collection[int] = ()
) -> Mapping[str, Sequence[Broken[AnswerRow]]]:
    """The answers that break a check, in their order, by the code of the rule that words it.

    Args:
        rows: the answers.
        accepted: names of the files that are held against each other.
        explained: numbers of items of which no second status is told.
    """
    columns = answer_columns(rows, accepted, explained)
    return _broken(rows, ((code, "", kept(columns)) for code, kept in OF_ANSWERS.items()))


def _broken(
    rows: Sequence[Row], checks: Iterable[tuple[str, str, Sequence[bool]]]
) -> dict[str, list[Broken[Row]]]:
    """What fails each check (code, column, and for each row whether it holds), row by row."""
    places: dict[str, list[tuple[int, str]]] = {}
    for code, column, kept in checks:
        failed = [(index, column) for index, holds in enumerate(kept) if not holds]
        if failed:
            places.setdefault(code, []).extend(failed)
    return {
        code: [Broken(rows[index], column) for index, column in sorted(found)]
        for code, found in places.items()
    }
