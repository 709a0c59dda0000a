"""A sheet of XlsxWriter that does not search each formula for every function newer than Excel 2007.

The names of such functions are prefixed in the file. XlsxWriter replaces each of its 150 names in
each formula by a search of its own, which took more than half the time of a workbook of forms.
"""

import re
from functools import cache
from typing import Final

from xlsxwriter.worksheet import Worksheet

_FUNCTION: Final = re.compile(r"[A-Z][A-Z0-9.]*\(")


class FormulaSheet(Worksheet):  # type: ignore[misc]  # XlsxWriter carries no type information
    """The same sheet, and the same formulas in its file."""

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
        if any(_is_prefixed(name, expand_future_functions) for name in _functions(formula)):
            prepared: str = super()._prepare_formula(formula, expand_future_functions)
            return prepared
        return formula.removeprefix("{").removeprefix("=").removesuffix("}")


def _functions(formula: str) -> set[str]:
    """The names in the formula that a bracket follows, each with it.

    >>> sorted(_functions('=IF(A1>0,SUM(B1:B9),"SUM(")'))
    ['IF(', 'SUM(']
    """
    return set(_FUNCTION.findall(formula))


@cache
def _is_prefixed(name: str, future: bool) -> bool:
    """Whether XlsxWriter writes the function otherwise than it stands in the formula."""
    prepared: str = Worksheet()._prepare_formula(name, future)  # noqa: SLF001 - what it is for
    return prepared != name
