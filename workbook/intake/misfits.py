"""What is wrong with an office's table as a whole: other units, rows that are too long."""

from collections.abc import Iterator
from typing import Final

from templates.text import Text, listed
from workbook.intake.cell_texts import unit_named, unit_of
from workbook.intake.filling import Filling
from workbook.intake.rows import Sorted
from workbook.round.problem import Problem

_LONGEST: Final = 200  # characters of a text that names the unit of a table


def table_misfits(filling: Filling, rows: Sorted) -> Iterator[Problem]:
    """A sentence for each, with its cell."""
    yield from _units(filling)
    yield from _units_above(filling)
    yield from _overflowing(filling, rows)
    for cell in rows.alone:
        yield Problem(
            filling.place(cell.row, cell.column),
            Text(
                f"{cell.text} står alene i sin række. Er det en overskrift eller en sum? Skriv den "
                "under leave_out, eller under headings den kolonne, den siger.",
                f"{cell.text} stands alone in its row. Is it a heading or a total? Write it under "
                "leave_out, or under headings the column that it says.",
            ),
        )


def _units(filling: Filling) -> Iterator[Problem]:
    """Amounts whose header names another unit than the list's: they are never converted unasked."""
    table = filling.table
    for column, headers in filling.to.items():
        named = unit_named(table.headers[column])
        for header in headers:
            unit = unit_of(filling.fields[header], filling.round_)
            if unit and named and named != unit:
                yield Problem(
                    filling.place(table.header[-1], column),
                    Text(
                        f"overskriften siger {named}, og {header} i listen er i {unit} Skriv "
                        "beløbene i den enhed, og ret overskriften.",
                        f"the header names {named}, and {header} of the list is in {unit} Write "
                        "the "
                        "amounts in that unit, and correct the header.",
                    ),
                )


def _units_above(filling: Filling) -> Iterator[Problem]:
    """Texts above the headers that name another unit than any of the list's amounts."""
    units = {unit_of(field, filling.round_) for field in filling.fields.values()} - {""}
    for row, cells in filling.table.above:
        for column, cell in sorted(cells.items()):
            named = unit_named(cell.text) if len(cell.text) <= _LONGEST else ""
            if named and units and named not in units:
                taken = listed(sorted(units))
                yield Problem(
                    filling.place(row, column),
                    Text(
                        f"{cell.text.strip()} står over overskrifterne, og listens beløb er i "
                        f"{taken.da} Skriv dem i den enhed, og ret teksten.",
                        f"{cell.text.strip()} stands above the headers, and the list's amounts are "
                        f"in {taken.en} Write them in that unit, and correct the text.",
                    ),
                )


def _overflowing(filling: Filling, rows: Sorted) -> Iterator[Problem]:
    """Rows of a text with more cells than headers: what stands in them may be another column's."""
    if filling.source.keys or filling.table.sheet.name:
        return
    last = max(filling.table.headers)
    for record in rows.records:
        beyond = [column for column in record.cells if column > last]
        if beyond:
            yield Problem(
                filling.place(record.number, min(beyond)),
                Text(
                    "rækken har flere celler, end der er overskrifter. Står der et skilletegn i en "
                    "tekst? Sæt så teksten i anførselstegn.",
                    "the row has more cells than there are headers. Does a text in it have a "
                    "separator? Then put the text in quotation marks.",
                ),
            )
