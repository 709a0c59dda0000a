"""Records that stand under the heading of another table than their own."""

from collections.abc import Iterator, Sequence

from validate.reconcile.difference import Difference, Kind
from validate.reconcile.naming import Subject, difference
from validate.reconcile.pairing import Pair
from validate.text import Text

_HALF = 2


def misplaced_rows(pairs: Sequence[Pair]) -> Iterator[Difference]:
    """A difference for every such row, where the headings are ones.

    A list that was sorted with its headings in it has these texts anywhere: they count only where
    most rows stand under their own, and a heading only where one of its own stands under it.
    """
    headed = [pair for pair in pairs if pair.line.record and pair.row.heading and pair.line.heading]
    right = [pair for pair in headed if pair.row.heading == pair.line.heading]
    if len(right) * _HALF <= len(headed):
        return
    own = {pair.row.heading for pair in right}
    printed = {pair.row.heading for pair in headed}
    for pair in headed:
        stands, belongs = pair.row.heading, pair.line.heading
        if stands != belongs and stands in own and belongs in printed:
            yield _misplaced(pair, stands, belongs)


def _misplaced(pair: Pair, stands: str, belongs: str) -> Difference:
    number = pair.line.record.name if pair.line.record else ""
    message = Text(
        f"{number} står under “{stands}”, men hører til “{belongs}”.",
        f"{number} stands under “{stands}”, but belongs to “{belongs}”.",
    )
    subject = Subject(Kind.ROW_MISPLACED, number, Text(number, number))
    return difference(subject, pair.row.sheet.name, pair.row.name, (stands, belongs), message)
