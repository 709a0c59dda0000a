"""A case as it is printed behind the overview: its lines and where each amount stands. Pure."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from templates.form import Block, FieldsBlock, FramesBlock, GridBlock, GridRow, OptionsBlock
from workbook.case.model import Case
from workbook.case.overview import Overview
from workbook.council.face import text_rows
from workbook.danish import date_text, join
from workbook.read.model import Area
from workbook.round.cases import CaseRound, Decision
from workbook.write.book import a1, reference
from workbook.write.case_sentence import sentence_text
from workbook.write.styles import BODY

LABEL_COLUMN: Final = 1
FIRST_YEAR_COLUMN: Final = 2
LABEL_WIDTH: Final = 34.0
YEAR_WIDTH: Final = 10.5
ACCOUNT_WIDTH: Final = 19.0
FIRST_LINE_ROW: Final = 4

_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_MAX_SHEET_NAME = 31

Kind = Literal["gap", "field", "heading", "text", "years", "amounts", "frames", "frame", "note"]


@dataclass(frozen=True)
class PrintedLine:
    """One row of the sheet.

    Attributes:
        kind: ``years`` and ``frames`` are headers of tables; ``note`` is the sentence below one.
        label: in the first column.
        text: what stands beside it; a frame's account; of ``text`` and ``note`` the whole row.
        height: of a row of text, in points.
        part: the grid row, of ``amounts``.
    """

    row: int
    kind: Kind
    label: str = ""
    text: str = ""
    height: float = 0
    part: GridRow | None = None
    amounts: Mapping[int, Decimal] | None = None


@dataclass(frozen=True)
class CasePage:
    """The sheet of one case.

    Attributes:
        sheet: its name, unlike any other in the workbook.
        lines: from `FIRST_LINE_ROW` on.
    """

    case: Case
    sheet: str
    title: str
    subtitle: str
    years: tuple[int, ...]
    lines: tuple[PrintedLine, ...]

    @property
    def last_column(self) -> int:
        """The column of the account numbers, beside the last year."""
        return FIRST_YEAR_COLUMN + len(self.years)

    @property
    def widths(self) -> list[float]:
        """Of all columns."""
        return page_widths(len(self.years))

    def year_column(self, year: int) -> int:
        """1-based."""
        return FIRST_YEAR_COLUMN + self.years.index(year)

    def cell(self, row_id: str, year: int) -> str | None:
        """The address on the sheet of a grid row's year; None where the row is not printed."""
        for line in self.lines:
            if line.part is not None and line.part.id == row_id:
                return a1(line.row, self.year_column(year))
        return None

    def link(self, row_id: str, first: int, last: int | None = None) -> str | None:
        """The reference for a formula of another sheet: one year's cell, or those up to another."""
        for line in self.lines:
            if line.part is not None and line.part.id == row_id:
                columns = self.year_column(first), self.year_column(last or first)
                return reference(self.sheet, Area(line.row, columns[0], line.row, columns[1]))
        return None


def page_widths(years: int) -> list[float]:
    """The widths of a sheet's columns for so many years."""
    return [LABEL_WIDTH, *[YEAR_WIDTH] * years, ACCOUNT_WIDTH]


def case_pages(round_: CaseRound, overview: Overview) -> tuple[CasePage, ...]:
    """The sheets of all cases: those of the overview in its order, then those left out."""
    edition = round_.template.overview
    taken = {edition.sheet.casefold(), edition.data_sheet.casefold()}
    return tuple(_page(round_, case, _sheet_name(case.nr, taken)) for case in overview.cases)


def _sheet_name(nr: str, taken: set[str]) -> str:
    base = _FORBIDDEN.sub("-", nr).strip("' ")[:_MAX_SHEET_NAME] or "Forslag"
    name, number = base, 2
    while name.casefold() in taken:
        ending = f" ({number})"
        name = base[: _MAX_SHEET_NAME - len(ending)] + ending
        number += 1
    taken.add(name.casefold())
    return name


def _page(round_: CaseRound, case: Case, sheet: str) -> CasePage:
    committee = round_.config.committee(case.committee)
    decision = round_.decision(case.nr)
    subtitle = committee.name if committee else case.committee
    if decision is not Decision.INCLUDED:
        subtitle += f" · Beslutning: {decision.value}"
    lines: list[PrintedLine] = []
    row = FIRST_LINE_ROW
    for block in round_.template.form.blocks:
        found = list(_lines(round_, case, block))
        if found and not _fields_follow(lines, found[0]):
            lines.append(PrintedLine(row, "gap"))
            row += 1
        for kind, label, text, height, part, amounts in found:
            lines.append(PrintedLine(row, kind, label, text, height, part, amounts))
            row += 1
    years = round_.config.years
    title = f"{case.nr} {case.title}"
    return CasePage(case, sheet, title, subtitle, years, tuple(lines))


_Line = tuple[Kind, str, str, float, GridRow | None, Mapping[int, Decimal] | None]


def _fields_follow(lines: Sequence[PrintedLine], following: _Line) -> bool:
    """Whether no gap is needed: nothing stands above, or fields follow on fields."""
    return not lines or (lines[-1].kind == following[0] == "field")


def _lines(round_: CaseRound, case: Case, block: Block) -> Iterator[_Line]:
    if isinstance(block, FieldsBlock):
        yield from _fields(round_, case, block)
    elif isinstance(block, OptionsBlock):
        if case.kinds:
            yield "field", block.title, join(case.kinds), 0, None, None
    elif isinstance(block, FramesBlock):
        yield from _frames(case, block)
    elif isinstance(block, GridBlock):
        yield from _grid(round_, case, block)
    elif case.texts.get(block.id):
        yield "heading", block.title, "", 0, None, None
        yield from _wrapped(round_, case.texts[block.id], "text")


def _fields(round_: CaseRound, case: Case, block: FieldsBlock) -> Iterator[_Line]:
    form = round_.template.form
    proposers = iter(case.proposers[1:])
    for field in block.fields:
        if field.id in {form.number, form.title_field, form.committee}:
            continue  # they stand in the sheet's head
        if field.id == form.centre:
            text = case.proposers[0] if case.proposers else case.centre
        elif field.type == "date":
            text = date_text(case.date) if case.date else ""
        elif field.list == "centres":
            text = case.fields.get(field.id) or next(proposers, "")
        else:
            text = case.fields.get(field.id, "")
        if text:
            yield "field", field.label, text, 0, None, None


def _frames(case: Case, block: FramesBlock) -> Iterator[_Line]:
    if not case.frames:
        return
    amounts = any(frame.amounts for frame in case.frames)
    yield "frames", block.title, block.account, 0, None, ({} if amounts else None)
    for frame in case.frames:
        shown = frame.amounts if amounts else None
        yield "frame", frame.frame, frame.account, 0, None, shown


def _grid(round_: CaseRound, case: Case, block: GridBlock) -> Iterator[_Line]:
    edition, unit = round_.template.overview, round_.template.unit
    # A row that must be 0 is the form's own check; on paper it would only ask for an explanation.
    rows = [row for row in block.rows if row.holds is None]
    shown = {row.id for row in rows}
    typed = {row.id for row in block.rows if row.formula is None}
    if not shown & {edition.net, edition.investment} and not _any(case, typed):
        return
    yield "years", f"{block.title} ({unit})", "", 0, None, None
    for row in rows:
        yield "amounts", row.label, "", 0, row, case.amounts.get(row.id, {})
    sentence = sentence_text(round_.template, block, case.amounts, round_.config.years)
    if sentence:
        yield from _wrapped(round_, sentence, "note")


def _any(case: Case, rows: Iterable[str]) -> bool:
    return any(case.amounts.get(row) for row in rows)


def _wrapped(round_: CaseRound, text: str, kind: Kind) -> Iterator[_Line]:
    widths = page_widths(len(round_.config.years))
    for piece, height in text_rows(text.split("\n"), widths, BODY):
        yield kind, "", "\n".join(piece), height, None, None
