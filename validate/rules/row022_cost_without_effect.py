"""A case that costs money and saves none.

What: an expense or an investment has an amount in some year, and the saving has none in any, nor a
    0 that would say so.
Why: a proposal is to save. A row of savings was forgotten, or the amounts stand one row too low.
Mend: type the saving; a 0 in it says that the case only costs.
Live: no.
"""

from collections.abc import Iterator

from validate.case.cells import case_fault
from validate.case.economy import economy_rows, investments, judged, savings, years_with
from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseFile
from validate.wording import numbered
from workbook.danish import join


def check_cases(file: CaseFile) -> Iterator[Fault]:
    """A fault for each case with a cost and no saving."""
    for case in judged(file):
        if not economy_rows(case):
            continue
        saved = [case.amount(row, year) for row in savings(case) for year in case.layout.years]
        costs = [row for row in investments(case) if years_with(case, (row,))]
        if not costs or not all(place.is_blank for place in saved):
            continue
        form, years = case.round.template.form, numbered(years_with(case, tuple(costs)))
        labels = [f"“{form.row(row).label}”" for row in costs]
        yield case_fault(
            case,
            saved,
            saved[0].label,
            costs=join(labels),
            costs_en=" and ".join(labels),
            years=years.da,
            years_en=years.en,
        )


RULE = Rule(
    code="ROW022",
    name="cost-without-effect",
    severity=Level.WARNING,
    stage=Stage.ITEM,
    since="0.1",
    message=Text(
        "{Case} har beløb i {costs} ({years}), men ingen {label} i noget år.",
        "{Case_en} has amounts in {costs_en} ({years_en}), but no {label_en} in any year.",
    ),
    fix=Text(
        "Skriv besparelsen i “{label}”, eller skriv 0, hvis forslaget kun koster.",
        "Type the saving in “{label_en}”, or 0 where the case only costs.",
    ),
    check_cases=check_cases,
)
