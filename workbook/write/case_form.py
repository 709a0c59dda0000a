"""One case form: what the office asks is locked, the answers are open."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from templates.form import Field, FramesBlock, GridBlock, GridRow, OptionsBlock, TextBlock
from workbook.case.answer import CaseAnswer, FrameAnswer
from workbook.case.arithmetic import result
from workbook.case.labels import FRAME_HEADER
from workbook.case.layout import (
    FIRST_BLOCK_ROW,
    FIRST_YEAR_COLUMN,
    HEADING_ROW,
    KEY_COLUMN,
    MAIN_COLUMN,
    STATE_ROW,
    SUBTITLE_ROW,
    FormLayout,
    FormRow,
)
from workbook.council.paper import MARGINS
from workbook.read.model import Area
from workbook.round.cases import CaseRound
from workbook.write import case_look as look
from workbook.write import styles
from workbook.write.book import BookWriter, SheetWriter
from workbook.write.case_formulas import FormCells, row_formula
from workbook.write.case_heading import write_heading
from workbook.write.case_rules import (
    write_amount_rule,
    write_colours,
    write_field_rule,
    write_frame_rule,
    write_text_rule,
    write_tick_rule,
)
from workbook.write.case_sentence import sentence_formula, sentence_text
from workbook.write.finish import WriterFault
from workbook.write.frame import page_footer, page_header
from workbook.write.styles import Style
from workbook.write.textfit import MAX_ROW_HEIGHT

NO_FRAME = FrameAnswer("")
_FIELD_STYLES = {"date": look.TYPED_DATE, "choice": look.ANSWER, "year": look.TYPED_YEAR}


def write_form(
    book: BookWriter,
    round_: CaseRound,
    layout: FormLayout,
    centre: str,
    *,
    name: str,
    answer: CaseAnswer,
) -> SheetWriter:
    """The sheet of this name with the answer filled in; further notes may be put on it."""
    for block in round_.template.form.frames:
        if len(answer.frames) > block.rows:
            raise WriterFault(f"{name}: {len(answer.frames)} frames on {block.rows} lines")
    form = _Form(round_, layout, answer, book.sheet(name))
    form.sheet.column_width(KEY_COLUMN, 4)
    for column, width in look.widths(layout).items():
        form.sheet.column_width(column, width)
    form.sheet.hide_column(KEY_COLUMN)
    write_heading(form.sheet, round_, layout, centre, answer)
    for row in layout.rows:
        form.sheet.text(row.row, KEY_COLUMN, row.mark, Style())
        form.write(row)
    _write_gaps(form.sheet, layout)
    write_colours(form.sheet, round_, layout)
    form.sheet.hide_gridlines()
    form.sheet.freeze(STATE_ROW + 1, 1)
    form.sheet.protect(sort=False, autofilter=False)
    form.sheet.tab_color(styles.TEAL)
    form.sheet.print_setup(
        header=page_header(round_.config, centre),
        footer=page_footer(),
        repeat_rows=(HEADING_ROW, SUBTITLE_ROW),
        margins=MARGINS,
        scale=look.scale(layout),
        area=Area(1, MAIN_COLUMN, layout.end_row, layout.account_column),
    )
    form.sheet.page_breaks(_page_breaks(layout))
    return form.sheet


def _page_breaks(layout: FormLayout) -> list[int]:
    """The row after which the economy begins: frames and grids stand together, below the texts."""
    economy = (row.row for row in layout.rows if isinstance(row.block, FramesBlock | GridBlock))
    first = next(economy, FIRST_BLOCK_ROW)
    return [first - 1] if first > FIRST_BLOCK_ROW else []


def _write_gaps(sheet: SheetWriter, layout: FormLayout) -> None:
    taken = {row.row for row in layout.rows}
    for row in range(STATE_ROW + 1, layout.end_row):
        if row not in taken:
            sheet.row_height(row, look.AIR)


@dataclass(frozen=True)
class _Form:
    """Writes the rows of one form."""

    round: CaseRound
    layout: FormLayout
    answer: CaseAnswer
    sheet: SheetWriter

    def write(self, row: FormRow) -> None:
        """The row, by its kind."""
        match row.kind, row.part, row.block:
            case "field", Field() as field, _:
                self._field(row, field)
            case "option", _, OptionsBlock() as block:
                self._option(row, block)
            case "text", _, TextBlock() as block:
                self._text(row, block)
            case "title", _, _:
                self._title(row)
            case "years", _, GridBlock():
                self._years(row, f"I {self.round.template.unit}")
            case "frames_header", _, FramesBlock() as block:
                self._years(row, f"{FRAME_HEADER} (beløb i {self.round.template.unit})")
                self.sheet.text(row.row, self.layout.account_column, block.account, look.HEADER)
            case "frame", _, _:
                self._frame(row)
            case "amounts", GridRow() as part, _:
                self._amounts(row, part)
            case "sentence", _, GridBlock() as grid:
                self._sentence(row, grid)
            case _:
                raise WriterFault(f"row {row.key} has no writer")

    def _field(self, row: FormRow, field: Field) -> None:
        label = replace(look.LABEL, bold=field.required)
        self.sheet.text(row.row, MAIN_COLUMN, field.label, label)
        first, last = FIRST_YEAR_COLUMN, self.layout.account_column
        text = self.answer.fields.get(field.id, "")
        plain = _FIELD_STYLES.get(field.type, look.TYPED_TEXT)
        number = self._field_number(field)
        is_text = field.type != "date" and number is None
        self.sheet.merge(row.row, first, row.row, last, text if is_text else "", plain)
        if number is not None:
            self.sheet.number(row.row, first, number, plain)
        write_field_rule(self.sheet, self.round, field, Area(row.row, first, row.row, first))
        # Merged cells never grow by themselves.
        width = look.answer_width(self.layout)
        room = look.room(field.max_length if field.type == "text" else 1, width)
        self.sheet.row_height(row.row, look.height(text, width, plain, room))

    def _field_number(self, field: Field) -> int | None:
        """What a field holds that Excel counts with: a day, a year."""
        if field.type == "date":
            return look.serial(self.answer.date) if self.answer.date is not None else None
        text = self.answer.fields.get(field.id, "")
        return int(text) if field.type == "year" and text.isdecimal() else None

    def _option(self, row: FormRow, block: OptionsBlock) -> None:
        option = row.option or ""
        self.sheet.text(row.row, MAIN_COLUMN, option, look.LABEL)
        tick = block.tick if option in self.answer.ticked else ""
        self.sheet.text(row.row, FIRST_YEAR_COLUMN, tick, look.TICK)
        meanings = {
            value.value: value.help for value in self.round.template.lists[block.list].values
        }
        area = Area(row.row, FIRST_YEAR_COLUMN, row.row, FIRST_YEAR_COLUMN)
        write_tick_rule(self.sheet, block, area, meanings.get(option) or "")
        self.sheet.row_height(row.row, look.LINE)

    def _title(self, row: FormRow) -> None:
        title = getattr(row.block, "title", "")
        first, last = FIRST_YEAR_COLUMN, self.layout.account_column
        height = look.height(title, look.MAIN_WIDTH, look.BAND, 24)
        if isinstance(row.block, TextBlock):
            self.sheet.text(row.row, MAIN_COLUMN, title, look.BAND)
            for column in range(first, last + 1):
                self.sheet.blank(row.row, column, look.BAND)
        else:
            text = getattr(row.block, "help", "")
            self.sheet.text(row.row, MAIN_COLUMN, title, look.BAND)
            self.sheet.merge(row.row, first, row.row, last, text, look.BAND_HELP)
            width = look.answer_width(self.layout)
            height = look.height(text, width, look.BAND_HELP, height)
        self.sheet.row_height(row.row, height)

    def _text(self, row: FormRow, block: TextBlock) -> None:
        text = self.answer.texts.get(block.id, "")
        style = look.fitting(text, look.MAIN_WIDTH, look.LONG_TEXT)
        self.sheet.text(row.row, MAIN_COLUMN, text, style)
        first, last = FIRST_YEAR_COLUMN, self.layout.account_column
        self.sheet.merge(row.row, first, row.row, last, block.help, look.HELP)
        write_text_rule(self.sheet, block, Area(row.row, MAIN_COLUMN, row.row, MAIN_COLUMN))
        room = look.ROOM_FOR_NOTHING if block.none is not None else look.ROOM_TO_WRITE
        room = look.height(block.help, look.answer_width(self.layout), look.HELP, room)
        # Excel has no margin above a text: it stands in the middle of a row a little too high.
        needed = look.height(text, look.MAIN_WIDTH, style) + look.AIR
        self.sheet.row_height(row.row, min(max(needed, room), MAX_ROW_HEIGHT), grows=True)

    def _years(self, row: FormRow, label: str) -> None:
        left = replace(look.HEADER, horizontal="left", indent=1)
        self.sheet.text(row.row, MAIN_COLUMN, label, left)
        for year in self.layout.years:
            self.sheet.number(row.row, self.layout.year_column(year), year, look.HEADER)
        self.sheet.row_height(row.row, look.LINE)

    def _frame(self, row: FormRow) -> None:
        line = row.line or 0
        given = self.answer.frames[line] if line < len(self.answer.frames) else NO_FRAME
        self.sheet.text(row.row, MAIN_COLUMN, given.frame, look.ANSWER)
        self._typed(row, given.amounts)
        self.sheet.text(row.row, self.layout.account_column, given.account, look.TYPED_TEXT)
        write_frame_rule(self.sheet, self.round, self.layout, row.row)
        account = look.widths(self.layout)[self.layout.account_column]
        height = look.height(given.frame, look.MAIN_WIDTH, look.ANSWER)
        height = look.height(given.account, account, look.TYPED_TEXT, height)
        self.sheet.row_height(row.row, height)

    def _typed(self, row: FormRow, amounts: Mapping[int, Decimal]) -> None:
        style = look.typed_amount(self.round.template.decimals)
        for year in self.layout.years:
            column = self.layout.year_column(year)
            if year in amounts:
                self.sheet.number(row.row, column, amounts[year], style)
            else:
                self.sheet.blank(row.row, column, style)

    def _amounts(self, row: FormRow, part: GridRow) -> None:
        is_sum = part.formula is not None
        label = replace(look.ROW_LABEL, bold=is_sum, fill=styles.TOTAL_BLUE if is_sum else None)
        self.sheet.text(row.row, MAIN_COLUMN, part.label, label)
        self.sheet.row_height(row.row, look.height(part.label, look.MAIN_WIDTH, label))
        if not is_sum:
            self._typed(row, self.answer.amounts.get(part.id, {}))
            first, last = FIRST_YEAR_COLUMN, self.layout.last_year_column
            area = Area(row.row, first, row.row, last)
            write_amount_rule(self.sheet, self.round, area, part.help or "")
            return
        form, cells = self.round.template.form, FormCells(self.layout)
        style = look.summed_amount(self.round.template.decimals)
        for year in self.layout.years:
            formula = row_formula(form, part, cells, year)
            value = result(form, part.id, self.answer.amounts, year)
            self.sheet.formula(row.row, self.layout.year_column(year), formula, value, style)

    def _sentence(self, row: FormRow, grid: GridBlock) -> None:
        template, years = self.round.template, self.layout.years
        text = sentence_text(template, grid, self.answer.amounts, years)
        formula = sentence_formula(template, grid, FormCells(self.layout))
        last = self.layout.account_column
        self.sheet.merge(row.row, MAIN_COLUMN, row.row, last, "", look.SENTENCE)
        self.sheet.formula(row.row, MAIN_COLUMN, formula, text, look.SENTENCE)
        width = look.MAIN_WIDTH + look.answer_width(self.layout)
        # The longest it gets: another amount in each year, in each row.
        amounts = {
            part.id: {year: Decimal(-1_234_567 - year) for year in years}
            for part in grid.rows
            if part.formula is None
        }
        longest = sentence_text(template, grid, amounts, years)
        self.sheet.row_height(row.row, look.height(longest, width, look.SENTENCE) + 4)
