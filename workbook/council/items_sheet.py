"""The edition itself: sections with their items, each with its row of remarks below."""

from dataclasses import dataclass, field, replace
from typing import Final

from templates.council import CouncilColumn
from workbook.content import responsible
from workbook.council.face import (
    CENTRED_HEADER,
    CODE,
    HEAD_HEIGHT,
    HEADING,
    SMALL_PRINT,
    TEXT,
    TEXT_HEADER,
    status_style,
    status_text,
    text_height,
    write_head,
    write_paragraph,
)
from workbook.council.paper import MARGINS, Block, page_ends, page_height, print_scale
from workbook.council.remark_rows import remark_rows
from workbook.economy import Economy, Series, print_economy
from workbook.merge import MergedRound
from workbook.read.model import Area
from workbook.round.agreement import Item
from workbook.round.config import Section
from workbook.write.book import SheetWriter, printable
from workbook.write.styles import BODY, LOCKED_GREY, SECTION, Style

_ITEM: Final = replace(TEXT, fill=LOCKED_GREY)
_ITEM_CODE: Final = replace(CODE, fill=LOCKED_GREY)
_BOLD: Final = replace(BODY, bold=True)
_RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SECTION_GAP: Final = 12.0
_ITEM_HEIGHT: Final = 24.0  # at least


@dataclass(frozen=True, slots=True)
class _Span:
    """One column of a section's table: its first and last column on the sheet."""

    column: CouncilColumn
    first: int
    last: int
    widths: tuple[float, ...]


def write_items(sheet: SheetWriter, merged: MergedRound) -> None:
    """Write the sheet."""
    _ItemsWriter(sheet, merged).write()


def economy_lines(economy: Economy | None) -> tuple[str, ...]:
    """The amounts as agreed, one on each line, with labels and note on lines of their own.

    The figures keep the agreement's decimals; a range of years stands as one line.
    """
    if economy is None:
        return ()
    found: list[str] = []
    for series in economy.series:
        if series.label:
            found.append(f"{series.label}:")
        found += [print_economy(Economy((Series(None, (entry,)),))) for entry in series.entries]
    if economy.note:
        found.append(f"({economy.note})")
    return tuple(found)


def spans(columns: tuple[CouncilColumn, ...], *, economy: bool) -> tuple[_Span, ...]:
    """The columns of a section; without economy its neighbour takes the room."""
    result: list[_Span] = []
    waiting: tuple[float, ...] = ()
    for place, column in enumerate(columns, start=1):
        if column.shows != "economy" or economy:
            first = place - len(waiting)
            result.append(_Span(column, first, place, (*waiting, column.width)))
            waiting = ()
        elif result:
            left = result[-1]
            result[-1] = replace(left, last=place, widths=(*left.widths, column.width))
        else:
            waiting = (*waiting, column.width)
    return tuple(result)


@dataclass(slots=True)
class _ItemsWriter:
    sheet: SheetWriter
    merged: MergedRound
    widths: list[float] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    notes: int = 0
    header_row: int = 0
    header_height: float = 0.0
    row: int = 1

    def write(self) -> None:
        config, council = self.merged.round.config, self.merged.round.template.council
        self.widths = [column.width for column in council.columns]
        for column, width in enumerate(self.widths, start=1):
            self.sheet.column_width(column, width)
        self.row = write_head(self.sheet, self.merged, config.title)
        self.row = write_paragraph(self.sheet, self.row, council.intro, self.widths, BODY)
        self._block(1, HEAD_HEIGHT + text_height(council.intro, self.widths, BODY))
        for section, items in self.merged.round.sections():
            self._section(section, items)
        self._legend()
        self._codes()
        self.sheet.print_setup(
            header=f"&L{printable(config.title)}&R{printable(config.municipality)}",
            footer=f"&L{printable(config.round)}&RSide &P af &N",
            margins=MARGINS,
            area=Area(1, 1, self.row - 1, len(self.widths)),
            repeat_rows=(self.header_row, self.header_row) if self.header_row else None,
            scale=print_scale(self.widths),
        )
        ends = page_ends(self.blocks, page_height(self.widths), self.header_height)
        self.sheet.page_breaks(ends)

    def _section(self, section: Section, items: tuple[Item, ...]) -> None:
        first = self.row
        height = self._gap(_SECTION_GAP)
        marker = ""
        if section.footnote:
            self.notes += 1
            marker = str(self.notes).translate(_RAISED)
        columns = spans(self.merged.round.template.council.columns, economy=section.economy)
        height += self._full_width(f"{section.title}{marker}:", SECTION, minimum=24)
        height += self._header(columns)
        for item in items:
            height += self._item(item, columns)
            height += self._remarks(item)
            self._block(first, height)
            first, height = self.row, 0.0
        if section.footnote:
            height = self._full_width(f"{marker} {section.footnote}", SMALL_PRINT)
            self._block(first, height)

    def _header(self, columns: tuple[_Span, ...]) -> float:
        heights = []
        for span in columns:
            style = TEXT_HEADER if span.column.shows in ("title", "economy") else CENTRED_HEADER
            self._cell(span, span.column.header, style)
            heights.append(text_height(span.column.header, span.widths, style))
        if not self.header_row:  # paper repeats one header; most sections have the first one's
            self.header_row, self.header_height = self.row, max(heights)
        return self._end_row(max(heights))

    def _item(self, item: Item, columns: tuple[_Span, ...]) -> float:
        heights = []
        for span in columns:
            text, style = self._content(item, span.column)
            if span.column.shows == "nr":
                self.sheet.number(self.row, span.first, item.nr, style)
            else:
                self._cell(span, text, style)
            heights.append(text_height(text, span.widths, style))
        return self._end_row(max(*heights, _ITEM_HEIGHT))

    def _content(self, item: Item, column: CouncilColumn) -> tuple[str, Style]:
        status = self.merged.council_item(item).status
        match column.shows:
            case "nr":
                return str(item.nr), replace(_ITEM_CODE, bold=True)
            case "responsible":
                return responsible(item), _ITEM_CODE
            case "title":
                return item.title, replace(_ITEM, bold=True)
            case "economy":
                return "\n".join(economy_lines(item.economy)), _ITEM
            case "committees":
                return "/".join(item.committees), _ITEM_CODE
            case "status":
                text = status_text(self.merged, status)
                return text, status_style(self.merged, status, _ITEM_CODE)

    def _remarks(self, item: Item) -> float:
        heading = self.merged.round.template.council.remarks_heading
        remarks = self.merged.council_item(item).remarks
        height = 0.0
        for one in remark_rows(heading, remarks, self.widths):
            self.sheet.merge(self.row, 1, self.row, len(self.widths), "", TEXT)
            runs = [(run.text, _BOLD if run.bold else BODY) for run in one.runs]
            self.sheet.rich(self.row, 1, runs, TEXT)
            height += self._end_row(one.height)
        return height

    def _legend(self) -> None:
        template = self.merged.round.template
        council = template.council
        first, height = self.row, self._gap(_SECTION_GAP)
        height += self._full_width(council.legend_heading, HEADING, minimum=24)
        values = template.lists[template.table.answering("status").list or ""].values
        entries = [(value.value, council.legend.get(value.value, value.help)) for value in values]
        if self.merged.not_delivered:
            entries.append((council.not_delivered, "Centeret har ikke sendt sine svar ind."))
        for text, meaning in entries:
            status = text if text != council.not_delivered else None
            height += self._explained(text, meaning, status_style(self.merged, status, CODE))
        self._block(first, height)

    def _codes(self) -> None:
        config = self.merged.round.config
        used = {
            code
            for item in self.merged.round.items
            for code in (*item.centres, item.director, *item.committees)
        }
        first, height = self.row, self._gap(_SECTION_GAP)
        height += self._full_width("Forkortelser", HEADING, minimum=24)
        for named in (config.centres, config.directors, config.committees):
            for one in named:
                if one.code in used and one.name != one.code:
                    height += self._explained(one.code, one.name, replace(CODE, bold=True))
        self._block(first, height)

    def _explained(self, text: str, meaning: str, style: Style) -> float:
        """A row with a short text over the first two columns and its meaning over the rest."""
        left, right = self.widths[:2], self.widths[2:]
        self.sheet.merge(self.row, 1, self.row, 2, text, style)
        self.sheet.merge(self.row, 3, self.row, len(self.widths), meaning, TEXT)
        heights = (text_height(text, left, style), text_height(meaning, right, TEXT))
        return self._end_row(max(heights))

    def _cell(self, span: _Span, text: str, style: Style) -> None:
        self.sheet.merge(self.row, span.first, self.row, span.last, text, style)

    def _full_width(self, text: str, style: Style, minimum: float = 0) -> float:
        style = replace(style, wrap=True)
        self.sheet.merge(self.row, 1, self.row, len(self.widths), text, style)
        return self._end_row(text_height(text, self.widths, style, minimum))

    def _gap(self, height: float) -> float:
        return self._end_row(height)

    def _end_row(self, height: float) -> float:
        self.sheet.row_height(self.row, height)
        self.row += 1
        return height

    def _block(self, first_row: int, height: float) -> None:
        self.blocks.append(Block(first_row, height))
