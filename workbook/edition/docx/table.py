"""A table in Word: a header that every page repeats, said widths, and rows that stay whole.

Word keeps a row whole where the row says so, and with the next one where its paragraphs do.
"""

from collections.abc import Mapping
from typing import Final, Literal

from templates.frozen import frozen
from workbook.contrast import INK, ink_on
from workbook.edition.cell_text import cell_text
from workbook.edition.document import Cell, Column, Number, Row, Table, Text
from workbook.edition.docx.paragraph import link, paragraph, paragraphs
from workbook.edition.docx.styles import CELL, HYPERLINK, TABLE, pale
from workbook.edition.docx.text import on_one_line, runs
from workbook.edition.docx.xml import element
from workbook.edition.paper_columns import Columns, centred, fits, lines_of

MOST_KEPT: Final = 14
"""A row of so many lines stands on one page; a higher one may be parted between its lines."""

_SHORT: Final = 20
"""A table of so many lines stands on one page."""

_HEADS: Final = {"da": "Kolonner: {}.", "en": "Columns: {}."}
_TWENTIETHS: Final = 20  # of a point


@frozen
class _About:
    """What is asked of a row.

    Attributes:
        keep: whether it stands on the page of the next one.
        whole: whether it stands on one page.
        is_item: whether its remark is the next one.
    """

    keep: bool
    whole: bool
    is_item: bool


@frozen
class _Place:
    """Where a cell stands.

    Attributes:
        row: that it is of.
        column: None of a cell over several columns.
        width: in twentieths of a point.
        about: what is asked of the row.
        is_centred: whether codes stand in the middle there.
        size: of the letters, in points.
    """

    row: Row
    column: Column | None
    width: int
    about: _About
    is_centred: bool
    size: float


@frozen
class TableWriting:
    """Makes of the document's tables those of Word.

    Attributes:
        columns: the widths, by the columns as the document has them.
        links: bookmarks of the sheets that are there, by their names.
        primary: the colour of rules, as RRGGBB.
        language: in which numbers are written.
    """

    columns: Mapping[tuple[Column, ...], Columns]
    links: Mapping[str, str]
    primary: str
    language: Literal["da", "en"]

    def xml(self, table: Table, *, has_notes: bool = False) -> str:
        """The table; its first row is repeated on each of its pages.

        Args:
            table: of the document.
            has_notes: whether notes follow, which stand on the page of a short table.
        """
        columns = self.columns[table.columns]
        widths = [round(width * _TWENTIETHS) for width in columns.widths]
        lines = [self._lines(columns, row) for row in table.rows]
        is_short = sum(lines) <= _SHORT
        last = len(table.rows) - 1
        rows = []
        for number, row in enumerate(table.rows):
            below = table.rows[number + 1] if number < last else None
            is_item = below is not None and below.is_long_text and not row.is_long_text
            keep = is_short and (has_notes or below is not None)
            if below is not None and (row.role == "header" or below.role != "body" or is_item):
                keep = True
            about = _About(keep, lines[number] <= MOST_KEPT, is_item and row.role == "body")
            rows.append(self._row(row, columns, widths, table, about))
        return element("tbl", self._about(table, widths), *rows)

    def _about(self, table: Table, widths: list[int]) -> str:
        heads = ", ".join(filter(None, (on_one_line(_said(one)) for one in table.rows[0].cells)))
        about = element(
            "tblPr",
            element("tblStyle", val=TABLE),
            element("tblW", w=sum(widths), type="dxa"),
            element("tblLayout", type="fixed"),
            element(
                "tblLook",
                val="0020",
                firstRow=1,
                lastRow=0,
                firstColumn=0,
                lastColumn=0,
                noHBand=1,
                noVBand=1,
            ),
            element("tblCaption", val=on_one_line(table.caption)),
            element("tblDescription", val=_HEADS[self.language].format(heads)),
        )
        return about + element("tblGrid", *(element("gridCol", w=width) for width in widths))

    def _row(
        self,
        row: Row,
        columns: Columns,
        widths: list[int],
        table: Table,
        about: _About,
    ) -> str:
        is_header = row.role == "header"
        said = element("cantSplit") if about.whole or is_header else ""
        said += element("tblHeader") if is_header else ""
        cells, place, middle = [], 0, centred(table)
        for cell in row.cells:
            column = table.columns[place] if cell.span == 1 else None
            width = sum(widths[place : place + cell.span])
            at = _Place(row, column, width, about, place in middle, columns.size)
            cells.append(self._cell(cell, at, CELL[columns.size]))
            place += cell.span
        return element("tr", element("trPr", said) if said else "", *cells)

    def _cell(self, cell: Cell, at: _Place, style: str) -> str:
        is_header = at.row.role == "header"
        fill = cell.colour if isinstance(cell, Text) and is_header else ""
        return element(
            "tc",
            element(
                "tcPr",
                element("tcW", w=at.width, type="dxa"),
                element("gridSpan", val=cell.span) if cell.span > 1 else "",
                self._edges(at.row, at.about),
                self._ground(at.row, fill),
                element("noWrap") if isinstance(cell, Number) else "",
            ),
            self._content(cell, at, style),
        )

    def _content(self, cell: Cell, at: _Place, style: str) -> str:
        is_header = at.row.role == "header"
        is_number = at.column is not None and at.column.is_number
        text = cell_text(cell, in_numbers=is_number, language=self.language)
        align: Literal["", "right", "center"] = ""
        if is_number and (is_header or not isinstance(cell, Text)):
            align = "right"
        elif isinstance(cell, Text) and cell.is_code and at.is_centred:
            align = "center"
        if isinstance(cell, Text) and cell.link in self.links:
            content = runs([(on_one_line(text), False)], named=HYPERLINK)
            linked = link(self.links[cell.link], content)
            return paragraph(linked, style, keep=at.about.keep, align=align)
        fill = cell.colour if isinstance(cell, Text) else ""
        colour = element("color", val=ink_on(fill)) if fill and ink_on(fill) != INK else ""
        if fill and not is_header:  # as a value stands in a legend
            colour += element("shd", val="clear", color="auto", fill=fill)
        is_title = at.about.is_item and isinstance(cell, Text) and cell.is_long
        is_bold = at.row.role != "body" or is_title
        has_room = fits(text, at.width / _TWENTIETHS, at.size, bold=is_bold)
        return paragraphs(
            text,
            style,
            colour,
            bold=cell.bold if isinstance(cell, Text) else (),
            keep=at.about.keep,
            is_bold=is_bold,
            align=align,
            parted=not has_room,
        )

    def _edges(self, row: Row, about: _About) -> str:
        """The rule above a sum; none stands between an item and its remark."""
        if about.is_item:
            return element("tcBorders", element("bottom", val="nil"))
        if row.is_long_text:
            return element("tcBorders", element("top", val="nil"))
        rules = {"total": ("single", 6, INK), "grand": ("single", 12, self.primary)}
        if row.role not in rules:
            return ""
        kind, size, colour = rules[row.role]
        return element("tcBorders", element("top", val=kind, sz=size, space=0, color=colour))

    def _ground(self, row: Row, fill: str) -> str:
        shares = {"total": 0.07, "grand": 0.15}
        ground = fill or (pale(self.primary, shares[row.role]) if row.role in shares else "")
        return element("shd", val="clear", color="auto", fill=ground) if ground else ""

    def _lines(self, columns: Columns, row: Row) -> int:
        found, place = 1, 0
        for cell in row.cells:
            width = sum(columns.widths[place : place + cell.span])
            text = cell_text(cell, language=self.language)
            found = max(found, lines_of(text, width, columns.size))
            place += cell.span
        return found


def _said(cell: Cell) -> str:
    return cell.text if isinstance(cell, Text) else ""
