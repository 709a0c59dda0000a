"""Where a reader of one sheet comes from."""

from collections.abc import Mapping, Sequence

from workbook.edition.book.formulas import Position
from workbook.edition.book.plan import SheetPlan
from workbook.edition.document import CellRef, Text


def first_links(plans: Sequence[SheetPlan]) -> Mapping[str, Position]:
    """Where the first link to each sheet stands, by the sheet's name."""
    found: dict[str, Position] = {}
    for plan in plans:
        for table in plan.sheet.tables:
            for number, row in enumerate(table.rows):
                for place, cell in enumerate(row.cells):
                    if isinstance(cell, Text) and cell.link:
                        at = plan.position(CellRef(table.id, number, place))
                        found.setdefault(cell.link, (plan.sheet.name, *at))
    return found
