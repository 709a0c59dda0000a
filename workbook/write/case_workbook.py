"""The workbook of one centre's cases, for sending, for a corrected copy and for samples alike."""

from collections.abc import Sequence

from workbook.case.answer import CaseAnswer
from workbook.case.layout import form_layout
from workbook.round.cases import CaseRound
from workbook.stamp import stamp
from workbook.write.book import BookWriter, SheetWriter
from workbook.write.case_form import write_form
from workbook.write.case_list import ListedForm, write_list
from workbook.write.case_rules import round_lists
from workbook.write.centre import new_book
from workbook.write.guidance import write_guidance
from workbook.write.stamp_sheet import write_stamp

EMPTY = CaseAnswer()


def case_workbook(
    round_: CaseRound, centre: str, answers: Sequence[CaseAnswer] = (), blank: int = 0
) -> bytes:
    """The centre's workbook as an xlsx file; equal input gives equal bytes.

    Args:
        round_: the round.
        centre: its code; a centre of the round.
        answers: one form for each, in this order.
        blank: how many empty forms follow; there is one form at least.
    """
    book = new_book(round_, centre)
    write_case_sheets(book, round_, centre, answers, blank)
    return book.to_bytes()


def write_case_sheets(
    book: BookWriter,
    round_: CaseRound,
    centre: str,
    answers: Sequence[CaseAnswer] = (),
    blank: int = 0,
) -> tuple[SheetWriter, ...]:
    """All sheets of the centre's workbook, after those already there.

    Returns:
        The forms' sheets in order, so that notes can be put on them.
    """
    layout = form_layout(round_)
    every = [*answers, *([EMPTY] * blank)] or [EMPTY]
    forms = [
        ListedForm(form_name(round_, number), answer)
        for number, answer in enumerate(every, start=1)
    ]
    write_guidance(book, round_, round_.template, centre)
    write_list(book, round_, layout, centre, forms)
    sheets = tuple(
        write_form(book, round_, layout, centre, name=form.sheet, answer=form.answer)
        for form in forms
    )
    write_stamp(book, stamp(round_, centre), round_.template, round_lists(round_))
    return sheets


def form_name(round_: CaseRound, number: int) -> str:
    """What the form of this number (from 1) is called when it is sent: ``Sag 1``."""
    return f"{round_.template.form.sheet} {number}"
