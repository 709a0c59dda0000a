"""The sums that the amounts of a year keep, as the template's form states them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from templates.form import Form, FramesBlock, GridBlock, GridRow
from validate.contract.columns import Columns, Kept, column_of
from workbook.numbers import exact_sum

FORMULA = "formula"
NEGATIVE = "ROW014"
"""Code of the rule that finds a net saving below 0."""


@dataclass(frozen=True, slots=True)
class Sum:
    """One sum of a form.

    Attributes:
        name: code of the rule that finds where it is not kept; or `FORMULA`.
        key: of the grid row or block of frames that must fit.
        columns: ids that it is made of.
        kept: judges the columns of a table, row by row.
    """

    name: str
    key: str
    columns: frozenset[str]
    kept: Callable[[Columns], Kept]


def not_negative(amount: object) -> bool:
    """Whether the amount is 0 or more; a blank one is not judged."""
    return not isinstance(amount, Decimal) or amount >= 0


def sums(form: Form) -> Iterator[Sum]:
    """The form's sums: formula rows, rows that must be 0, frames that split a row."""
    for grid in form.grids:
        for row in grid.rows:
            if row.formula is not None:
                yield _formula(form, row)
            if row.holds is not None:
                yield _zero(form, grid, row, row.holds)
    for block in form.frames:
        yield _split(form, block)


def _formula(form: Form, row: GridRow) -> Sum:
    """The row is what its terms give: of a table that states it, as the clean rows of files do not.

    What stands in the file's own cell is another matter, and the rules of these cells judge it.
    """
    signs = form.expanded(row.id)

    def kept(table: Columns) -> Kept:
        found = zip(table[column_of(row.id)], _totals(table, signs), _unread(table), strict=True)
        return [stated == total or not unread.isdisjoint(signs) for stated, total, unread in found]

    return Sum(FORMULA, row.id, frozenset(signs) | {row.id}, kept)


def _zero(form: Form, grid: GridBlock, row: GridRow, code: str) -> Sum:
    """The row is 0 in each year in which every part has an amount, or one another than 0."""
    signs = form.expanded(row.id)
    own = [part.id for part in grid.rows if part.formula is None]

    def kept(table: Columns) -> Kept:
        parts = list(zip(*(table[column_of(key)] for key in own), strict=True))
        found = zip(parts, _totals(table, signs), _unread(table), strict=True)
        return [
            not total or not is_split(typed) or not unread.isdisjoint(signs)
            for typed, total, unread in found
        ]

    return Sum(code, row.id, frozenset(signs) | set(own) | {row.id}, kept)


def is_split(typed: Sequence[object]) -> bool:
    """Whether every part has an amount, or one another than 0: else the year is left open."""
    return None not in typed or any(typed)


def _split(form: Form, block: FramesBlock) -> Sum:
    """The frames add up to the row that they split, in each year in which one has an amount."""
    signs = form.expanded(block.splits)
    asked = {block.id, *signs}

    def kept(table: Columns) -> Kept:
        found = zip(table[column_of(block.id)], _totals(table, signs), _unread(table), strict=True)
        return [
            parts is None or parts == (total or Decimal()) or not unread.isdisjoint(asked)
            for parts, total, unread in found
        ]

    return Sum(block.holds, block.id, frozenset(asked), kept)


def _totals(table: Columns, signs: dict[str, int]) -> list[Decimal | None]:
    """What the typed rows give, exactly; None where none of them has an amount."""
    columns = [table[column_of(key)] for key in signs]
    totals: list[Decimal | None] = []
    for amounts in zip(*columns, strict=True):
        found = [
            sign * amount
            for amount, sign in zip(amounts, signs.values(), strict=True)
            if isinstance(amount, Decimal)
        ]
        totals.append(exact_sum(found) if found else None)
    return totals


def _unread(table: Columns) -> list[frozenset[str]]:
    return [frozenset(str(names).split()) if names else frozenset() for names in table["unread"]]
