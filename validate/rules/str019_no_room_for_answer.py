"""A workbook in which the centre cannot answer everything that it now has to.

What: since the workbook was sent, the agreement has made the centre lead an item that another one
    led, or has got a new item that the centre leads; the workbook has no cell for that status.
Why: the status cannot be had from this file, however it is corrected.
Mend: make the workbook again with ``generate`` and send it; the answers given stay good and can be
    copied over.
Live: no; a workbook does not know that the agreement was changed.
"""

from collections.abc import Iterator

from validate.facts.called import records_called
from validate.facts.renewed import lead_fields, lead_values
from validate.facts.renewed import without_room as without_room_for
from validate.finding import Level
from validate.rule import Scope, Seen, Where, rule
from validate.stage import Stage
from validate.text import Text
from validate.view import OpenedFile
from validate.wording import listed


@rule(
    "STR019",
    Scope.BOOK,
    name="no-room-for-answer",
    danish="ingen plads til svaret",
    severity=Level.ERROR,
    stage=Stage.IDENTITY,
    since="0.1",
    message=Text(
        "{start} er ændret, efter at projektmappen blev sendt ud: {what}. Projektmappen har ingen "
        "celle til {answer}.",
        "{start} was changed after the workbook was sent: {what}. The workbook has no "
        "cell for {answer}.",
    ),
    fix=Text(
        "Send centret en ny projektmappe, og bed om {asked} i den. De svar, centret har givet, "
        "kan kopieres over.",
        "Send the centre a new workbook, and ask for {asked} in it. The answers that it has "
        "given can be copied over.",
    ),
    fixed=True,
)
def without_cell(file: OpenedFile) -> Iterator[Seen]:
    """One fault for all such records."""
    returned, template = file.returned, file.round.template
    records = without_room_for(returned, file.round) if returned is not None else ()
    if returned is None or returned.renewed is None or not records:
        return
    over = [one.name for one in records if one.key in returned.renewed.taken_over]
    new = [one.name for one in records if one.name not in over]
    centre, came = file.centre, records_called(new, template)
    led, every = records_called(over, template), records_called([*over, *new], template)
    parts = [Text(f"{centre} er blevet ansvarlig for {led.da}", f"{centre} now leads {led.en}")]
    parts = parts * bool(over)
    were = "was" if len(new) == 1 else "were"
    parts += [Text(f"{came.da} er kommet til", f"{came.en} {were} added")] * bool(new)
    fields = listed(field.title for field in lead_fields(template))
    rows = [one for one in records if one.name in over]
    yield Seen(
        where=Where(
            sheet=returned.sheet,
            cells=tuple(one.place.address for row in rows for one in lead_values(row, template)),
            item=", ".join(one.name for one in records),
        ),
        words={
            "start": Text("Listen", "The list"),
            "what": Text(
                ", og ".join(part.da for part in parts), ", and ".join(part.en for part in parts)
            ),
            "answer": fields,
            "asked": Text(f"{fields.da} for {every.da}", f"{fields.en} of {every.en}"),
        },
    )
