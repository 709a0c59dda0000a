"""An answer in a row without an item number.

What: something is answered in a row whose number is blank or is no number; or such a row is, by
    its title, an item whose number stands nowhere.
Why: nobody can tell which item the answer belongs to.
Mend: write the number again, or move the answer to the item's own row.
Live: Kontrol counts an item without its number as deleted.
"""

from collections.abc import Iterator

from templates.table import Source
from validate.finding import Level
from validate.follow_up.rows import has_numbers, misnumbered
from validate.record_rule import Context, Scope, Seen, on_records
from validate.record_sent import renumbered
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from validate.wording import shortened
from workbook.danish import join
from workbook.records.record import Record
from workbook.records.returned import Returned
from workbook.records.value import Value


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each such row."""
    if view.layout is None or view.table is None or not has_numbers(view):
        return
    nr_column = view.layout.table.source(Source.NR)
    answers = [column.key for column in view.layout.table.columns if column.spec.open_to]
    by_title = {found.row.row: found.place.item for found in misnumbered(view)}
    for row in view.table.rows:
        item = by_title.get(row.row)
        strays = [key for key in answers if row.text(key).strip()] if item is None else []
        if row.nr is not None or (item is None and not strays):
            continue
        cell = row.address(nr_column.key)
        written = shortened(row.text(nr_column.key))
        texts = Text(
            join(f"“{shortened(row.text(key))}” i {row.address(key)}" for key in strays),
            " and ".join(f"“{shortened(row.text(key))}” in {row.address(key)}" for key in strays),
        )
        what = Text(
            f"I {cell} står “{written}”, som ikke er et punktnummer"
            if written
            else f"Række {row.row} har intet punktnummer",
            f"In {cell} stands “{written}”, which is no item number"
            if written
            else f"Row {row.row} has no item number",
        )
        if strays:
            what = Text(f"{what.da}, men der står {texts.da}", f"{what.en}, but has {texts.en}")
        remedy = Text(
            "Flyt svaret til punktets egen række, eller slet det, hvis det ikke hører til",
            "Move the answer to the item's own row, or delete it if it does not belong",
        )
        if item is not None:
            remedy = Text(
                f"Skriv {item.nr} i {cell}. Teksten er den fra punkt {item.nr}",
                f"Write {item.nr} in {cell}. The text is that of item {item.nr}",
            )
        yield Fault(
            sheet=view.table.sheet.name,
            cells=(cell, *(row.address(key) for key in strays)),
            item=str(item.nr) if item else "",
            column=nr_column.header,
            value=" / ".join(row.text(key) for key in [nr_column.key, *strays] if row.text(key)),
            expected=str(item.nr) if item else "",
            words={
                "what": what.da,
                "what_en": what.en,
                "remedy": remedy.da,
                "remedy_en": remedy.en,
            },
        )


RULE = Rule(
    code="STR033",
    name="row-without-number",
    severity=Level.ERROR,
    stage=Stage.SHEET,
    since="0.1",
    message=Text("{what}.", "{what_en}."),
    fix=Text("{remedy}.", "{remedy_en}."),
    check=check,
)


@on_records(
    RULE,
    Scope.SHEET,
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
        typed = [one for one in row.values.values() if one.slot.field.is_typed]
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
