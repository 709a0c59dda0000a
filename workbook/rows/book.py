"""The workbook of rows of one centre, for sending, for a corrected copy and for samples alike."""

from collections.abc import Sequence

from templates.frozen import frozen
from templates.sheet import ControlSheet, FormSheet, GuidanceSheet, RowsSheet
from workbook.fields.taken import define_lists
from workbook.records.value import Contents
from workbook.round.model import Round
from workbook.rows.control import write_rows_control
from workbook.rows.plan import RowsPlan, rows_plan
from workbook.rows.sheet import write_rows
from workbook.stamp import stamp
from workbook.write.book import BookWriter, SheetWriter
from workbook.write.guidance_text import write_template_guidance
from workbook.write.new_book import new_book
from workbook.write.stamp_sheet import write_lists


@frozen(slots=False)
class WrittenRows:
    """The sheet of rows as written, so that notes can be put on it."""

    plan: RowsPlan
    sheet: SheetWriter


def rows_workbook(
    round_: Round,
    centre: str,
    records: Sequence[Contents] = (),
    blank: int | None = None,
) -> bytes:
    """The centre's workbook as an xlsx file; equal input gives equal bytes.

    Args:
        round_: the round, whose template has a sheet of rows.
        centre: its code; a centre of the round.
        records: what stands in the rows from the top, by slot id.
        blank: how many blank rows follow; the template's number without it.
    """
    book = new_book(round_, centre)
    write_rows_sheets(book, round_, centre, records, blank)
    return book.to_bytes()


def write_rows_sheets(
    book: BookWriter,
    round_: Round,
    centre: str,
    records: Sequence[Contents] = (),
    blank: int | None = None,
) -> WrittenRows:
    """All sheets of the centre's workbook, after those already there."""
    plan = rows_plan(round_, centre, records, blank)
    written: SheetWriter | None = None
    for spec in round_.template.sheets:
        match spec:
            case GuidanceSheet():
                write_template_guidance(book, round_, spec, centre)
            case RowsSheet():
                written = write_rows(book, plan)
            case ControlSheet():
                write_rows_control(book, plan, spec)
            case FormSheet():
                raise KeyError(spec.name)
    write_lists(book, stamp(round_, centre), plan.lists)
    define_lists(book, plan.lists)
    if written is None:
        raise KeyError("rows")
    return WrittenRows(plan, written)
