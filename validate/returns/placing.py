"""Which returned row answers which item in the copy of a follow-up, and what is left over."""

from collections.abc import Iterator, Mapping

from templates.table import Source
from validate.follow_up.locked import changes
from validate.identity import is_outdated
from validate.returns.leftovers import (
    left_cells,
    left_line,
    not_sent,
    shown,
    unwritten,
    with_carried,
)
from validate.sheets import other_sheets, our_sheets
from validate.view import FileView
from workbook.answers import Answer
from workbook.content import content
from workbook.danish import folded
from workbook.layout import HEADER_ROW, NOTE_ROW, Layout
from workbook.read.model import Cell, CellKind
from workbook.read.returned import ReturnedRow, ReturnedTable
from workbook.write.corrected import KeptAnswers
from workbook.write.corrected_cells import LONGEST_TEXT
from workbook.write.corrected_unplaced import UnplacedLine

_TYPED = (CellKind.NUMBER, CellKind.DATE, CellKind.BOOLEAN, CellKind.ERROR)


def answering_rows(table: ReturnedTable, places: Layout) -> Mapping[int, ReturnedRow]:
    """The one row that answers each item, by its number.

    An item whose number stands nowhere is known by its title, as where the number was deleted or
    its column is missing. An item that stands twice has no row: nobody knows which of them counts.
    """
    title = places.table.source(Source.TITLE).key
    titles = [folded(place.item.title) for place in places.table.rows]
    found: dict[int, ReturnedRow] = {}
    for place, wanted in zip(places.table.rows, titles, strict=True):
        if table.item_rows(place.item.nr) or titles.count(wanted) > 1:
            continue
        rows = [row for row in table.rows if folded(row.text(title)) == wanted]
        if len(rows) == 1:
            found[place.item.nr] = rows[0]
    taken = {row.row for row in found.values()}
    for place in places.table.rows:
        rows = [row for row in table.item_rows(place.item.nr) if row.row not in taken]
        if len(rows) == 1:
            found[place.item.nr] = rows[0]
    return found


def kept_answers(view: FileView) -> KeptAnswers:
    """The answers as the fresh copy is to hold them; of a formula its value."""
    if view.layout is None or view.table is None or view.book is None:
        return KeptAnswers()
    texts: dict[int, Answer] = {}
    cells: dict[tuple[int, str], Cell] = {}
    status = view.layout.table.answering("status")
    remark = view.layout.table.answering("remark")
    rows = answering_rows(view.table, view.layout)
    for place in view.layout.table.rows:
        row = rows.get(place.item.nr)
        if row is None:
            continue
        for column in (status, remark):
            cell = row.cell(column.key)
            if cell is not None and cell.kind in _TYPED and place.is_open(column.spec):
                cells[place.item.nr, column.key] = cell
        texts[place.item.nr] = Answer(
            _text(row.cell(status.key)) if place.is_open(status.spec) else None,
            _text(row.cell(remark.key)) if place.is_open(remark.spec) else None,
        )
    return KeptAnswers(texts, cells, view.book.date_1904)


def _text(cell: Cell | None) -> str | None:
    return None if cell is None else cell.text[:LONGEST_TEXT] or None


def unplaced(view: FileView) -> tuple[UnplacedLine, ...]:
    """What stands in the returned file where the fresh copy has no cell for it."""
    if view.layout is None or view.book is None:
        return ()
    found = [*_lost_table(view)]
    if view.table is not None:
        found += [*_rows(view.table, view.layout), *_beside(view.table, view.layout)]
        found += [*_locked(view), *_unwritten(view)]
    for sheet in other_sheets(view):
        found += left_cells(sheet, not_sent(sheet))
    remarks = (answer.remark or "" for answer in kept_answers(view).texts.values())
    return with_carried(found, view.book, remarks)


def _lost_table(view: FileView) -> Iterator[UnplacedLine]:
    """The sheet on which no header row is found, without the office's own texts."""
    ours = our_sheets(view)
    if view.table is not None or view.layout is None or ours is None or ours.table.found is None:
        return
    table = view.layout.table
    sent = {folded(column.header) for column in table.columns}
    sent |= {
        folded(str(content(view.round, place, column)))
        for place in table.rows
        for column in table.columns
    }
    why = "Rækken med overskrifter mangler på arket"
    yield from left_cells(ours.table.found, why, lambda cell: folded(shown(cell)) in sent)


def _rows(table: ReturnedTable, places: Layout) -> Iterator[UnplacedLine]:
    """The answers of rows that are no item's, or of an item that stands twice."""
    taken = {row.row for row in answering_rows(table, places).values()}
    answers = [column.key for column in places.table.columns if column.spec.open_to]
    for row in table.rows:
        if row.row in taken:
            continue
        keys = [key for key in answers if shown(row.cell(key)).strip()]
        if not keys and row.nr is None:
            keys = [key for key in row.columns if shown(row.cell(key)).strip()]
        for key in keys:
            yield left_line(table.sheet, row.row, row.columns[key], _why(row, places))


def _why(row: ReturnedRow, places: Layout) -> str:
    if row.nr is None:
        return "Rækken har intet punktnummer"
    if places.table.row_of(row.nr) is None:
        return f"Punkt {row.nr} er ikke blandt jeres punkter"
    return f"Punkt {row.nr} står i flere rækker"


def _beside(table: ReturnedTable, places: Layout) -> Iterator[UnplacedLine]:
    """What stands in columns that were not sent, and above the table."""
    ours = {column: key for key, column in table.columns.items()}
    doubles = {header.column: place.key for place, header in table.duplicated}
    items = {row.row: row for row in table.rows}
    shift = table.header_row - HEADER_ROW
    for (row, column), cell in sorted(table.sheet.cells.items()):
        if row == table.header_row or (column in ours and row > table.header_row):
            continue
        if not shown(cell).strip():
            continue
        if row < table.header_row:
            if column != 1 or not shift < row <= shift + NOTE_ROW:
                yield left_line(table.sheet, row, column, "Det står over tabellen")
            continue
        double = doubles.get(column)
        if double and row in items and items[row].text(double) == cell.text:
            continue
        header = table.sheet.cell(table.header_row, column)
        name = f"Kolonnen “{header.text}”" if header else "Kolonnen"
        why = "findes to gange" if double else "var ikke i den fil, I fik tilsendt"
        nr = items[row].nr if row in items else None
        of = f" (punkt {nr})" if nr in {place.item.nr for place in places.table.rows} else ""
        yield left_line(table.sheet, row, column, f"{name} {why}{of}")


def _locked(view: FileView) -> Iterator[UnplacedLine]:
    """What was written in locked cells; where the agreement has changed, only answers."""
    for change in changes(view):
        is_answer = change.column.spec.open_to is not None
        if change.found and (is_answer or not is_outdated(view)):
            nr = change.place.item.nr
            why = f"“{change.column.header}” for punkt {nr} er låst for jer"
            column = change.row.columns[change.column.key]
            yield left_line(change.row.sheet, change.row.row, column, why)


def _unwritten(view: FileView) -> Iterator[UnplacedLine]:
    """What no cell of the copy can take."""
    if view.layout is None or view.table is None:
        return
    rows = answering_rows(view.table, view.layout)
    for place in view.layout.table.rows:
        row = rows.get(place.item.nr)
        for column in view.layout.table.columns:
            cell = row.cell(column.key) if row else None
            if row is None or cell is None or not place.is_open(column.spec):
                continue
            yield from unwritten(row.sheet, cell, f"punkt {place.item.nr}")
