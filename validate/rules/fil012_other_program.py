"""A workbook saved by another program than Excel, or with formulas that nobody calculated.

What: the file names LibreOffice, Google Sheets, Excel for the web or another program, or its
    formulas carry no values.
Why: such programs may drop lists in cells and locks, and figures on Kontrol may be old or missing.
Mend: look at Kontrol after the program has calculated, and at a list in a cell; no need otherwise.
Live: no; the workbook does not know who saved it.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.rule import Scope, Seen, Where, rule
from validate.text import Text
from validate.view import OpenedFile
from workbook.expression.formula import FAULT
from workbook.read.model import Cell, CellKind

_EXCEL = ("Microsoft Excel", "Microsoft Macintosh Excel", "")
_NAMES = {"Microsoft Excel Online": Text("Excel til internettet", "Excel for the web")} | {
    name: Text(name, name)
    for name in (
        *("LibreOffice", "OpenOffice", "OpenOffice.org", "Google Sheets", "Collabora Office"),
        *("Gnumeric", "Numbers", "ONLYOFFICE", "WPS Office"),
    )
}
# What a file calls itself can be anything, such as “Microsoft Excel Compatible”
_UNKNOWN = Text("et andet program end Excel", "another program than Excel")


@rule(
    "FIL012",
    Scope.FILE,
    name="other-program",
    danish="gemt i et andet program",
    severity=Level.INFO,
    since="0.1",
    message=Text("Filen {what}.", "The file {what}."),
    fix=Text(
        "I skal ikke gøre noget; svarene er læst. Regner arket {control} forkert, så åbn "
        "filen i Excel, og gem den igen.",
        "See that the sheet {control} calculates and that the lists in cells work. If in doubt, "
        "open the file in Excel and save it again.",
    ),
)
def other_program(view: OpenedFile) -> Iterator[Seen]:
    """A fault where either is so."""
    if view.book is None:
        return
    program = _NAMES.get(view.book.program, _UNKNOWN)
    is_other = view.book.program not in _EXCEL
    uncached = _is_uncached(view, is_other=is_other)
    if not is_other and not uncached:
        return
    what = Text(f"er gemt med {program.da}", f"was saved with {program.en}")
    bare = Text("har formler, der ikke er regnet ud", "has formulas that were never calculated")
    if uncached and is_other:
        what = Text(f"{what.da} og {bare.da}", f"{what.en} and {bare.en}")
    elif uncached:
        what = bare
    yield Seen(
        where=Where(value=view.book.program),
        words={"what": what, "control": view.round.template.live_sheet},
    )


def _is_fault(cell: Cell) -> bool:
    """Whether a formula of ours shows that it cannot be calculated."""
    return cell.formula is not None and cell.raw == FAULT


def _is_uncached(view: OpenedFile, *, is_other: bool) -> bool:
    """Whether formulas lack their values; of those in the cells of answers each is told itself.

    In another program than Excel those that show a fault lack theirs, too.
    """
    formulas = {
        (sheet.name, cell.row, cell.column)
        for sheet in (view.book.sheets if view.book is not None else ())
        for cell in sheet.cells.values()
        if cell.kind is CellKind.UNCACHED or (is_other and _is_fault(cell))
    }
    if not formulas:
        return False
    values = (value for record in view.records for value in record.values.values())
    answers = {
        (value.place.sheet, value.place.row, value.place.column)
        for value in values
        if value.slot.is_typed
    }
    return not formulas <= answers
