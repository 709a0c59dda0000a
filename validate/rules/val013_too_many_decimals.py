"""An amount with more decimals than the form asks for.

What: the number in an amount's cell has more decimals than the template allows; ``0,5`` in a cell
    of 1.000 kr. is 500 kroner.
Why: as a rule another unit was meant: 0,5 mio. kr. are 500 in 1.000 kr.
Mend: type the amount in the form's unit. As it stands, it is counted exactly.
Live: the cell shows the number rounded.
"""

from collections.abc import Iterator
from decimal import Decimal

from validate.case.cells import FormCell, Wants, case_fault, form_cells
from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseFile
from workbook.case.read import amount_of
from workbook.danish import join
from workbook.numbers import danish, round_away


def check_cases(file: CaseFile) -> Iterator[Fault]:
    """A fault for each row with such amounts."""
    rows: dict[tuple[str, str], list[FormCell]] = {}
    for found in form_cells(file):
        amount = amount_of(found.place)
        if found.wants is not Wants.AMOUNT or amount is None:
            continue
        if amount != round_away(amount, found.case.round.template.decimals):
            rows.setdefault((found.case.sheet.name, found.place.key), []).append(found)
    for cells in rows.values():
        case = cells[0].case
        amounts = [danish(amount_of(cell.place) or Decimal()) for cell in cells]
        numbers = list(dict.fromkeys(amounts))
        decimals = case.round.template.decimals
        yield case_fault(
            case,
            [cell.place for cell in cells],
            cells[0].place.label,
            numbers=join(numbers),
            numbers_en=" and ".join(numbers),
            unit=case.round.template.unit,
            allowed=f"højst {decimals} decimaler" if decimals else "hele tal",
            allowed_en=f"at most {decimals} decimals" if decimals else "whole numbers",
        )


RULE = Rule(
    code="VAL013",
    name="too-many-decimals",
    severity=Level.WARNING,
    stage=Stage.CELL,
    since="0.1",
    message=Text(
        "“{label}” har {numbers}, men beløb er {allowed} i {unit} Er der ment mio. kr.?",
        "“{label}” has {numbers_en}, but amounts are {allowed_en} in {unit} Was mio. kr. meant?",
    ),
    fix=Text(
        "Skriv beløbet i {unit} Som det står, tælles det med uændret.",
        "Type the amount in {unit} As it stands, it is counted unchanged.",
    ),
    check_cases=check_cases,
)
