"""The corrected copy of a follow-up workbook: its answers, a mark at each fault, what is left."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from workbook.answers import Answer
from workbook.layout import Layout, layout
from workbook.read.model import Cell
from workbook.round.folder import AnyRound, Round
from workbook.write import styles
from workbook.write.book import BookWriter, SheetWriter
from workbook.write.centre import new_book, write_sheets
from workbook.write.corrected_cells import mark, write_kept
from workbook.write.corrected_faults import FaultLine, write_faults
from workbook.write.corrected_unplaced import UnplacedLine, write_unplaced


@dataclass(frozen=True)
class KeptAnswers:
    """What the centre answered, and what of it no text can say.

    Attributes:
        texts: by item number.
        cells: numbers, dates, truth values and errors, by item number and column key; they stand
            in the copy as what they are, so that the same fault is found in it.
        date_1904: how the dates among them count.
    """

    texts: Mapping[int, Answer] = field(default_factory=dict)
    cells: Mapping[tuple[int, str], Cell] = field(default_factory=dict)
    date_1904: bool = False


def corrected_workbook(
    round_: Round,
    centre: str,
    kept: KeptAnswers,
    faults: Sequence[FaultLine],
    unplaced: Sequence[UnplacedLine],
) -> bytes:
    """The copy as an xlsx file; equal input gives equal bytes.

    Args:
        round_: the round.
        centre: its code.
        kept: the centre's answers.
        faults: in the order in which they are listed, with cells of this copy.
        unplaced: what the copy has no cell for; without any there is no sheet for it.
    """
    places = layout(round_, centre)
    book = corrected_book(round_, centre, faults, unplaced)
    table = write_sheets(book, round_, places, kept.texts)
    _write_cells(table, places, kept)
    mark(table, faults)
    return book.to_bytes()


def corrected_book(
    round_: AnyRound, centre: str, faults: Sequence[FaultLine], unplaced: Sequence[UnplacedLine]
) -> BookWriter:
    """A workbook with the sheets that every corrected copy begins with."""
    book = new_book(round_, centre)
    write_faults(book, round_.config, centre, faults, has_unplaced=bool(unplaced))
    if unplaced:
        write_unplaced(book, round_.config, centre, unplaced)
    return book


def _write_cells(sheet: SheetWriter, places: Layout, kept: KeptAnswers) -> None:
    style = replace(styles.OPEN, size=10, vertical="middle", horizontal="left", indent=1)
    for (nr, key), cell in sorted(kept.cells.items()):
        row = places.table.row_of(nr)
        if row is not None:
            column = places.table.place(key).column
            write_kept(sheet, row.row, column, cell, style, date_1904=kept.date_1904)
