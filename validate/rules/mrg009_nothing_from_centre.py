"""A centre that sent no file.

What: the folder of returned files has none of the centre's.
Why: a centre may have nothing to propose; the overview does not show whether it was asked.
Mend: ask the centre, where a file is expected.
Live: no.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseRoundView, RecordRoundView


def check_case_round(view: CaseRoundView) -> Iterator[Fault]:
    """A fault for each such centre."""
    yield from _silent(view)


def check_record_round(view: RecordRoundView) -> Iterator[Fault]:
    """A fault for each such centre; of records that are finance's, other rules tell."""
    if view.round.template.record.list == "open":
        yield from _silent(view)


def _silent(view: CaseRoundView | RecordRoundView) -> Iterator[Fault]:
    for centre in view.round.config.centres:
        if centre.code not in view.delivered:
            yield Fault(centre=centre.code, words={"name": centre.name, "code": centre.code})


RULE = Rule(
    code="MRG009",
    name="nothing-from-centre",
    severity=Level.INFO,
    stage=Stage.ROUND,
    since="0.1",
    message=Text(
        "Der er ingen fil fra {name} ({code}).",
        "There is no file from {name} ({code}).",
    ),
    fix=Text(
        "Har centret forslag, så bed om filen. Ellers er alt i orden.",
        "If the centre has proposals, ask for its file. Else all is well.",
    ),
    check_case_round=check_case_round,
    check_record_round=check_record_round,
)
