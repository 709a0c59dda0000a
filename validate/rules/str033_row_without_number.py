"""An answer in a row without an item number.

What: something is answered in a row whose number is blank or is no number; or such a row is, by
    its title, an item whose number stands nowhere.
Why: nobody can tell which item the answer belongs to.
Mend: write the number again, or move the answer to the item's own row.
Live: Kontrol counts an item without its number as deleted.
"""

from collections.abc import Iterator

from validate.facts.misnumbered import renumbered
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.danish import join
from workbook.records.record import Record
from workbook.records.returned import Returned
from workbook.records.value import Value


@rule(
    "STR033",
    Scope.SHEET,
    name="row-without-number",
    danish="række uden nummer",
    severity=Level.ERROR,
    since="0.1",
    fixed=True,
    message=Text("{what}.", "{what}."),
    fix=Text("{mend}.", "{mend}."),
)
def answer_without_key(returned: Returned, context: Context) -> Iterator[Seen]:
    """A row without its key, on a sheet with finance's records: an answer, or a record's title."""
    spec = context.round.template
    sent = {record.key: record for record in context.round.centre_records(returned.centre)}
    known = renumbered(returned, sent, spec)
    keys = join(f"“{spec.fields[name].title}”" for name in spec.record.key)
    for row in returned.unknown:
        at = tuple(row.values[name] for name in spec.record.key if name in row.values)
        if all(row.key) or len(at) < len(row.key):
            continue  # a number that is none of ours, or a column that is missing
        if row.place.row in known:
            record = known[row.place.row]
            yield Seen(
                at,
                record,
                {"what": _lacks(row, keys), "mend": _write(record, at[0])},
                expected=record.name,
            )
            continue
        typed = [one for one in row.values.values() if one.slot.is_typed]
        answers = tuple(one for one in typed if not one.is_blank)
        if answers:
            cells = join(value.place.address for value in answers)
            yield Seen(answers, row, {"what": _stray(row, cells, keys), "mend": _move(keys)})


def _lacks(row: Record, keys: str) -> Text:
    return Text(f"I række {row.place.row} mangler {keys}", f"Row {row.place.row} lacks {keys}")


def _write(record: Record, at: Value) -> Text:
    cell = at.place.address
    return Text(
        f"Skriv {record.name} i {cell}. Teksten er den fra {record.name}",
        f"Write {record.name} in {cell}. The text is that of {record.name}",
    )


def _stray(row: Record, cells: str, keys: str) -> Text:
    return Text(
        f"I række {row.place.row} står et svar ({cells}), men {keys} mangler",
        f"Row {row.place.row} has an answer ({cells}), but {keys} is missing",
    )


def _move(keys: str) -> Text:
    return Text(
        f"Flyt svaret til den række, det hører til, eller skriv {keys} igen",
        f"Move the answer to the row that it belongs to, or write {keys} again",
    )
