"""The corrected copy of a workbook with cases: its forms as they were filled in, faults marked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from templates.form import GridRow
from workbook.case.answer import CaseAnswer
from workbook.case.layout import FIRST_YEAR_COLUMN, MAIN_COLUMN, FormLayout, FormRow, form_layout
from workbook.case.returned import label_of
from workbook.numbers import danish
from workbook.read.model import Area, Cell
from workbook.round.cases import CaseRound
from workbook.write import case_look as look
from workbook.write.book import SheetWriter
from workbook.write.case_formulas import FormCells, row_formula
from workbook.write.case_state import sum_now
from workbook.write.case_workbook import write_case_sheets
from workbook.write.corrected import corrected_book
from workbook.write.corrected_cells import mark, write_kept
from workbook.write.corrected_faults import FaultLine
from workbook.write.corrected_unplaced import UnplacedLine
from workbook.write.styles import Style
from workbook.write.textfit import MAX_ROW_HEIGHT

_SMALLEST = 6
_BESIDE = 1.5  # characters that a number leaves free in its cell

Place = tuple[int, int]
"""Row and column of a form as it is sent."""


@dataclass(frozen=True)
class KeptForm:
    """What the centre wrote in one form.

    Attributes:
        answer: as far as an answer can say it; the form's sums are calculated from it.
        cells: what stands otherwise than the answer has it (a text for an amount, an error, a
            date), by its place in the form; None for a cell that is blank all the same.
    """

    answer: CaseAnswer = field(default_factory=CaseAnswer)
    cells: Mapping[Place, Cell | None] = field(default_factory=dict)


@dataclass(frozen=True)
class KeptForms:
    """The forms of one workbook.

    Attributes:
        forms: in the order of their numbers, from 1.
        date_1904: how the dates among their cells count.
    """

    forms: tuple[KeptForm, ...] = ()
    date_1904: bool = False


def corrected_case_workbook(
    round_: CaseRound,
    centre: str,
    kept: KeptForms,
    faults: Sequence[FaultLine],
    unplaced: Sequence[UnplacedLine],
) -> bytes:
    """The copy as an xlsx file; equal input gives equal bytes.

    Args:
        round_: the round.
        centre: its code.
        kept: the centre's forms; without any the copy has an empty one.
        faults: in the order in which they are listed, with sheets and cells of this copy.
        unplaced: what the copy has no cell for; without any there is no sheet for it.
    """
    book = corrected_book(round_, centre, faults, unplaced)
    sheets = write_case_sheets(book, round_, centre, [form.answer for form in kept.forms])
    layout = form_layout(round_)
    fields = frozenset(row.row for row in layout.rows if row.kind == "field")

    def shown(row: int, column: int) -> Area:
        """The cells of a form that show the content of this one: a field's are merged."""
        is_wide = row in fields and column == FIRST_YEAR_COLUMN
        return Area(row, column, row, layout.account_column if is_wide else column)

    for sheet, form in zip(sheets, kept.forms or (KeptForm(),), strict=True):
        filler = _Filler(round_, layout, sheet, form, kept.date_1904)
        filler.write()
        mark(sheet, faults, shown)
    return book.to_bytes()


@dataclass(frozen=True)
class _Filler:
    """Writes over one form what its answer cannot say."""

    round: CaseRound
    layout: FormLayout
    sheet: SheetWriter
    form: KeptForm
    date_1904: bool

    def write(self) -> None:
        rows = {row.row: row for row in self.layout.rows}
        for (row, column), cell in sorted(self.form.cells.items()):
            style = self._style(rows[row], column)
            if cell is None:
                self.sheet.blank(row, column, style)
                continue
            write_kept(self.sheet, row, column, cell, style, date_1904=self.date_1904)
            self._make_room(rows[row], column, cell)
        for one in self.layout.rows:
            if isinstance(one.part, GridRow) and one.part.formula is not None:
                self._sums(one, one.part)
            elif isinstance(one.part, GridRow):
                self._wide(one, self.form.answer.amounts.get(one.part.id, {}))
            elif one.line is not None and one.line < len(self.form.answer.frames):
                self._wide(one, self.form.answer.frames[one.line].amounts)

    def _style(self, row: FormRow, column: int) -> Style:
        if row.kind == "text":
            return look.LONG_TEXT
        if row.kind == "option":
            return look.TICK
        if row.kind == "field" or column == MAIN_COLUMN:
            return look.ANSWER
        if column == self.layout.account_column:
            return look.TYPED_TEXT
        return replace(look.typed_amount(self.round.template.decimals), wrap=True)

    def _make_room(self, row: FormRow, column: int, cell: Cell) -> None:
        """A row as high as a text for an amount needs; others are as high as they were sent."""
        if row.kind not in {"amounts", "frame"} or column == MAIN_COLUMN or cell.number is not None:
            return
        width = look.widths(self.layout)[column]
        others = [one.text for (at, _), one in self.form.cells.items() if at == row.row and one]
        label = look.height(label_of(row), look.MAIN_WIDTH, replace(look.ROW_LABEL, bold=True))
        highest = max(look.height(text, width, look.ANSWER) for text in others)
        self.sheet.row_height(row.row, min(max(label, highest), MAX_ROW_HEIGHT))

    def _wide(self, row: FormRow, amounts: Mapping[int, Decimal]) -> None:
        """Amounts that a cell cannot show in letters of its usual size: kroner for 1.000 kr."""
        for year, amount in amounts.items():
            column = self.layout.year_column(year)
            usual = look.typed_amount(self.round.template.decimals)
            style = self._fitting(amount, column, usual)
            if style != usual:
                self.sheet.number(row.row, column, amount, style)

    def _fitting(self, amount: Decimal, column: int, style: Style) -> Style:
        shown = danish(amount)
        needed = len(shown) - shown.count(".") / 2 + _BESIDE
        width = look.widths(self.layout)[column]
        return replace(
            style, size=max(_SMALLEST, min(style.size, int(width * style.size / needed)))
        )

    def _sums(self, row: FormRow, part: GridRow) -> None:
        """The sums that need a cell in which no number stands, or are too wide for theirs."""
        form, cells = self.round.template.form, FormCells(self.layout)
        style = look.summed_amount(self.round.template.decimals)
        for year in self.layout.years:
            shown = sum_now(form, part.id, self.form.answer, year)
            column = self.layout.year_column(year)
            fitting = self._fitting(shown, column, style) if isinstance(shown, Decimal) else style
            if isinstance(shown, str) or fitting != style:
                formula = row_formula(form, part, cells, year)
                self.sheet.formula(row.row, column, formula, shown, fitting)
