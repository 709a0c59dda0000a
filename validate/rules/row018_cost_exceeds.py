"""An expense that takes the whole saving.

What: in every year with a saving the expense is at least as large, and the case is not 0 in all
    years together (money that is only moved is in order).
Why: such a case saves nothing; a sign or a row may have been mixed up.
Mend: look at the two rows.
Live: no.
"""

from collections.abc import Iterator
from decimal import Decimal

from validate.case.cells import case_fault
from validate.case.economy import added, expenses, judged, savings, years_with
from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseFile
from workbook.case.read import amounts


def check_cases(file: CaseFile) -> Iterator[Fault]:
    """A fault for each such case."""
    for case in judged(file):
        years = years_with(case, savings(case))
        saved, spent = added(case, savings(case)), added(case, expenses(case))
        net = amounts(case)[case.round.template.overview.net]
        if not years or not any(net.values()):
            continue
        if not years_with(case, expenses(case)):
            continue  # no expense that could exceed: the saving has a minus (ROW014)
        if all(spent.get(year, Decimal()) >= saved[year] for year in years):
            places = [case.amount(row, year) for row in expenses(case) for year in years]
            yield case_fault(
                case,
                places,
                places[0].label,
                saving=case.round.template.form.row(savings(case)[0]).label,
            )


RULE = Rule(
    code="ROW018",
    name="cost-exceeds",
    severity=Level.WARNING,
    stage=Stage.ITEM,
    since="0.1",
    message=Text(
        "{label} i {case} er mindst lige så stor som {saving} i alle år med en besparelse.",
        "{label} of {case_en} is at least {saving} in every year with a saving.",
    ),
    fix=Text(
        "Se efter, om beløbene står i de rigtige rækker.",
        "See whether the amounts stand in the right rows.",
    ),
    check_cases=check_cases,
)
