"""Formulas come into the file as XlsxWriter itself would write them, without its 150 searches."""

import inspect
import re

import pytest
from xlsxwriter.worksheet import Worksheet

from workbook.write.formulas import FormulaSheet

_PREFIXED = sorted(
    name.replace("\\", "")
    for name in re.findall(r'r"\\b([A-Z0-9.\\]+)\\\(', inspect.getsource(Worksheet))
)
_FORMULAS = (
    '=IF(COUNTIF($A$6:$A$10,A6)>1,"to ens",SUM(B6:E6))',
    '{=SUM(IF(A1:A9="Udgår (se DAYS(",0,B1:B9))}',
    "_xlfn.STDEV.S(A1:A9)",
    "SUM(A1:A9)+STDEV.S(A1:A9)-NETWORKDAYS.INTL(A1,A2)",
    "_xlfn.DAYS(A1,A2)+CONCAT(A1,A2)",
    "xDAYS(A1)+_DAYS(A1)+ÆDAYS(A1)",
    "1",
    "",
)


def _both(formula: str, *, future: bool) -> tuple[str, str]:
    made, expected = (one()._prepare_formula(formula, future) for one in (FormulaSheet, Worksheet))
    return made, expected


@pytest.mark.parametrize("future", [True, False])
@pytest.mark.parametrize("formula", _FORMULAS)
def test_formula__any__is_as_xlsxwriter_writes_it(formula: str, future: bool) -> None:
    made, expected = _both(formula, future=future)
    assert made == expected


def test_formula__with_a_function_that_is_prefixed__is_as_xlsxwriter_writes_it() -> None:
    assert len(_PREFIXED) > 100
    for name in _PREFIXED:
        made, expected = _both(f"=1+{name}(A1)", future=True)
        assert made == expected
        assert expected.startswith("1+_xlfn."), name


def test_formula__of_functions_that_excel_2007_knows__is_searched_for_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    formula = '=IF(ISNUMBER(A1),SUM(A1:A9),"")'
    assert FormulaSheet()._prepare_formula(formula, expand_future_functions=True) == formula[1:]

    def searched(*_: object) -> str:
        raise AssertionError

    monkeypatch.setattr(Worksheet, "_prepare_formula", searched)
    assert FormulaSheet()._prepare_formula(formula, expand_future_functions=True) == formula[1:]
