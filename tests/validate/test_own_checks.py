"""The office's own checks as rules: found at their cells, in the template's words."""

from tests.support.records import Case
from validate.finding import Level
from validate.own_checks import own_rules
from validate.rule import Rule


def _rules(case: Case) -> dict[str, Rule]:
    return {rule.code: rule for rule in own_rules(case.template)}


def test_own_rules__bundled_template__have_its_codes_and_severities() -> None:
    rules = own_rules(Case.of().template)
    assert [(rule.code, rule.severity) for rule in rules] == [
        ("OWN001", Level.WARNING),
        ("OWN002", Level.ERROR),
    ]


def test_own001__saving_without_a_minus__is_told_at_its_amounts() -> None:
    case = Case.of().row(type="Besparelse", amount__2026=None, amount__2027=250, amount__2028=250,
                         amount__2029=300)  # fmt: skip
    (found,) = case.found(_rules(case)["OWN001"])
    assert found.at == ((0, "amount:2027"), (0, "amount:2028"), (0, "amount:2029"))
    assert found.message == (
        "Forslag ISU01 (Service) er en Besparelse, men alle beløb er positive."
    )
    assert found.fix == "Skriv minus foran, eller vælg typen Merudgift."
    assert found.finding.item == "ISU01 (Service)"


def test_own001__one_year_with_a_minus__is_in_order() -> None:
    case = Case.of().row(type="Besparelse", amount__2027=250)
    assert case.found(_rules(case)["OWN001"]) == []


def test_own001__added_cost__is_in_order() -> None:
    amounts = {f"amount__{year}": 100 for year in range(2026, 2030)}
    case = Case.of().row(type="Merudgift", **amounts)
    assert case.found(_rules(case)["OWN001"]) == []


def test_own002__two_titles_of_a_number__are_one_finding() -> None:
    case = Case.of()
    case.row(title="Færre møder").row(nr="ISU02", title="Flere møder")
    case.row(kind="Overførsel", title="Ingen møder").row(nr="isu01", kind="Andet", title=None)
    (found,) = case.found(_rules(case)["OWN002"])
    assert found.at == ((0, "title"), (2, "title"))
    assert found.message == "ISU01 har to titler: “Færre møder” og “Ingen møder”."


def test_own002__title_in_the_first_row_only__is_in_order() -> None:
    case = Case.of().row().row(kind="Overførsel", title=None)
    assert case.found(_rules(case)["OWN002"]) == []
