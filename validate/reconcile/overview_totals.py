"""The totals of an overview: do they agree with the cases, and with the rows printed above them?"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Final

from validate.reconcile.difference import Difference, Guess, Kind
from validate.reconcile.expected import Expected, Sum, TotalKey
from validate.reconcile.figure import SHOWN, Flaw, money, shows
from validate.reconcile.guess import Surroundings, guess, scaled
from validate.reconcile.matching import Matching
from validate.reconcile.overview_reader import PrintedOverview
from validate.reconcile.overview_rows import wrong_figures
from validate.reconcile.total_figures import HALF_STEP, TotalFigure, TotalRows
from validate.reconcile.words import figure_message, printed_value, with_guess
from validate.rule import Text
from workbook.danish import join
from workbook.numbers import exact_sum, round_away

_NAMES: Final = {
    Sum.GRAND: "I alt",
    Sum.REQUIREMENT: "Krav",
    Sum.REMAINDER: "Restbeløb",
    Sum.INVESTMENT_TOTAL: "Anlæg i alt",
    Sum.INVESTMENT_BY_YEAR: "Anlægsudgift",
}


class Totals:
    """All totals of a printed overview.

    Args:
        wanted: what the cases say.
        printed: what stands on the sheet.
        matching: its rows.
    """

    def __init__(self, wanted: Expected, printed: PrintedOverview, matching: Matching) -> None:
        self._wanted = wanted
        self._printed = printed
        self._matching = matching
        self._rows = TotalRows(wanted, printed, matching)
        self.figures = tuple(self._rows.figures())

    @property
    def over_rows(self) -> tuple[TotalFigure, ...]:
        """Those that were held against rows above them."""
        return tuple(one for one in self.figures if one.agrees_above is not None)

    def differences(self) -> Iterator[Difference]:
        """Every total that the cases do not give; those that stand nowhere last."""
        for one in self.figures:
            if not one.is_right:
                yield self._difference(one)
            elif one.agrees_above is False and not self._row_errors(one.key, one.year):
                yield self._apart(one)
        yield from self._missing()

    def notes(self) -> Iterator[Text]:
        """What is to be said of the totals and the rows above them."""
        compared = self.over_rows
        apart = [one for one in compared if not one.agrees_above]
        if compared and not apart:
            yield Text(
                f"Alle {len(compared)} tal i summerne passer med rækkerne over dem.",
                f"All {len(compared)} figures of the totals agree with the rows above them.",
            )
        elif apart:
            names = list(dict.fromkeys(self.name(one.key, one.year) for one in apart))
            yield Text(
                f"Disse summer passer ikke med rækkerne over dem: {join(names)}.",
                f"These totals do not agree with the rows above them: {', '.join(names)}.",
            )

    def name(self, key: TotalKey, year: int | None) -> str:
        """“I alt 2020”, “Teknik- og Miljøudvalget 2020”."""
        name = self._wanted.committees.get(key.committee) or _NAMES[key.sum]
        if year is None:
            return name if key.sum is Sum.INVESTMENT_TOTAL else f"{name} anlæg"
        return f"{name} {year}"

    # What is wrong with them

    def _difference(self, one: TotalFigure) -> Difference:
        exact = round_away(one.right[0], SHOWN)
        found = self._guess(one)
        gap = one.figure.amount - exact
        # Totals are shown rounded also where their cell holds more.
        seen = one.figure
        if seen.value is not None:
            seen = replace(seen, value=round_away(seen.value, SHOWN))
        apart = seen.amount - exact
        source = (
            Text("runden siger", "the round says")
            if one.key.sum is Sum.REQUIREMENT
            else Text("sagerne giver", "the cases give")
        )
        name = self.name(one.key, one.year)
        message = figure_message(Text(name, name), source, seen, exact, apart or gap)
        return Difference(
            Kind.TOTAL,
            name,
            self._printed.sheet,
            one.figure.address,
            printed_value(one.figure),
            exact,
            gap,
            found.code,
            with_guess(message, found),
        )

    def _apart(self, one: TotalFigure) -> Difference:
        """A total that the cases give, above which rows stand that give another."""
        name = self.name(one.key, one.year)
        added = round_away(one.above[0], SHOWN)
        shown = money(one.figure.amount)
        message = Text(
            f"{name}: oversigten siger {shown}, men rækkerne over summen giver {money(added)}.",
            f"{name}: the overview says {shown}, but the rows above it give {money(added)}.",
        )
        return Difference(
            Kind.TOTAL,
            name,
            self._printed.sheet,
            one.figure.address,
            printed_value(one.figure),
            added,
            one.figure.amount - added,
            "apart",
            message,
        )

    def _guess(self, one: TotalFigure) -> Guess:
        if one.figure.value is None or one.figure.flaw is not Flaw.NONE:
            return guess(one.figure, one.right[0], Surroundings())
        carried = self._carried_rows(one) or self._carried_totals(one)
        if carried:
            return _carries(carried, agrees=bool(one.agrees_above))
        years = {
            year: amounts[0]
            for year in self._wanted.years
            if year != one.year and (amounts := self._wanted.total(one.key, year))
        }
        for amount in one.right:
            found = next(scaled(one.figure.value, amount), None) if one.figure.value else None
            if found:
                return found
        for year, amount in years.items():
            if amount and shows(one.figure.value, amount):
                words = Text(f"Det er måske tallet for {year}.", f"It may be the figure of {year}.")
                return Guess("other-year", words)
        return _stale(one)

    def _carried_rows(self, one: TotalFigure) -> tuple[str, ...]:
        """The rows whose errors the total has added, where they explain it."""
        errors = self._row_errors(one.key, one.year)
        if not errors or not one.above:
            return ()
        shift = exact_sum(errors.values())
        near = (abs(one.figure.amount - right - shift) <= 2 * HALF_STEP for right in one.right)
        return tuple(errors) if shift and any(near) else ()

    def _row_errors(self, key: TotalKey, year: int | None) -> Mapping[str, Decimal]:
        """By number: how much too much or too little the printed rows add to the total."""
        errors: dict[str, Decimal] = {}
        behind = {row.row for row in self._rows.behind(key, year)}
        for pair in self._matching.pairs:
            wrong = dict(wrong_figures(pair, self._wanted))
            if pair.printed.row in behind and year in wrong:
                exact = pair.expected.amount(year) or Decimal(0)
                if error := wrong[year].amount - exact:
                    errors[pair.expected.nr] = error
        for row in self._matching.extra:
            shown = row.figure(year)
            if row.row in behind and shown and shown.amount:
                errors[row.nr] = errors.get(row.nr, Decimal(0)) + shown.amount
        for case in self._matching.missing:
            amount = case.amount(year)
            if amount and key.committee in {"", case.committee}:
                errors[case.nr] = -amount
        return errors

    def _carried_totals(self, one: TotalFigure) -> tuple[str, ...]:
        """The wrong totals that this one was made of, where they explain it."""
        if one.key.sum is Sum.REMAINDER:
            parts = [TotalKey(Sum.REQUIREMENT), TotalKey(Sum.GRAND)]
        elif one.key.sum is Sum.GRAND:
            parts = [TotalKey(Sum.COMMITTEE, code) for code in self._wanted.committees]
        else:
            return ()
        candidates = [
            [other for other in self.figures if other.key == part and other.year == one.year]
            for part in parts
        ]
        if not all(candidates):
            return ()
        # Where a total stands in two blocks, the wrong one is the one that can explain anything.
        chosen = [min(found, key=lambda other: other.is_right) for found in candidates]
        added = exact_sum(other.figure.amount for other in chosen)
        if abs(one.figure.amount - added) > HALF_STEP * (len(chosen) + 1):
            return ()
        return tuple(self.name(other.key, other.year) for other in chosen if not other.is_right)

    def _missing(self) -> Iterator[Difference]:
        """Totals that the overview should have and has not."""
        printed = {total.key for total in self._printed.totals}
        keys = [TotalKey(Sum.COMMITTEE, code) for code in self._wanted.committees]
        keys += [TotalKey(one) for one in _NAMES]
        for key in keys:
            year = None if key.sum is Sum.INVESTMENT_TOTAL else self._wanted.years[0]
            if key in printed or not any(self._wanted.total(key, year)) or self._elsewhere(key):
                continue
            name = self._wanted.committees.get(key.committee) or _NAMES[key.sum]
            message = Text(
                f"{name}: summen mangler i oversigten.", f"{name}: the overview lacks this total."
            )
            yield Difference(Kind.TOTAL_MISSING, name, "", "", "", name, None, "", message)

    def _elsewhere(self, key: TotalKey) -> bool:
        """The whole investment may stand on the row “I alt”, in the investment column.

        Where that column is not known, nothing can be said of its total.
        """
        if key.sum is not Sum.INVESTMENT_TOTAL:
            return False
        pairs = self._matching.pairs
        return all(pair.printed.investment is None for pair in pairs) or any(
            one.key.sum in {Sum.GRAND, Sum.INVESTMENT_BY_YEAR} and one.year is None
            for one in self.figures
        )


def _carries(names: tuple[str, ...], *, agrees: bool) -> Guess:
    listed = Text(join(names), ", ".join(names))
    if agrees:
        words = Text(
            f"Summen passer med det, der står over den, og bærer fejlen fra {listed.da}.",
            f"The total agrees with what stands above it and carries the error of {listed.en}.",
        )
    else:
        words = Text(
            f"Summen bærer fejlen fra {listed.da}.", f"The total carries the error of {listed.en}."
        )
    return Guess("carries", words)


def _stale(one: TotalFigure) -> Guess:
    if one.agrees_above is None:
        return Guess()
    if one.agrees_above:
        return Guess(
            "rounding",
            Text(
                "Summen passer med rækkerne over den, som er afrundet.",
                "The total agrees with the rows above it, which are rounded.",
            ),
        )
    return Guess(
        "stale",
        Text(
            "Summen passer hverken med rækkerne over den eller med sagerne; den er måske forældet.",
            "The total agrees neither with the rows above it nor with the cases; it may be stale.",
        ),
    )
