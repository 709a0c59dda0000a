"""A column of the centre's own, with content.

What: something stands beside the items in a column that was not sent, with or without a header.
Why: it is not read, so an answer written there is lost.
Mend: move what counts into the remark, and delete the column.
Live: no; the workbook looks only at its own columns.
"""

from collections.abc import Iterator

from validate.facts.headless import headless
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.wording import shortened
from workbook.address import column_letter
from workbook.records.returned import Returned
from workbook.records.value import Place


@rule(
    "STR024",
    Scope.SHEET,
    name="column-added",
    danish="kolonne tilføjet",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "Kolonne {name} var ikke i den fil, der blev sendt ud, og læses ikke.",
        "The column {name} was not in the file that was sent, and is not read.",
    ),
    fix=Text(
        "Flyt det, der skal med, til en af arkets egne kolonner, og slet kolonne {letter}.",
        "Move what counts to one of the sheet's own columns, and delete column {letter}.",
    ),
)
def column_of_its_own(returned: Returned, _context: Context) -> Iterator[Seen]:
    """A column of the centre's own with content beside the records, at its first cell.

    One of ours that lacks its header is told as missing.
    """
    columns, ours = returned.columns, set(headless(returned).values())
    found: dict[int, tuple[Place, str]] = {
        beside.place.column: (beside.place, "")
        for beside in reversed(returned.beside)
        if beside.kind == "text"
    }
    rows = {record.place.row for record in returned.records}
    for header in columns.added if columns is not None else ():
        place, sheet = header.place, columns.sheet if columns is not None else None
        if place is None or sheet is None:
            continue
        filled = sorted(row for row, at in sheet.cells if at == place.column and row in rows)
        if filled:
            where = Place(place.file, place.sheet, filled[0], place.column)
            found[place.column] = (where, header.text)
    for column, (place, text) in sorted(found.items()):
        if column in ours:
            continue
        letter = column_letter(column)
        name = f"“{shortened(text)}” ({letter})" if text else letter
        yield Seen(words={"name": name, "letter": letter}, place=place)
