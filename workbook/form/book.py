"""The workbook of forms of one centre, for sending, for a corrected copy and for samples alike."""

from collections.abc import Sequence

from templates.frozen import frozen
from templates.sheet import ControlSheet, FormSheet, GuidanceSheet, RowsSheet
from workbook.fields.taken import define_lists
from workbook.form.control import write_form_control
from workbook.form.plan import FormsPlan, forms_plan
from workbook.form.sheet import write_form
from workbook.records.value import Contents
from workbook.round.model import Round
from workbook.stamp import stamp
from workbook.write.book import BookWriter, SheetWriter
from workbook.write.guidance_text import write_template_guidance
from workbook.write.new_book import new_book
from workbook.write.stamp_sheet import write_lists


@frozen(slots=False)
class WrittenForms:
    """The forms as written, in the order of their numbers, so that notes can be put on them."""

    plan: FormsPlan
    sheets: tuple[SheetWriter, ...]


def form_workbook(
    round_: Round,
    centre: str,
    records: Sequence[Contents] = (),
    blank: int | None = None,
) -> bytes:
    """The centre's workbook as an xlsx file; equal input gives equal bytes.

    Args:
        round_: the round, whose template has a form.
        centre: its code; a centre of the round.
        records: what stands in the first forms, by slot id.
        blank: how many blank forms follow; the template's number without it. There is one form at
            least.
    """
    book = new_book(round_, centre)
    write_form_sheets(book, round_, centre, records, blank)
    return book.to_bytes()


def write_form_sheets(
    book: BookWriter,
    round_: Round,
    centre: str,
    records: Sequence[Contents] = (),
    blank: int | None = None,
) -> WrittenForms:
    """All sheets of the centre's workbook, after those already there."""
    return write_forms(book, forms_plan(round_, centre, records, blank))


def write_forms(book: BookWriter, plan: FormsPlan) -> WrittenForms:
    """All sheets of a plan, after those already in the book."""
    round_ = plan.round
    sheets: tuple[SheetWriter, ...] = ()
    for spec in round_.template.sheets:
        match spec:
            case GuidanceSheet():
                write_template_guidance(book, round_, spec, plan.centre)
            case FormSheet():
                sheets = tuple(write_form(book, plan, form) for form in plan.forms)
            case ControlSheet():
                write_form_control(book, plan, spec)
            case RowsSheet():
                raise KeyError(spec.name)
    write_lists(book, stamp(round_, plan.centre), plan.lists)
    define_lists(book, plan.lists)
    return WrittenForms(plan, sheets)
