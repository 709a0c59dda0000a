"""Addresses of cells as Excel writes them, and the numbers behind them (1-based)."""

from collections.abc import Iterable
from functools import cache

from templates.frozen import frozen

LAST_ROW = 1_048_576
LAST_COLUMN = 16_384

_LETTERS = 26
_LONGEST_COLUMN = 3
_LONGEST_ROW = 7
_DIGITS = "0123456789"
_FIRST_ROWS = {str(row): row for row in range(1, 2048)}  # a reader asks for little else


@frozen
class Area:
    """A rectangle of cells, 1-based and inclusive."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int

    def holds(self, row: int, column: int) -> bool:
        """Whether the cell lies inside."""
        return (
            self.first_row <= row <= self.last_row
            and self.first_column <= column <= self.last_column
        )

    @property
    def address(self) -> str:
        """In A1 form, as ``A1:B2``."""
        first, last = a1(self.first_row, self.first_column), a1(self.last_row, self.last_column)
        return f"{first}:{last}"


@cache
def column_letter(number: int) -> str:
    """The letters of a column.

    Raises:
        ValueError: no such column in a workbook.

    >>> column_letter(1), column_letter(28), column_letter(16384)
    ('A', 'AB', 'XFD')
    """
    if not 1 <= number <= LAST_COLUMN:
        raise ValueError(f"no column {number}")
    letters = ""
    while number:
        number, rest = divmod(number - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters


@cache
def column_number(letters: str) -> int:
    """The number of a column, from its letters in either case.

    Raises:
        ValueError: not the letters of a column. Errors are not cached, so the cache ends at the
            spellings of 16,384 columns.

    >>> column_number("AB"), column_number("xfd")
    (28, 16384)
    """
    if not (0 < len(letters) <= _LONGEST_COLUMN and letters.isascii() and letters.isalpha()):
        raise ValueError(f"no column {letters[:20]!r}")
    number = 0
    for letter in letters.upper():
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    if number > LAST_COLUMN:
        raise ValueError(f"no column {letters!r}")
    return number


def row_number(digits: str) -> int:
    """The number of a row, from its digits.

    Raises:
        ValueError: not a row of a workbook.

    >>> row_number("17")
    17
    """
    if digits in _FIRST_ROWS:
        return _FIRST_ROWS[digits]
    if not (0 < len(digits) <= _LONGEST_ROW and digits.isascii() and digits.isdigit()):
        raise ValueError(f"no row {digits[:20]!r}")
    number = int(digits)
    if not 1 <= number <= LAST_ROW:
        raise ValueError(f"no row {digits!r}")
    return number


def a1(row: int, column: int, *, absolute: bool = False) -> str:
    """The address of a cell, with dollar signs where it is absolute.

    Raises:
        ValueError: no such cell in a workbook.

    >>> a1(7, 14), a1(7, 14, absolute=True)
    ('N7', '$N$7')
    """
    if not 1 <= row <= LAST_ROW:
        raise ValueError(f"no row {row}")
    dollar = "$" if absolute else ""
    return f"{dollar}{column_letter(column)}{dollar}{row}"


def parse_a1(address: str) -> tuple[int, int]:
    """The row and column of an address, dollar signs or not.

    Raises:
        ValueError: not the address of a cell.

    >>> parse_a1("$N$7")
    (7, 14)
    """
    plain = address.replace("$", "")
    letters = plain.rstrip(_DIGITS)
    return row_number(plain[len(letters) :]), column_number(letters)


def spans(cells: Iterable[str]) -> list[str]:
    """The addresses with neighbours in a row or a column put together, in their order.

    Raises:
        ValueError: one of them is no cell.

    >>> spans(["C53", "D53", "E53", "C60", "D60", "D61"])
    ['C53:E53', 'C60:D60', 'D61']
    """
    found: list[list[tuple[int, int]]] = []
    for place in map(parse_a1, cells):
        if found and _continues(found[-1], place):
            found[-1].append(place)
        else:
            found.append([place])
    return [a1(*span[0]) if len(span) == 1 else f"{a1(*span[0])}:{a1(*span[-1])}" for span in found]


def _continues(span: list[tuple[int, int]], place: tuple[int, int]) -> bool:
    (row, column), (first_row, first_column) = span[-1], span[0]
    if place == (row, column + 1):
        return row == first_row
    return place == (row + 1, column) and column == first_column


def parse_area(text: str) -> Area:
    """The area of ``A1:B2``, of one cell, of whole columns (``A:C``) or whole rows (``3:5``).

    The corners may come in any order.

    Raises:
        ValueError: not an area.

    >>> parse_area("B2:A1")
    Area(first_row=1, first_column=1, last_row=2, last_column=2)
    """
    first, colon, last = text.replace("$", "").partition(":")
    last = last if colon else first
    rows: tuple[int, int]
    columns: tuple[int, int]
    if colon and first.isalpha() and last.isalpha():
        rows, columns = (1, LAST_ROW), (column_number(first), column_number(last))
    elif colon and first.isdigit() and last.isdigit():
        rows, columns = (row_number(first), row_number(last)), (1, LAST_COLUMN)
    else:
        (top, left), (bottom, right) = parse_a1(first), parse_a1(last)
        rows, columns = (top, bottom), (left, right)
    return Area(min(rows), min(columns), max(rows), max(columns))
