"""The figures of an edition, each with the cells that it was made of."""

from collections.abc import Iterator

from templates.frozen import frozen
from workbook.edition.build import document, traced_context
from workbook.edition.dataset import Dataset
from workbook.edition.document import Blank, CellRef, Document, Number, Sheet, Table, Text
from workbook.edition.outputs.data import TABLE, data_table
from workbook.records.value import Place


@frozen
class Figure:
    """A figure of a table.

    Attributes:
        sheet: of the edition.
        table: its caption.
        row: its label.
        column: its header.
        places: the cells, each once, in the order in which they are added.
    """

    sheet: str
    table: str
    row: str
    column: str
    number: Number
    places: tuple[Place, ...]


def figures(data: Dataset) -> Iterator[Figure]:
    """The figures that are read, sheet by sheet."""
    edition = document(data, traced=True)
    sources = _Sources(data, edition)
    for sheet in edition.sheets:
        if sheet.kind == "text":
            yield from _of_sheet(sheet, sources)


def _of_sheet(sheet: Sheet, sources: "_Sources") -> Iterator[Figure]:
    for table in sheet.tables:
        headers = _headers(table)
        for number, row in enumerate(table.rows):
            first = row.cells[0]
            label = first.text if isinstance(first, Text) else ""
            place = 0
            for at, cell in enumerate(row.cells):
                if isinstance(cell, Number):
                    places = sources.of(CellRef(table.id, number, at))
                    yield Figure(sheet.name, table.caption, label, headers[place], cell, places)
                place += cell.span


def _headers(table: Table) -> list[str]:
    """The header of each column; one that spans several stands over each of them."""
    return [
        cell.text if isinstance(cell, Text) else ""
        for cell in table.rows[0].cells
        for _ in range(cell.span)
    ]


class _Sources:
    """Finds the returned cells of which a figure is made: of a sum the typed ones that it adds."""

    def __init__(self, data: Dataset, edition: Document) -> None:
        context = traced_context(data)
        self._tables = {table.id: table for table in edition.tables()}
        self._tables.setdefault(TABLE, data_table(context))
        self._places: dict[CellRef, Place | None] = {
            ref: data.records[index].places.get(f"{field}:{year}" if year else field)
            for cells in (context.cells, context.page_cells)
            for (index, field, year), ref in cells.items()
        }

    def of(self, ref: CellRef) -> tuple[Place, ...]:
        """The cells, each once, in the order in which they are added."""
        cell = self._tables[ref.table].cell(ref)
        parts: list[CellRef] = []
        if isinstance(cell, Number | Blank):
            parts += (term.cell for term in cell.terms)
            parts += [cell.over] if cell.over is not None else []
        if isinstance(cell, Number):
            parts += cell.counts
        found = dict.fromkeys(place for part in parts for place in self.of(part))
        own = self._places.get(ref)
        return tuple(found) or ((own,) if own is not None else ())
