"""A template's conditions with both their faces: judged in Python, and as an Excel formula.

Each condition is written once, side by side, so that the live check in the workbook and the
validator cannot come apart. Text is read as Excel's TRIM reads it, with the no-break space, tab and
line break counted as blanks.
"""

from collections.abc import Callable, Mapping

from templates.spec import Template
from templates.table import Check, Condition
from workbook.expression.reading import (
    length,
    quoted,
    read_value,
    reads_as,
    trimmed,
    trimmed_formula,
)

__all__ = ["asked", "formula", "holds", "read_value", "reads_as", "trimmed", "trimmed_formula"]

Reference = Callable[[str], str]

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
        return length(text) > condition.longer_than
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
    exact = "+".join(f"EXACT({cell},{quoted(value)})" for value in values)
    if condition.listed is not None:
        return f"(({exact}){'>' if condition.listed else '='}0)"
    text = trimmed_formula(cell)
    read = "+".join(
        f"({text}={quoted(spelling)})" for value in values for spelling in (value, f"{value}.")
    )
    if condition.spelled is None:
        return f"(({read})>0)"
    spelled = f"(({read})>0)*(({exact})=0)"
    return f"({spelled})" if condition.spelled else f"(1-{spelled})"
