"""The workbook of one centre, for sending, for a corrected copy and for the next round alike."""

from collections.abc import Mapping
from datetime import datetime, time
from types import MappingProxyType

from workbook.answers import Answer
from workbook.layout import Layout, layout
from workbook.round.folder import AnyRound, Round
from workbook.stamp import stamp
from workbook.write.book import BookWriter, SheetWriter
from workbook.write.control import write_control
from workbook.write.guidance import write_guidance
from workbook.write.stamp_sheet import write_stamp
from workbook.write.table_sheet import write_table

NO_ANSWERS: Mapping[int, Answer] = MappingProxyType({})


def centre_workbook(
    round_: Round, centre: str, answers: Mapping[int, Answer] = NO_ANSWERS
) -> bytes:
    """The centre's workbook as an xlsx file; equal input gives equal bytes.

    Args:
        round_: the round.
        centre: its code; a centre of the round.
        answers: by item number, to stand in the open cells; an answer on a cell that is not open
            to the centre is left out.
    """
    book = new_book(round_, centre)
    write_sheets(book, round_, layout(round_, centre), answers)
    return book.to_bytes()


def new_book(round_: AnyRound, centre: str) -> BookWriter:
    """An empty workbook with the centre's properties and stamp."""
    config = round_.config
    return BookWriter(
        created=datetime.combine(config.issued, time()),
        title=f"{config.title} – {config.round}",
        subject=centre,
        company=config.municipality,
        custom=stamp(round_, centre).fields(),
    )


def write_sheets(
    book: BookWriter, round_: Round, places: Layout, answers: Mapping[int, Answer]
) -> SheetWriter:
    """All sheets of the centre's workbook, after those already there.

    Returns:
        The sheet with the items, so that notes can be put on it.
    """
    write_guidance(book, round_, round_.template, places.centre)
    table = write_table(book, round_, places, answers)
    write_control(book, round_, places, answers)
    write_stamp(book, stamp(round_, places.centre), round_.template)
    return table
