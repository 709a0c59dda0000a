"""The two parts of servicerammen do not add up to the net saving.

What: in some year what lies inside and what lies outside servicerammen is not the net saving
    together. A year in which nothing is typed, or nothing but a 0 in one of the two, is left open
    and not judged.
Why: the state's cap on service spending is reckoned from these rows. Six of the 43 real cases of
    2019 had another sum than their net saving.
Mend: correct the parts, or the amounts above.
Live: the row below the two shows the difference and turns red.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from templates.form import Form, GridBlock, GridRow, terms
from templates.template import Template
from validate.contract.columns import column_of
from validate.contract.rows import Broken, CaseRow, YearRow, by_case
from validate.contract.wording import row_fault
from validate.finding import Level
from validate.record_rule import Context, Scope, Seen, on_records
from validate.record_sums import Sum, sums
from validate.rule import Fault, Rule, Stage, Text
from validate.wording import numbered
from workbook.danish import join
from workbook.numbers import danish
from workbook.records.record import Record
from workbook.round.cases import CaseRound


def word_years(round_: CaseRound, broken: Sequence[Broken[YearRow]]) -> Iterator[Fault]:
    """A fault for each case in which the parts differ in some year."""
    form = round_.template.form
    for grid in form.grids:
        for row in grid.rows:
            of_row = [one for one in broken if one.column == column_of(row.id)]
            for case, years in by_case(of_row):
                yield _fault(form, grid, row, case, years)


def _fault(
    form: Form, grid: GridBlock, row: GridRow, case: CaseRow, years: Sequence[YearRow]
) -> Fault:
    equations: dict[Text, list[int]] = {}
    for year in years:
        equations.setdefault(_equation(form, grid, row, year), []).append(year.year)
    texts = [(join(map(str, some)), equation) for equation, some in equations.items()]
    key = row.id if row.id in case.places else grid.rows[0].id
    return row_fault(
        case,
        [case.address(key, year.year) for year in years],
        row.label,
        years[0].text(key),
        title=grid.title,
        equations="; ".join(f"{when}: {equation.da}" for when, equation in texts),
        equations_en="; ".join(f"{when}: {equation.en}" for when, equation in texts),
    )


def _equation(form: Form, grid: GridBlock, row: GridRow, year: YearRow) -> Text:
    own = [part.id for part in grid.rows]
    parts = [part for part in grid.rows if part.formula is None and part.id in year.amounts]
    whole = next(name for name, _ in terms(row.formula or "") if name not in own)
    net = year.result(form, whole)
    added = sum((year.amounts[part.id] for part in parts), Decimal())
    left = " + ".join(f"{_short(part, grid)} {danish(year.amounts[part.id])}" for part in parts)
    if len(parts) > 1:
        left = f"{left} = {danish(added)}"
    apart = danish(abs(added - net))
    return Text(
        f"{left}, men {form.row(whole).label} er {danish(net)} (forskel {apart})",
        f"{left}, but {form.row(whole).label} is {danish(net)} (difference {apart})",
    )


def _short(part: GridRow, grid: GridBlock) -> str:
    """The label without the grid's title: ``inden for``."""
    label = part.label.removesuffix(grid.title.lower()).strip()
    return label[0].lower() + label[1:]


RULE = Rule(
    code="SUM003",
    name="service-split-differs",
    severity=Level.ERROR,
    stage=Stage.TABLE,
    since="0.1",
    message=Text(
        "{title} {equations}.",
        "{title} {equations_en}.",
    ),
    fix=Text(
        "Ret fordelingen eller beløbene i Økonomi, så {label} bliver 0.",
        "Correct the parts or the amounts, so that {label} becomes 0.",
    ),
    word_years=word_years,
)


@on_records(
    RULE,
    Scope.RECORD,
    message=Text("{Record}: {what}.", "{Record}: {what}."),
    fix=Text(
        "Ret beløbene, så “{sum}” bliver {must_be}.",
        "Correct the amounts, so that “{sum}” becomes {must_be}.",
    ),
)
def off_balance(record: Record, context: Context) -> Iterator[Seen]:
    """A sum that must be a certain amount and is not, in a year in which it was answered."""
    template = context.round.template
    wrong: dict[str, list[Sum]] = {}
    for each in sums(record, template):
        if each.field.must_be is not None and _answered(each) and each.right != each.field.must_be:
            wrong.setdefault(each.field.id, []).append(each)
    for cells in wrong.values():
        typed = [value for each in cells for value in each.inputs if value.slot.field.is_typed]
        yield Seen(
            tuple(typed),
            words={
                "what": _what(cells, template),
                "sum": cells[0].field.title,
                "must_be": str(cells[0].field.must_be),
            },
        )


def _answered(each: Sum) -> bool:
    """Whether all that is typed beside the sum has an amount, or one of it another than 0."""
    typed = [value for value in each.inputs if value.slot.field.is_typed]
    is_whole = bool(typed) and not any(value.is_blank for value in typed)
    return is_whole or any(value.amount for value in typed)


def _what(cells: Sequence[Sum], template: Template) -> Text:
    """The sum in words and figures; years that say the same together."""
    years: dict[str, list[int]] = {}
    for each in cells:
        figures = f"{each.figures()} = {danish(each.right or Decimal())}"
        said = f"{each.equation(template)} = {figures}"
        years.setdefault(said, []).extend(filter(None, [each.value.slot.year]))
    texts = [(numbered(some), said) for said, some in years.items()]
    return Text(
        "; ".join(f"{when.da} {said}".strip() for when, said in texts),
        "; ".join(f"{when.en} {said}".strip() for when, said in texts),
    )
