"""The two parts of servicerammen do not add up to the net saving.

What: in some year what lies inside and what lies outside servicerammen is not the net saving
    together. A year in which nothing is typed, or nothing but a 0 in one of the two, is left open
    and not judged.
Why: the state's cap on service spending is reckoned from these rows. Six of the 43 real cases of
    2019 had another sum than their net saving.
Mend: correct the parts, or the amounts above.
Live: the row below the two shows the difference and turns red.
"""

from collections.abc import Iterator
from decimal import Decimal

from templates.form import GridBlock, GridRow, terms
from validate.case_cells import case_fault, filled
from validate.case_sums import readable_year
from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseFile
from workbook.case.arithmetic import Amounts, result
from workbook.case.read import typed_amounts
from workbook.case.returned import ReturnedCase
from workbook.danish import join
from workbook.numbers import danish

CODE = "SUM003"


def check_cases(file: CaseFile) -> Iterator[Fault]:
    """A fault for each case in which the parts differ in some year."""
    for case in filled(file):
        for grid in case.round.template.form.grids:
            for row in grid.rows:
                if row.holds == CODE:
                    yield from _row_faults(case, grid, row)


def _row_faults(case: ReturnedCase, grid: GridBlock, row: GridRow) -> Iterator[Fault]:
    typed = typed_amounts(case)
    years: dict[Text, list[int]] = {}
    for year in case.layout.years:
        difference = result(case.round.template.form, row.id, typed, year)
        if difference and _is_judged(grid, typed, year) and readable_year(case, row.id, year):
            years.setdefault(_equation(case, grid, row, typed, year), []).append(year)
    if years:
        found = sorted(year for some in years.values() for year in some)
        texts = [(join(map(str, some)), equation) for equation, some in years.items()]
        yield case_fault(
            case,
            [case.amount(row.id if row.id in case.rows else _first(grid), year) for year in found],
            row.label,
            title=grid.title,
            equations="; ".join(f"{when}: {equation.da}" for when, equation in texts),
            equations_en="; ".join(f"{when}: {equation.en}" for when, equation in texts),
        )


def _is_judged(grid: GridBlock, typed: Amounts, year: int) -> bool:
    """Whether every part has an amount in the year, or one has more than 0."""
    parts = [typed[row.id].get(year) for row in grid.rows if row.formula is None]
    return None not in parts or any(parts)


def _equation(case: ReturnedCase, grid: GridBlock, row: GridRow, typed: Amounts, year: int) -> Text:
    form = case.round.template.form
    own = [part.id for part in grid.rows]
    parts = [part for part in grid.rows if part.formula is None and year in typed[part.id]]
    whole = next(name for name, _ in terms(row.formula or "") if name not in own)
    net = result(form, whole, typed, year) or Decimal()
    added = sum((typed[part.id][year] for part in parts), Decimal())
    left = " + ".join(f"{_short(part, grid)} {danish(typed[part.id][year])}" for part in parts)
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


def _first(grid: GridBlock) -> str:
    return grid.rows[0].id


RULE = Rule(
    code="SUM003",
    name="service-split-differs",
    severity=Level.ERROR,
    stage=Stage.ITEM,
    since="0.1",
    message=Text(
        "{title} {equations}.",
        "{title} {equations_en}.",
    ),
    fix=Text(
        "Ret fordelingen eller beløbene i Økonomi, så {label} bliver 0.",
        "Correct the parts or the amounts, so that {label} becomes 0.",
    ),
    check_cases=check_cases,
)
