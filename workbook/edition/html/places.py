"""Where links of the page lead: an id for each record, chapter, part and table, each once."""

from collections.abc import Mapping, Sequence
from typing import Final

from templates.frozen import frozen
from workbook.edition.anchors import Names, anchor
from workbook.edition.document import Document, Heading, Sheet, Text
from workbook.edition.record_index import RecordIndex

PAGES: Final = "alle-sider"
LEAD: Final = "kort-fortalt"
SEARCHED: Final = "tekst"
"""How the page's address names what is searched for."""
_OWN: Final = (
    *("indhold", "indhold-titel", "valg", "soeg", "antal", "valgt", "visning", "adresse"),
    *("kopier", "hovedindhold", "poster", PAGES, LEAD),
)


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


def filter_keys(index: RecordIndex) -> tuple[str, ...]:
    """How the page's address names each filter: after its label, and each once."""
    names = Names((SEARCHED,))
    return tuple(names.take(anchor(one.label)) for one in index.filters)


def _homes(document: Document) -> dict[int, tuple[str, str]]:
    """What stands for each record: its own page, else a row in the sheet that says most of all.

    The flat table comes last; of several tables of a sheet it is the first.
    """
    homes: dict[int, tuple[str, str]] = {}
    if not document.index.records:
        return homes
    for sheet in document.sheets:
        if sheet.record is not None:
            homes[sheet.record] = ("sheet", sheet.name)
    for sheet in sorted(document.sheets, key=_rank):
        for table in sheet.tables:
            for row in table.rows:
                if row.record is not None:
                    homes.setdefault(row.record, ("table", table.id))
    return homes


def _rank(sheet: Sheet) -> tuple[bool, int]:
    """What is read before what is counted, and what says more of records before what says less."""
    letters = sum(
        len(cell.text)
        for table in sheet.tables
        for row in table.rows
        for cell in row.cells
        if row.record is not None and isinstance(cell, Text)
    )
    return sheet.kind == "data", -letters
