"""A text that reads as one number where an amount belongs.

What: an amount's cell holds a text such as ``1.250,5``, ``1 250``, ``−50``, ``50,-`` or ``kr.
    500.000``.
Why: Excel does not calculate with a text, so the sums of the form pass it over; and a unit in it
    says that another unit may be meant than the form's.
Mend: type the number by itself, in the form's unit.
Live: Excel refuses a text typed there; pasted in, it makes the sums show “Fejl”.
"""

from collections.abc import Iterator
from decimal import Decimal

from validate.case_cells import Wants, form_cells
from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseFile
from workbook.numbers import Reading, danish, read_danish
from workbook.read.model import CellKind

_IN_KRONER = {"kr.": 0, "t.kr.": 3, "mio. kr.": 6, "mia. kr.": 9}
_UNIT = {"1.000 kr.": 3, "kr.": 0, "mio. kr.": 6}


def check_cases(file: CaseFile) -> Iterator[Fault]:
    """A fault for each such cell, with what the number would be."""
    for found in form_cells(file):
        if found.wants is not Wants.AMOUNT or found.cell.kind is not CellKind.TEXT:
            continue
        reading = read_danish(found.place.text)
        if not reading.candidates:
            continue
        unit = found.case.round.template.unit
        numbers = [danish(number) for number in _scaled(reading, unit)]
        yield found.fault(
            expected=numbers[0] if len(numbers) == 1 else "",
            numbers=" eller ".join(numbers),
            numbers_en=" or ".join(numbers),
            unit=unit,
            written=f" i {unit.rstrip('.')}" if reading.unit else "",
            written_en=f" in {unit.rstrip('.')}" if reading.unit else "",
        )


def _scaled(reading: Reading, unit: str) -> tuple[Decimal, ...]:
    """The numbers in the form's unit, where another is written beside them."""
    power = _IN_KRONER[reading.unit] - _UNIT.get(unit, 0) if reading.unit else 0
    if reading.unit is None or unit not in _UNIT:
        return reading.candidates
    return tuple(number.scaleb(power) for number in reading.candidates)


RULE = Rule(
    code="VAL011",
    name="number-typed-as-text",
    severity=Level.ERROR,
    stage=Stage.CELL,
    since="0.3",
    message=Text(
        "“{value}” i “{label}” er tekst og tælles ikke med. Læst som tal er det "
        "{numbers}{written}.",
        "“{value}” in “{label}” is text and is not counted. Read as a number it is "
        "{numbers_en}{written_en}.",
    ),
    fix=Text(
        "Skriv kun tallet, i {unit}: {numbers}.",
        "Type the number alone, in {unit}: {numbers_en}.",
    ),
    check_cases=check_cases,
)
