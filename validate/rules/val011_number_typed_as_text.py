"""A text that reads as one number where an amount belongs.

What: an amount's cell holds a text such as ``1.250,5``, ``1 250``, ``−50``, ``50,-`` or ``kr.
    500.000``.
Why: Excel does not calculate with a text, so the sums of the form pass it over; and a unit in it
    says that another unit may be meant than the form's.
    Where ``50,-`` or another unit would give more decimals than the form has, both readings are
    named.
Mend: type the number by itself, in the form's unit.
Live: Excel refuses a text typed there; pasted in, it makes the sums show “Fejl”.
"""

from collections.abc import Iterator
from decimal import Decimal

from validate.facts.asked import AMOUNTS, decimals_of, is_number, type_of, unit_of
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.numbers import Reading, danish, read_danish, round_away
from workbook.read.model import CellKind
from workbook.records.value import Value

_IN_KRONER = {"kr.": 0, "t.kr.": 3, "mio. kr.": 6, "mia. kr.": 9}
_UNIT = {"1.000 kr.": 3, "kr.": 0, "mio. kr.": 6}


def _scaled(reading: Reading, unit: str) -> tuple[Decimal, ...]:
    """The numbers in the form's unit, where another is written beside them."""
    power = _IN_KRONER[reading.unit] - _UNIT.get(unit, 0) if reading.unit else 0
    if reading.unit is None or unit not in _UNIT:
        return reading.candidates
    return tuple(number.scaleb(power) for number in reading.candidates)


def _is_bare(text: str) -> bool:
    """Whether the unit is only told by ``,-``, which many write behind any amount."""
    return not any(letter.isalpha() for letter in text)


def _two_readings(reading: Reading, scaled: Text, unit: str) -> Text:
    typed = _either_of(reading.candidates)
    own = "kroner" if reading.unit == "kr." else str(reading.unit).rstrip(".")
    return Text(
        f"{typed.da}, hvis beløbet er i {unit}; {scaled.da}, hvis det er i {own}",
        f"{typed.en} if the amount is in {unit}; {scaled.en} if it is in {own}",
    )


def _either_of(numbers: tuple[Decimal, ...]) -> Text:
    shown = [danish(number) for number in numbers]
    return Text(" eller ".join(shown), " or ".join(shown))


@rule(
    "VAL011",
    Scope.VALUE,
    name="number-typed-as-text",
    danish="tal skrevet som tekst",
    severity=Level.ERROR,
    since="0.1",
    message=Text("“{value}” i “{field}” {said}.", "“{value}” in “{field}” {said}."),
    fix=Text("{mend}", "{mend}"),
)
def number_in_a_text(value: Value, context: Context) -> Iterator[Seen]:
    """A text that reads as one number where one belongs, with the number that we would read."""
    if not is_number(value) or value.kind is not CellKind.TEXT:
        return
    reading = read_danish(value.raw)
    if not reading.candidates:
        return
    is_amount = type_of(value) in AMOUNTS
    unit = unit_of(value, context.round.template.unit) if is_amount else ""
    scaled = _fitting(_scaled(reading, unit), decimals_of(value, context.round.template))
    numbers, in_unit = _either_of(scaled), f", i {unit}" if unit else ""
    unsure = any(
        number != round_away(number, decimals_of(value, context.round.template))
        for number in scaled
    )
    expected = danish(scaled[0]) if len(scaled) == 1 else ""
    said = Text("er tekst og tælles ikke med", "is text and is not counted")
    if reading.unit and scaled != reading.candidates and (unsure or _is_bare(value.raw)):
        numbers = _two_readings(reading, _either_of(scaled), unit)
        expected = ""
    elif [danish(number) for number in scaled] == [value.raw]:
        said = Text("er gemt som tekst og tælles ikke med", "is stored as text and is not counted")
    mend = Text(
        f"Skriv kun tallet{in_unit}: {numbers.da}.",
        f"Type the number alone{in_unit.replace(', i ', ', in ')}: {numbers.en}.",
    )
    yield Seen(words={"said": said, "mend": mend}, expected=expected)


def _fitting(numbers: tuple[Decimal, ...], decimals: int) -> tuple[Decimal, ...]:
    """Of several readings those with as few decimals as may be typed, where there are such."""
    fit = tuple(number for number in numbers if number == round_away(number, decimals))
    return fit or numbers
