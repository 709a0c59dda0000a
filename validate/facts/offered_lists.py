"""The lists that a returned sheet offers in its cells."""

from collections.abc import Sequence

from workbook.address import parse_area
from workbook.read.model import Book, Sheet, Validation

_LIST = "list"


def offered(book: Book, sheet: Sheet, row: int, column: int) -> list[tuple[str, ...]]:
    """The values of every list that covers the cell, in their order; [] where none does."""
    return [
        _values(book, sheet, validation)
        for validation in sheet.validations
        if validation.kind == _LIST and any(area.holds(row, column) for area in validation.areas)
    ]


def span(cells: Sequence[str]) -> str:
    """The addresses as a sentence names them: the first ones, and how many more."""
    most = 6
    more = len(cells) - most
    return ", ".join(cells[:most]) + (f" … (+{more})" if more > 0 else "")


def _values(book: Book, sheet: Sheet, validation: Validation) -> tuple[str, ...]:
    """The values, written out in the rule or standing in the cells that it names."""
    source = validation.formula1.strip()
    if source.startswith('"'):
        written = source.strip('"').replace('""', '"').split(",")
        return tuple(value.strip() for value in written)
    source = book.names.get(source.removeprefix("="), source).removeprefix("=")
    name, _, area = source.rpartition("!")
    place = book.sheet(name.strip("'").replace("''", "'")) if name else sheet
    if place is None:
        return ()
    try:
        cells = parse_area(area)
    except ValueError:
        return ()
    found = sorted(place.cells.items())
    return tuple(cell.text.strip() for at, cell in found if cells.holds(*at))
