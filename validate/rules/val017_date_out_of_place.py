"""A date that no calendar has, or that lies far from the round.

What: the text in the date's cell cannot be read as a day; or the day lies in an earlier year than
    the round's, more than three months before the workbooks were sent, or after the deadline. Of
    what centres add to a list of their own a day is judged so: one in the years of the amounts is
    a plan and in order, one after the last of them is not. Where a quarter may be written, the
    date is a plan, too; and a list of finance's own may be of any age.
Why: an old date says that an old proposal was copied (two of the real cases of 2018 bore a day of
    2017); the printed case shows the date.
Mend: write day, month and year.
Live: Excel refuses a text that is no date.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.wording import shortened
from workbook.danish import date_text
from workbook.read.model import CellKind
from workbook.records.value import Reading, Value

_LONG = timedelta(days=92)  # a case may be begun in the autumn before


_MESSAGE = Text("“{field}” i {record}: {what}.", "“{field}” of {record}: {what}.")


@rule(
    "VAL017",
    Scope.VALUE,
    name="date-out-of-place",
    danish="dato, der ikke passer",
    severity=Level.WARNING,
    since="0.1",
    message=_MESSAGE,
    fix=Text(
        "Skriv dag, måned og år, for eksempel {example}.{or_quarter}",
        "Write day, month and year.{or_quarter}",
    ),
)
def no_date(value: Value, context: Context) -> Iterator[Seen]:
    """A text or a number that is no date, and no quarter where one may stand."""
    spec, day = value.slot.spec, context.round.config.deadline
    is_told = value.kind in (CellKind.TEXT, CellKind.NUMBER, CellKind.DATE)
    if spec.type == "date" and is_told and value.reading is Reading.UNREADABLE:
        shown = shortened(value.raw, 40)
        quarter = Text(f" {day.year}K3 er et kvartal.", f" {day.year}K3 is a quarter.")
        yield Seen(
            words={
                "what": Text(f"“{shown}” er ikke en dato", f"“{shown}” is no date"),
                "example": day.strftime("%d-%m-%Y"),
                "or_quarter": quarter if getattr(spec, "or_quarter", False) else "",
            }
        )


@no_date.also(
    Scope.VALUE,
    fix=Text(
        "Skriv dag, måned og år, for eksempel {example}, eller lad feltet stå tomt.",
        "Write day, month and year, or leave the cell blank.",
    ),
)
def far_from_the_round(value: Value, context: Context) -> Iterator[Seen]:
    """A day that lies long before the round, or after its deadline and in none of its years."""
    config, day = context.round.config, value.content
    is_plan = getattr(value.slot.spec, "or_quarter", False)
    if context.round.is_closed or is_plan or not isinstance(day, date):
        return
    what = _early(day, config.issued) or _late(day, config.deadline, config.years)
    if what is not None:
        yield Seen(words={"what": what, "example": config.deadline.strftime("%d-%m-%Y")})


def _early(day: date, issued: date) -> Text | None:
    if day.year >= issued.year or issued - day <= _LONG:
        return None
    return Text(
        f"{date_text(day)} ligger i et tidligere år end det, hvor arket blev sendt ud "
        f"({date_text(issued)})",
        f"{day.isoformat()} lies in an earlier year than that in which the sheet was sent "
        f"({issued.isoformat()})",
    )


def _late(day: date, deadline: date, years: Sequence[int]) -> Text | None:
    if day <= deadline or years[0] <= day.year <= years[-1]:
        return None
    return Text(
        f"{date_text(day)} er efter fristen, {date_text(deadline)}",
        f"{day.isoformat()} is after the deadline, {deadline.isoformat()}",
    )
