"""An item whose title or amounts are not those of the edition before.

What: the agreement list gives an item another title than the edition before this round, or another
    amount in one of the round's years. Capitals, blanks and a full stop at the end do not count,
    nor does into which series an amount is divided. An item that only one of them has is no
    difference.
Why: the council follows an agreement that it has made. What the list says is what is printed: a
    list that was typed anew may say something else than what was agreed, and an amount in 1.000 kr.
    among amounts in mio. kr. is 1.000 times too large. It is a warning, as only finance can tell a
    correction from a slip, and no centre can mend it.
Mend: nothing, where the change is meant. Otherwise write in the list what the edition says.
Live: no; the edition is not in the workbook.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import groupby

from templates.field import AgreedField
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.wording import apart, numbered, round_called
from workbook.danish import folded, join
from workbook.economy import parse_economy
from workbook.numbers import danish
from workbook.records.record import Record
from workbook.records.value import Reading

_FOLD = 1000
_UNIT = "mio. kr."  # in which agreements give their amounts
_TIMES = Text(
    " Beløbet er nu 1.000 gange så stort: er det skrevet i 1.000 kr.?",
    " The amount is now 1,000 times as large: was it typed in 1.000 kr.?",
)
_PART = Text(
    " Beløbet er nu en tusindedel af det, det var.",
    " The amount is now a thousandth of what it was.",
)
Change = tuple[int, Decimal | None, Decimal | None]


def _title(title: str, printed: str) -> Iterator[Text]:
    if folded(title) != folded(printed):
        now, before = apart(title, printed)
        yield Text(f"titlen er “{now}” (før “{before}”)", f"the title is “{now}” (was “{before}”)")


def _changes(
    now: Mapping[int, Decimal], before: Mapping[int, Decimal], years: tuple[int, ...]
) -> Iterator[Change]:
    """The years with another amount: the year, the amount now, and that of the edition."""
    for year in years:
        if now.get(year, Decimal()) != before.get(year, Decimal()):
            yield year, now.get(year), before.get(year)


def _amounts(changes: tuple[Change, ...], unit: str) -> Iterator[Text]:
    """One text of all amounts that differ; years with the same change together."""
    spans = [
        (numbered(year for year, _, _ in group), *amounts)
        for amounts, group in groupby(changes, key=lambda change: change[1:])
    ]
    if spans:
        da = [f"{_shown(now)} (før {_shown(was)}) i {years.da}" for years, now, was in spans]
        en = [f"{_shown(now)} (was {_shown(was)}) in {years.en}" for years, now, was in spans]
        yield Text(f"beløbet i {unit} er {join(da)}", f"the amount in {unit} is {', '.join(en)}")


def _shown(amount: Decimal | None) -> str:
    """The amount; a year without one counts as 0, as in the council's tables."""
    return danish(amount or Decimal())


def _fold(changes: tuple[Change, ...]) -> Text:
    """What is to be said of amounts that are all 1,000 times, or a thousandth of, the earlier."""
    pairs = [(now, before) for _, now, before in changes if now and before]
    if not pairs or len(pairs) < len(changes):
        return Text("", "")
    if all(now == before * _FOLD for now, before in pairs):
        return _TIMES
    return _PART if all(now * _FOLD == before for now, before in pairs) else Text("", "")


@rule(
    "HIS004",
    Scope.ROUND,
    name="agreement-differs",
    danish="andet end i udgaven",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "{Record} står anderledes i listen end i udgaven {edition}: {changes}.{fold}",
        "{Record} differs in the list from the edition {edition}: {changes}.{fold}",
    ),
    fix=Text(
        "Er det en rettelse, er alt i orden. Ellers skriv i listen, hvad der står i udgaven.",
        "If it is a correction, all is well. Otherwise write in the list what the edition says.",
    ),
)
def agreement_differs(_records: Sequence[Record], context: Context) -> Iterator[Seen]:
    """The records of finance's list whose title or amounts differ."""
    round_, previous = context.round, context.round.previous
    for record in round_.records:
        printed = previous.record(record.key) if previous is not None else None
        title = record.value(round_.template.record.title)
        if previous is None or printed is None or title is None:
            continue
        agreed = _agreed(record)
        before = printed.agreed
        years = round_.config.years if agreed is not None and before is not None else ()
        changes = tuple(_changes(agreed or {}, before or {}, years))
        other = tuple(_title(title.text, printed.title))
        parts = [*other, *_amounts(changes, _UNIT)]
        if not parts:
            continue
        yield Seen(
            at=(title,) if other else (),
            record=replace(record, centre=""),  # the list is finance's: no centre can mend it
            words={
                "edition": round_called(previous.round),
                "changes": Text(
                    ", og ".join(part.da for part in parts),
                    ", and ".join(part.en for part in parts),
                ),
                "fold": _fold(changes),
            },
            expected=printed.title if other else "",
        )


def _agreed(record: Record) -> dict[int, Decimal] | None:
    """The amounts by year, in mio. kr., of the record; None where it has no economy."""
    given = [one for one in record.values.values() if isinstance(one.slot.field, AgreedField)]
    found: dict[int, Decimal] = {}
    for value in given:
        if value.reading is Reading.READ:
            for year, amount in parse_economy(value.text).years.items():
                found[year] = found.get(year, Decimal()) + amount
    return found if given else None
