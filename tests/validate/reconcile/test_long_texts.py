"""Texts that an edition shows over several rows are compared as one."""

from dataclasses import replace
from functools import cache

from samples.excel import ReturnedFile
from tests.support.seminar import seminar
from validate.reconcile.compare import compare_edition
from validate.reconcile.difference import Kind
from workbook.address import parse_a1
from workbook.edition.build import document
from workbook.edition.dataset import Dataset
from workbook.edition.xlsx import edition_workbook
from workbook.read.open import read_book

SHEET = "Forslag"
_NAME = "ØU04"
_LINES = tuple(
    f"{name} og afsnit {number} fortæller, hvad forslaget betyder for borgerne i kommunen. " * 4
    for number, name in enumerate(("ISU02", "ØU05", "Her", "SU04", "Der", "Nu"))
)


@cache
def _data() -> Dataset:
    """The proposals of the seminar, one with a long text in which others are named."""
    data = seminar()
    records = tuple(
        replace(one, contents={**one.contents, "resume": "\n".join(_LINES)})
        if one.name.startswith(_NAME)
        else one
        for one in data.records
    )
    return replace(data, records=records)


def _rows(file: ReturnedFile) -> list[int]:
    """The rows of the proposal."""
    cells = file.rows(SHEET)
    first = next(parse_a1(ref)[0] for ref, one in cells.items() if one.startswith(_NAME))
    last = first
    while f"A{last + 1}" not in cells and f"C{last + 1}" in cells:
        last += 1
    return list(range(first, last + 1))


def _outline(file: ReturnedFile) -> list[tuple[Kind, str, str]]:
    found = compare_edition(read_book(file.data), _data())
    return [(one.kind, one.what, one.cell) for one in found.differences]


def test_long_text__as_merge_writes_it__agrees() -> None:
    file = ReturnedFile(edition_workbook(document(_data())))
    assert len(_rows(file)) > 3
    assert _outline(file) == []


def test_long_text__changed_in_a_row_below__is_told_at_its_record() -> None:
    file = ReturnedFile(edition_workbook(document(_data())))
    first, *_, last = _rows(file)
    file.set_text(SHEET, f"C{last}", "Noget helt andet.")
    ((kind, what, cell),) = _outline(file)
    assert (kind, cell) == (Kind.TEXT, f"C{first}")
    assert what.startswith(_NAME)


def test_long_text__a_row_of_it_deleted__is_told_at_its_record() -> None:
    file = ReturnedFile(edition_workbook(document(_data())))
    first, second, *_ = _rows(file)
    file.delete_rows(SHEET, second)
    ((kind, _, cell),) = _outline(file)
    assert (kind, cell) == (Kind.TEXT, f"C{first}")
