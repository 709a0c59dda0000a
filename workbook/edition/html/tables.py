"""Tables as the page shows them: rows of one record together, each where links find it."""

from collections.abc import Iterator, Sequence
from typing import Final, Literal

from templates.frozen import frozen
from workbook.edition.document import Row, Sheet, Table, Text
from workbook.edition.html.cells import CellMaking, CellView
from workbook.edition.html.context import Context

Look = Literal["data", "pair", "list"]
"""A flat table that is scrolled, one that fits every screen, one that a phone shows as cards."""

_FITS: Final = 2  # columns


@frozen
class RowView:
    """A row; id and record where it is all that stands of the record here."""

    cells: tuple[CellView, ...]
    classes: str = ""
    id: str = ""
    record: int | None = None


@frozen
class Body:
    """Rows that belong together; id and record where they are all of one record."""

    rows: tuple[RowView, ...]
    id: str = ""
    record: int | None = None


@frozen
class TableView:
    """A table.

    Attributes:
        is_named: whether its header says the same as the caption.
        is_headed: whether the heading above it does, in more words or not, or its header on a
            record's page.
        columns: classes of their widths; none of a table that is as wide as it needs.
        record: where the whole table is of one.
    """

    id: str
    caption: str
    is_named: bool
    is_headed: bool
    look: Look
    columns: tuple[str, ...]
    header: RowView
    bodies: tuple[Body, ...]
    record: int | None = None


def table_view(table: Table, sheet: Sheet, above: str, context: Context) -> TableView:
    """The table.

    Args:
        table: of the sheet.
        sheet: that it stands on.
        above: the text of the heading that it stands under.
        context: of the page.
    """
    look: Look = "pair" if len(table.columns) <= _FITS else "list"
    if sheet.kind == "data":
        look = "data"
    labels = tuple(_labels(table)) if look == "list" else ("",) * len(table.columns)
    header, *rows = table.rows
    records = {row.record for row in table.rows}
    record = next(iter(records)) if len(records) == 1 else None
    making = CellMaking(context, table, labels, is_alone=record is not None)
    own = context.places.tables[table.id]
    home = context.places.home(record, table.id) if record is not None else ""
    words = {cell.text for cell in header.cells if isinstance(cell, Text)}
    if record is None:
        bodies = tuple(_bodies(rows, making))
    else:
        bodies = (
            Body(tuple(RowView(tuple(making.cells(row, is_followed=False))) for row in rows)),
        )
    return TableView(
        id=home or own,
        caption=table.caption,
        is_named=table.caption in words,
        is_headed=sheet.kind == "page" or table.caption.casefold() in above.casefold(),
        look=look,
        columns=()
        if look == "data"
        else context.rules.widths([one.width for one in table.columns]),
        header=RowView(tuple(making.cells(header, is_followed=False))),
        bodies=bodies,
        record=record,
    )


def _labels(table: Table) -> Iterator[str]:
    """The header of each column."""
    for cell in table.rows[0].cells:
        yield from [cell.text if isinstance(cell, Text) else ""] * cell.span


def _bodies(rows: Sequence[Row], making: CellMaking) -> Iterator[Body]:
    """Rows of one record that follow each other as one body; the others together."""
    single: list[RowView] = []
    told: set[int] = set()
    for group in _grouped(rows):
        record, count = group[0].record, len(group)
        views = [
            RowView(
                tuple(making.cells(row, is_followed=place + 1 < count)),
                _row_class(row, is_item=count > 1 and not place),
            )
            for place, row in enumerate(group)
        ]
        name = ""
        if record is not None and record not in told:
            told.add(record)
            name = making.context.places.home(record, making.table.id)
        if count == 1:
            single.append(RowView(views[0].cells, views[0].classes, name, record))
            continue
        if single:
            yield Body(tuple(single))
            single = []
        yield Body(tuple(views), name, record)
    if single:
        yield Body(tuple(single))


def _grouped(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Rows of the same record that follow each other; any other row alone."""
    group: list[Row] = []
    for row in rows:
        if group and (row.record is None or row.record != group[0].record):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _row_class(row: Row, *, is_item: bool) -> str:
    if is_item:
        return "item"
    return "" if row.role == "body" else row.role
