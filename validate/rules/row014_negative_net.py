"""A year in which a case costs more than it saves.

What: the net saving of some year is below 0.
Why: the overview shows it as an added cost; that is right where a saving must first be paid for,
    and wrong where the sign was turned.
Mend: nothing, where it is meant so.
Live: no.
"""

from collections.abc import Iterator

from validate.case_cells import case_fault
from validate.case_rows import judged
from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseFile
from workbook.case.read import amounts
from workbook.danish import join
from workbook.numbers import danish


def check_cases(file: CaseFile) -> Iterator[Fault]:
    """A fault for each case with such years."""
    for case in judged(file):
        net = case.round.template.overview.net
        years = [
            year for year, amount in amounts(case)[net].items() if amount < 0 and net in case.rows
        ]
        if years:
            yield case_fault(
                case,
                [case.amount(net, year) for year in years],
                case.round.template.form.row(net).label,
                years=join(map(str, years)),
                numbers=join(danish(amounts(case)[net][year]) for year in years),
            )


RULE = Rule(
    code="ROW014",
    name="negative-net",
    severity=Level.INFO,
    stage=Stage.ITEM,
    since="0.1",
    message=Text(
        "{label} i {case} er negativ i {years}: {numbers}.",
        "{label} of {case_en} is negative in {years}: {numbers}.",
    ),
    fix=Text(
        "Koster forslaget mere, end det sparer, det år, er det rigtigt. Ellers ret fortegnet.",
        "If the case costs more than it saves in that year, it is right. Else turn the sign.",
    ),
    check_cases=check_cases,
)
