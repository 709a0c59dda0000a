"""A column that is missing.

What: none of the headers is the column's, nor nearly so.
Why: what stood in it cannot be read; without the item numbers no row can be told from another.
Mend: copy the column from the workbook that was sent.
Live: the figures on Kontrol turn into error values.
"""

from collections.abc import Iterator

from validate.facts.headless import headless
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.wording import shortened
from workbook.records.returned import Returned
from workbook.records.value import Place


@rule(
    "STR020",
    Scope.SHEET,
    name="column-missing",
    danish="kolonne mangler",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "Kolonnen “{header}” mangler på arket “{sheet}”.",
        "The column “{header}” is missing from the sheet “{sheet}”.",
    ),
    fix=Text(
        "Skriv overskriften “{header}” over kolonnen igen. Er indholdet væk, så begynd i "
        "den fil, I fik tilsendt.",
        "Write the header “{header}” over the column again. If its content "
        "is gone, start in the file that you were sent.",
    ),
    fixed=True,
)
def column_missing(returned: Returned, _context: Context) -> Iterator[Seen]:
    """A column that none of the headers is; at its header, where that alone is gone."""
    columns, at = returned.columns, headless(returned)
    for header in columns.missing if columns is not None else ():
        column = at.get(header.slot.id, 0) if header.slot is not None else 0
        row = columns.row if columns is not None and column else 0
        yield Seen(
            words={"header": shortened(header.sent), "sheet": returned.sheet},
            place=Place("", returned.sheet, row, column),
            expected=header.sent,
        )
