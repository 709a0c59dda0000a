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
from validate.packs.saving import economy
from validate.record_rule import Context, Scope, Seen, on_records
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseFile
from validate.word import quoted
from workbook.case.read import amounts
from workbook.records.record import Record


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


@on_records(
    RULE,
    Scope.RECORD,
    needs="saving",
    message=Text(
        "{costs} i {record} er mindst lige så stor som {savings} i alle år med en besparelse.",
        "{costs} of {record} is at least {savings} in every year with a saving.",
    ),
    fix=Text(
        "Se efter, om beløbene står i de rigtige felter.",
        "See whether the amounts stand in the right cells.",
    ),
)
def cost_exceeds(record: Record, context: Context) -> Iterator[Seen]:
    """A record whose expenses take its whole saving, in each year in which it saves."""
    fields = context.round.template.fields
    found = economy(record, context.round)
    years = found.years_with(found.savings) if found is not None else ()
    if found is None or not years or not any(found.net.values()):
        return
    saved, spent = found.added(found.savings), found.added(found.expenses)
    cells = tuple(value for value in found.cells(found.expenses) if value.slot.year in years)
    if found.years_with(found.expenses) and all(
        spent.get(year, Decimal()) >= saved[year] for year in years
    ):
        named = {
            "costs": quoted(tuple(fields[name].title for name in found.expenses)),
            "savings": quoted(tuple(fields[name].title for name in found.savings)),
        }
        yield Seen(cells, words=named)
