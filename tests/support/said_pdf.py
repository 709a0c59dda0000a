"""What a PDF must say of a document, node by node, as letters without blanks."""

from collections.abc import Iterator

from tests.support.tagged_pdf import TaggedPdf
from workbook.edition.cell_text import cell_text
from workbook.edition.document import (
    Block,
    Document,
    Entries,
    Heading,
    KeyFigures,
    Legend,
    Paragraph,
    Table,
)
from workbook.edition.pdf.letters import printable

Letters = str
"""A text without blanks and ends of lines, which are where the paper has room."""


def letters(text: str) -> Letters:
    """The letters of the text as it is printed."""
    return "".join(printable(text).replace("\u00ad", "").split())


def tables_of(document: Document) -> list[list[list[Letters]]]:
    """The cells of all tables but the flat ones, row by row, with a row that is left blank."""
    return [
        [
            [
                letters(
                    cell_text(
                        cell,
                        in_numbers=cell.span == 1 and columns[place].is_number,
                        language=document.language,
                    )
                )
                for place, cell in zip(_places(row.cells), row.cells, strict=True)
            ]
            for row in table.rows
        ]
        for sheet in document.sheets
        if sheet.kind != "data"
        for table in sheet.tables
        for columns in [table.columns]
    ]


def tables_in(pdf: TaggedPdf) -> list[list[list[Letters]]]:
    """The cells of all tables of the PDF."""
    return [
        [["".join(cell.text.split()) for cell in row] for row in table] for table in pdf.tables()
    ]


def texts_of(document: Document) -> Iterator[Letters]:
    """Each text that stands outside of tables, in the document's order."""
    for sheet in document.sheets:
        if sheet.kind != "data":
            for block in sheet.blocks:
                yield from map(letters, _texts(document, block))


def _texts(document: Document, block: Block) -> Iterator[str]:
    match block:
        case Heading(level=1, text=text):
            yield text.removeprefix(f"{document.heading}: ").removeprefix(document.heading)
        case Heading() | Paragraph():
            yield block.text
        case Legend():
            for one in block.entries:
                yield from (one.value, one.meaning)
        case KeyFigures():
            for figure in block.figures:
                yield from (figure.label, cell_text(figure.number, language=document.language))
        case Entries():
            for entry in block.entries:
                yield from (entry.label, cell_text(entry.content, language=document.language))
        case Table():
            return
        case _:
            return


def _places(cells: tuple[object, ...]) -> list[int]:
    places, place = [], 0
    for cell in cells:
        places.append(place)
        place += getattr(cell, "span", 1)
    return places
