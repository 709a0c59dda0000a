"""Where the blocks of a sheet stand: row by row, with heights, and what belongs together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Final, Literal

from templates.frozen import frozen
from workbook.edition.book.columns import Span, sheet_columns, spanned
from workbook.edition.book.look import (
    BAND,
    HEADING,
    INTRO,
    LABEL,
    NOTE,
    PAGE_TITLE,
    PLAIN,
    SUBHEADING,
    RowLook,
    broken_text,
    cell_style,
    fitted,
    text_height,
)
from workbook.edition.book.pieces import Piece, lines_by_row, pieces
from workbook.edition.document import (
    Block,
    CellRef,
    Chart,
    Entries,
    Heading,
    KeyFigures,
    Legend,
    PageBreak,
    Paragraph,
    Sheet,
    Table,
    Text,
)
from workbook.write.paper import page_height
from workbook.write.textfit import pixels

CHART_PIXELS: Final = 300
LINE: Final = 15.0
_CHART_LINES: Final = 16  # of 15 points under the chart, and air
_TITLE_HEIGHT, _SUBTITLE_HEIGHT, _IMPRINT_HEIGHT, _GAP = 30.0, 20.0, 20.0, 9.0
_BAND_HEIGHT, _HEADER_HEIGHT, _TOTAL_HEIGHT = 22.0, 24.0, 21.0
LEAST: Final = 19.0
ONE_LINE: Final = 22.0  # points of a row at the most whose texts take a line
_MOST_BESIDE: Final = 36.0  # points: two lines
_ABOVE_TABLE: Final = 100.0  # points that heading and intro take at the most
_KEY_HEIGHT, _LABEL_HEIGHT = 40.0, 19.0
_END: Final = 8.0  # points below the last line of a text over several rows
_CLOSER: Final = 4.0  # points by which the rows of a legend are lower than those of a text
_PIXELS, _EDGES = 7, 1.0  # of a character; characters beside a word
_WIDEST_PORTRAIT: Final = 130.0  # characters: letters of 8 points on paper that stands

Join = Literal["none", "first", "middle", "last"]
Face = Literal["title", "subtitle", "imprint", "hint", "band", "block", "row", "gap", "chart"]


@frozen
class Strip:
    """A row of the sheet.

    Attributes:
        block: what stands in it, or None.
        part: of a table its row, of a legend, entries or key figures the entry.
        text: of a paragraph that takes several rows what stands in this one.
        pieces: of a table's row that takes several: what stands in this one of each cell's text.
        join: which of the rows it is that look like one.
        keeps: whether the next row stands on the same page.
        new_page: whether a new page begins with it.
    """

    row: int
    height: float
    face: Face
    block: Block | None = None
    part: int = 0
    text: str = ""
    pieces: tuple[Piece, ...] = ()
    join: Join = "none"
    keeps: bool = False
    new_page: bool = False


@dataclass
class SheetPlan:
    """A sheet row by row.

    Attributes:
        rows: of the sheet, by table and row of it.
        spans: of the columns of each table.
        repeated: the row that every page repeats, or 0.
    """

    sheet: Sheet
    widths: tuple[float, ...]
    strips: list[Strip] = field(default_factory=list)
    rows: dict[tuple[str, int], int] = field(default_factory=dict)
    spans: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    repeated: int = 0

    @cached_property
    def tables(self) -> Mapping[str, Table]:
        """The sheet's tables by their id."""
        return {table.id: table for table in self.sheet.tables}

    def legend_columns(self, legend: Legend) -> int:
        """How many columns the longest value of the legend stands over, at most a third of them."""
        longest = max((pixels(entry.value, bold=True) for entry in legend.entries), default=0)
        width = longest / _PIXELS + _EDGES
        used = list(accumulate(self.widths[:-1]))
        found = next((count for count, room in enumerate(used, 1) if room >= width), len(used))
        is_wide = found > 1 and used[found - 1] > sum(self.widths) / 3
        return found - 1 if is_wide else found

    @property
    def is_landscape(self) -> bool:
        """Whether its paper lies; a record's page stands, however many years it has."""
        return self.sheet.kind != "page" and sum(self.widths) > _WIDEST_PORTRAIT

    @property
    def page_height(self) -> float:
        """Points of rows that a page has room for, those that it repeats not counted."""
        height = page_height(self.widths, landscape=self.is_landscape)
        return height - (self.strips[self.repeated - 1].height if self.repeated else 0)

    @property
    def last_row(self) -> int:
        """Of the sheet."""
        return len(self.strips)

    def position(self, ref: CellRef) -> tuple[int, int]:
        """Row and column of a cell of one of the sheet's tables."""
        table = self.tables[ref.table]
        column = sum(cell.span for cell in table.rows[ref.row].cells[: ref.cell])
        return self.rows[ref.table, ref.row], self.spans[ref.table][column].first

    def add(
        self, face: Face, height: float, block: Block | None = None, part: int = 0, text: str = ""
    ) -> None:
        """One more row."""
        self.strips.append(Strip(len(self.strips) + 1, height, face, block, part, text))

    def keep(self) -> None:
        """The last row and the next one stand on one page."""
        self.strips[-1] = replace(self.strips[-1], keeps=True)


def plan_sheet(sheet: Sheet) -> SheetPlan:
    """The sheet's rows; a header that several tables share stands once, above them all."""
    columns = sheet_columns(sheet)
    plan = SheetPlan(sheet, columns.widths, spans=dict(columns.spans))
    shared = _shared_header(sheet)
    blocks = list(sheet.blocks)
    if sheet.kind == "data":
        plan.add("title", _TITLE_HEIGHT)
        plan.add("hint", _SUBTITLE_HEIGHT)
    for number, block in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        if shared and not plan.repeated and _begins(block, following, shared):
            _header(plan, shared)
            plan.repeated = plan.last_row
        _add(plan, block, following, shared)
    if sheet.kind == "data" or (sheet.kind == "text" and not shared and len(sheet.tables) == 1):
        plan.repeated = plan.rows[sheet.tables[0].id, 0] if sheet.tables else 0
    if shared:
        _keep_tail(plan, shared)
    return plan


def _keep_tail(plan: SheetPlan, shared: Table) -> None:
    """What follows the last table with the shared header stands with its last item.

    Every page repeats the header: without an item below it, it would head what is none of it.
    """
    last = [table for table in plan.sheet.tables if _same_header(table, shared)][-1]
    parts = [part for part in range(1, len(last.rows)) if not last.rows[part].is_long_text]
    first = plan.rows.get((last.id, parts[-1])) if parts else None
    if first is None or plan.strips[-1].block is last:
        return
    if sum(strip.height for strip in plan.strips[first - 1 :]) <= plan.page_height:
        for place in range(first - 1, plan.last_row - 1):
            plan.strips[place] = replace(plan.strips[place], keeps=True)


def _shared_header(sheet: Sheet) -> Table | None:
    """The first table whose header another one has, too."""
    first = next(iter(sheet.tables), None)
    if first is None or sheet.kind != "text":
        return None
    alike = [table for table in sheet.tables if _same_header(table, first)]
    # Below an intro of its own a table without its header would be a riddle.
    is_run = all(
        not (isinstance(before, Paragraph) and before.kind == "intro")
        for before, block in pairwise(sheet.blocks)
        if block in alike and block != first
    )
    has_chart = any(isinstance(block, Chart) for block in sheet.blocks)
    return first if len(alike) > 1 and is_run and not has_chart else None


def _same_header(one: Table, other: Table) -> bool:
    return one.columns == other.columns and one.rows[0] == other.rows[0]


def _begins(block: Block, following: Block | None, shared: Table) -> bool:
    """Whether the tables with the shared header begin with the block."""
    return block == shared or (isinstance(block, Heading) and following == shared)


def _add(plan: SheetPlan, block: Block, following: Block | None, shared: Table | None) -> None:
    match block:
        case Heading():
            _heading(plan, block, following, shared)
        case Paragraph():
            _paragraph(plan, block, following)
        case Table():
            is_page = plan.sheet.kind == "page"
            below = bool(plan.strips) and plan.strips[-1].face == "row"
            if is_page or (below and plan.last_row != plan.repeated):
                plan.add("gap", _GAP)
            _table(plan, block, has_header=shared is None or not _same_header(block, shared))
            if isinstance(following, Paragraph) and following.kind == "text":
                plan.keep()
            if isinstance(following, Chart):
                _keep_chart(plan)
        case Entries():
            _entries(plan, block)
        case _:
            _add_small(plan, block)


def _keep_chart(plan: SheetPlan) -> None:
    """The chart that follows stands on the page of its table, where both have room.

    Below the title it stands there only if that has room, too: no page holds a title alone.
    """
    first = plan.last_row
    while first > 1 and plan.strips[first - 2].keeps:
        first -= 1
    above = plan.strips[first - 2].face if first > 1 else "title"
    if above in {"title", "subtitle", "imprint"}:
        first = 1
    height = sum(strip.height for strip in plan.strips[first - 1 :])
    if height + _GAP + LINE * _CHART_LINES <= plan.page_height:
        plan.keep()


def _add_small(plan: SheetPlan, block: Block) -> None:
    match block:
        case Chart():  # it has a title: where it does not fit below its table, it leads a page
            plan.add("gap", _GAP)
            _together(plan, block, [LINE] * _CHART_LINES, "chart")
        case KeyFigures():
            _together(plan, block, [_LABEL_HEIGHT, _KEY_HEIGHT], "block")
        case Legend():
            parts = plan.legend_columns(block)
            value, meaning = plan.widths[:parts], plan.widths[parts:]
            heights = [
                max(
                    text_height(entry.value, value, replace(INTRO, bold=True)),
                    text_height(entry.meaning, meaning, INTRO),
                )
                - _CLOSER
                for entry in block.entries
            ]
            _together(plan, block, heights, "block")
        case PageBreak():
            plan.add("gap", _GAP)
            plan.strips[-1] = replace(plan.strips[-1], new_page=True)


def _paragraph(plan: SheetPlan, block: Paragraph, following: Block | None) -> None:
    if block.kind == "text":
        _text(plan, block)
        return
    style = INTRO if block.kind == "intro" else NOTE
    plan.add("block", text_height(block.text, plan.widths, style), block)
    if block.kind == "intro" and isinstance(following, Table | Chart | KeyFigures | Legend):
        plan.keep()


def _text(plan: SheetPlan, block: Paragraph) -> None:
    """A text over as many rows as it needs."""
    lines = broken_text(block.text, plan.widths, PLAIN)
    counts = lines_by_row(lines)
    for part, (start, end) in enumerate(pieces(lines, counts)):
        text = block.text[start:end]
        is_last = part + 1 == len(counts)
        height = LINE * counts[part] + (_END if is_last else 0)
        if len(counts) == 1:
            height = text_height(text, plan.widths, PLAIN)
        plan.add("block", height, block, part, text)
        plan.strips[-1] = replace(plan.strips[-1], join=_join(part, len(counts)))


def _entries(plan: SheetPlan, block: Entries) -> None:
    """A row for each; the first two and the last two are never parted."""
    if plan.strips and plan.strips[-1].face != "gap":
        plan.add("gap", _GAP)
    widths = plan.widths
    for part, entry in enumerate(block.entries):
        heights = [text_height(entry.label, widths[:1], LABEL, LEAST)]
        if isinstance(entry.content, Text):
            style = cell_style(entry.content, "body", is_number=False, language="da")
            heights.append(text_height(entry.content.text, widths[1:], style))
        plan.add("row", max(heights), block, part)
        if part in (0, len(block.entries) - 2) and len(block.entries) > 1:
            plan.keep()


def _together(plan: SheetPlan, block: Block, heights: Sequence[float], face: Face) -> None:
    """Rows that stand on one page, the first one with what stands above it if that keeps it."""
    for part, height in enumerate(heights):
        if part or face == "chart":
            plan.keep()
        plan.add(face, height, block, part)


def _heading(
    plan: SheetPlan, block: Heading, following: Block | None, shared: Table | None
) -> None:
    if block.level == 1:
        is_page = plan.sheet.kind == "page"
        height = text_height(block.text, plan.widths, PAGE_TITLE, _TITLE_HEIGHT)
        plan.add("title", height if is_page else _TITLE_HEIGHT, block)
        plan.keep()
        plan.add("subtitle", _SUBTITLE_HEIGHT)
        if is_page:
            plan.add("gap", _GAP)
        else:
            plan.add("imprint", _IMPRINT_HEIGHT)
        return
    if shared is not None and isinstance(following, Table) and _same_header(following, shared):
        if plan.last_row > plan.repeated:
            plan.add("gap", _GAP)
            plan.keep()
        plan.add("band", text_height(block.text, plan.widths, BAND, _BAND_HEIGHT), block)
        plan.keep()
        return
    style = HEADING if block.level == 2 else SUBHEADING  # noqa: PLR2004 - the levels below 1
    plan.add("gap", _GAP)
    plan.keep()
    plan.add("block", text_height(block.text, plan.widths, style), block)
    plan.keep()


def _header(plan: SheetPlan, table: Table) -> None:
    plan.add("gap", _GAP)
    plan.add("row", _row_height(plan, table, 0), table, 0)
    plan.keep()


def _table(plan: SheetPlan, table: Table, *, has_header: bool) -> None:
    """The rows of a table; its header keeps the first row, its totals the last ones.

    A row that is one long text belongs to the row above it; such a table is parted between items,
    however short it is, as its texts may be higher than a page. Another one whose header no page
    repeats is not parted where a page has room for it.
    """
    has_texts = any(row.is_long_text for row in table.rows)
    heights = [_row_height(plan, table, part) for part in range(len(table.rows))]
    whole = has_header and not has_texts and sum(heights) + _ABOVE_TABLE <= plan.page_height
    for part, row in enumerate(table.rows):
        if part == 0 and not has_header:
            plan.rows[table.id, 0] = plan.repeated
            continue
        plan.rows[table.id, part] = plan.last_row + 1
        _row(plan, table, part, heights[part])
        following = table.rows[part + 1] if part + 1 < len(table.rows) else None
        if following is not None and (
            row.role == "header"
            or following.role != "body"
            or (following.is_long_text and not row.is_long_text)
            or whole
        ):
            plan.keep()


def _row(plan: SheetPlan, table: Table, part: int, height: float) -> None:
    """A row of the table, over several rows of the sheet where a long text would be too high."""
    broken, beside = _broken(plan, table, part)
    most = max(broken, key=len, default=[])
    counts = lines_by_row(most, beside)
    if len(counts) == 1:
        plan.add("row", height, table, part)
        return
    shown = [pieces(lines, counts) for lines in broken]
    for number, count in enumerate(counts):
        is_last = number + 1 == len(counts)
        plan.add("row", LINE * count + (_END if is_last else 0), table, part)
        plan.strips[-1] = replace(
            plan.strips[-1],
            pieces=tuple(one[number] for one in shown),
            join=_join(number, len(counts)),
        )


def _join(number: int, count: int) -> Join:
    """Which of so many rows it is that look like one."""
    if count == 1:
        return "none"
    if number == 0:
        return "first"
    return "last" if number + 1 == count else "middle"


def _broken(plan: SheetPlan, table: Table, part: int) -> tuple[list[list[str]], int]:
    """The lines of the row's long texts by cell, and how many the others have at the most.

    None are long in a row of which only the beginning is shown.
    """
    row = table.rows[part]
    is_long = any(isinstance(cell, Text) and cell.is_long for cell in row.cells)
    if plan.sheet.kind == "data" or row.role != "body" or not is_long:
        return [], 0
    found: list[list[str]] = []
    beside = 0
    for span, is_number, cell in spanned(plan.spans[table.id], table, part):
        found.append([])
        if isinstance(cell, Text):
            style = cell_style(cell, row_look(table, part), is_number=is_number, language="da")
            lines = broken_text(cell.text, plan.widths[span.first - 1 : span.last], style)
            if cell.is_long:
                found[-1] = lines
            else:
                beside = max(beside, len(lines))
    return found, beside


def row_look(table: Table, part: int) -> RowLook:
    """How a row looks: an item, where a long text about it stands in the row below."""
    row = table.rows[part]
    following = table.rows[part + 1] if part + 1 < len(table.rows) else None
    is_item = following is not None and following.is_long_text and not row.is_long_text
    return "item" if is_item and row.role == "body" else row.role


def _row_height(plan: SheetPlan, table: Table, part: int) -> float:
    row = table.rows[part]
    least = {"header": _HEADER_HEIGHT, "body": LEAST}.get(row.role, _TOTAL_HEIGHT)
    heights = [least]
    # The flat table is counted and filtered, not read: the beginning of a long text is enough.
    is_flat = plan.sheet.kind == "data" and row.role == "body"
    for span, is_number, cell in spanned(plan.spans[table.id], table, part):
        if isinstance(cell, Text):
            style = cell_style(cell, row_look(table, part), is_number=is_number, language="da")
            widths = plan.widths[span.first - 1 : span.last]
            if row.role == "header":
                style = fitted(style, cell.text, widths)
            height = text_height(cell.text, widths, style)
            heights.append(min(height, _MOST_BESIDE) if is_flat else height)
    return max(heights)
