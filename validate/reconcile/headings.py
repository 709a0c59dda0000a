"""Cases that stand under the heading of another committee than their own."""

from collections.abc import Iterator

from validate.reconcile.difference import Difference, Kind
from validate.reconcile.expected import Expected
from validate.reconcile.matching import Matching, Pair
from validate.reconcile.overview_reader import PrintedOverview
from validate.rule import Text
from workbook.address import a1

_HALF = 2


def misplaced_rows(
    printed: PrintedOverview, wanted: Expected, matching: Matching
) -> Iterator[Difference]:
    """A difference for every such row, where the headings are ones.

    A list that was sorted with its headings in it has these names anywhere: they count only where
    most rows stand under their own, and a heading only where one of its own stands under it.
    """
    stands = [(pair, _above(printed, pair.printed.row)) for pair in matching.pairs]
    headed = [(pair, code) for pair, code in stands if code]
    own = {code for pair, code in headed if code == pair.expected.committee}
    right = sum(code == pair.expected.committee for pair, code in headed)
    if right * _HALF <= len(headed):
        return
    known = {heading.committee for heading in printed.headings}
    for pair, code in headed:
        committee = pair.expected.committee
        if code != committee and code in own and committee in known:
            names = (wanted.committees[code], wanted.committees[committee])
            yield _misplaced(printed.sheet, pair, names)


def _above(printed: PrintedOverview, row: int) -> str:
    """The committee of the nearest heading above the row, or ""."""
    passed = [heading.committee for heading in printed.headings if heading.row < row]
    return passed[-1] if passed else ""


def _misplaced(sheet: str, pair: Pair, names: tuple[str, str]) -> Difference:
    (stands, belongs), nr = names, pair.expected.nr
    return Difference(
        Kind.ROW_MISPLACED,
        nr,
        sheet,
        a1(pair.printed.row, pair.printed.column),
        stands,
        belongs,
        None,
        "",
        Text(
            f"{nr} står under {stands}, men hører til {belongs}.",
            f"{nr} stands under {stands}, but belongs to {belongs}.",
        ),
    )
