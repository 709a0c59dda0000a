"""What is new since the edition before: statuses first, then items, then remarks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from workbook.content import remark_text
from workbook.council.changes import Changes, Direction, StatusChange
from workbook.council.face import (
    CENTRED_HEADER,
    CODE,
    HEAD_HEIGHT,
    HEADING,
    TEXT,
    TEXT_HEADER,
    counted,
    status_style,
    status_text,
    text_height,
    text_rows,
    write_head,
    write_paragraph,
)
from workbook.council.model import CouncilItem, Remark
from workbook.council.paper import MARGINS, Block, page_ends, page_height, print_scale
from workbook.merge import MergedRound
from workbook.read.model import Area
from workbook.write.book import SheetWriter, printable
from workbook.write.styles import BODY, GREEN, INK, RED, Style

_WIDTHS: Final = [6.0, 12.0, 42.0, 17.0, 17.0, 14.0, 66.0]
_TITLE: Final = "Aftalepunkt"
_REMARKS: Final = "Nye bemærkninger"
_CHANGED_COLUMNS: Final = (
    ("Nr.", 1, 1),
    ("Center", 2, 2),
    (_TITLE, 3, 3),
    ("Før", 4, 4),
    ("Nu", 5, 5),
    ("Retning", 6, 6),
    (_REMARKS, 7, 7),
)
_HEADING_HEIGHT, _HEADER_HEIGHT, _GAP, _HEAD_ROWS = 24.0, 21.0, 15.0, 36.0
_UNCHANGED_COLUMNS: Final = (
    *_CHANGED_COLUMNS[:2],
    (_TITLE, 3, 4),
    ("Status", 5, 5),
    (_REMARKS, 6, 7),
)
_WAYS: Final = {
    Direction.FORWARD: ("Frem", GREEN),
    Direction.BACKWARD: ("Tilbage", RED),
    Direction.SET_ASIDE: ("Lagt stille", RED),
    Direction.TAKEN_UP: ("Taget op igen", GREEN),
    Direction.SIDEWAYS: ("Anden status", INK),
}
_NOTHING_BEFORE: Final = (
    "Der er ingen tidligere opfølgning at sammenligne med: Dette er den første, "
    "eller den forrige er ikke angivet."
)


@dataclass(frozen=True, slots=True)
class _Row:
    item: CouncilItem
    before: str | None
    after: str
    way: Direction | None
    remarks: tuple[Remark, ...]


def write_changes(sheet: SheetWriter, merged: MergedRound, changes: Changes | None) -> None:
    """Write the sheet; without an edition before it says so in one sentence."""
    for column, width in enumerate(_WIDTHS, start=1):
        sheet.column_width(column, width)
    row = write_head(sheet, merged, "Ændringer siden sidst")
    if changes is None:
        row = write_paragraph(sheet, row, _NOTHING_BEFORE, _WIDTHS, BODY)
    else:
        row = write_paragraph(sheet, row, _summary(changes), _WIDTHS, BODY)
        blocks = [Block(1, HEAD_HEIGHT + _HEAD_ROWS)]
        for heading, rows in _tables(merged, changes):
            if rows:
                blocks += _write_table(sheet, row + 1, merged, heading, rows)
                row = blocks.pop().first_row
        sheet.page_breaks(page_ends(blocks, page_height(_WIDTHS, landscape=True)))
        for nr, title in changes.gone:
            text = f"Udgået af aftalen: nr. {nr}, {title}"
            row = write_paragraph(sheet, row, text, _WIDTHS, BODY)
    config = merged.round.config
    sheet.print_setup(
        landscape=True,
        header=f"&L{printable(config.title)}&R{printable(config.municipality)}",
        footer=f"&L{printable(config.round)}&RSide &P af &N",
        margins=MARGINS,
        area=Area(1, 1, row - 1, len(_WIDTHS)),
        scale=print_scale(_WIDTHS, landscape=True),
    )


def _summary(changes: Changes) -> str:
    since = f"sidste opfølgning ({changes.base})" if changes.base else "sidste opfølgning"
    parts = [
        (Direction.FORWARD, "er nået længere"),
        (Direction.BACKWARD, "er gået tilbage"),
        (Direction.SET_ASIDE, "er lagt stille"),
        (Direction.TAKEN_UP, "er taget op igen"),
        (Direction.SIDEWAYS, "har fået en anden status"),
    ]
    found = [
        f"{counted(changes.count(way), 'punkt', 'punkter')} {words}"
        for way, words in parts
        if changes.count(way)
    ]
    if changes.added:
        new = "nyt" if len(changes.added) == 1 else "nye"
        found.append(f"{counted(len(changes.added), 'punkt', 'punkter')} er {new} i aftalen")
    if not found:
        return f"Ingen punkter har skiftet status siden {since}."
    return f"Siden {since}: {'; '.join(found)}."


def _tables(merged: MergedRound, changes: Changes) -> list[tuple[str, list[_Row]]]:
    return [
        ("Punkter med ny status", [_changed(change) for change in changes.statuses]),
        (
            "Nye punkter i aftalen",
            [_unchanged(merged, one, one.remarks) for one in changes.added],
        ),
        (
            "Nye bemærkninger til punkter, der har samme status som sidst",
            [_unchanged(merged, one.item, one.remarks) for one in changes.remarks],
        ),
    ]


def _changed(change: StatusChange) -> _Row:
    return _Row(change.item, change.before, change.after, change.direction, change.remarks)


def _unchanged(merged: MergedRound, item: CouncilItem, remarks: tuple[Remark, ...]) -> _Row:
    return _Row(item, None, status_text(merged, item.status), None, remarks)


def _write_table(
    sheet: SheetWriter, row: int, merged: MergedRound, heading: str, rows: Sequence[_Row]
) -> list[Block]:
    """Write the table; its rows with their heights, last an empty block below it."""
    blocks: list[Block] = []
    first, height = row, _HEADING_HEIGHT + _HEADER_HEIGHT + _GAP
    sheet.text(row, 1, heading, HEADING)
    sheet.row_height(row, _HEADING_HEIGHT)
    row += 1
    changed = rows[0].way is not None
    columns = _CHANGED_COLUMNS if changed else _UNCHANGED_COLUMNS
    for header, first, last in columns:
        style = TEXT_HEADER if header in (_TITLE, _REMARKS) else CENTRED_HEADER
        sheet.merge(row, first, row, last, header, style)
    sheet.row_height(row, _HEADER_HEIGHT)
    row += 1
    for one in rows:
        heights = _write_row(sheet, row, _cells(merged, one), one)
        row += len(heights)
        blocks.append(Block(first, height + sum(heights)))
        first, height = row, 0.0
    return [*blocks, Block(row, 0)]


def _cells(merged: MergedRound, one: _Row) -> list[tuple[str, Style]]:
    """The cells before the remarks, but for the number's."""
    cells = [
        ("/".join(one.item.centres), CODE),
        (one.item.title, TEXT),
        (one.after, status_style(merged, one.item.status)),
    ]
    if one.way is not None:
        way, colour = _WAYS[one.way]
        before = one.before or ""
        cells.insert(2, (before, replace(status_style(merged, before), bold=False)))
        cells.append((way, replace(CODE, bold=True, colour=colour)))
    return cells


def _write_row(
    sheet: SheetWriter, row: int, cells: Sequence[tuple[str, Style]], one: _Row
) -> list[float]:
    """Write the item, its remarks over as many rows as they need; the rows' heights."""
    heights: list[float] = []
    columns = _CHANGED_COLUMNS if one.way is not None else _UNCHANGED_COLUMNS
    places = list(zip(cells, columns[1:-1], strict=True))
    highest = max(
        text_height(text, _WIDTHS[first - 1 : last], style)
        for (text, style), (_, first, last) in places
    )
    left = columns[-1][1]
    paragraphs = [remark_text(remark) for remark in one.remarks] or [""]
    for place, (piece, height) in enumerate(text_rows(paragraphs, _WIDTHS[left - 1 :], TEXT)):
        if place == 0:
            sheet.number(row, 1, one.item.nr, replace(CODE, bold=True))
        else:
            sheet.blank(row, 1, CODE)
        for (text, style), (_, first, last) in places:
            shown = (text, style) if place == 0 else ("", TEXT)
            sheet.merge(row, first, row, last, *shown)
        sheet.merge(row, left, row, len(_WIDTHS), "\n".join(piece), TEXT)
        heights.append(max(height, highest) if place == 0 else height)
        sheet.row_height(row, heights[-1])
        row += 1
    return heights
