"""Cells that a conditional format strikes through, as far as its condition can be told here.

Conditions are formulas of Excel. Those that people choose from the menu, and a comparison of one
cell, are weighed; of any other it is only said that it may hold.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from decimal import Decimal, InvalidOperation
from typing import Final

from templates.frozen import frozen
from workbook.address import Area, parse_a1
from workbook.late_pattern import LatePattern
from workbook.read.model import Cell, CellKind, MayStrike

_MOST_TESTS: Final = 500_000  # of a cell by a condition, on one sheet; more is an attack
_MOST_STRIKES: Final = 2_000  # conditional formats of one sheet
_REFERENCE: Final = r"(\$?[A-Z]{1,3}\$?[0-9]{1,7})"
_COMPARED: Final = LatePattern(
    rf'{_REFERENCE}(=|<>|<=|>=|<|>)("(?:[^"]|"")*"|-?[0-9]+(?:\.[0-9]+)?|TRUE|FALSE)', re.IGNORECASE
)
_FOUND: Final = LatePattern(
    rf'(NOT\()?(ISERROR|ISNUMBER)\((?:SEARCH|FIND)\("([^"]*)",{_REFERENCE}\)\)(?(1)\))',
    re.IGNORECASE,
)
_FILLED: Final = LatePattern(
    rf"(?:LEN\((?:TRIM\()?{_REFERENCE}\)?\)>0|NOT\(ISBLANK\({_REFERENCE}\)\))", re.IGNORECASE
)
_BLANKS: Final = re.compile(r'("(?:[^"]|"")*+")|\s+')
_OPERATORS: Final[Mapping[str, str]] = {
    "equal": "=",
    "notEqual": "<>",
    "greaterThan": ">",
    "lessThan": "<",
    "greaterThanOrEqual": ">=",
    "lessThanOrEqual": "<=",
}
_TEXTS: Final[Mapping[str, Callable[[str, str], bool]]] = {
    "containsText": lambda said, text: text in said,
    "notContainsText": lambda said, text: text not in said,
    "beginsWith": lambda said, text: said.startswith(text),
    "endsWith": lambda said, text: said.endswith(text),
}
_Test = Callable[[Cell], bool]


@frozen
class Strike:
    """A conditional format whose letters are struck through.

    Attributes:
        areas: where it applies.
        kind: of its condition, as stored: “cellIs”, “containsText”, “expression” …
        formulas: of the condition.
        operator: that compares the cell with the first of them, or "".
        text: that is looked for, or "".
    """

    areas: tuple[Area, ...]
    kind: str
    formulas: tuple[str, ...] = ()
    operator: str = ""
    text: str = ""


@frozen
class Strikes:
    """What the conditional formats of a sheet strike through.

    Attributes:
        cells: in which a condition holds.
        perhaps: conditions of which nobody can tell here whether they hold.
    """

    cells: frozenset[tuple[int, int]] = frozenset()
    perhaps: tuple[MayStrike, ...] = ()


def struck_cells(strikes: Sequence[Strike], cells: Mapping[tuple[int, int], Cell]) -> Strikes:
    """What these conditional formats strike through among the cells with content."""
    found: set[tuple[int, int]] = set()
    perhaps: list[MayStrike] = []
    room = _MOST_TESTS
    for strike in strikes[:_MOST_STRIKES]:
        if room >= 0:
            room -= sum(1 + min(_size(area), len(cells)) for area in strike.areas)
        inside = [] if room < 0 else [cell for area in strike.areas for cell in _in(area, cells)]
        test = None if room < 0 else _test(strike, cells, inside)
        if test is None:
            perhaps.append(_may(strike))
        else:
            found.update((cell.row, cell.column) for cell in inside if test(cell))
    perhaps += map(_may, strikes[_MOST_STRIKES : _MOST_STRIKES + 1])
    return Strikes(frozenset(found), tuple(perhaps))


def _may(strike: Strike) -> MayStrike:
    called = strike.kind if strike.kind != "expression" else ""
    return MayStrike(strike.areas, " ".join([called, *strike.formulas]).strip())


def _size(area: Area) -> int:
    rows = area.last_row - area.first_row + 1
    return rows * (area.last_column - area.first_column + 1)


def _in(area: Area, cells: Mapping[tuple[int, int], Cell]) -> Iterator[Cell]:
    if _size(area) > len(cells):
        yield from (cell for cell in cells.values() if area.holds(cell.row, cell.column))
        return
    for row in range(area.first_row, area.last_row + 1):
        for column in range(area.first_column, area.last_column + 1):
            if (row, column) in cells:
                yield cells[row, column]


def _test(
    strike: Strike, cells: Mapping[tuple[int, int], Cell], inside: Sequence[Cell]
) -> _Test | None:
    """Whether the condition holds in a cell; None where nobody can tell."""
    if strike.kind == "cellIs" and strike.operator in _OPERATORS and strike.formulas:
        return _comparison(_OPERATORS[strike.operator], strike.formulas[0])
    if strike.kind == "expression" and strike.formulas:
        with suppress(ValueError):  # a reference to a cell that no sheet has
            return _expression(strike, cells)
        return None
    if strike.kind in _TEXTS:
        text, holds = strike.text.casefold(), _TEXTS[strike.kind]
        return lambda cell: holds(cell.text.casefold(), text)
    return _of_content(strike.kind, inside)


def _of_content(kind: str, inside: Sequence[Cell]) -> _Test | None:
    """Whether a cell is filled, an error, or says the same as another."""
    is_not = kind.startswith(("not", "unique"))
    match kind:
        case "containsBlanks" | "notContainsBlanks":
            return lambda cell: bool(cell.text.strip()) == is_not
        case "containsErrors" | "notContainsErrors":
            return lambda cell: (cell.kind is CellKind.ERROR) != is_not
        case "duplicateValues" | "uniqueValues":
            times = Counter(cell.text.casefold() for cell in inside)
            return lambda cell: (times[cell.text.casefold()] > 1) != is_not
    return None


def _comparison(operator: str, constant: str) -> _Test | None:
    """A cell compared with a text, a number or a truth value as a formula writes it."""
    constant = constant.strip()
    if constant.startswith('"') and constant.endswith('"'):
        text = constant[1:-1].replace('""', '"').casefold()
        if operator not in {"=", "<>"}:
            return None
        return lambda cell: (cell.text.casefold() == text) == (operator == "=")
    if constant.upper() in {"TRUE", "FALSE"}:
        stored = "1" if constant.upper() == "TRUE" else "0"
        if operator not in {"=", "<>"}:
            return None
        return lambda cell: (
            (cell.kind is CellKind.BOOLEAN and cell.raw == stored) == (operator == "=")
        )
    try:
        number = Decimal(constant)
    except InvalidOperation:
        return None
    return lambda cell: _compared(cell.number, operator, number)


def _compared(value: Decimal | None, operator: str, number: Decimal) -> bool:
    if value is None:
        return operator in {"<>", ">", ">="}  # a text is larger than any number
    return (
        ("=" in operator and value == number)
        or ("<" in operator and value < number)
        or (">" in operator and value > number)
    )


def _expression(strike: Strike, cells: Mapping[tuple[int, int], Cell]) -> _Test | None:
    """The test of a formula; None where it is none of those that are known.

    Raises:
        ValueError: it refers to a cell that no sheet has.
    """
    formula = strike.formulas[0].strip().removeprefix("=")
    while formula.startswith("(") and formula.endswith(")") and formula.count("(") == 1:
        formula = formula[1:-1]
    bare = _BLANKS.sub(lambda found: found[1] or "", formula)
    if bare.upper() in {"TRUE", "1", "FALSE", "0"}:
        holds = bare.upper() in {"TRUE", "1"}
        return lambda _: holds
    first = (
        min(area.first_row for area in strike.areas),
        min(area.first_column for area in strike.areas),
    )
    if match := _COMPARED.compiled.fullmatch(bare):
        test = _comparison(match[2], match[3])
        return None if test is None else _at(match[1], first, cells, test, blank=_of_blank(match))
    if match := _FILLED.compiled.fullmatch(bare):
        return _at(match[1] or match[2], first, cells, lambda cell: bool(cell.text), blank=False)
    if match := _FOUND.compiled.fullmatch(bare):
        text, is_found = match[3].casefold(), match[2].upper() == "ISNUMBER"
        is_found = is_found != bool(match[1])
        return _at(
            match[4],
            first,
            cells,
            lambda cell: (text in cell.text.casefold()) == is_found,
            blank=not is_found,
        )
    return None


def _of_blank(match: re.Match[str]) -> bool:
    """Whether the comparison holds for a blank cell, which is 0 and an empty text at once."""
    if match[3].startswith('"'):
        return (match[3] == '""') == (match[2] == "=")
    number = Decimal({"TRUE": "1", "FALSE": "0"}.get(match[3].upper(), match[3]))
    return _compared(Decimal(), match[2], number)


def _at(
    reference: str,
    first: tuple[int, int],
    cells: Mapping[tuple[int, int], Cell],
    test: _Test,
    *,
    blank: bool,
) -> _Test:
    """The test of the cell that a reference means from each cell of the areas.

    Args:
        reference: as it is written for the first cell of the areas.
        first: that cell.
        cells: of the sheet.
        test: of the cell that is meant.
        blank: what it is of one that is blank.
    """
    row, column = parse_a1(reference.replace("$", "").upper())
    is_row_fixed, is_column_fixed = "$" in reference[1:], reference.startswith("$")

    def holds(cell: Cell) -> bool:
        meant = (
            row if is_row_fixed else row + cell.row - first[0],
            column if is_column_fixed else column + cell.column - first[1],
        )
        found = cells.get(meant)
        return blank if found is None else test(found)

    return holds
