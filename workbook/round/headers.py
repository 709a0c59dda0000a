"""Where the headers of finance's list stand, if not in the first row of the first sheet."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from templates.errors import OperatorError
from templates.frozen import frozen
from templates.text import Text
from workbook.danish import closest, folded
from workbook.read.model import Sheet
from workbook.read.open import open_book
from workbook.read.refusal import Refused
from workbook.round.grid import Grid
from workbook.round.problem import lacking

_SEARCHED: Final = 50  # rows


@frozen
class _Found:
    """The row with most of the headers."""

    count: int
    sheet: str
    row: int
    is_first_sheet: bool


def without_headers(
    grid: Grid, missing: Sequence[str], wanted: Sequence[str], folder: Path
) -> OperatorError:
    """The error that columns are missing: their headers stand elsewhere, are misspelt, or others.

    Args:
        grid: the list as it was read.
        missing: headers that must stand and do not.
        wanted: all that must stand.
        folder: of the round.
    """
    said = lacking(grid.path, grid.sheet, missing)
    here = len(wanted) - len(missing)
    found = _elsewhere(grid.path, wanted)
    if found is not None and found.count > here:
        return OperatorError(said, _moved(found))
    others = [header for header in grid.headers if header not in wanted]
    near = {header: name for header in missing if (name := closest(header, others))}
    if near:
        danish = ", ".join(f"{name} til {header}" for header, name in near.items())
        english = ", ".join(f"{name} to {header}" for header, name in near.items())
        return OperatorError(
            said, Text(f"Skal kolonnen omdøbes? {danish}.", f"Rename the column? {english}.")
        )
    names = ", ".join(wanted)
    needs = Text(
        f"Den første række skal have overskrifterne {names}.",
        f"The first row needs the headers {names}.",
    )
    if here * 2 > len(wanted):
        return OperatorError(said, needs)
    command = f'budgetrunde import "LISTE.xlsx" "{folder}"'
    return OperatorError(
        said,
        Text(
            f"{needs.da} Har jeres liste andre kolonner, så læg den uden for mappen, og kør: "
            f"{command}",
            f"{needs.en} If your list has other columns, put it outside the folder, and run: "
            f"{command}",
        ),
    )


def _moved(found: _Found) -> Text:
    where = Text(
        f"række {found.row} på arket {found.sheet}", f"row {found.row} of the sheet {found.sheet}"
    )
    if found.is_first_sheet:
        return Text(
            f"Overskrifterne står i {where.da}. Slet rækkerne over dem.",
            f"The headers stand in {where.en}. Delete the rows above them.",
        )
    above = found.row > 1
    return Text(
        f"Overskrifterne står i {where.da}. Flyt arket forrest"
        f"{', og slet rækkerne over dem' if above else ''}.",
        f"The headers stand in {where.en}. Move the sheet to the front"
        f"{', and delete the rows above them' if above else ''}.",
    )


def _elsewhere(path: Path, wanted: Sequence[str]) -> _Found | None:
    """The row of any sheet with most of the headers; None of a CSV file."""
    try:
        book = open_book(path)
    except Refused:
        return None
    rows = [
        _Found(_count(sheet, row, wanted), sheet.name, row, is_first_sheet=number == 0)
        for number, sheet in enumerate(book.sheets)
        for row in sorted({row for row, _ in sheet.cells if row <= _SEARCHED})
    ]
    return max(rows, key=lambda one: one.count, default=None)


def _count(sheet: Sheet, row: int, wanted: Sequence[str]) -> int:
    texts = {folded(cell.text) for (at, _), cell in sheet.cells.items() if at == row}
    return sum(folded(header) in texts for header in wanted)
