"""What pandera reports, as one failure for each fault.

One bad cell gives up to three entries, a check of whole rows one for each column of the table, and
a check that itself fails an entry that looks like any other. Here each fault is told once, and what
is no fault of a row is a bug of ours.
"""

from collections.abc import Iterable

from templates.frozen import frozen

RAISED = "raised by"
OF = " of "
"""Between a check of whole rows and the column that it is about."""


class ContractFault(Exception):  # noqa: N818 - as MergeFault: a bug of ours, never the operator's
    """A schema was broken by what is no row's fault, or by what no rule can word."""


@frozen
class Entry:
    """One entry of pandera's report.

    Attributes:
        check: its name; what pandera checks by itself has a name of its own.
        row: place of the row among the table's rows; None where the table as a whole failed.
        column: "" where whole rows were judged.
        detail: the value, or the exception's text.
    """

    check: str
    row: int | None = None
    column: str = ""
    detail: str = ""


@frozen
class Failure:
    """One fault of one row.

    Attributes:
        check: code of the rule that words it; else a name for what every table must keep, or
            pandera's own for what it checks by itself (kind of the column, missing value).
        row: place of the row among the table's rows.
        column: that is at fault; "" where it is the whole row.
        value: what stands there, or "".
    """

    check: str
    row: int
    column: str
    value: str


def failures(entries: Iterable[Entry], codes: Iterable[str]) -> tuple[Failure, ...]:
    """One failure for each fault, in the order of the rows.

    Args:
        entries: pandera's.
        codes: of all rules.

    Raises:
        ContractFault: a check raised an exception, or failed without saying for which row.
    """
    known = frozenset(codes)
    found: dict[tuple[str, int, str], Failure] = {}
    for entry in entries:
        if entry.row is None or entry.check.startswith(RAISED):
            raise ContractFault(f"{entry.check} {entry.column}: {entry.detail}")
        check, _, named = entry.check.partition(OF)
        column = named or entry.column
        value = entry.detail if entry.column else ""
        # What is no rule's is told once of a cell: a missing value is of the wrong kind, too.
        code = check if check in known else ""
        found.setdefault((code, entry.row, column), Failure(check, entry.row, column, value))
    return tuple(sorted(found.values(), key=lambda one: (one.row, one.column, one.check)))
