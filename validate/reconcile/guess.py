"""How a wrong figure may have come about."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from decimal import Decimal
from typing import Final

from templates.frozen import frozen
from validate.reconcile.difference import NO_GUESS, Guess
from validate.reconcile.figure import SHOWN, Figure, Flaw, money, shows
from validate.text import Text

_FACTORS: Final = (10, 100, 1000)
_FLAWS: Final = {
    Flaw.TEXT: Text(
        "Cellen er tekst, så den tæller ikke med i summer.",
        "The cell is text, so that no sum counts it.",
    ),
    Flaw.ERROR: Text("Cellen viser en formelfejl.", "The cell shows a formula's error."),
    Flaw.UNCACHED: Text(
        "Formlen i cellen viser ingenting. Åbn filen i Excel, så den regnes ud, og gem den.",
        "The cell's formula shows nothing. Open the file in Excel, which calculates it, and save.",
    ),
}


@frozen(slots=False)
class Surroundings:
    """The right figures around a cell, to see whether one of them stands in its place.

    Attributes:
        years: the other years of the row, by what heads them, right figures.
        swapped: of these, the years whose cell shows this cell's right figure.
        neighbours: right figures of the rows printed above and below, same column, by number.
        others: right figures of all other rows, same column, by number.
    """

    years: Mapping[str, Decimal] = field(default_factory=dict)
    swapped: frozenset[str] = frozenset()
    neighbours: Mapping[str, Decimal] = field(default_factory=dict)
    others: Mapping[str, Decimal] = field(default_factory=dict)


def guess(
    printed: Figure, exact: Decimal | None, around: Surroundings, least: int = SHOWN
) -> Guess:
    """What may have happened to a figure that is not the right one.

    Args:
        printed: the figure.
        exact: the right one.
        around: right figures around it.
        least: decimals with which an amount is right at least.
    """
    if printed.flaw is not Flaw.NONE:
        return Guess(printed.flaw.value, _FLAWS[printed.flaw])
    if not printed.value:
        found = _absent(printed, around)
    else:
        found = next(_figures(printed.value, exact or Decimal(0), around, least), NO_GUESS)
    return found


def _absent(printed: Figure, around: Surroundings) -> Guess:
    if around.swapped:
        return _other_year(min(around.swapped))
    if printed.is_blank:
        return Guess(
            "blank", Text("Tallet mangler i oversigten.", "The overview lacks the figure.")
        )
    return Guess(
        "zero", Text("Der står 0 i stedet for tallet.", "0 stands in place of the figure.")
    )


def _figures(printed: Decimal, exact: Decimal, around: Surroundings, least: int) -> Iterator[Guess]:
    """The guesses that fit, the likeliest first."""
    for year, amount in around.years.items():
        if year in around.swapped and shows(printed, amount, least):
            yield _other_year(year)
    if exact:
        yield from scaled(printed, exact, least)
    for year, amount in around.years.items():
        if amount and shows(printed, amount, least):
            yield _other_year(year)
    for nr, amount in around.neighbours.items():
        if amount and shows(printed, amount, least):
            yield _other_row(nr)
    if exact:
        yield from _mistyped(money(printed, least), money(exact, least))
    same = [nr for nr, amount in around.others.items() if amount and shows(printed, amount, least)]
    if len(same) == 1:
        yield _other_row(same[0])


def scaled(printed: Decimal, exact: Decimal, least: int = SHOWN) -> Iterator[Guess]:
    """The sign turned, a factor of 10, 100 or 1000 either way, or both."""
    turned = Text("Fortegnet er vendt", "The sign is turned")
    if shows(printed, -exact, least):
        yield Guess("sign", Text(f"{turned.da}.", f"{turned.en}."))
    for sign, code in ((1, ""), (-1, "sign+")):
        for factor in _FACTORS:
            for scale, name, words in (
                (Decimal(factor), f"factor-{factor}", _too_large(factor)),
                (1 / Decimal(factor), f"factor-{1 / Decimal(factor)}", _too_small(factor)),
            ):
                if shows(printed, sign * exact * scale, least):
                    both = Text(f"{turned.da}, og {words.da}.", f"{turned.en}, and {words.en}.")
                    alone = Text(f"{_capital(words.da)}.", f"{_capital(words.en)}.")
                    yield Guess(code + name, both if code else alone)


def _too_large(factor: int) -> Text:
    return Text(f"tallet er {factor} gange for stort", f"the figure is {factor} times too large")


def _too_small(factor: int) -> Text:
    return Text(f"tallet er {factor} gange for lille", f"the figure is {factor} times too small")


def _other_year(year: str) -> Guess:
    return Guess(
        "other-year",
        Text(f"Det er måske tallet for {year}.", f"It may be the figure of {year}."),
    )


def _other_row(nr: str) -> Guess:
    return Guess(
        "other-row",
        Text(f"Det er måske tallet for {nr}.", f"It may be the figure of {nr}."),
    )


def _mistyped(printed: str, exact: str) -> Iterator[Guess]:
    if len(printed) != len(exact) or sum(sign.isdigit() for sign in exact) == 1:
        return
    unlike = [
        place for place, (one, other) in enumerate(zip(printed, exact, strict=True)) if one != other
    ]
    if _is_transposed(printed, exact, unlike):
        yield Guess(
            "transposed",
            Text("To cifre er måske byttet om.", "Two digits may have changed places."),
        )
    elif len(unlike) == 1 and printed[unlike[0]].isdigit() and exact[unlike[0]].isdigit():
        yield Guess(
            "digit", Text("Et ciffer er måske tastet forkert.", "One digit may be mistyped.")
        )


def _is_transposed(printed: str, exact: str, unlike: Sequence[int]) -> bool:
    if len(unlike) != 2:  # noqa: PLR2004 - a pair
        return False
    first, second = unlike
    between = exact[first + 1 : second]
    return between in {"", ","} and (printed[first], printed[second]) == (
        exact[second],
        exact[first],
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
