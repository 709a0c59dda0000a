"""What every corrected copy of a workbook begins with."""

from collections.abc import Sequence

from workbook.round.model import Round
from workbook.write.book import BookWriter
from workbook.write.corrected_faults import FaultLine, write_faults
from workbook.write.corrected_unplaced import UnplacedLine, write_unplaced
from workbook.write.new_book import new_book


def corrected_book(
    round_: Round, centre: str, faults: Sequence[FaultLine], unplaced: Sequence[UnplacedLine]
) -> BookWriter:
    """A workbook with the sheets that every corrected copy begins with."""
    book = new_book(round_, centre)
    write_faults(book, round_.config, centre, faults, has_unplaced=bool(unplaced))
    if unplaced:
        write_unplaced(book, round_.config, centre, unplaced)
    return book
