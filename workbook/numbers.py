"""Danish numbers: printing amounts, rounding them, and reading what people type."""

import re
from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal, Inexact, localcontext
from typing import Final

from templates.frozen import frozen

_BLANK: Final = "[ \u00a0\u2007\u2009\u202f]"  # the blanks that stand between thousands
_MINUS: Final = "[-\u2010\u2011\u2012\u2013\u2014\u2212]"
_WHOLE: Final = r"0|[1-9][0-9]*"
_GROUPED: Final = r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+"
_SPACED: Final = rf"[1-9][0-9]{{0,2}}(?:{_BLANK}[0-9]{{3}})+"

_NUMBER: Final = re.compile(rf"(?P<whole>{_WHOLE}|{_GROUPED}|{_SPACED})(?:,(?P<decimals>[0-9]+))?")
# A decimal point, as a foreign keyboard or program writes it: 0.4
_POINTED: Final = re.compile(rf"(?P<whole>{_WHOLE})\.(?P<decimals>[0-9]+)")
_TYPED: Final = re.compile(
    # Every run of blanks hangs on a sign, so that a long one is not tried in two ways.
    rf"(?P<before>(?:{_MINUS}|\+)\s*)?(?P<krone>(?:kr\.?|dkk)\s*)?(?P<sign>(?:{_MINUS}|\+)\s*)?"
    rf"(?P<number>[0-9](?:[0-9.,]|{_BLANK}(?=[0-9]))*?)"
    rf"(?P<dash>,{_MINUS}{{1,2}})?\s*(?P<unit>[a-zæøå][a-zæøå. \u00a0]*)?",
    re.IGNORECASE,
)
_UNITS: Final = {
    "kr": "kr.",
    "kroner": "kr.",
    "dkk": "kr.",
    "tkr": "t.kr.",
    "tusindkr": "t.kr.",
    "mio": "mio. kr.",
    "miokr": "mio. kr.",
    "mill": "mio. kr.",
    "millkr": "mio. kr.",
    "mia": "mia. kr.",
    "miakr": "mia. kr.",
}


@frozen(slots=False)
class Reading:
    """What a typed text may mean as a number.

    `candidates` holds no number (not a number), one, or two (the whole number first); they are
    the figures as written, not scaled by the unit. `unit` is "kr.", "t.kr.", "mio. kr.",
    "mia. kr." or None where none is written.
    """

    candidates: tuple[Decimal, ...]
    unit: str | None


# Nothing that a cell can hold is rounded within so many digits, however many amounts are added.
EXACT: Final = Context(prec=700, traps=[Inexact])
_FLOAT_ERROR: Final = Decimal(2) ** -50  # some roundings of a float of 53 bits
NOT_A_NUMBER: Final = Reading((), None)


def exact_sum(amounts: Iterable[Decimal | None]) -> Decimal:
    """The amounts added without any rounding; absent ones do not count. Never negative zero.

    >>> exact_sum([Decimal("-6.70"), None, Decimal("-0.025")])
    Decimal('-6.725')
    """
    with localcontext(EXACT):
        return unsigned_zero(sum((one for one in amounts if one is not None), Decimal()))


def is_dust(difference: Decimal, amounts: Iterable[Decimal | None]) -> bool:
    """Whether a program that adds in binary floats may be so much off the sum of the amounts.

    >>> is_dust(Decimal("2.4E-11"), [Decimal("1000000.1"), Decimal("-1000000")])
    True
    """
    sizes = [abs(amount) for amount in amounts if amount is not None]
    if not difference or not sizes:
        return not difference
    with localcontext(Context(prec=28)):
        return abs(difference) <= sum(sizes) * _FLOAT_ERROR


def unsigned_zero(amount: Decimal) -> Decimal:
    """The amount, or 0 where it is negative zero."""
    return amount or amount.copy_abs()


def round_away(amount: Decimal, decimals: int) -> Decimal:
    """Return the amount with that many decimals, halves rounded away from zero.

    So municipalities print their amounts. Never negative zero. ValueError for NaN and infinity.

    >>> round_away(Decimal("-6.725"), 2)
    Decimal('-6.73')
    """
    _refuse_nonfinite(amount)
    room = Context(prec=max(28, amount.adjusted() + decimals + 3))
    rounded = amount.quantize(Decimal((0, (1,), -decimals)), ROUND_HALF_UP, room)
    return unsigned_zero(rounded)


def danish(amount: Decimal, decimals: int | None = None, *, minus: str = "-") -> str:
    """Return the amount with thousands points and decimal comma, never an exponent.

    With `decimals` it is rounded half away from zero; without, it is exact and has no more
    decimals than needed. ValueError for NaN and infinity.

    >>> danish(Decimal("-1250.5")), danish(Decimal("-6.725"), 2, minus="−")
    ('-1.250,5', '−6,73')
    """
    digits = plain(amount) if decimals is None else format(round_away(amount, decimals), "f")
    whole, _, fraction = digits.removeprefix("-").partition(".")
    grouped = f"{Decimal(whole):,f}".replace(",", ".")
    sign = minus if digits.startswith("-") else ""
    return f"{sign}{grouped},{fraction}" if fraction else f"{sign}{grouped}"


def plain(amount: Decimal) -> str:
    """Return the amount as JSON writes a number: no exponent, no trailing zeros, no "-0".

    ValueError for NaN and infinity.

    >>> plain(Decimal("0.40")), plain(Decimal("2.1E+1")), plain(Decimal("-0.0"))
    ('0.4', '21', '0')
    """
    _refuse_nonfinite(amount)
    if not amount:
        return "0"
    digits = format(amount, "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def read_danish(text: str) -> Reading:
    """Return the numbers that a typed text may mean, and its unit.

    Read are thousands points or blanks, any kind of minus, `50,-`, and kroner, t.kr., mio. and
    mia. around the number. Any other text, two numbers, leading zeros and digits other than 0–9
    give no candidates. `1.250` gives two, unless the unit is kroner, which have no three
    decimals. ValueError never.

    >>> read_danish("kr. 500.000").candidates
    (Decimal('500000'),)
    >>> read_danish("1.250").candidates
    (Decimal('1250'), Decimal('1.250'))
    >>> read_danish("500 årligt").candidates
    ()
    """
    typed = _TYPED.fullmatch(text.strip())
    if typed is None or (typed["before"] and typed["sign"]):
        return NOT_A_NUMBER
    unit = None
    if typed["unit"]:
        unit = _UNITS.get(re.sub(r"[.\s]", "", typed["unit"]).casefold())
        # "kr. 5 kr." and "5,- mio." say the unit twice.
        if unit is None or (typed["krone"] and unit in ("kr.", "t.kr.")):
            return NOT_A_NUMBER
    if typed["dash"]:
        if unit not in (None, "kr.") or "," in typed["number"]:
            return NOT_A_NUMBER
        unit = "kr."
    elif typed["krone"] and unit is None:
        unit = "kr."
    sign = "" if (typed["before"] or typed["sign"] or "+").startswith("+") else "-"
    candidates = _candidates(sign, typed["number"])
    if unit == "kr." and len(candidates) > 1:
        candidates = candidates[:1]
    elif typed["dash"]:
        candidates = tuple(number for number in candidates if number == number.to_integral_value())
    return Reading(candidates, unit) if candidates else NOT_A_NUMBER


def likely(candidates: Sequence[Decimal], decimals: int) -> tuple[Decimal, ...]:
    """Those of the numbers that are written with no more decimals than asked; all if none is.

    >>> likely(read_danish("1.250").candidates, 0)
    (Decimal('1250'),)
    """
    found = [one for one in candidates if _written_decimals(one) <= decimals]
    return tuple(found or candidates)


def _written_decimals(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def _candidates(sign: str, number: str) -> tuple[Decimal, ...]:
    """Return the readings of a bare number, the Danish one first."""
    found = []
    if match := _NUMBER.fullmatch(number):
        whole = re.sub(r"[^0-9]", "", match["whole"])
        found.append(_decimal(sign, whole, match["decimals"]))
    if match := _POINTED.fullmatch(number):
        found.append(_decimal(sign, match["whole"], match["decimals"]))
    return tuple(found)


def _decimal(sign: str, whole: str, decimals: str | None) -> Decimal:
    # Built from text, because arithmetic would round to the context's 28 digits.
    amount = Decimal(f"{sign}{whole}.{decimals}" if decimals else f"{sign}{whole}")
    return amount or amount.copy_abs()


def _refuse_nonfinite(amount: Decimal) -> None:
    if not amount.is_finite():
        message = f"{amount} is not an amount"
        raise ValueError(message)
