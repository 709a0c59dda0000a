"""A column of the centre's own, with content.

What: something stands beside the items in a column that was not sent, with or without a header.
Why: it is not read, so an answer written there is lost.
Mend: move what counts into the remark, and delete the column.
Live: no; the workbook looks only at its own columns.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.identity import is_other_version
from validate.record_rule import Context, Scope, Seen, on_records
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from validate.wording import shortened
from workbook.address import a1, column_letter
from workbook.read.returned import ReturnedTable
from workbook.records.returned import Returned
from workbook.records.value import Place


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each column with content in an item's row."""
    if view.layout is None or view.table is None or is_other_version(view):
        return
    for column, cells in sorted(_strange(view.table).items()):
        header = view.table.sheet.cell(view.table.header_row, column)
        letter = column_letter(column)
        name = f"“{shortened(header.text)}” ({letter})" if header else letter
        yield Fault(
            sheet=view.table.sheet.name,
            cells=cells,
            value=header.text if header else "",
            words={
                "name": name,
                "letter": letter,
                "remark": shortened(view.layout.table.answering("remark").header),
            },
        )


def _strange(table: ReturnedTable) -> dict[int, tuple[str, ...]]:
    """The cells with content in item rows, by column, where the column is none of ours."""
    ours = {*table.columns.values(), *(header.column for _, header in table.duplicated)}
    items = {row.row for row in table.rows if row.nr is not None}
    found: dict[int, tuple[str, ...]] = {}
    for (row, column), cell in sorted(table.sheet.cells.items()):
        if row in items and column not in ours and cell.text.strip():
            found[column] = (*found.get(column, ()), a1(row, column))
    return found


RULE = Rule(
    code="STR024",
    name="column-added",
    severity=Level.WARNING,
    stage=Stage.SHEET,
    since="0.1",
    message=Text(
        "Kolonne {name} var ikke i den fil, der blev sendt ud, og læses ikke.",
        "The column {name} was not in the file that was sent, and is not read.",
    ),
    fix=Text(
        "Flyt det, der skal med, til “{remark}”, og slet kolonne {letter}.",
        "Move what counts to “{remark}”, and delete column {letter}.",
    ),
    check=check,
)


@on_records(
    RULE,
    Scope.SHEET,
    fix=Text(
        "Flyt det, der skal med, til en af arkets egne kolonner, og slet kolonne {letter}.",
        "Move what counts to one of the sheet's own columns, and delete column {letter}.",
    ),
)
def column_of_its_own(returned: Returned, _context: Context) -> Iterator[Seen]:
    """A column of the centre's own with content beside the records, at its first cell."""
    columns = returned.columns
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
        letter = column_letter(column)
        name = f"“{shortened(text)}” ({letter})" if text else letter
        yield Seen(words={"name": name, "letter": letter}, place=place)
