"""What a Word file must say of a document, node by node."""

from collections.abc import Iterator

from workbook.edition.cell_text import cell_text
from workbook.edition.document import (
    Block,
    Cell,
    Chart,
    Document,
    Entries,
    Heading,
    KeyFigures,
    Legend,
    Paragraph,
    Row,
    Sheet,
    Table,
    Text,
)
from workbook.edition.docx.xml import plain


def printed_sheets(document: Document) -> list[Sheet]:
    """All sheets but the flat tables."""
    return [sheet for sheet in document.sheets if sheet.kind != "data"]


def printed_tables(document: Document) -> list[Table]:
    """The tables of those."""
    return [table for sheet in printed_sheets(document) for table in sheet.tables]


def cells_of(document: Document) -> list[list[list[str]]]:
    """The text of each cell, row by row, without blank lines."""
    return [
        [[_lines(text) for _, text in placed(table, row, document)] for row in table.rows]
        for table in printed_tables(document)
    ]


def placed(table: Table, row: Row, document: Document) -> Iterator[tuple[Cell, str]]:
    """The row's cells with their texts."""
    place = 0
    for cell in row.cells:
        in_numbers = cell.span == 1 and table.columns[place].is_number
        yield cell, cell_text(cell, in_numbers=in_numbers, language=document.language)
        place += cell.span


def texts_of(document: Document) -> Iterator[str]:
    """The letters of each text that stands outside of tables, in the document's order."""
    for sheet in printed_sheets(document):
        for block in sheet.blocks:
            yield from map(squeezed, _texts(document, block))


def links_of(document: Document) -> list[tuple[str, str]]:
    """Of each cell that leads to a sheet its text and the sheet's name."""
    return [
        (cell.text, cell.link)
        for table in printed_tables(document)
        for row in table.rows
        for cell in row.cells
        if isinstance(cell, Text) and cell.link
    ]


def squeezed(text: str) -> str:
    """The letters of the text as it is printed, without blanks."""
    return "".join(plain(text).split())


def _lines(text: str) -> str:
    return "\n".join(line for line in plain(text).split("\n") if line.strip())


def _texts(document: Document, block: Block) -> Iterator[str]:
    match block:
        case Heading(level=1, text=text):
            yield text.removeprefix(f"{document.heading}: ").removeprefix(document.heading)
        case Heading() | Paragraph():
            yield block.text
        case Chart():
            yield block.title
        case Legend():
            for one in block.entries:
                yield from (one.value, one.meaning)
        case KeyFigures():
            for figure in block.figures:
                yield from (cell_text(figure.number, language=document.language), figure.label)
        case Entries():
            for entry in block.entries:
                yield from (entry.label, cell_text(entry.content, language=document.language))
        case _:
            return
