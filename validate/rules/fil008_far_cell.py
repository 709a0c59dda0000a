"""A cell with content far outside the sheet's table.

What: something stands below row 100,000 or beyond column 1,000.
Why: it is a slip, and a sheet that large makes every program slow or fall.
Mend: delete what stands there.
Live: no; the cell lies outside everything that the workbook looks at.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.refused import refused
from validate.rule import Scope, Seen, rule
from validate.text import Text
from validate.view import OpenedFile
from workbook.read.refusal import Refusal

REASONS = {Refusal.FAR_CELL: Text("celle langt ude", "far cell")}


@rule(
    "FIL008",
    Scope.FILE,
    name="far-cell",
    danish="indhold langt ude",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "Der står noget i celle {cell} på arket “{sheet}”, langt uden for skemaet, og filen er "
        "derfor ikke læst.",
        "Something stands in cell {cell} of the sheet “{sheet}”, far outside the table, so the "
        "file was not read.",
    ),
    fix=Text(
        "Gå til arket, tryk Ctrl+G, skriv {cell}, slet indholdet, og gem filen igen.",
        "Go to the sheet, press Ctrl+G, type {cell}, delete the content and save the file again.",
    ),
    fixed=True,
)
def far_cell(view: OpenedFile) -> Iterator[Seen]:
    """A fault where a cell stands that far out."""
    return refused(view, REASONS)
