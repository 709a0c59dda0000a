"""An answer that is left out, and of which no other error tells.

What: the rows were sorted without the answers, as their words show: each speaks of the row that
    was sent where it stands. Or a row may be another record's by its locked cells, and the round
    has made the rule milder that tells it (STR040). The answers are then left out.
Why: whatever a round lets pass, no answer disappears from the edition without an error.
Mend: move the answers; write again what was sent in the locked cells, or move the answer to its
    own row.
Live: no; the sheet as sent does not let itself be sorted, and its locked cells do not change.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.stage import Stage
from validate.text import Text
from workbook.danish import join
from workbook.records.record import Record
from workbook.records.returned import Returned
from workbook.records.value import Value
from workbook.round.model import Round


@rule(
    "ROW026",
    Scope.SHEET,
    name="answer-left-out",
    danish="svar udeladt",
    severity=Level.ERROR,
    fixed=True,
    stage=Stage.ITEM,
    message=Text(
        "Svaret på {record} ({cells}) udelades, for rækkens låste felter er ikke dem, der blev "
        "sendt.",
        "The answer to {record} ({cells}) is left out, as the row's locked cells are not those "
        "that were sent.",
    ),
    fix=Text(
        "Skriv det, der blev sendt, i rækkens låste felter igen, eller flyt svaret til den række, "
        "det hører til.",
        "Write again what was sent in the row's locked cells, or move the answer to the row that "
        "it belongs to.",
    ),
)
def answer_left_out(returned: Returned, context: Context) -> Iterator[Seen]:
    """Each row in doubt in which something is answered, where no error is told of it."""
    round_ = context.round
    if not round_.is_closed or returned.order or (returned.changed and not _is_milder(round_)):
        return
    if any(_answers(row) for row in returned.unknown) or _has_one_twice(returned):
        return  # told as that, and it may have pushed others out of their place
    for record in returned.records:
        answers = () if record.is_sure else _answers(record)
        if answers:
            cells = join(value.place.address for value in answers)
            yield Seen(answers, record, {"cells": Text(cells, cells.replace(" og ", " and "))})


@answer_left_out.also(
    Scope.SHEET,
    message=Text(
        "Rækkerne er sorteret uden svarene, så hvert svar står ud for et andet {one} end "
        "sit eget. Svarene udelades.",
        "The rows were sorted without the answers: these speak of the {many} that stood in the "
        "rows before. They are left out.",
    ),
    fix=Text(
        "Flyt svarene, så hvert står ud for sit eget {one}.",
        "Move the answers, so that each stands beside its own {one}.",
    ),
)
def answers_left_behind(returned: Returned, _context: Context) -> Iterator[Seen]:
    """All answers in rows that moved without them, in one fault."""
    if returned.order == "apart":
        answers = [one for row in returned.records if not row.is_sure for one in _answers(row)]
        answers.sort(key=lambda value: (value.place.row, value.place.column))
        yield Seen(tuple(answers))


def _answers(record: Record) -> tuple[Value, ...]:
    return tuple(one for one in record.values.values() if one.slot.is_typed and not one.is_blank)


def _has_one_twice(returned: Returned) -> bool:
    return len({record.key for record in returned.records}) < len(returned.records)


def _is_milder(round_: Round) -> bool:
    """Whether the round has made no error of a locked cell that was changed."""
    change = round_.config.severities.get("STR040")
    return change is not None and change.severity is not Level.ERROR
