"""What is wrong with an office's table as a whole: other units, rows that are too long."""

from collections.abc import Iterator
from typing import Final

from workbook.intake.cell_texts import unit_named, unit_of
from workbook.intake.filling import Filling
from workbook.intake.rows import Sorted

_LONGEST: Final = 200  # characters of a text that names the unit of a table


def table_misfits(filling: Filling, rows: Sorted) -> Iterator[str]:
    """A sentence for each, with its cell."""
    yield from _units(filling)
    yield from _units_above(filling)
    yield from _overflowing(filling, rows)
    for cell in rows.alone:
        yield (
            f"{filling.place(cell.row, cell.column)}: {cell.text} stands alone in its row. Is it a "
            "heading or a total? Write it under leave_out, or under headings the column that it "
            "says."
        )


def _units(filling: Filling) -> Iterator[str]:
    """Amounts whose header names another unit than the list's: they are never converted unasked."""
    table = filling.table
    for column, headers in filling.to.items():
        named = unit_named(table.headers[column])
        for header in headers:
            unit = unit_of(filling.fields[header], filling.round_)
            if unit and named and named != unit:
                yield (
                    f"{filling.place(table.header[-1], column)}: the header names {named}, and "
                    f"{header} of the list is in {unit} Write the amounts in that unit, and "
                    "correct the header."
                )


def _units_above(filling: Filling) -> Iterator[str]:
    """Texts above the headers that name another unit than any of the list's amounts."""
    units = {unit_of(field, filling.round_) for field in filling.fields.values()} - {""}
    for row, cells in filling.table.above:
        for column, cell in sorted(cells.items()):
            named = unit_named(cell.text) if len(cell.text) <= _LONGEST else ""
            if named and units and named not in units:
                yield (
                    f"{filling.place(row, column)}: {cell.text.strip()} stands above the headers, "
                    f"and the list's amounts are in {' and '.join(sorted(units))} Write them in "
                    "that unit, and correct the text."
                )


def _overflowing(filling: Filling, rows: Sorted) -> Iterator[str]:
    """Rows of a text with more cells than headers: what stands in them may be another column's."""
    if filling.source.keys or filling.table.sheet.name:
        return
    last = max(filling.table.headers)
    for record in rows.records:
        beyond = [column for column in record.cells if column > last]
        if beyond:
            place = filling.place(record.number, min(beyond))
            yield (
                f"{place}: the row has more cells than there are headers. Does a text in it "
                "have a separator? Then put the text in quotation marks."
            )
