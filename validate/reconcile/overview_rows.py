"""The rows of an overview against the cases, figure by figure."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from decimal import Decimal

from validate.reconcile.difference import NO_GUESS, Difference, Guess, Kind
from validate.reconcile.expected import Expected, ExpectedRow
from validate.reconcile.figure import Figure, Flaw, shows
from validate.reconcile.guess import Surroundings, guess
from validate.reconcile.matching import Matching, Pair
from validate.reconcile.overview_reader import PrintedRow
from validate.reconcile.words import figure_message, printed_value, with_guess
from validate.rule import Text
from validate.wording import shortened
from workbook.address import a1
from workbook.danish import folded

_NEAR = 1  # rows above and below
_TITLE = 60


def is_wrong(printed: Figure | None, exact: Decimal | None) -> bool:
    """Whether the cell does not show the amount; blank and 0 are the same where there is none."""
    if printed is None:
        return False
    if printed.flaw is Flaw.UNCACHED:  # the same in the file as a formula that shows nothing
        return bool(exact)
    if printed.flaw is not Flaw.NONE:
        return True
    return not shows(printed.amount, exact or Decimal(0)) or (printed.is_blank and bool(exact))


def wrong_figures(pair: Pair, wanted: Expected) -> Iterator[tuple[int | None, Figure]]:
    """The wrong figures of a row, by year; the investment's year is None."""
    for year in (*wanted.years, None):
        figure = pair.printed.figure(year)
        if figure is not None and is_wrong(figure, pair.expected.amount(year)):
            yield year, figure


def row_differences(sheet: str, wanted: Expected, matching: Matching) -> Iterator[Difference]:
    """Every difference of the rows that stand for a case."""
    for place, pair in enumerate(matching.pairs):
        if pair.recognised_by_title:
            yield _renumbered(sheet, pair)
        for year, figure in wrong_figures(pair, wanted):
            around = _surroundings(wanted, matching, place, year)
            exact = pair.expected.amount(year)
            yield _figure_difference(
                sheet, pair.expected, year, figure, guess(figure, exact, around)
            )


def structure_differences(sheet: str, matching: Matching) -> Iterator[Difference]:
    """Rows that are missing, stand twice or should not be there."""
    for case, row in matching.twice:
        text = Text(
            f"{_name(case)}: rækken står to gange. Slet den ene, ellers tælles den dobbelt.",
            f"{_name(case)}: the row stands twice. Delete one, or it is counted twice.",
        )
        yield _row_difference(Kind.ROW_TWICE, sheet, row, case.nr, text)
    for title, decision, row in matching.left_out:
        text = Text(
            f"{row.nr} {shortened(title, _TITLE)}: sagen står i oversigten, men beslutningen er "
            f"“{decision}”.",
            f"{row.nr} {shortened(title, _TITLE)}: the case is printed, but the decision is "
            f"“{decision}”.",
        )
        yield _row_difference(Kind.ROW_LEFT_OUT, sheet, row, row.nr, text)
    for row in matching.unknown:
        title = shortened(row.texts[0][1], _TITLE) if row.texts else ""
        name = f"{row.nr} {title}".strip()
        text = Text(
            f"{name}: rækken står i oversigten, men ingen sag har det nummer.",
            f"{name}: the row is printed, but no case has this number.",
        )
        yield _row_difference(Kind.ROW_UNKNOWN, sheet, row, row.nr, text)
    for case in matching.missing:
        text = Text(
            f"{_name(case)}: sagen er med i runden, men mangler i oversigten.",
            f"{_name(case)}: the case is part of the round, but the overview lacks it.",
        )
        yield Difference(Kind.ROW_MISSING, case.nr, "", "", "", case.nr, None, "", text)


def title_infos(sheet: str, wanted: Expected, matching: Matching) -> Iterator[Difference]:
    """Rows that bear the title of another case; a shortened title of their own is no matter."""
    by_title = {folded(case.title): case for case in wanted.rows}
    for pair in matching.pairs:
        own = folded(pair.expected.title)
        for column, text in pair.printed.texts:
            other = by_title.get(folded(text))
            if other is None or folded(text) == own:
                continue
            message = Text(
                f"{pair.expected.nr}: rækken har titlen “{shortened(text, _TITLE)}”, som er "
                f"{other.nr}'s. Sagen hedder “{shortened(pair.expected.title, _TITLE)}”.",
                f"{pair.expected.nr}: the row has the title “{shortened(text, _TITLE)}”, which is "
                f"that of {other.nr}. The case is called "
                f"“{shortened(pair.expected.title, _TITLE)}”.",
            )
            yield Difference(
                Kind.TITLE,
                pair.expected.nr,
                sheet,
                a1(pair.printed.row, column),
                text,
                pair.expected.title,
                None,
                "other-row",
                message,
            )


def hidden_infos(sheet: str, hidden: AbstractSet[int], matching: Matching) -> Iterator[Difference]:
    """Rows of cases that were hidden: the totals count them, and nobody sees them."""
    for pair in matching.pairs:
        if pair.printed.row in hidden:
            message = Text(
                f"{_name(pair.expected)}: rækken er skjult i arket.",
                f"{_name(pair.expected)}: the row is hidden on the sheet.",
            )
            yield _row_difference(Kind.ROW_HIDDEN, sheet, pair.printed, pair.expected.nr, message)


def _figure_difference(
    sheet: str, case: ExpectedRow, year: int | None, figure: Figure, found: Guess
) -> Difference:
    exact = case.amount(year)
    gap = figure.amount - (exact or Decimal(0))
    heading = Text("anlæg", "investment") if year is None else Text(str(year), str(year))
    message = figure_message(
        Text(f"{_name(case)} {heading.da}", f"{_name(case)} {heading.en}"),
        Text("sagen siger", "the case says"),
        figure,
        exact,
        gap,
    )
    return Difference(
        Kind.INVESTMENT if year is None else Kind.AMOUNT,
        f"{case.nr} {heading.da}",
        sheet,
        figure.address,
        printed_value(figure),
        exact if exact is not None else "",
        gap,
        found.code,
        with_guess(message, found),
    )


def _surroundings(
    wanted: Expected, matching: Matching, place: int, year: int | None
) -> Surroundings:
    pair = matching.pairs[place]
    own = pair.expected.amount(year)
    years: dict[str, Decimal] = {}
    swapped = set()
    for other in wanted.years if year is not None else ():
        amount = pair.expected.amount(other)
        shown = pair.printed.figure(other)
        if other == year or shown is None:
            continue
        if amount is not None:
            years[str(other)] = amount
        if own and is_wrong(shown, amount) and shows(shown.amount, own):
            swapped.add(str(other))
    others = {
        one.expected.nr: amount
        for one in matching.pairs
        if one is not pair and (amount := one.expected.amount(year)) is not None
    }
    near = matching.pairs[max(place - _NEAR, 0) : place + _NEAR + 1]
    neighbours = {
        one.expected.nr: others[one.expected.nr] for one in near if one.expected.nr in others
    }
    return Surroundings(years, frozenset(swapped), neighbours, others)


def _renumbered(sheet: str, pair: Pair) -> Difference:
    case, row = pair.expected, pair.printed
    found = Guess(
        "number",
        Text("Nummeret er måske tastet forkert.", "The number may be mistyped.")
        if row.nr
        else Text("Skriv sagens nummer i rækken.", "Write the case's number in the row."),
    )
    stands = f"nummeret {row.nr}" if row.nr else "intet nummer"
    bears = f"the number {row.nr}" if row.nr else "no number"
    message = Text(
        f"{_name(case)}: rækken med den titel har {stands}.",
        f"{_name(case)}: the row of this title has {bears}.",
    )
    return Difference(
        Kind.ROW_UNKNOWN,
        case.nr,
        sheet,
        a1(row.row, row.column),
        row.nr,
        case.nr,
        None,
        found.code,
        with_guess(message, found),
    )


def _row_difference(kind: Kind, sheet: str, row: PrintedRow, nr: str, message: Text) -> Difference:
    cell = a1(row.row, row.column)
    return Difference(kind, nr, sheet, cell, row.nr, "", None, NO_GUESS.code, message)


def _name(case: ExpectedRow) -> str:
    return f"{case.nr} {shortened(case.title, _TITLE)}"
