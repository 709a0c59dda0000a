"""An error of Excel’s where an answer should be."""

from tests.support.proposals import proposal
from tests.support.records import Case, Typed
from workbook.read.model import CellKind


def test_val005__error_in_an_amount__is_the_only_finding() -> None:
    case = Case.of().row(amount__2027=Typed("#REF!", CellKind.ERROR))
    assert case.findings() == ["VAL005"]
    (found,) = case.sees("VAL005")
    assert found.at == ((0, "amount:2027"),)
    assert found.message == (
        "I cellen står fejlen #REF!, så “Beløb 2027” i forslag ISU01 (Service) kan ikke læses."
    )


def test_val005__formula_nobody_calculated__is_told() -> None:
    (found,) = Case.of().row(title=Typed("", CellKind.UNCACHED, "A1")).sees("VAL005")
    assert found.message == (
        "I cellen står en formel, som ikke er regnet ud, så “Titel” i forslag ISU01 (Service) "
        "kan ikke læses."
    )


def test_val005__error_in_the_number__is_told_of_its_row() -> None:
    case = Case.of().row(nr=Typed("#NAVN?", CellKind.ERROR))
    assert case.findings() == ["VAL005"]


def test_val005__text_of_an_error__is_a_text() -> None:
    assert Case.of().row(title="#REF!").sees("VAL005") == []


def test_val005__error_for_an_amount__is_told_alone() -> None:
    case = proposal(saving__2027=Typed("#REF!", CellKind.ERROR))
    assert case.findings() == ["VAL005"]
    (found,) = case.sees("VAL005")
    assert found.message == (
        "I cellen står fejlen #REF!, så “Driftsbesparelse 2027” i sag TMU-01 kan ikke læses."
    )


def test_val005__title_that_nobody_calculated__is_not_also_missing() -> None:
    assert proposal(title=Typed("", CellKind.UNCACHED, "A1")).findings() == ["VAL005"]
