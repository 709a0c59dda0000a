"""The edition of a small follow-up of records, and what reconcile finds in it after an edit."""

from collections.abc import Callable
from functools import cache

from samples.excel import ReturnedFile
from tests.support.progress import CENTRES, follow_up
from validate.reconcile.compare import Expected, expected, reconcile_expected
from validate.reconcile.difference import Kind, Reconciliation
from workbook.address import parse_a1
from workbook.edition.build import document
from workbook.edition.dataset import Dataset, DeliveredFile, dataset
from workbook.edition.xlsx import edition_workbook
from workbook.read.open import read_book

SHEET = "Opfølgning"

Act = Callable[[ReturnedFile], object]


@cache
def data() -> Dataset:
    """The nine items of the three centres, as they are merged."""
    answers = follow_up()
    files = [DeliveredFile(f"{one}.xlsx", "", one, answers.records(one)) for one in CENTRES]
    return dataset(answers.round, files)


@cache
def edition() -> bytes:
    """The workbook that merge makes of them."""
    return edition_workbook(document(data()))


@cache
def _expected() -> Expected:
    return expected(data())


def of(act: Act) -> Reconciliation:
    """What is found after the edit."""
    file = ReturnedFile(edition())
    act(file)
    return reconcile_expected(read_book(file.data), _expected())


def outline(found: Reconciliation) -> list[tuple[Kind, str, str, str]]:
    """Kind, subject, cell and guess of each difference."""
    return [(one.kind, one.what, one.cell, one.guess) for one in found.differences]


def cell(text: str, sheet: str = SHEET) -> str:
    """The address of the first cell that begins with the text."""
    found = ReturnedFile(edition()).rows(sheet).items()
    rows = [ref for ref, one in found if one.startswith(text)]
    return min(rows, key=parse_a1)


def row(text: str, sheet: str = SHEET) -> int:
    """The row of that cell."""
    return parse_a1(cell(text, sheet))[0]


def text(ref: str, sheet: str = SHEET) -> str:
    """What stands in the cell."""
    return ReturnedFile(edition()).rows(sheet)[ref]
