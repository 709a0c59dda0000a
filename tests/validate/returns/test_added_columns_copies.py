"""Corrected copies of a follow-up with added columns: none puts an answer at another record."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from hypothesis import given, settings
from hypothesis import strategies as st

from templates.load import load_template
from tests.support.rounds import small_round
from validate.opening import ReadFile, look_into, read_data
from validate.returns.rows_copy import RowsCopy
from validate.view import OpenedFile
from workbook.read.model import Book, Cell
from workbook.read.open import read_book
from workbook.records.value import Content, Contents
from workbook.round.load import round_of
from workbook.round.model import Round
from workbook.rows.book import rows_workbook
from workbook.rows.layout import RowsLayout, rows_layout

TEMPLATE = """
schema = "template-v2"
extends = "opfolgning"
id = "opfolgning"
version = 2

[fields.expected]
after = "status"
label = "Forventet afsluttet"
type = "date"

[fields.spent]
after = "expected"
label = "Forbrug til dato"
type = "amount"

[lists.risk]
label = "Risiko"
values = [
    { value = "Lav", help = "Alt går efter planen." },
    { value = "Høj", help = "Tidsplanen skrider." },
]

[fields.risk]
after = "spent"
label = "Risiko"
type = "choice"
list = "risk"
"""
CENTRE, SHEET = "CKM", "Opfølgning"
STATUSES = ("Under forberedelse", "Under udmøntning", "Afsluttet", "Sat i bero")
Grid = dict[tuple[int, int], Cell]


@cache
def _round() -> Round:
    """Twelve records of one centre; some of them are told apart by their title alone."""
    home = small_round(Path(mkdtemp())).folder
    (home / "udvidet.toml").write_text(TEMPLATE, encoding="utf-8")
    header, *_ = (home / "aftale.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    lines = [
        f"{nr};Klima og teknik;{CENTRE};DTK;Punkt nummer {nr * 7 % 13};"
        f"{f'{nr // 3},5 (2024)' if nr % 4 else ''};{'KMU' if nr % 3 else 'SU'};"
        f"{STATUSES[nr % 2] if nr > 3 else ''};{f'Sagt om {nr}.' if nr % 5 == 0 else ''}\n"
        for nr in range(1, 13)
    ]
    (home / "aftale.csv").write_text("".join([header, *lines]), encoding="utf-8")
    return round_of(home, load_template("udvidet.toml", home))


@cache
def _layout() -> RowsLayout:
    return rows_layout(_round(), CENTRE)


def _answers(first: int = 0) -> list[Contents]:
    """Answers of which no two are alike."""
    return [
        {
            "status": STATUSES[(nr + first) % 4],
            "expected": date(2024, 9, 1) + timedelta(days=nr + first),
            "spent": Decimal(nr + first),
            "risk": ("Lav", "Høj")[nr % 2],
            "remark": f"Bemærkning nummer {nr + first}.",
        }
        for nr in range(len(_round().centre_records(CENTRE)))
    ]


@cache
def _sent() -> Book:
    return read_book(rows_workbook(_round(), CENTRE, _answers()))


@cache
def _faultless() -> Mapping[str, Mapping[str, Content]]:
    names = [record.name for record in _round().centre_records(CENTRE)]
    return dict(zip(names, _answers(), strict=True))


def _with(book: Book, cells: Grid) -> Book:
    sheets = (replace(one, cells=cells) if one.name == SHEET else one for one in book.sheets)
    return replace(book, sheets=tuple(sheets))


def _cells(book: Book) -> Grid:
    sheet = book.sheet(SHEET)
    assert sheet is not None
    return dict(sheet.cells)


def _moved(cell: Cell, row: int, column: int) -> Cell:
    return cell._replace(row=row, column=column)


def _sorted(first: str, last: str, order: Sequence[int]) -> Callable[[Book], Book]:
    """The columns from one slot to another in another order of rows, all else as it was."""

    def act(book: Book) -> Book:
        layout, before = _layout(), _cells(book)
        columns = range(layout.column(first).column, layout.column(last).column + 1)
        rows = range(layout.first_row, layout.last_row + 1)
        after = {
            at: cell for at, cell in before.items() if at[0] not in rows or at[1] not in columns
        }
        for row, source in zip(rows, order, strict=True):
            for column in columns:
                cell = before.get((layout.first_row + source, column))
                if cell is not None:
                    after[row, column] = _moved(cell, row, column)
        return _with(book, after)

    return act


def _second(slot: str, *, in_front: bool) -> Callable[[Book], Book]:
    """A second column under the header of a slot, with other answers, before or behind all."""

    def act(book: Book) -> Book:
        layout, before = _layout(), _cells(book)
        shift = 1 if in_front else 0
        after = {
            (row, column + shift): _moved(cell, row, column + shift)
            for (row, column), cell in before.items()
        }
        place = 1 if in_front else len(layout.columns) + 1
        header = before[layout.header_row, layout.column(slot).column]
        after[layout.header_row, place] = _moved(header, layout.header_row, place)
        for row in range(layout.first_row, layout.last_row + 1):
            other = before.get(
                (layout.last_row - row + layout.first_row, layout.column(slot).column)
            )
            if other is not None:
                after[row, place] = _moved(other, row, place)
        return _with(book, after)

    return act


def _other_round(book: Book) -> Book:
    """The sheet of another round, whose items and answers are others, under this round's stamp."""
    round_ = _round()
    texts = [f"Et andet punkt {number}" for number in range(len(round_.records))]
    records = tuple(
        replace(
            record,
            values={
                **record.values,
                "title": record.values["title"]._replace(content=text, raw=text),
            },
        )
        for record, text in zip(round_.records, texts, strict=True)
    )
    other = read_book(rows_workbook(replace(round_, records=records), CENTRE, _answers(50)))
    return _with(book, _cells(other))


def _again(book: Book) -> OpenedFile:
    """The corrected copy of the workbook, sent back untouched."""
    path = Path("Retur.xlsx")
    view = look_into(_round(), path, path.name, ReadFile("0", book=book))
    return look_into(_round(), path, path.name, read_data(RowsCopy(view).to_bytes()))


def _strange(book: Book) -> list[tuple[str, str, Content]]:
    """Each answer of the copy that the record does not have in the faultless round."""
    return [
        (record.name, slot, value.content)
        for record in _again(book).records
        for slot, value in record.values.items()
        if value.slot.is_typed and not value.is_blank
        if record.is_sure and value.content != _faultless()[record.name][slot]
    ]


def _kept(book: Book) -> Counter[str]:
    """How many answers of each slot the copy has."""
    return Counter(
        slot
        for record in _again(book).records
        for slot, value in record.values.items()
        if value.slot.is_typed and not value.is_blank
    )


ORDERS = st.permutations(range(12))
ACTS = st.one_of(
    st.builds(_sorted, st.just("nr"), st.just("nr"), ORDERS),
    st.builds(_sorted, st.just("nr"), st.just("title"), ORDERS),
    st.builds(_sorted, st.just("section"), st.just("title"), ORDERS),
    st.builds(_sorted, st.just("nr"), st.just("remark"), ORDERS),
    st.builds(
        _second,
        st.sampled_from(["status", "expected", "spent", "risk", "remark"]),
        in_front=st.booleans(),
    ),
    st.just(_other_round),
)


@given(ACTS)
@settings(max_examples=12, deadline=None)
def test_copy__rows_or_columns_apart__never_yields_another_records_answer(
    act: Callable[[Book], Book],
) -> None:
    assert _strange(act(_sent())) == []


def test_copy__untouched__has_every_answer_of_the_added_columns() -> None:
    assert _strange(_sent()) == []
    assert _kept(_sent()) == dict.fromkeys(("status", "expected", "spent", "risk", "remark"), 12)


def test_copy__whole_rows_sorted__has_every_answer() -> None:
    book = _sorted("nr", _layout().columns[-1].key, range(11, -1, -1))(_sent())
    assert (_strange(book), _kept(book).total()) == ([], 60)
