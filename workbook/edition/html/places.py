"""Where links of the page lead: an id for each record, chapter, part and table, each once."""

from collections.abc import Mapping, Sequence
from typing import Final

from templates.frozen import frozen
from workbook.edition.anchors import Names, anchor
from workbook.edition.document import Document, Heading, Table, Text

PAGES: Final = "alle-sider"
_OWN: Final = ("indhold", "valg", "soeg", "antal", "hovedindhold", "poster", PAGES)


@frozen(slots=False)
class Places:
    """The ids of a page.

    Attributes:
        records: by the record's place in the index.
        homes: of each record what bears its id: the name of its own sheet, or a table's id.
        sheets: id of each sheet by its name; that of a record's page is the record's.
        headings: id of the heading at a place among the blocks of a sheet.
        tables: id of each table by its own.
    """

    records: Sequence[str]
    homes: Mapping[int, tuple[str, str]]
    sheets: Mapping[str, str]
    headings: Mapping[tuple[str, int], str]
    tables: Mapping[str, str]

    def home(self, record: int, table: str) -> str:
        """The record's id where the table bears it, or ""."""
        is_home = self.homes.get(record) == ("table", table)
        return self.records[record] if is_home else ""


def places_of(document: Document) -> Places:
    """The ids; records have theirs first, so that no heading takes one away."""
    records = tuple(one.anchor for one in document.index.records)
    names = Names((*_OWN, *records))
    sheets: dict[str, str] = {}
    headings: dict[tuple[str, int], str] = {}
    tables: dict[str, str] = {}
    for sheet in document.sheets:
        if sheet.record is not None and records:
            sheets[sheet.name] = records[sheet.record]
        else:
            sheets[sheet.name] = names.take(anchor(sheet.name))
        for place, block in enumerate(sheet.blocks):
            if isinstance(block, Heading) and sheet.kind == "text" and block.level > 1:
                headings[sheet.name, place] = names.take(anchor(sheet.name, block.text))
        for table in sheet.tables:
            tables[table.id] = names.take(anchor("tabel", table.id))
    return Places(records, _homes(document), sheets, headings, tables)


def _homes(document: Document) -> dict[int, tuple[str, str]]:
    """What stands for each record: its own page, else the table that says most of it.

    What is read comes before what is counted, and of equal tables the first.
    """
    homes: dict[int, tuple[str, str]] = {}
    if not document.index.records:
        return homes
    for is_data in (True, False):
        said: dict[int, int] = {}
        for sheet in document.sheets:
            for table in sheet.tables if (sheet.kind == "data") == is_data else ():
                for record, letters in _letters(table).items():
                    if letters > said.get(record, 0):
                        said[record] = letters
                        homes[record] = ("table", table.id)
    homes |= {
        sheet.record: ("sheet", sheet.name) for sheet in document.sheets if sheet.record is not None
    }
    return homes


def _letters(table: Table) -> dict[int, int]:
    """How much the table says of each record."""
    found: dict[int, int] = {}
    for row in table.rows:
        if row.record is not None:
            cells = sum(1 + (len(one.text) if isinstance(one, Text) else 0) for one in row.cells)
            found[row.record] = found.get(row.record, 0) + cells
    return found
