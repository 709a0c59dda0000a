"""A corrected copy never launders: no answer comes to stand at another record than it was given to.

Blocks of cells are sorted, exchanged, pushed up or down, or copied over others, as a person does
who lifts the protection. Where that gives an error, the copy leaves out every answer of which
nobody knows whose it is.
"""

import random
from dataclasses import replace

import pytest

from samples.ballerup import SAMPLE as BALLERUP
from samples.ishoj import SAMPLE as ISHOJ
from samples.proposals import SAMPLE as HOJE_TAASTRUP
from tests.support.torn import Returned, Torn, answers, order_of
from validate.returns.rows_copy import RowsCopy
from workbook.address import a1
from workbook.read.model import Book, CellKind
from workbook.rows.layout import RowsLayout

AUGUST = ISHOJ / "august"
_CASES = {
    "column A sorted alone": ("nr", "nr"),
    "the columns up to the title sorted": ("nr", "title"),
    "the columns from the committees on sorted with the answers": ("committees", "remark"),
    "the earlier remarks sorted with the answers": ("earlier_remarks", "remark"),
}


def _layout(returned: Returned) -> RowsLayout:
    layout = returned.file.rows
    assert layout is not None
    return layout


@pytest.fixture(scope="module", params=["CPS", "CSO", "CKF"])
def returned(request: pytest.FixtureRequest) -> Returned:
    return Returned(AUGUST, request.param)


@pytest.mark.parametrize("case", _CASES)
def test_copy__part_of_the_columns_in_another_order__has_no_answer_of_another_record(
    returned: Returned, case: str
) -> None:
    layout = _layout(returned)
    first, last = (layout.column(slot).column for slot in _CASES[case])
    rows = range(layout.first_row, layout.last_row + 1)
    torn = Torn(case, first, last, dict(zip(rows, reversed(rows), strict=True)))
    assert returned.strange(torn.of(returned.book, layout.sheet)) == []


@pytest.mark.parametrize("seed", range(14))
def test_copy__block_with_locked_cells_torn_apart__has_no_answer_of_another_record(
    returned: Returned, seed: int
) -> None:
    layout, random_ = _layout(returned), random.Random(seed)  # noqa: S311 - to repeat
    locked = [place.column for place in layout.columns if not place.is_open]
    first = random_.choice(locked)
    last = random_.randrange(first, layout.columns[-1].column + 1)
    kind, order = order_of(random_, range(layout.first_row, layout.last_row + 1))
    torn = Torn(kind, first, last, order)
    assert returned.strange(torn.of(returned.book, layout.sheet)) == [], torn


def test_copy__locked_cell_in_the_centre_s_own_words__keeps_every_answer(
    returned: Returned,
) -> None:
    layout = _layout(returned)
    place = layout.first_row, layout.column("committees").column
    book = _typed(returned.book, layout.sheet, place, "ØU og SSU")
    assert returned.copied(book) == returned.answers


def test_copy__last_answer_pushed_below_the_table__leaves_out_those_above_it(
    returned: Returned,
) -> None:
    layout = _layout(returned)
    columns = [place.column for place in layout.columns if place.is_open]
    rows = range(layout.first_row, layout.last_row + 1)
    torn = Torn("down", columns[0], columns[-1], {row + 1: row for row in rows} | {rows[0]: None})
    assert returned.copied(torn.of(returned.book, layout.sheet)) == {}


def test_copy__numbers_of_two_rows_exchanged__says_whose_answers_have_no_place(
    returned: Returned,
) -> None:
    layout = _layout(returned)
    one, other = layout.first_row, layout.last_row
    book = Torn("exchanged", 1, 1, {one: other, other: one}).of(returned.book, layout.sheet)
    lines = RowsCopy(returned.opened(book)).unplaced
    records = {record.place.row: record.name for record in returned.file.records}
    for row, number in ((one, records[other]), (other, records[one])):
        answers = {a1(row, place.column) for place in layout.columns if place.is_open}
        reasons = {line.reason for line in lines if line.cell in answers}
        assert reasons == {f"Rækkens låste felter passer ikke til punkt {number}"}


def _typed(book: Book, sheet: str, place: tuple[int, int], text: str) -> Book:
    found = book.sheet(sheet)
    assert found is not None
    cells = {**found.cells, place: found.cells[place]._replace(kind=CellKind.TEXT, raw=text)}
    sheets = (replace(one, cells=cells) if one.name == sheet else one for one in book.sheets)
    return replace(book, sheets=tuple(sheets))


@pytest.fixture(scope="module")
def forms() -> Returned:
    return Returned(BALLERUP, "CBEM")


@pytest.mark.parametrize("seed", range(40))
def test_copy__block_of_a_form_torn_apart__blocks_or_has_no_answer_of_another_cell(
    forms: Returned, seed: int
) -> None:
    """What was only typed elsewhere, and no text of the office's with it, stays an error."""
    random_ = random.Random(seed)  # noqa: S311 - to repeat
    sheet = random_.choice([record.place.sheet for record in forms.file.records])
    first = random_.randrange(1, 8)
    kind, order = order_of(random_, range(4, 66))
    torn = Torn(kind, first, random_.randrange(first, 8), order)
    book = torn.of(forms.book, sheet)
    assert forms.strange(book) == [] or forms.is_blocked(book), torn


@pytest.fixture(scope="module")
def rows() -> Returned:
    return Returned(HOJE_TAASTRUP, "CBE")


@pytest.mark.parametrize("seed", range(10))
def test_copy__block_of_open_rows_torn_apart__has_no_other_error_than_before(
    rows: Returned, seed: int
) -> None:
    """A centre's own rows say what they say: the copy takes them as they stand."""
    layout, random_ = _layout(rows), random.Random(seed)  # noqa: S311 - to repeat
    first = random_.randrange(1, len(layout.columns) + 1)
    last = random_.randrange(first, len(layout.columns) + 1)
    kind, order = order_of(random_, range(layout.first_row, layout.first_row + 12))
    book = Torn(kind, first, last, order).of(rows.book, layout.sheet)
    said = answers(rows.opened(book))
    assert {at: text for at, text in rows.copied(book).items() if said.get(at) != text} == {}
