"""Whether answers moved with their rows: asked of every sample, with rows in any order."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from samples.ishoj import SAMPLE
from workbook.layouts import sent_layout
from workbook.read.open import open_book
from workbook.records.returned import Returned
from workbook.round.load import load_round
from workbook.rows.layout import RowsLayout
from workbook.rows.read import read_rows

_SEEDS = range(3)
FILES = sorted((SAMPLE / "august").glob("rettet/*.xlsx"))


def _answers(found: Returned) -> dict[str, list[str]]:
    """What each item is answered."""
    return {
        record.name: [value.text for value in record.values.values() if value.slot.is_typed]
        for record in found.records
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem[-3:])
def test_order__of_shuffled_rows__gives_no_item_the_answer_of_another(path: Path) -> None:
    round_ = load_round(SAMPLE / "august")
    centre = path.stem.rpartition(" ")[2]
    layout = sent_layout(round_, centre)
    assert isinstance(layout, RowsLayout)
    book = open_book(path)
    sheet = book.sheet(layout.sheet)
    assert sheet is not None
    before = read_rows(round_, book, layout, path.name)
    assert before is not None
    answered = _answers(before)
    rows = range(layout.first_row, layout.first_row + layout.rows)
    answers = {place.column for place in layout.columns if place.is_open}
    for seed in _SEEDS:
        order = random.Random(seed).sample(rows, len(rows))  # noqa: S311 - to repeat
        source = dict(zip(rows, order, strict=True))
        for is_whole in (True, False):
            cells = {at: cell for at, cell in sheet.cells.items() if at[0] not in source}
            for row, from_ in source.items():
                for (at, column), cell in sheet.cells.items():
                    if at == (from_ if is_whole or column not in answers else row):
                        cells[row, column] = cell._replace(row=row)
            shuffled = replace(book, sheets=(replace(sheet, cells=cells),))
            found = read_rows(round_, shuffled, layout, path.name)
            assert found is not None
            assert not (is_whole and found.order == "apart")
            if found.order in {"", "whole"} and not found.changed:  # which is an error
                assert _answers(found) == answered
