"""A year in which a case costs more than it saves.

What: the net saving of some year is below 0.
Why: the overview shows it as an added cost; that is right where a saving must first be paid for,
    and wrong where the sign was turned.
Mend: nothing, where it is meant so.
Live: no.
"""

from collections.abc import Iterator, Sequence

from templates.form import Form
from validate.contract.rows import Broken, YearRow, by_case
from validate.contract.wording import row_fault
from validate.finding import Level
from validate.packs.saving import Economy, economy
from validate.record_rule import Context, Scope, Seen, on_records
from validate.rule import Fault, Rule, Stage, Text
from workbook.danish import join
from workbook.numbers import danish
from workbook.records.record import Record
from workbook.round.cases import CaseRound


def word_years(round_: CaseRound, broken: Sequence[Broken[YearRow]]) -> Iterator[Fault]:
    """A fault for each case with such years, where all its years can be read."""
    form, net = round_.template.form, round_.template.overview.net
    for case, found in by_case(broken):
        years = [year for year in found if not _has_minus(form, net, year)]
        if years and case.is_judged and net in case.places:
            yield row_fault(
                case,
                [case.address(net, year.year) for year in years],
                form.row(net).label,
                years[0].text(net),
                years=join(str(year.year) for year in years),
                numbers=join(danish(year.result(form, net)) for year in years),
            )


def _has_minus(form: Form, net: str, year: YearRow) -> bool:
    """Whether all that was typed in the year has a minus, of which VAL022 tells."""
    typed = [year.amounts[name] for name in form.expanded(net) if name in year.amounts]
    return bool(typed) and max(typed) <= 0


RULE = Rule(
    code="ROW014",
    name="negative-net",
    severity=Level.INFO,
    stage=Stage.TABLE,
    since="0.1",
    message=Text(
        "{label} i {case} er negativ i {years}: {numbers}.",
        "{label} of {case_en} is negative in {years}: {numbers}.",
    ),
    fix=Text(
        "Koster forslaget mere, end det sparer, det år, er det rigtigt. Ellers ret fortegnet.",
        "If the case costs more than it saves in that year, it is right. Else turn the sign.",
    ),
    word_years=word_years,
)


@on_records(
    RULE,
    Scope.RECORD,
    needs="saving",
    message=Text(
        "“{net}” i {record} er negativ i {years}: {numbers}.",
        "“{net}” of {record} is negative in {years}: {numbers}.",
    ),
    fix=Text(
        "Er udgiften større end besparelsen i {years}, er det rigtigt. Ellers ret fortegnet.",
        "If the cost is larger than the saving in {years}, it is right. Else turn the sign.",
    ),
)
def negative_net(record: Record, context: Context) -> Iterator[Seen]:
    """The years in which a record costs more than it saves."""
    found = economy(record, context.round)
    below = {} if found is None else {y: amount for y, amount in found.net.items() if amount < 0}
    if found is None or not below:
        return
    years = tuple(year for year in below if not _is_all_minus(found, year))
    cells = tuple(value for value in record.of_field(found.pack.net) if value.slot.year in years)
    if cells:
        numbers = tuple(below[year] for year in years)
        title = cells[0].slot.field.title
        yield Seen(cells, words={"net": title, "years": years, "numbers": numbers})


def _is_all_minus(found: Economy, year: int) -> bool:
    """Whether all that is typed in the year has a minus that does not belong there (VAL022)."""
    typed = found.amounts_in((*found.savings, *found.expenses), (year,))
    signed = all(value.amount is not None and value.amount < 0 for value in typed)
    return signed and any(not getattr(value.slot.spec, "minus", True) for value in typed)
