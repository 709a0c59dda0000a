"""A decision on a case that nobody sent.

What: the round's list of decisions names a number that no case of the accepted files has.
Why: a case that was to be left out may stand in the overview under another number.
Mend: correct the number in the list, or strike the line.
Live: no.
"""

from collections.abc import Iterator

from validate.case_rows import cases_of
from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseRoundView
from workbook.case.model import case_number
from workbook.danish import closest


def check_case_round(view: CaseRoundView) -> Iterator[Fault]:
    """A fault for each decision without a case."""
    numbers = [entry.number.text.strip() for entry in cases_of(view)]
    known = {case_number(number) or number for number in numbers}
    for nr, decision in view.round.decisions:
        if (case_number(nr) or nr) in known:
            continue
        nearest = closest(nr, numbers)
        yield Fault(
            item=nr,
            value=nr,
            expected=nearest or "",
            words={
                "nr": nr,
                "decision": decision.value,
                "hint": f" Den nærmeste er {nearest}." if nearest else "",
                "hint_en": f" The nearest is {nearest}." if nearest else "",
            },
        )


RULE = Rule(
    code="MRG010",
    name="unknown-decision",
    severity=Level.WARNING,
    stage=Stage.ROUND,
    since="0.3",
    message=Text(
        "Beslutningen “{decision}” gælder {nr}, men den sag findes ikke i filerne.{hint}",
        "The decision “{decision}” is on {nr}, but no file has that case.{hint_en}",
    ),
    fix=Text(
        "Ret nummeret i listen over beslutninger, eller slet linjen.",
        "Correct the number in the list of decisions, or strike the line.",
    ),
    check_case_round=check_case_round,
)
