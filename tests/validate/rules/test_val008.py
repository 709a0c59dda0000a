"""A placeholder that was left standing."""

from tests.support.records import Case


def test_val008__xxx__is_told() -> None:
    case = Case.of().row(resume="Der spares xxx kr.")
    assert case.findings() == ["VAL008"]
    (found,) = case.sees("VAL008")
    assert found.at == ((0, "resume"),)
    assert found.message == (
        "“Resume” i forslag ISU01 (Service) har “xxx”, som ligner noget, der skulle udfyldes."
    )


def test_val008__dash_in_an_amount__is_not_its_own() -> None:
    assert Case.of().row(amount__2026="-").sees("VAL008") == []


def test_val008__sentence__is_in_order() -> None:
    assert Case.of().row(resume="Se skriv herom i bilaget.").sees("VAL008") == []
