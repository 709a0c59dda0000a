"""Two cases that are word for word the same idea.

What: but for capitals, blanks and signs all texts of two cases are equal, though their numbers
    differ; of one centre or of two. Texts of fewer than ten words are passed over. Two cases of one
    committee whose titles are equal, too, are MRG007's.
Why: the money is counted twice, once for each number. A form may have been copied for a new case
    and its texts left standing.
Mend: leave one case out, or write what the other is about.
Live: no.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from templates.template import Template
from validate.case.cells import case_fault
from validate.case.economy import cases_of
from validate.case.ideas import Idea, idea
from validate.finding import Level
from validate.ideas import same
from validate.record_ideas import ToldRecord, same_title, told
from validate.record_places import seen_from
from validate.record_rule import Context, Scope, Seen, on_records
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseRoundView
from workbook.case.choices import code_of
from workbook.case.returned import ReturnedCase
from workbook.danish import folded
from workbook.records.record import Record


def check_case_round(view: CaseRoundView) -> Iterator[Fault]:
    """A fault for each case that repeats another; of two centres both get one."""
    for first, second in same(tuple(idea(entry) for entry in cases_of(view))):
        title = _title(first.entry.case)
        if title is not None and title == _title(second.entry.case):
            continue
        yield _fault(second, first)
        if first.entry.file.name != second.entry.file.name:
            yield _fault(first, second)


def _title(case: ReturnedCase) -> tuple[str, str] | None:
    """Committee and title, by which MRG007 knows the case; None where one of them is missing."""
    form = case.round.template.form
    committee = code_of(case.round, "committees", case.field(form.committee).text)
    title = folded(case.field(form.title_field).text)
    return (committee, title) if committee and title else None


def _fault(own: Idea, other: Idea) -> Fault:
    case = own.entry.case
    texts = [case.long_text(block.id) for block in case.round.template.form.texts]
    written = [place for place in texts if not place.is_blank]
    named = other.entry.seen_from(own.entry.file)
    fault = case_fault(case, written[:1], written[0].label, other=named.da, other_en=named.en)
    return replace(fault, file=own.entry.file.name, centre=own.entry.file.centre)


RULE = Rule(
    code="MRG011",
    name="same-idea-twice",
    severity=Level.WARNING,
    stage=Stage.ROUND,
    since="0.1",
    message=Text(
        "Teksterne i {case} er ord for ord de samme som i {other}.",
        "The texts of {case_en} are word for word those of {other_en}.",
    ),
    fix=Text(
        "Er det samme forslag, så lad den ene sag udgå. Ellers ret teksterne, så de fortæller, "
        "hvad hver sag går ud på.",
        "If it is one proposal, leave one case out. Otherwise correct the texts, so that they tell "
        "what each case is about.",
    ),
    check_case_round=check_case_round,
)


@on_records(
    RULE,
    Scope.ROUND,
    needs="repeats",
    message=Text(
        "Teksterne i {record} er ord for ord de samme som i {other}.",
        "The texts of {record} are word for word those of {other}.",
    ),
    fix=Text(
        "Er det den samme idé, så lad {the} udgå. Ellers ret teksterne, så de kan kendes fra "
        "hinanden.",
        "If it is the same idea, leave {the} out. Otherwise correct the texts, so that they can be "
        "told apart.",
    ),
)
def idea_twice(records: Sequence[Record], context: Context) -> Iterator[Seen]:
    """A record that repeats another word for word; of two centres both are told."""
    template = context.round.template
    for first, second in same(told(records, template)):
        if not same_title(first, second, template):
            yield _repeats(second, first, template)
            if first.record.place.file != second.record.place.file:
                yield _repeats(first, second, template)


def _repeats(own: ToldRecord, other: ToldRecord, template: Template) -> Seen:
    named = seen_from(own.record, other.record, template)
    return Seen(own.texts[:1], own.record, {"other": named})
