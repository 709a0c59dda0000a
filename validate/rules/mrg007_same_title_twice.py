"""Two cases of one committee with the same title.

What: but for capitals, blanks and a full stop the titles of two cases of a committee are equal.
    Under two committees the same title is in order, as “Besparelser på centrale puljer” was.
Why: the council cannot tell the two rows apart; it may be one proposal that was sent twice.
Mend: write titles that differ, or leave one case out.
Live: no.
"""

from collections.abc import Iterator
from dataclasses import replace

from validate.case_cells import case_fault, number_of
from validate.case_rows import RoundCase, cases_of
from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseRoundView
from workbook.case.choices import code_of
from workbook.danish import folded


def check_case_round(view: CaseRoundView) -> Iterator[Fault]:
    """A fault for each case whose title an earlier case of its committee has."""
    first: dict[tuple[str, str], RoundCase] = {}
    for entry in cases_of(view):
        form = view.round.template.form
        title = entry.case.field(form.title_field)
        code = code_of(view.round, "committees", entry.case.field(form.committee).text)
        if not code or not folded(title.text):
            continue
        before = first.setdefault((code, folded(title.text)), entry)
        if before is entry or number_of(before.case) == number_of(entry.case):
            continue
        fault = case_fault(
            entry.case,
            [title],
            title.label,
            other=number_of(before.case),
            where=before.file.centre,
        )
        yield replace(fault, file=entry.file.name, centre=entry.file.centre)


RULE = Rule(
    code="MRG007",
    name="same-title-twice",
    severity=Level.WARNING,
    stage=Stage.ROUND,
    since="0.1",
    message=Text(
        "{Case} har samme titel som {other} fra {where}: “{value}”.",
        "{Case_en} has the same title as {other} from {where}: “{value}”.",
    ),
    fix=Text(
        "Skriv titler, der kan kendes fra hinanden, eller lad den ene sag udgå.",
        "Write titles that can be told apart, or leave one case out.",
    ),
    check_case_round=check_case_round,
)
