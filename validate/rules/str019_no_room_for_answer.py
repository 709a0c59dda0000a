"""A workbook in which the centre cannot answer everything that it now has to.

What: since the workbook was sent, the agreement has made the centre lead an item that another one
    led, or has got a new item that the centre leads; the workbook has no cell for that status.
Why: the status cannot be had from this file, however it is corrected.
Mend: make the workbook again with ``generate`` and send it; the answers given stay good and can be
    copied over.
Live: no; a workbook does not know that the agreement was changed.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.follow_up.resent import without_room
from validate.follow_up.rows import was_sent
from validate.record_names import records_called
from validate.record_renewed import lead_fields, lead_values
from validate.record_renewed import without_room as without_room_for
from validate.record_rule import Scope, Seen, Where, on_records
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView, RecordFile
from validate.wording import listed, numbered


def check(view: FileView) -> Iterator[Fault]:
    """One fault for all such items."""
    places = without_room(view)
    if view.layout is None or view.table is None or not places:
        return
    numbers = [place.item.nr for place in places]
    taken_over = [nr for nr in numbers if was_sent(view, nr)]
    added = [nr for nr in numbers if not was_sent(view, nr)]
    one_over, one_added = len(taken_over) == 1, len(added) == 1
    over, new, every = numbered(taken_over), numbered(added), numbered(numbers)
    parts = [
        Text(
            f"{view.centre} er blevet ansvarlig for punkt {over.da}",
            f"{view.centre} now leads {'item' if one_over else 'items'} {over.en}",
        )
    ] * bool(taken_over)
    parts += [
        Text(
            f"punkt {new.da} er kommet til",
            f"{'item' if one_added else 'items'} {new.en} {'was' if one_added else 'were'} added",
        )
    ] * bool(added)
    status = view.layout.table.answering("status").key
    rows = {place.item.nr: row for place, row in view.item_rows() if status in row.columns}
    yield Fault(
        sheet=view.table.sheet.name,
        cells=tuple(rows[nr].address(status) for nr in numbers if nr in rows),
        item=", ".join(map(str, numbers)),
        words={
            "start": "Aftalen",
            "start_en": "The agreement",
            "what": ", og ".join(part.da for part in parts),
            "what_en": ", and ".join(part.en for part in parts),
            "answer": "den status",
            "answer_en": "that status",
            "asked": f"status for punkt {every.da}",
            "asked_en": f"the status of {every.en}",
        },
    )


RULE = Rule(
    code="STR019",
    name="no-room-for-answer",
    severity=Level.ERROR,
    stage=Stage.IDENTITY,
    since="0.1",
    message=Text(
        "{start} er ændret, efter at projektmappen blev sendt ud: {what}. Projektmappen har ingen "
        "celle til {answer}.",
        "{start_en} was changed after the workbook was sent: {what_en}. The workbook has no "
        "cell for {answer_en}.",
    ),
    fix=Text(
        "Send centret en ny projektmappe, og bed om {asked} i den. De svar, centret har givet, "
        "kan kopieres over.",
        "Send the centre a new workbook, and ask for {asked_en} in it. The answers that it has "
        "given can be copied over.",
    ),
    check=check,
    fixed=True,
)


@on_records(RULE, Scope.BOOK, stage=Stage.IDENTITY)
def without_cell(file: RecordFile) -> Iterator[Seen]:
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
