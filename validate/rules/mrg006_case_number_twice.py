"""A case number that two centres use.

What: the same number stands in the files of two centres. Each of them gets the finding at its own
    cell. A number that stands twice in one file is found in that file.
Why: the overview and the decisions know a case by its number.
Mend: agree on who keeps the number; the other one takes the next that is free.
Live: no; a workbook does not know of the others.
"""

from collections.abc import Iterator
from dataclasses import replace

from validate.case_cells import case_fault
from validate.case_rows import RoundCase, cases_of
from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseRoundView
from workbook.case.model import CaseNumber, case_number
from workbook.danish import join


def check_case_round(view: CaseRoundView) -> Iterator[Fault]:
    """A fault for each file with a number that another file has, too."""
    found: dict[CaseNumber, dict[str, RoundCase]] = {}
    for entry in cases_of(view):
        number = case_number(entry.number.text)
        if number is not None:
            found.setdefault(number, {}).setdefault(entry.file.name, entry)
    for entries in found.values():
        if len(entries) > 1:
            for entry in entries.values():
                others = [other for other in entries.values() if other is not entry]
                yield _fault(entry, others)


def _fault(entry: RoundCase, others: list[RoundCase]) -> Fault:
    fault = case_fault(
        entry.case,
        [entry.number],
        entry.number.label,
        where=join(other.where for other in others),
        where_en=" and ".join(other.where for other in others),
    )
    return replace(fault, file=entry.file.name, centre=entry.file.centre)


RULE = Rule(
    code="MRG006",
    name="case-number-twice",
    severity=Level.ERROR,
    stage=Stage.ROUND,
    since="0.1",
    message=Text(
        "Nummeret {nr} bruges også af {where}.",
        "The number {nr} is used by {where_en}, too.",
    ),
    fix=Text(
        "Bliv enige om, hvem der beholder nummeret. Den anden tager det næste ledige.",
        "Agree on who keeps the number. The other takes the next that is free.",
    ),
    check_case_round=check_case_round,
)
