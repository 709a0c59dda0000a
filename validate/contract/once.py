"""What stands once in a table, or says the same wherever it stands."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Final

from validate.contract.columns import Columns, Kept
from workbook.danish import folded


def led_once(answers: Columns) -> Kept:
    """An item has one answer of a centre that leads it."""
    leads = zip(answers["nr"], answers["role"], answers["counts"], strict=True)
    return _once(nr if role == "lead" and counts else None for nr, role, counts in leads)


def one_status(answers: Columns) -> Kept:
    """A centre that does not lead an item claims no other status than the one that leads it."""
    rows = list(
        zip(
            answers["nr"],
            answers["status"],
            answers["claimed"],
            answers["role"],
            answers["counts"],
            strict=True,
        )
    )
    led = {
        nr: folded(str(status))
        for nr, status, _, role, counts in rows
        if counts and role == "lead" and status is not None
    }
    differs = {
        nr
        for nr, _, claimed, _, counts in rows
        if counts and claimed is not None and nr in led and folded(str(claimed)) != led[nr]
    }
    return [not counts or nr not in differs for nr, *_, counts in rows]


def _once(values: Iterable[Hashable]) -> Kept:
    """Of each value whether no other row has it; None is no value."""
    listed = list(values)
    seen: dict[Hashable, int] = defaultdict(int)
    for value in listed:
        seen[value] += 1
    return [value is None or seen[value] == 1 for value in listed]


OF_ANSWERS: Final[Mapping[str, Callable[[Columns], Kept]]] = {"MRG002": one_status}
"""What the answers keep, by the code of the rule that finds where they do not."""
