"""Which returned form is which of the copy, and what its cells hold there."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from itertools import count

from templates.form import Field
from validate.case.listed import deleted_forms
from validate.view import CaseFile
from workbook.address import a1, parse_a1
from workbook.case.answer import CaseAnswer, FrameAnswer
from workbook.case.dates import day_of
from workbook.case.labels import FAULT
from workbook.case.layout import (
    FIRST_YEAR_COLUMN,
    FORM_KEY,
    HEADING_ROW,
    MAIN_COLUMN,
    SUBTITLE_ROW,
    FormLayout,
    FormRow,
)
from workbook.case.returned import CaseCell, ReturnedCase
from workbook.case.years import read_year
from workbook.read.model import Book, Cell, CellKind
from workbook.read.open import read_book
from workbook.round.cases import CaseRound
from workbook.write.case_workbook import case_workbook, form_name
from workbook.write.corrected_cases import KeptForm, KeptForms, Place
from workbook.write.corrected_cells import LONGEST_TEXT

_MOST_GAPS = 20  # forms deleted without a trace, behind which a sheet's number still counts
_DIGITS = 15  # of a whole number that Excel holds exactly


@dataclass(frozen=True)
class PlacedForm:
    """One form of the copy.

    Attributes:
        sheet: its name in the copy.
        case: the returned form that stands there; None where it was deleted.
    """

    sheet: str
    case: ReturnedCase | None

    @cached_property
    def answers(self) -> Mapping[Place, CaseCell]:
        """The cells in which the centre may write, by their place in the copy."""
        if self.case is None:
            return {}
        return {
            _home(self.case, cell): cell
            for cell in self.case.answers()
            if cell.year not in self.case.lost_years
        }

    def place(self, row: int, column: int) -> Place | None:
        """Where a cell of the returned sheet stands in the copy, or None where it has no place."""
        if row not in self._rows or column not in self._columns:
            return None
        return self._rows[row], self._columns[column]

    def address(self, cell: str) -> str:
        """The same for an address; "" where it has no place."""
        place = self.place(*parse_a1(cell))
        return a1(*place) if place else ""

    @cached_property
    def _rows(self) -> Mapping[int, int]:
        if self.case is None:
            return {}
        heading = self.case.rows.get(FORM_KEY, HEADING_ROW)
        band = {heading + number: HEADING_ROW + number for number in range(SUBTITLE_ROW + 1)}
        form = {
            self.case.rows[row.key]: row.row
            for row in self.case.layout.rows
            if row.key in self.case.rows
        }
        copied = {
            number: self.case.layout.row(key).row
            for key, number in self.case.repeated
            if key in self.case.rows and key != FORM_KEY
        }
        return band | copied | form

    @cached_property
    def _columns(self) -> Mapping[int, int]:
        if self.case is None:
            return {}
        lost = {self.case.layout.year_column(year) for year in self.case.lost_years}
        return {
            actual: column
            for column, actual in sorted(self.case.columns.items(), reverse=True)
            if column not in lost
        }


def placed_forms(file: CaseFile) -> tuple[PlacedForm, ...]:
    """The forms of the copy in the order of their numbers, from 1.

    A form keeps its number. A deleted one leaves an empty form, so that those behind it keep
    theirs. One that was copied or renamed takes the first number that is free.
    """
    cases, round_ = file.cases or (), file.round
    deleted = [_number(round_, listed.name) for listed in deleted_forms(file)]
    most = len(cases) + len(deleted) + _MOST_GAPS
    gone = {number for number in deleted if 0 < number <= most}
    forms: dict[int, ReturnedCase] = {}
    others: list[ReturnedCase] = []
    for case in cases:
        number = _number(round_, case.sheet.name)
        if 0 < number <= most and number not in forms:
            forms[number] = case
        else:
            others.append(case)
    taken = gone | set(forms)
    free = (number for number in count(1) if number not in taken)
    forms |= {next(free): case for case in others}
    last = max([*forms, *gone], default=0)
    return tuple(
        PlacedForm(form_name(round_, number), forms.get(number)) for number in range(1, last + 1)
    )


def kept_forms(file: CaseFile, forms: Sequence[PlacedForm]) -> tuple[KeptForms, Book]:
    """What the forms are to hold in the copy, and the copy as its answers alone make it."""
    date_1904 = file.book is not None and file.book.date_1904
    answers = [_answer(form, date_1904=date_1904) for form in forms]
    fresh = read_book(case_workbook(file.round, file.centre, answers))
    kept = tuple(
        KeptForm(answer, dict(_otherwise(form, fresh, date_1904=date_1904)))
        for form, answer in zip(forms, answers, strict=True)
    )
    return KeptForms(kept, date_1904), fresh


def _number(round_: CaseRound, name: str) -> int:
    match = re.fullmatch(rf"{re.escape(round_.template.form.sheet)} ([1-9][0-9]{{0,3}})", name)
    return int(match[1]) if match else 0


def _home(case: ReturnedCase, cell: CaseCell) -> Place:
    """Where an answer stands in a form as it is sent."""
    row = case.layout.row(cell.key)
    if cell.year is not None:
        return row.row, case.layout.year_column(cell.year)
    if row.kind == "frame" and cell.column == case.columns[case.layout.account_column]:
        return row.row, case.layout.account_column
    return row.row, MAIN_COLUMN if row.kind in {"text", "frame"} else FIRST_YEAR_COLUMN


def _otherwise(
    form: PlacedForm, fresh: Book, *, date_1904: bool
) -> Iterator[tuple[Place, Cell | None]]:
    """The answers that stand otherwise in the fresh form than the centre has them."""
    sheet = fresh.sheet(form.sheet)
    for place, answer in form.answers.items():
        cell = answer.cell
        if cell is not None:
            is_empty = cell.kind is CellKind.UNCACHED
            cell = None if is_empty else replace(cell, formula=None)
        if cell is not None and cell.kind is CellKind.DATE:
            cell = _freed(form, answer, cell, date_1904=date_1904)
        there = sheet.cell(*place) if sheet else None
        if _said(cell) != _said(there):
            yield place, cell


def _freed(form: PlacedForm, answer: CaseCell, cell: Cell, *, date_1904: bool) -> Cell:
    """A date without its format where a number belongs, which typed over it would be a date, too.

    It is a text, as it was shown; but what is a year without the format is that year.
    """
    part = form.case.layout.row(answer.key).part if form.case else None
    is_year = isinstance(part, Field) and part.type == "year"
    if answer.year is None and not is_year:
        return cell
    number = replace(cell, kind=CellKind.NUMBER)
    if is_year and read_year(number) is not None:
        return number
    day = day_of(cell, counts_from_1904=date_1904)
    return replace(cell, kind=CellKind.TEXT, raw=day.strftime("%d-%m-%Y") if day else cell.text)


def _said(cell: Cell | None) -> tuple[CellKind, str] | None:
    return None if cell is None else (cell.kind, cell.text[:LONGEST_TEXT])


def _answer(form: PlacedForm, *, date_1904: bool) -> CaseAnswer:
    """What the centre wrote, as near as an answer can say it: the form is calculated from it."""
    if form.case is None:
        return CaseAnswer()
    layout = form.case.layout
    texts = {place: _text(cell.cell) for place, cell in form.answers.items()}
    fields: dict[str, str] = {}
    long_texts: dict[str, str] = {}
    ticked: set[str] = set()
    for row in layout.rows:
        column = MAIN_COLUMN if row.kind == "text" else FIRST_YEAR_COLUMN
        text = texts.get((row.row, column), "")
        if text.strip() and row.kind == "field":
            fields[row.key] = FAULT if text.isdecimal() and len(text) > _DIGITS else text
        elif text.strip() and row.kind == "text":
            long_texts[row.key] = text
        elif text.strip() and row.option is not None:
            ticked.add(row.option)
    amounts, unread = _amounts(form, layout)
    dates = (cell.cell for cell in form.answers.values() if cell.cell)
    days = (
        day_of(cell, counts_from_1904=date_1904) for cell in dates if cell.kind is CellKind.DATE
    )
    return CaseAnswer(
        fields=fields,
        date=next((day for day in days if day is not None), None),
        ticked=frozenset(ticked),
        texts=long_texts,
        amounts={key: by_year for key, by_year in amounts.items() if by_year},
        frames=_frames(layout, texts, amounts),
        unread=frozenset(unread),
    )


def _text(cell: Cell | None) -> str:
    if cell is None or cell.kind is CellKind.UNCACHED:
        return ""
    return FAULT if cell.kind is CellKind.ERROR else cell.text[:LONGEST_TEXT]


def _amounts(
    form: PlacedForm, layout: FormLayout
) -> tuple[dict[str, dict[int, Decimal]], set[tuple[str, int]]]:
    """The numbers by row and year, of the frames' lines too, and where something else stands."""
    amounts: dict[str, dict[int, Decimal]] = {}
    unread: set[tuple[str, int]] = set()
    grid = {row.key for row in layout.rows if row.kind == "amounts"}
    for answer in form.answers.values():
        if answer.year is None or answer.cell is None:
            continue
        number = answer.cell.number
        if number is not None and answer.cell.kind is CellKind.NUMBER:
            amounts.setdefault(answer.key, {})[answer.year] = number
        elif not answer.is_blank and answer.key in grid:
            unread.add((answer.key, answer.year))
    return amounts, unread


def _frames(
    layout: FormLayout,
    texts: Mapping[Place, str],
    amounts: Mapping[str, Mapping[int, Decimal]],
) -> tuple[FrameAnswer, ...]:
    """The lines of the frames up to the last that is not blank."""
    rows: list[FormRow] = [row for row in layout.rows if row.kind == "frame"]
    lines = [
        FrameAnswer(
            texts.get((row.row, MAIN_COLUMN), ""),
            texts.get((row.row, layout.account_column), ""),
            amounts.get(row.key, {}),
        )
        for row in rows
        if row.block is rows[0].block
    ]
    while lines and lines[-1] == FrameAnswer(""):
        lines.pop()
    return tuple(lines)
