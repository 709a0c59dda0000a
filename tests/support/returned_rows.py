"""Returned sheets of priorities, built cell by cell and read as a file's are."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TypeAlias

from tests.support.priorities import priorities_round
from validate.opening import ReadFile
from workbook.address import Area, a1
from workbook.read.model import Book, Cell, CellKind, Sheet, Validation, Visibility
from workbook.records.returned import Returned
from workbook.round.model import Round
from workbook.rows.control_labels import control_labels
from workbook.rows.layout import RowsLayout, rows_layout
from workbook.rows.plan import rows_plan
from workbook.rows.read import read_rows
from workbook.stamp import stamp

Typed: TypeAlias = str | int | float | Decimal | tuple[str, str] | None
"""A text, a number, nothing, or a formula with the number it gives."""

HEADERS = ("Nr.", "Udgiftsart", "Titel", "Resume", "2026", "2027", "2028", "2029", "Type")
FIRST = ("ISU01", "Service", "Færre møder", "Hver anden.", -100, -250, -250, -250, "Besparelse")
SECOND = (
    "TU04a",
    "Service",
    "Nye lamper",
    "LED i gader.",
    None,
    -75,
    -75,
    -75,
    "Effektivisering",
)
THIRD = ("ØU10", "Overførsel", "Tilbud", "Flere i job.", 500, 100, -300, -300, "Merudgift")

SUMS = (("I alt, serviceudgifter", "Service"), ("I alt, overførselsudgifter", "Overførsel"))
DROPDOWNS = tuple(
    Validation("list", (Area(6, 1, 400, 30),), f'"{",".join(priorities_round().lists[name])}"')
    for name in ("kind", "type")
)
"""Both lists over every row: wherever a test puts a column, its cells offer what they should."""
SHEET = "Forslag"
FILE = "CBU.xlsx"


def layout(rows: int) -> RowsLayout:
    """The layout of a workbook of so many blank rows."""
    return rows_layout(priorities_round(), "CBU", blank=rows)


def book(rows: Sequence[Sequence[Typed]], headers: Sequence[Typed] = HEADERS) -> Book:
    """A workbook with these rows below the headers, which stand in row 5."""
    cells: dict[tuple[int, int], Cell] = {}
    for number, row in enumerate((headers, *rows), start=5):
        for column, typed in enumerate(row, start=1):
            if typed is not None:
                cells[number, column] = _cell(number, column, typed)
    return Book((Sheet(SHEET, Visibility.VISIBLE, cells, validations=DROPDOWNS),))


def sums(first: int, last: int) -> tuple[tuple[Typed, ...], ...]:
    """The two live sums over the rows from the first to the last, with 0 as what they give."""
    return tuple(_sum(label, kind, first, last) for label, kind in SUMS)


def stamped(
    found: Book, centre: str = "CBU", round_: Round | None = None, *sheets: Sheet
) -> ReadFile:
    """The workbook as a file of the centre's, with further sheets."""
    told = stamp(round_ or priorities_round(), centre)
    book_ = replace(found, custom=told.fields(), sheets=(*found.sheets, *OTHERS, *sheets))
    return ReadFile("0" * 64, book=book_)


def text_sheet(name: str, *texts: str) -> Sheet:
    """A visible sheet with a text in each row."""
    cells = {(row, 1): _cell(row, 1, text) for row, text in enumerate(texts, start=1)}
    return Sheet(name, Visibility.VISIBLE, cells)


def read(found: Book, rows: int = 3) -> Returned:
    """The records of the workbook."""
    returned = read_rows(priorities_round(), found, layout(rows), FILE)
    assert returned is not None
    return returned


def _sum(label: str, kind: str, first: int, last: int) -> tuple[Typed, ...]:
    areas = [f"{a1(first, column)}:{a1(last, column)}" for column in range(5, 9)]
    figures = [(f'SUMIFS({area},B{first}:B{last},"{kind}")', "0") for area in areas]
    return (label, None, None, None, *figures)


def _cell(row: int, column: int, typed: Typed) -> Cell:
    match typed:
        case (formula, value):
            return Cell(row, column, CellKind.NUMBER, value, formula)
        case str():
            return Cell(row, column, CellKind.TEXT, typed)
        case _:
            return Cell(row, column, CellKind.NUMBER, str(typed))


def _control() -> Sheet:
    """The live checks, each with its label and the formula of a figure."""
    labels = control_labels(rows_plan(priorities_round(), "CBU"))
    cells: dict[tuple[int, int], Cell] = {}
    for label, row in labels.items():
        cells[row, 2], cells[row, 3] = _cell(row, 2, label), _cell(row, 3, ("0", "0"))
    return Sheet("Kontrol", Visibility.VISIBLE, cells)


OTHERS = (text_sheet("Vejledning", "Prioriteringsforslag"), _control())
"""The sheets beside the records that were sent."""
