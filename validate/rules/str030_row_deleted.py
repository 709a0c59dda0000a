"""An item whose row is gone.

What: an item that was sent to the centre stands in no row, neither by its number nor by its title.
Why: the council edition would lack its answer, or print an old one.
Mend: copy the row from the workbook that was sent.
Live: Kontrol counts the items that are no longer on the sheet.
"""

from collections.abc import Iterator

from validate.facts.misnumbered import renumbered
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.wording import shortened
from workbook.naming import workbook_name
from workbook.records.returned import Returned
from workbook.records.value import Place


@rule(
    "STR030",
    Scope.SHEET,
    name="row-deleted",
    danish="række slettet",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "{Record}, “{title}”, står ikke længere på arket “{sheet}”.",
        "{Record}, “{title}”, is no longer on the sheet “{sheet}”.",
    ),
    fix=Text(
        "Kopiér rækken med {record} fra den fil, I fik tilsendt (“{sent}”), og besvar den.",
        "Copy the row with {record} from the file that you were sent (“{sent}”), and answer it.",
    ),
)
def record_missing(returned: Returned, context: Context) -> Iterator[Seen]:
    """A record that was sent, and whose key stands in no row."""
    sent = {record.key: record for record in context.round.centre_records(returned.centre)}
    elsewhere = renumbered(returned, sent, context.round.template).values()
    for key in returned.missing:
        record = sent[key]
        if record in elsewhere:
            continue  # its row is there, under another number
        words = {
            "title": shortened(record.text(context.round.template.record.title)),
            "sheet": returned.sheet,
            "sent": workbook_name(context.round.config, returned.centre),
        }
        yield Seen(record=record, words=words, place=Place("", returned.sheet, 0, 0))
