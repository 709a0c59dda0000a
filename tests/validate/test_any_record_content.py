"""Whatever stands in the cells of a returned sheet of records, it is told and nothing breaks."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.support.priorities import priorities_round
from tests.support.returned_rows import FILE, HEADERS, book, stamped
from validate.examine import Examiner
from validate.rule import Context
from validate.run import sees_in_round
from validate.view import OpenedFile
from workbook.address import parse_a1
from workbook.read.model import Book, Cell, CellKind

EXAMINER = Examiner(priorities_round(), "da", keep=True)

_TYPED = st.sampled_from(
    ["ISU01", "isu 1", "TU", "Service", "service.", "Titel", "I alt, serviceudgifter", "x" * 2000]
)
_RAW = {
    CellKind.TEXT: _TYPED | st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    CellKind.NUMBER: st.floats(allow_nan=True).map(repr) | st.integers().map(str),
    CellKind.DATE: st.floats(allow_nan=True).map(repr) | st.just("2026-01-01T00:00:00"),
    CellKind.BOOLEAN: st.sampled_from(["0", "1"]),
    CellKind.ERROR: st.sampled_from(["#REF!", "#N/A"]),
    CellKind.UNCACHED: st.just(""),
}


@st.composite
def contents(draw: st.DrawFn) -> Cell:
    """A cell of any kind, to be put anywhere; formulas are told in every kind."""
    kind = draw(st.sampled_from(list(_RAW)))
    formula = draw(st.sampled_from([None, None, "SUM(E6:E9)", "A1"]))
    if kind is CellKind.UNCACHED:
        formula = formula or "A1"
    return Cell(draw(st.integers(1, 12)), draw(st.integers(1, 11)), kind, draw(_RAW[kind]), formula)


def _filled(cells: Sequence[Cell]) -> Book:
    bare = book([], HEADERS)
    sheet = bare.sheets[0]
    put = {(cell.row, cell.column): cell for cell in cells}
    return replace(bare, sheets=(replace(sheet, cells={**sheet.cells, **put}),))


@settings(deadline=None, max_examples=200)
@example([Cell(6, 5, CellKind.NUMBER, "1e308"), Cell(7, 5, CellKind.NUMBER, "-1e-300")])
@example([Cell(6, 1, CellKind.NUMBER, "inf"), Cell(6, 1, CellKind.DATE, "nan")])
@given(st.lists(contents(), max_size=40))
def test_examiner__any_cells__are_told_at_cells_of_the_file(cells: Sequence[Cell]) -> None:
    examined = EXAMINER.of(Path(FILE), FILE, stamped(_filled(cells)))
    for finding in examined.findings:
        assert finding.message
        assert "{" not in finding.fix
        for address in finding.cells:
            assert parse_a1(address)[0] >= 1
    assert isinstance(examined.view, OpenedFile)
    if not examined.stopped:
        context = Context(priorities_round())
        for rule in EXAMINER.rules:
            for seen in sees_in_round(rule, examined.view.records, context):
                assert EXAMINER.seen(rule, seen, context).message
    back = EXAMINER.unpacked(EXAMINER.packed(examined))
    assert back.findings == examined.findings
