"""A page read by a parser that knows nothing of how it was made."""

from collections.abc import Iterator
from html.parser import HTMLParser

from workbook.edition.cell_text import cell_text
from workbook.edition.document import Document, Table

_EMPTY = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta"})


class Page(HTMLParser):
    """The elements of a page in order, its texts, and the cells of its tables.

    Attributes:
        elements: name and attributes of each.
        words: the texts between them.
        tables: of each table the texts of its cells, row by row.
    """

    def __init__(self, page: str) -> None:
        """Reads the whole page."""
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.tables: list[list[list[str]]] = []
        self.open: list[str] = []
        self._is_cell = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        self.elements.append((tag, dict(attrs)))
        if tag not in _EMPTY:
            self.open.append(tag)
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.tables[-1][-1].append("")
            self._is_cell = True

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element without content."""
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """The element that was opened last ends."""
        assert self.open.pop() == tag
        if tag in ("td", "th"):
            self._is_cell = False

    def handle_data(self, data: str) -> None:
        """A text between them."""
        self.words.append(data)
        if self._is_cell:
            self.tables[-1][-1][-1] += data

    def every(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of each element of this name."""
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def ids(self) -> list[str]:
        """Of all elements that have one."""
        return [one for _, attributes in self.elements if (one := attributes.get("id"))]

    @property
    def text(self) -> str:
        """All that stands in it."""
        return "".join(self.words)


def read_tables(document: Document) -> Iterator[Table]:
    """The tables in the order in which they are read: what is counted comes last."""
    for is_data in (False, True):
        for sheet in document.sheets:
            if (sheet.kind == "data") == is_data:
                yield from sheet.tables


def texts_of(table: Table, document: Document) -> list[list[str]]:
    """The texts of a table's cells as every format prints them, row by row."""
    found = []
    for row in table.rows:
        texts, place = [], 0
        for cell in row.cells:
            place += cell.span
            in_numbers = table.columns[place - 1].is_number
            texts.append(cell_text(cell, in_numbers=in_numbers, language=document.language))
        found.append(texts)
    return found
