"""Types what a page lists into the cells of a centre's workbook, as Excel would save it.

``python -m tests.support.typed_cells anlaeg/indkommet/CTM.xlsx`` reads a cell and what is typed in
it from each line of its input. The workbook is the centre's that the file is called after: as it
was sent, or as it stands there already.
"""

import re
import sys
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path

from workbook.layouts import read_returned
from workbook.numbers import read_danish
from workbook.read.open import open_book
from workbook.records.slot import Slot
from workbook.records.value import Content
from workbook.round.load import load_round
from workbook.round.model import Round
from workbook.rows.book import rows_workbook
from workbook.rows.layout import RowsLayout, rows_layout

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def typed(path: Path, lines: Iterable[str]) -> bytes:
    """The workbook with what the lines say in its cells, everything calculated."""
    round_ = load_round(path.parents[1])
    layout = rows_layout(round_, path.stem)
    contents = _contents(round_, layout, path)
    for line in lines:
        address, _, text = line.partition(" ")
        column, row = re.fullmatch(r"([A-Z]+)(\d+)", address).groups()  # type: ignore[union-attr]
        (slot,) = (
            place.slot
            for place in layout.columns
            if layout.at(int(row), place.slot.id) == f"{column}{row}"
        )
        contents[int(row) - layout.first_row][slot.id] = _content(slot, text.strip())
    return rows_workbook(round_, path.stem, contents)


def _contents(round_: Round, layout: RowsLayout, path: Path) -> list[dict[str, Content]]:
    """What stands in the open cells of each row; nothing where the file is not there yet."""
    if not path.exists():
        return [{} for _ in range(layout.rows)]
    returned = read_returned(round_, open_book(path), layout, path.name)
    assert returned is not None
    return [
        {slot: value.content for slot, value in record.values.items() if value.slot.is_typed}
        for record in returned.records
    ]


def _content(slot: Slot, text: str) -> Content:
    """What Excel makes of the text that is typed in the slot's cell."""
    if _DAY.fullmatch(text):
        return date.fromisoformat(text)
    found = read_danish(text).candidates
    is_number = slot.is_amount and found and re.fullmatch(r"[-0-9.,]+", text)
    return Decimal(found[0]) if is_number else text


if __name__ == "__main__":
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    _path = Path(sys.argv[1])
    _path.parent.mkdir(exist_ok=True)
    _path.write_bytes(typed(_path, [line for line in sys.stdin.read().splitlines() if line]))
