"""One form: what the office asks is locked, the answers are open."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cached_property

from templates.field import LinesField, LongTextField, TextField
from templates.frozen import frozen
from workbook.address import Area
from workbook.expression.formula import formula_of
from workbook.fields.cell import write_content
from workbook.form import look
from workbook.form.cells import FormCells
from workbook.form.colours import write_colours
from workbook.form.heading import write_heading
from workbook.form.layout import (
    FIRST_BLOCK_ROW,
    FIRST_YEAR_COLUMN,
    HEADING_ROW,
    KEY_COLUMN,
    MAIN_COLUMN,
    STATE_ROW,
    SUBTITLE_ROW,
    FormLayout,
    FormRow,
    SlotPlace,
)
from workbook.form.parts import sum_formula
from workbook.form.plan import FormsPlan, PlannedForm
from workbook.form.rules import write_rules
from workbook.form.sentence import Sentence
from workbook.form.texts import help_of, locked_texts
from workbook.read.model import CellKind
from workbook.records.value import Content
from workbook.write import styles
from workbook.write.book import BookWriter, SheetWriter
from workbook.write.frame import page_footer, page_header
from workbook.write.paper import MARGINS
from workbook.write.styles import Style
from workbook.write.textfit import MAX_ROW_HEIGHT

_LONGEST_SUM = Decimal(-1_234_567)  # as long as an amount usually gets


def write_form(book: BookWriter, plan: FormsPlan, form: PlannedForm) -> SheetWriter:
    """The sheet with what the form says; further notes may be put on it."""
    layout, sheet = plan.layout, book.sheet(form.sheet)
    for column, width in look.widths(layout).items():
        sheet.column_width(column, width)
    sheet.hide_column(KEY_COLUMN)
    write_heading(sheet, plan, form)
    writer = _Form(plan, form, sheet)
    for row in layout.rows:
        sheet.text(row.row, KEY_COLUMN, row.mark, Style())
        writer.write(row)
    _write_gaps(sheet, layout)
    write_rules(sheet, plan)
    write_colours(sheet, plan)
    scale, is_one_page = look.scale(layout, sheet.height(layout.end_row))
    sheet.hide_gridlines()
    sheet.freeze(STATE_ROW + 1, 1)
    sheet.protect(sort=False, autofilter=False)
    sheet.tab_color(styles.TEAL)
    sheet.print_setup(
        header=page_header(plan.round.config, plan.centre),
        footer=page_footer(),
        repeat_rows=(HEADING_ROW, SUBTITLE_ROW),
        margins=MARGINS,
        scale=scale,
        area=Area(1, MAIN_COLUMN, layout.end_row, layout.last_column),
    )
    if not is_one_page:
        sheet.page_breaks(_page_breaks(layout))
    return sheet


def _page_breaks(layout: FormLayout) -> list[int]:
    """The row after which the economy begins: tables and grids stand together, below the texts."""
    economy = (
        row.row for row in layout.rows if row.block.grid or isinstance(row.field, LinesField)
    )
    first = next(economy, FIRST_BLOCK_ROW)
    return [first - 1] if first > FIRST_BLOCK_ROW else []


def _write_gaps(sheet: SheetWriter, layout: FormLayout) -> None:
    taken = {row.row for row in layout.rows}
    for row in range(STATE_ROW + 1, layout.end_row):
        if row not in taken:
            sheet.row_height(row, look.AIR)


@frozen(slots=False)
class _Form:
    """Writes the rows of one form."""

    plan: FormsPlan
    form: PlannedForm
    sheet: SheetWriter

    @property
    def layout(self) -> FormLayout:
        return self.plan.layout

    @cached_property
    def widths(self) -> Mapping[int, float]:
        """Of the columns."""
        return look.widths(self.layout)

    @property
    def answer_width(self) -> float:
        """Of the columns over which a field is answered."""
        return look.answer_width(self.widths)

    def write(self, row: FormRow) -> None:
        """The row, by its kind."""
        match row.kind:
            case "field":
                self._field(row)
            case "option":
                self._option(row)
            case "text":
                self._text(row)
            case "title":
                self._title(row)
            case "years" | "lines_header":
                self._header(row)
            case "line":
                self._line(row)
            case "amounts":
                self._amounts(row)
            case "sentence":
                self._sentence(row)

    def _content(self, place: SlotPlace) -> Content:
        return self.plan.stored(place.slot, self.form.contents.get(place.slot.id))

    def _field(self, row: FormRow) -> None:
        (place,), face = row.places, self.plan.face(row.places[0].slot)
        label = replace(look.LABEL, bold=face.field.required)
        self.sheet.text(row.row, MAIN_COLUMN, row.label, label)
        style = replace(look.ANSWER if place.is_open else look.GIVEN, number_format=face.format)
        self.sheet.merge(row.row, place.column, row.row, place.last_column, "", style)
        content = self._content(place)
        if formula_of(place.slot.field) is not None:
            self._sum(place, replace(style, fill=styles.TOTAL_BLUE, bold=True))
        else:
            write_content(self.sheet, row.row, place.column, content, style)
        # Merged cells never grow by themselves.
        width = self.answer_width
        longest = face.field.max_length if isinstance(face.field, TextField) else 1
        text = content if isinstance(content, str) else ""
        height = look.height(text, width, style, look.room(longest, width))
        self.sheet.row_height(row.row, height)

    def _option(self, row: FormRow) -> None:
        (place,) = row.places
        self.sheet.text(row.row, MAIN_COLUMN, row.label, look.LABEL)
        write_content(self.sheet, row.row, place.column, self._content(place), look.TICK)
        self.sheet.row_height(row.row, look.LINE)

    def _title(self, row: FormRow) -> None:
        first, last = FIRST_YEAR_COLUMN, self.layout.last_column
        height = look.height(row.label, look.MAIN_WIDTH, look.BAND, look.HEADED)
        self.sheet.text(row.row, MAIN_COLUMN, row.label, look.BAND)
        if isinstance(row.field, LongTextField):
            for column in range(first, last + 1):
                self.sheet.blank(row.row, column, look.BAND)
        else:
            text = help_of(self.plan.round, self.layout, row)
            self.sheet.merge(row.row, first, row.row, last, text, look.BAND_HELP)
            height = look.height(text, self.answer_width, look.BAND_HELP, height)
        self.sheet.row_height(row.row, height)

    def _text(self, row: FormRow) -> None:
        (place,), field = row.places, row.field
        content = self._content(place)
        text = content if isinstance(content, str) else ""
        style = look.fitting(text, look.MAIN_WIDTH, look.LONG_TEXT)
        write_content(self.sheet, row.row, MAIN_COLUMN, content, style)
        first, last = FIRST_YEAR_COLUMN, self.layout.last_column
        help_ = help_of(self.plan.round, self.layout, row)
        self.sheet.merge(row.row, first, row.row, last, help_, look.HELP)
        offers_nothing = isinstance(field, LongTextField) and field.none
        room = look.ROOM_FOR_NOTHING if offers_nothing else look.ROOM_TO_WRITE
        room = look.height(help_, self.answer_width, look.HELP, room)
        # Excel has no margin above a text: it stands in the middle of a row a little too high.
        needed = look.height(text, look.MAIN_WIDTH, style) + look.AIR
        self.sheet.row_height(row.row, min(max(needed, room), MAX_ROW_HEIGHT), grows=True)

    def _header(self, row: FormRow) -> None:
        """What stands in the columns below: a year as a number."""
        height = look.LINE
        for text in locked_texts(self.plan.round, self.layout, row):
            if text.year is not None and text.text == str(text.year):
                self.sheet.number(row.row, text.column, text.year, look.HEADER)
            elif text.column == MAIN_COLUMN:
                left = replace(look.HEADER, horizontal="left", indent=1)
                self.sheet.text(row.row, text.column, text.text, left)
            else:
                self.sheet.text(row.row, text.column, text.text, look.HEADER)
                height = look.height(text.text, self.widths[text.column], look.HEADER, height)
        self.sheet.row_height(row.row, height)

    def _line(self, row: FormRow) -> None:
        self.sheet.row_height(row.row, self._cells(row, look.LINE))

    def _amounts(self, row: FormRow) -> None:
        is_sum = row.field is not None and formula_of(row.field) is not None
        label = replace(look.ROW_LABEL, bold=is_sum, fill=styles.TOTAL_BLUE if is_sum else None)
        self.sheet.text(row.row, MAIN_COLUMN, row.label, label)
        height = look.height(row.label, look.MAIN_WIDTH, label)
        if is_sum:
            for place in row.places:
                self._sum(place, cell_style(self.plan, place))
        else:
            height = self._cells(row, height)
        self.sheet.row_height(row.row, height)

    def _cells(self, row: FormRow, height: float) -> float:
        """The cells beside each other; the height that their texts need, at least the one given."""
        for place in row.places:
            content, width = self._content(place), self.widths[place.column]
            style = cell_style(self.plan, place)
            if isinstance(content, str):  # where an amount belongs, too
                style = replace(style, wrap=True)
                height = look.height(content, width, replace(style, indent=1), height)
            elif isinstance(content, Decimal) and place.slot.is_amount:
                style = look.fitting_amount(content, width, style)
            write_content(self.sheet, row.row, place.column, content, style)
        return min(height, MAX_ROW_HEIGHT)

    def _sum(self, place: SlotPlace, style: Style) -> None:
        formula = sum_formula(self.plan.round, place.slot, FormCells(self.layout))
        now = self._content(place)
        value = now if isinstance(now, str | Decimal) else None
        if isinstance(value, Decimal) and place.last_column == place.column:
            style = look.fitting_amount(value, self.widths[place.column], style)
        self.sheet.formula(place.row, place.column, formula, value, style)

    def _sentence(self, row: FormRow) -> None:
        sentence, last = Sentence(self.plan, row.block), self.layout.last_column
        is_error = any(
            self.form.record.values[f"{name}:{year}"].kind is CellKind.ERROR
            for name in row.block.grid
            for year in self.layout.years
        )
        text = "" if is_error else sentence.text(self.form.contents)
        formula = sentence.formula(FormCells(self.layout))
        self.sheet.merge(row.row, MAIN_COLUMN, row.row, last, "", look.SENTENCE)
        self.sheet.formula(row.row, MAIN_COLUMN, formula, text, look.SENTENCE)
        width = look.MAIN_WIDTH + self.answer_width
        # The longest it gets: another amount in each year, in each row.
        longest = sentence.text(
            {
                f"{name}:{year}": _LONGEST_SUM - year
                for name in row.block.grid
                for year in self.layout.years
            }
        )
        self.sheet.row_height(row.row, look.height(longest, width, look.SENTENCE) + 4)


def cell_style(plan: FormsPlan, place: SlotPlace) -> Style:
    """The look of a cell in which one slot is answered or calculated."""
    field, face = place.slot.field, plan.face(place.slot)
    if formula_of(field) is not None:
        return look.summed_amount(face.format)
    if not place.is_open:
        return replace(look.GIVEN, number_format=face.format)
    if place.slot.is_amount and place.last_column == place.column:
        return look.typed_amount(face.format)
    if isinstance(field, LongTextField):
        return look.LONG_TEXT
    if face.horizontal == "center" and field.type == "ticks":
        return look.TICK
    return look.answer(face.format)
