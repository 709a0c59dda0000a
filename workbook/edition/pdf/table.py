"""A table as it is typeset: its columns in points, and what keeps rows on one page."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, Literal

from templates.frozen import frozen
from workbook.edition.cell_text import cell_text
from workbook.edition.document import Blank, Cell, Column, Number, Row, Table, Text
from workbook.edition.paper_columns import Columns, centred, fits, lines_of
from workbook.edition.pdf.text import typeset_text

MOST_KEPT: Final = 14
"""A row of so many lines stands on one page; a higher one may be parted between its lines."""

_SHORT: Final = 20
"""A table of so many lines stands on one page."""

_NARROW: Final = 0.12  # of the table's width: a first column that holds numbers of items


@frozen
class _Spot:
    """Where a cell stands.

    Attributes:
        column: None of a cell over several columns.
        width: in points.
        size: of the letters, in points.
        is_centred: whether codes stand in the middle there.
    """

    column: Column | None
    width: float
    size: float
    is_centred: bool = False


@frozen
class TableTypesetting:
    """Makes of the document's tables what is typeset.

    Attributes:
        columns: the widths, by the columns as the document has them.
        language: in which numbers are written.
        links: what leads to each printed sheet, by its name.
    """

    columns: Mapping[tuple[Column, ...], Columns]
    language: Literal["da", "en"]
    links: Mapping[str, str]

    def node(self, table: Table) -> Mapping[str, Any]:
        """The table; its first row is repeated on each of its pages."""
        columns = self.columns[table.columns]
        header, *body = table.rows
        rows = list(self._rows(table, columns, body))
        lines = self._lines(columns, header) + sum(row["lines"] for row in rows)
        return {
            "kind": "table",
            "widths": columns.widths,
            "size": columns.size,
            "header": [
                self._cell(cell, at, is_header=True)
                for at, cell in zip(_spots(table, columns, header), header.cells, strict=True)
            ],
            "rows": rows,
            "indent": _indent(columns),
            "whole": lines <= _SHORT,
        }

    def _rows(
        self, table: Table, columns: Columns, rows: Sequence[Row]
    ) -> Iterator[Mapping[str, Any]]:
        """The rows; of an item with a remark below it, both in one."""
        number = 0
        while number < len(rows):
            row = rows[number]
            below = rows[number + 1] if number + 1 < len(rows) else None
            is_item = below is not None and below.is_long_text and not row.is_long_text
            lines = max(self._lines(columns, row), 1)
            node: dict[str, Any] = {
                "role": row.role,
                "cells": [
                    self._cell(cell, at, is_bold=row.role != "body" or is_item)
                    for at, cell in zip(_spots(table, columns, row), row.cells, strict=True)
                ],
            }
            if is_item and below is not None and isinstance(below.cells[0], Text):
                width = sum(columns.widths) - _indent(columns)
                lines += lines_of(below.cells[0].text, width, columns.size)
                node["remark"] = self._cell(below.cells[0], _Spot(None, width, columns.size))
                number += 1
            yield {**node, "lines": lines, "whole": lines <= MOST_KEPT}
            number += 1

    def _lines(self, columns: Columns, row: Row) -> int:
        found, place = 0, 0
        for cell in row.cells:
            width = sum(columns.widths[place : place + cell.span])
            found = max(found, lines_of(self._said(cell, None), width, columns.size))
            place += cell.span
        return found

    def _said(self, cell: Cell, column: Column | None) -> str:
        in_numbers = column is not None and column.is_number
        return cell_text(cell, in_numbers=in_numbers, language=self.language)

    def _cell(
        self, cell: Cell, at: _Spot, *, is_header: bool = False, is_bold: bool = False
    ) -> Mapping[str, Any]:
        """The cell with what is not usual about it."""
        text = cell if isinstance(cell, Text) else Text(self._said(cell, at.column))
        node: dict[str, Any] = {"text": typeset_text(text.text, text.bold)}
        if cell.span > 1:
            node["span"] = cell.span
        is_number = at.column is not None and at.column.is_number
        if is_number and (is_header or not isinstance(cell, Text)):
            node["align"] = "right"
        elif text.is_code and at.is_centred:
            node["align"] = "center"
        elif isinstance(cell, Number | Blank) and at.column is None:
            node["align"] = "left"
        if text.colour:
            node["fill"] = f"#{text.colour}"
        if text.link in self.links:
            node["link"] = self.links[text.link]
        if text.is_long:
            node["long"] = True
        if isinstance(cell, Text) and not fits(
            text.text, at.width, at.size, bold=is_header or is_bold
        ):
            node["parted"] = True
        return node


def _indent(columns: Columns) -> float:
    """Points that remarks begin further in: a narrow first column stands out beside them."""
    first = columns.widths[0]
    return first if first <= _NARROW * sum(columns.widths) else 0.0


def _spots(table: Table, columns: Columns, row: Row) -> Iterator[_Spot]:
    """Where each cell of the row stands."""
    middle = centred(table)
    place = 0
    for cell in row.cells:
        column = table.columns[place] if cell.span == 1 else None
        width = sum(columns.widths[place : place + cell.span])
        yield _Spot(column, width, columns.size, is_centred=place in middle)
        place += cell.span
