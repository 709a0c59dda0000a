"""The bundled follow-up of an agreement as a round of the second template language."""

from dataclasses import replace
from pathlib import Path

import samples
from templates.read_template import bundled_template
from templates.template import Template
from workbook.read.model import Book, Cell, CellKind
from workbook.round.load import round_of
from workbook.round.model import Round

FOLDER = Path(samples.__file__).parent / "ishoj-2024" / "august"


def follow_up_round(template: Template | None = None) -> Round:
    """The round of August 2024, described by this template or the bundled one."""
    return round_of(FOLDER, template or bundled_template("opfolgning"))


def changed(book: Book, sheet: str, cells: dict[tuple[int, int], str | None]) -> Book:
    """The workbook with these texts in these cells; None takes the cell away."""

    def cell(row: int, column: int, text: str) -> Cell:
        return Cell(row, column, CellKind.TEXT, text)

    sheets = []
    for one in book.sheets:
        found = dict(one.cells)
        if one.name == sheet:
            for place, text in cells.items():
                found.pop(place, None)
                if text is not None:
                    found[place] = cell(*place, text)
        sheets.append(replace(one, cells=found))
    return replace(book, sheets=tuple(sheets))
