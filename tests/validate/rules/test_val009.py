"""A formula where an answer should be."""

from tests.support.records import Case, Typed
from workbook.read.model import CellKind


def test_val009__formula_in_an_amount__is_the_only_finding() -> None:
    case = Case.of().row(amount__2026=Typed("-100", CellKind.NUMBER, "B2*2"))
    assert case.findings() == ["VAL009"]
    (found,) = case.sees("VAL009")
    assert found.at == ((0, "amount:2026"),)
    assert found.message == (
        "I cellen står en formel. Dens værdi, “-100”, tælles med som jeres svar."
    )


def test_val009__formula_that_gives_an_error__is_not_its_own() -> None:
    case = Case.of().row(amount__2026=Typed("#REF!", CellKind.ERROR, "B2*2"))
    assert case.findings() == ["VAL005"]


def test_val009__number__is_in_order() -> None:
    assert Case.of().row().sees("VAL009") == []
