"""A proposer that is not the centre whose file it is.

What: the centre chosen as proposer is another one than the file was sent to; or so in any field
    that must name the file's own centre.
Why: the overview names the proposer, and questions go there. A form may have been copied from
    another centre's file.
Mend: choose the own centre; another one that takes part stands as second proposer.
Live: no.
"""

from collections.abc import Iterator

from templates.meaning.fields_named import OWNER
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.records.record import Record
from workbook.records.value import Reading


@rule(
    "VAL018",
    Scope.RECORD,
    name="other-centre",
    danish="andet center",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "“{field}” i {record} er {value}, men filen er fra {own}.",
        "“{field}” of {record} is {value}, but the file is from {own}.",
    ),
    fix=Text("Vælg {own} i “{field}”.", "Choose {own} in “{field}”."),
)
def other_centre(record: Record, context: Context) -> Iterator[Seen]:
    """A field that must name the file's own centre, and names another of the round's."""
    own = context.round.config.centre(record.centre)
    for value in record.values.values():
        field = value.slot.field
        if own is None or field.agrees_with != OWNER or value.inherited or not field.is_typed:
            continue
        chosen = context.round.config.centre(value.text)
        if value.reading is Reading.READ and chosen is not None and chosen is not own:
            yield Seen((value,), words={"own": own.name})
