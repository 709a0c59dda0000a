"""The formulas of calculated numbers: what they add, cells that stand together as a range."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import TypeAlias

from workbook.address import Area
from workbook.edition.document import Blank, CellRef, Number, Paragraph, Term
from workbook.expression.reading import literal
from workbook.numbers import plain
from workbook.write.book import a1, reference

Position: TypeAlias = tuple[str, int, int]
"""Sheet, row and column, 1-based."""

_LEAST_DECIMALS, _MOST_DECIMALS = 6, 15  # øre in an edition of mio. kr.; what Excel holds
_MOST_ARGUMENTS = 200
_LONGEST = 8000


def formula_of(
    cell: Number | Blank, sheet: str, position: Callable[[CellRef], Position], decimals: int
) -> str:
    """The formula that gives the cell; "" where it is not calculated, or would be too long.

    Args:
        cell: to be calculated.
        sheet: on which it stands.
        position: where a cell stands.
        decimals: of the exact result, to which it is rounded: programs add in binary. An amount
            that is changed by hand may have some more.
    """
    if isinstance(cell, Number) and cell.counts:
        text = _call("COUNTA", map(position, cell.counts), sheet)
    elif cell.over is not None and cell.terms:
        text = _share(cell, cell.over, sheet, position)
    elif cell.terms:
        is_guarded = isinstance(cell, Blank) or cell.is_optional
        text = _sum(cell.terms, sheet, position, is_alone=is_guarded and len(cell.terms) == 1)
        factors = {abs(term.factor) for term in cell.terms}
        if (decimals or factors != {1}) and (len(cell.terms) > 1 or factors != {1}):
            text = f"ROUND({text},{min(max(decimals, _LEAST_DECIMALS), _MOST_DECIMALS)})"
        if is_guarded:
            # A link to a blank cell would give 0, which is another answer than none.
            count = _call("COUNT", (position(term.cell) for term in cell.terms), sheet)
            text = f'IF({count}=0,"",{text})'
    else:
        return ""
    return text if len(text) <= _LONGEST else ""


def text_formula(
    paragraph: Paragraph,
    sheet: str,
    position: Callable[[CellRef], Position],
    decimals: Callable[[Number], int],
) -> str:
    """The formula that says the text with its numbers; "" where it has none, or would be too long.

    Numbers are written as a Danish reader writes them, in whatever language the program speaks.

    Args:
        paragraph: to be said.
        sheet: on which it stands.
        position: where a cell stands.
        decimals: of a number's exact result.
    """
    parts: list[str] = []
    end, value = 0, ""
    for one in paragraph.numbers:
        value = formula_of(one.number, sheet, position, decimals(one.number))
        limited = value if one.at_most is None else f"MIN({plain(one.at_most)},{value})"
        parts.append(literal(paragraph.text[end : one.start]))
        parts.append(f'SUBSTITUTE(FIXED({limited},{one.number.decimals},TRUE),".",",")')
        end = one.end
    if not value:
        return ""
    text = "&".join([*parts, literal(paragraph.text[end:])])
    if paragraph.otherwise:
        text = f"IF({value}>0,{text},{literal(paragraph.otherwise)})"
    return text if len(text) <= _LONGEST else ""


def _share(
    cell: Number | Blank, over: CellRef, sheet: str, position: Callable[[CellRef], Position]
) -> str:
    """The terms in per cent of the other cell; blank where one of them is, and of nothing."""
    below = _cell(position(over), sheet)
    above = _sum(cell.terms, sheet, position, is_alone=True)
    count = _call("COUNT", [*(position(term.cell) for term in cell.terms), position(over)], sheet)
    share = f"ROUND(100*({above})/{below},{cell.decimals})"
    return f'IF({count}<{len(cell.terms) + 1},"",IF({below}=0,"",{share}))'


def _sum(
    terms: Sequence[Term],
    sheet: str,
    position: Callable[[CellRef], Position],
    *,
    is_alone: bool,
) -> str:
    """The terms by factor, each group added and then multiplied.

    A cell may show nothing, which `N` takes for 0; one that stands alone is known to be a number.
    """
    factors = list(dict.fromkeys(term.factor for term in terms))
    text = ""
    for factor in factors:
        cells = [position(term.cell) for term in terms if term.factor == factor]
        added = _cell(cells[0], sheet) if len(cells) == 1 else _call("SUM", cells, sheet)
        if len(cells) == 1 and not is_alone:
            added = f"N({added})"
        sign = "-" if factor < 0 else "+" if text else ""
        if "+" in added and factor != 1:
            added = f"({added})"
        text += f"{sign}{added}{_scaled(abs(factor))}"
    return text


def _scaled(factor: Decimal) -> str:
    """What multiplies by the factor: a division where that is the whole number."""
    if factor == 1:
        return ""
    return f"/{plain(1 / factor)}" if factor < 1 else f"*{plain(factor)}"


def _call(name: str, cells: Iterable[Position], sheet: str) -> str:
    """The function over the cells, called several times where it can take no more of them."""
    ranges = [_range(area, at, sheet) for at, area in _areas(cells)]
    parts = [ranges[start : start + _MOST_ARGUMENTS] for start in range(0, len(ranges), 200)]
    return "+".join(f"{name}({','.join(part)})" for part in parts)


def _areas(cells: Iterable[Position]) -> Sequence[tuple[str, Area]]:
    """Cells right below each other as one area."""
    found: list[tuple[str, Area]] = []
    for sheet, row, column in sorted(cells, key=lambda cell: (cell[0], cell[2], cell[1])):
        if found:
            before, area = found[-1]
            if before == sheet and area.last_column == column and area.last_row == row - 1:
                found[-1] = (sheet, Area(area.first_row, column, row, column))
                continue
        found.append((sheet, Area(row, column, row, column)))
    return found


def _range(area: Area, at: str, sheet: str) -> str:
    if at != sheet:
        return reference(at, area)
    first, last = a1(area.first_row, area.first_column), a1(area.last_row, area.last_column)
    return first if first == last else f"{first}:{last}"


def _cell(position: Position, sheet: str) -> str:
    at, row, column = position
    return _range(Area(row, column, row, column), at, sheet)
