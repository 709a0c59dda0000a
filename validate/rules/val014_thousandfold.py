"""An amount that looks a thousand times too large or too small.

What: an amount is at least a thousand times its neighbours in the row, or a thousandth of them; or
    a row so differs from all other rows of its grid; or one case moves more than the whole round is
    to save; or all amounts of a case are whole thousands of at least 10.000.
Why: kroner or mio. kr. were typed where the form asks for 1.000 kr.
Mend: correct the amount, or confirm it in the text of the case.
Live: no.
"""

from collections.abc import Iterator
from decimal import Decimal

from validate.asked import unit_of
from validate.case.cells import case_fault, filled
from validate.finding import Level
from validate.magnitude import odd_amounts
from validate.record_names import explained_in
from validate.record_rule import Context, Scope, Seen, on_records
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseFile
from validate.word import quoted
from workbook.case.arithmetic import Amounts
from workbook.case.read import amount_of, typed_amounts
from workbook.case.returned import ReturnedCase
from workbook.danish import join
from workbook.numbers import EXACT, danish
from workbook.records.record import Record

_FOLD = 1000
_ROUND = Decimal(1000)
_LEAST = Decimal(10000)  # none of the 43 real cases of 2019 has only such amounts
_KRONER = "kr."
_NEIGHBOURS = 2  # so many must agree before one is thought odd
Place = tuple[str, int]


def check_cases(file: CaseFile) -> Iterator[Fault]:
    """A fault for each case whose amounts are all too large, else for each odd amount or row."""
    for case in filled(file):
        typed = {
            row: {year: amount for year, amount in amounts.items() if amount}
            for row, amounts in typed_amounts(case).items()
        }
        beyond = list(_beyond(case, typed))
        if beyond:
            why = Text(
                "er mere, end hele runden skal spare", "is more than the whole round is to save"
            )
            yield _fault(case, typed, beyond, why)
            continue
        if _is_in_kroner(case, typed):
            every = [(row, year) for row, amounts in typed.items() for year in amounts]
            why = Text(
                f"ligner kroner, for alle sagens beløb er hele tusinder på mindst {danish(_LEAST)}",
                "looks like kroner, as all amounts of the case are whole thousands of at least "
                f"{danish(_LEAST)}",
            )
            yield _fault(case, typed, every, why)
            continue
        for row, amounts in typed.items():
            odd = [(row, year) for year in amounts if _is_odd(amounts, year)]
            if odd:
                why = Text(
                    "er mindst 1.000 gange større eller mindre end rækkens andre beløb",
                    "is at least 1.000 times larger or smaller than the row's other amounts",
                )
                yield _fault(case, typed, odd, why)
            elif _is_odd_row(typed, row):
                why = Text(
                    "er mindst 1.000 gange større eller mindre end sagens andre beløb",
                    "is at least 1.000 times larger or smaller than the case's other amounts",
                )
                yield _fault(case, typed, [(row, year) for year in amounts], why)


def _beyond(case: ReturnedCase, typed: Amounts) -> Iterator[Place]:
    config, template = case.round.config, case.round.template
    most = max(config.requirement.values(), default=None)
    if most is None or not most:
        return
    running = template.form.expanded(template.overview.net)
    for row, amounts in typed.items():
        room = 1 if row in running else 10  # an investment may exceed what it saves in a year
        limit = most * template.overview.divisor * room
        yield from ((row, year) for year, amount in amounts.items() if abs(amount) > limit)


def _is_in_kroner(case: ReturnedCase, typed: Amounts) -> bool:
    """Whether every amount of the case, those of its frames with them, is large and round."""
    framed = [amount_of(cell) for _, _, cells in case.frame_lines() for cell in cells]
    amounts = [amount for by_year in typed.values() for amount in by_year.values()]
    if case.round.template.unit == _KRONER or not amounts:
        return False
    every = [abs(amount) for amount in (*amounts, *framed) if amount]
    return all(amount >= _LEAST and not EXACT.remainder(amount, _ROUND) for amount in every)


def _is_odd(amounts: dict[int, Decimal], year: int) -> bool:
    others = [abs(amount) for other, amount in amounts.items() if other != year]
    return len(others) >= _NEIGHBOURS and _is_fold([abs(amounts[year])], others)


def _is_odd_row(typed: dict[str, dict[int, Decimal]], row: str) -> bool:
    own = [abs(amount) for amount in typed[row].values()]
    others = [
        [abs(amount) for amount in amounts.values()]
        for name, amounts in typed.items()
        if name != row and amounts
    ]
    if not own or len(others) < _NEIGHBOURS:
        return False
    return _is_fold(own, [amount for row_ in others for amount in row_])


def _is_fold(own: list[Decimal], others: list[Decimal]) -> bool:
    return min(own) >= _FOLD * max(others) or max(own) * _FOLD <= min(others)


def _fault(
    case: ReturnedCase, typed: dict[str, dict[int, Decimal]], places: list[Place], why: Text
) -> Fault:
    form = case.round.template.form
    labels = list(dict.fromkeys(form.row(row).label for row, _ in places))
    numbers = list(dict.fromkeys(danish(typed[row][year]) for row, year in places))
    return case_fault(
        case,
        [case.amount(row, year) for row, year in places],
        labels[0],
        labels=join(f"“{label}”" for label in labels),
        labels_en=" and ".join(f"“{label}”" for label in labels),
        numbers=join(numbers),
        numbers_en=" and ".join(numbers),
        unit=case.round.template.unit,
        why=why.da,
        why_en=why.en,
    )


RULE = Rule(
    code="VAL014",
    name="thousandfold",
    severity=Level.WARNING,
    stage=Stage.CELL,
    since="0.1",
    message=Text(
        "{labels} har {numbers} (i {unit}), som {why}.",
        "{labels_en} has {numbers_en} (in {unit}), which {why_en}.",
    ),
    fix=Text(
        "Er beløbet skrevet i kroner eller mio. kr., så ret det til {unit} Er det rigtigt, så "
        "bekræft det med en sætning i forslagets tekst.",
        "If the amount was typed in kroner or mio. kr., correct it to {unit} If it is right, "
        "confirm it by a sentence in the text of the case.",
    ),
    check_cases=check_cases,
)


@on_records(
    RULE,
    Scope.RECORD,
    needs="magnitude",
    message=Text(
        "{fields} i {record} har {numbers} (i {unit}), som {why}.",
        "{fields} of {record} has {numbers} (in {unit}), which {why}.",
    ),
    fix=Text(
        "Er beløbet skrevet i en anden enhed, så ret det til {unit} Er det rigtigt, så bekræft "
        "det med en sætning{where}.",
        "If the amount was typed in another unit, correct it to {unit} If it is right, confirm it "
        "by a sentence{where}.",
    ),
)
def odd_magnitude(record: Record, context: Context) -> Iterator[Seen]:
    """Amounts a thousand times too large or too small, all that are so for one reason together."""
    template = context.round.template
    for odd in odd_amounts(record, context.round):
        yield Seen(
            odd.values,
            words={
                "fields": quoted(
                    tuple(dict.fromkeys(value.slot.field.title for value in odd.values))
                ),
                "numbers": tuple(dict.fromkeys(value.amount or Decimal() for value in odd.values)),
                "unit": unit_of(odd.values[0], template.unit),
                "why": odd.why,
                "where": explained_in(template),
            },
        )
