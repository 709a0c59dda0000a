"""Merged cells in the table.

What: a merged area touches the row of headers or a row with an item.
Why: only the first of the merged cells keeps its content, so an answer can vanish.
Mend: take the cells apart and see that each row has its own answer.
Live: no; the sheet is protected, and merging needs the protection lifted.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from workbook.address import a1
from workbook.danish import join
from workbook.read.model import Area


def check(view: FileView) -> Iterator[Fault]:
    """One fault for all areas."""
    if view.table is None:
        return
    rows = {view.table.header_row, *(row.row for row in view.table.rows)}
    areas = [
        area
        for area in view.table.sheet.merges
        if any(area.first_row <= row <= area.last_row for row in rows)
    ]
    if areas:
        names = [_name(area) for area in areas]
        yield Fault(
            sheet=view.table.sheet.name,
            cells=tuple(a1(area.first_row, area.first_column) for area in areas),
            words={"areas": join(names), "areas_en": ", ".join(names)},
        )


def _name(area: Area) -> str:
    return f"{a1(area.first_row, area.first_column)}:{a1(area.last_row, area.last_column)}"


RULE = Rule(
    code="STR051",
    name="merged-cells",
    severity=Level.WARNING,
    stage=Stage.SHEET,
    since="0.1",
    message=Text(
        "Cellerne {areas} er flettet. Kun indholdet af den første celle er bevaret.",
        "The cells {areas_en} are merged. Only the first cell keeps its content.",
    ),
    fix=Text(
        "Markér cellerne, vælg Hjem, Flet og centrer (så ophæves fletningen), og udfyld hver række "
        "for sig.",
        "Select the cells, choose Home, Merge & Centre (which unmerges them), and fill in each row "
        "by itself.",
    ),
    check=check,
)
