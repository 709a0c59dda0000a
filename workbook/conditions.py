"""A template's conditions with both their faces: judged in Python, and as an Excel formula.

Each condition is written once, side by side, so that the live check in the workbook and the
validator cannot come apart. Text is read as Excel's TRIM reads it, with the no-break space, tab and
line break counted as blanks.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from templates.spec import Template
from templates.table import Check, Condition

Reference = Callable[[str], str]

_BLANKS = re.compile("[ \u00a0\t\r\n]+")


def trimmed(text: str) -> str:
    r"""The text with every run of blanks as one blank, and none at its ends.

    >>> trimmed("  Under\u00a0 udmøntning ")
    'Under udmøntning'
    """
    return _BLANKS.sub(" ", text).strip(" ")


def reads_as(text: str, value: str) -> bool:
    """Whether a person would read the text as the value: case, blanks, a trailing full stop aside.

    >>> reads_as("afsluttet. ", "Afsluttet")
    True
    """
    read = trimmed(text).casefold()
    return read in (value.casefold(), f"{value.casefold()}.")


@lru_cache(maxsize=1024)  # a status, again and again
def read_value(text: str, values: tuple[str, ...]) -> str | None:
    """The one of the values that the text is read as, or None."""
    return next((value for value in values if reads_as(text, value)), None)


Asked = tuple[tuple[str, Condition, tuple[str, ...]], ...]
"""What a check asks of a row: a column, a condition, and the values that the condition names."""


def asked(check: Check, template: Template) -> Asked:
    """What the check asks, worked out once for all rows."""
    return tuple(
        (column, condition, _values(condition, column, template))
        for condition in check.when
        for column in condition.columns
    )


def holds(conditions: Asked, row: Mapping[str, str]) -> bool:
    """Whether all of a check's conditions hold in the row (text by column id)."""
    for column, condition, values in conditions:
        if not _holds(condition, row.get(column, ""), values):
            return False
    return True


def formula(check: Check, template: Template, reference: Reference) -> str:
    """The same as an Excel expression: a product that is 1 where all conditions hold, else 0.

    Args:
        check: of the template's table.
        template: whose lists the conditions name.
        reference: gives a column's cell (``$N6``) or its range (``Opfølgning!$N$6:$N$24``).
    """
    return "*".join(
        _formula(condition, reference(column), _values(condition, column, template))
        for condition in check.when
        for column in condition.columns
    )


def trimmed_formula(reference: str) -> str:
    """`trimmed` as an Excel expression."""
    blanks_as_blank = f'SUBSTITUTE({reference},"\u00a0"," ")'
    for code in (9, 10, 13):
        blanks_as_blank = f'SUBSTITUTE({blanks_as_blank},CHAR({code})," ")'
    return f"TRIM({blanks_as_blank})"


def _values(condition: Condition, column: str, template: Template) -> tuple[str, ...]:
    if condition.values is not None:
        return condition.values
    name = template.table.column(column).list
    if name is None:
        return ()
    entries = template.lists[name].values
    phase = condition.list_phase
    return tuple(entry.value for entry in entries if phase is None or entry.phase is phase)


def _holds(condition: Condition, text: str, values: tuple[str, ...]) -> bool:
    if condition.blank is not None:
        return (trimmed(text) == "") is condition.blank
    if condition.longer_than is not None:
        return len(text.encode("utf-16-le")) // 2 > condition.longer_than  # as Excel's LEN counts
    if condition.listed is not None:
        return (text in values) is condition.listed
    is_value = read_value(text, values) is not None
    if condition.spelled is not None:
        return (is_value and text not in values) is condition.spelled
    return is_value


def _formula(condition: Condition, cell: str, values: tuple[str, ...]) -> str:
    if condition.blank is not None:
        return f"(LEN({trimmed_formula(cell)}){'=' if condition.blank else '>'}0)"
    if condition.longer_than is not None:
        return f"(LEN({cell})>{condition.longer_than})"
    exact = "+".join(f"EXACT({cell},{_quoted(value)})" for value in values)
    if condition.listed is not None:
        return f"(({exact}){'>' if condition.listed else '='}0)"
    text = trimmed_formula(cell)
    read = "+".join(
        f"({text}={_quoted(spelling)})" for value in values for spelling in (value, f"{value}.")
    )
    if condition.spelled is None:
        return f"(({read})>0)"
    spelled = f"(({read})>0)*(({exact})=0)"
    return f"({spelled})" if condition.spelled else f"(1-{spelled})"


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
