"""Hidden rows or columns with answers.

What: a row with an item, or a column in which the centre answers, was hidden by hand; or a row or
    column of a form in which something is written, by hand or by a filter.
Why: whoever looked the file through before sending it did not see them.
Mend: show them and read them through.
Live: no; the workbook counts hidden rows as well.
"""

from collections.abc import Iterable, Iterator

from validate.facts.called import record_called, slot_called
from validate.facts.filled_forms import filled
from validate.facts.hidden import hidden_columns, hidden_records
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.wording import listed, named
from workbook.address import column_letter
from workbook.records.returned import Returned


def _hidden(rows: Iterable[int], columns: Iterable[int], of: Text) -> Text:
    """The rows and columns of a form, named from the top and from the left, with what is wrong."""
    lines = named(str(row) for row in dict.fromkeys(rows))
    letters = named(column_letter(at) for at in sorted(set(columns)))
    parts = [
        Text(f"{word.da} {names.da}", f"{word.en} {names.en}")
        for word, names in ((Text("række", "row"), lines), (Text("kolonne", "column"), letters))
        if names.da
    ]
    what = Text(" og ".join(part.da for part in parts), " and ".join(part.en for part in parts))
    return Text(
        f"{what.da[0].upper()}{what.da[1:]} i {of.da} er",
        f"{what.en[0].upper()}{what.en[1:]} of {of.en} is",
    )


@rule(
    "STR052",
    Scope.SHEET,
    name="hidden-answers",
    danish="skjulte svar",
    severity=Level.WARNING,
    since="0.1",
    message=Text("{what} skjult.", "{what} hidden."),
    fix=Text(
        "Markér hele arket (Ctrl+A), højreklik på en række eller kolonne, vælg Vis, og læs "
        "svarene igennem.",
        "Select the whole sheet (Ctrl+A), right-click a row or column, choose Unhide, and read the "
        "answers through.",
    ),
)
def hidden_by_hand(returned: Returned, _context: Context) -> Iterator[Seen]:
    """Rows of records, and columns in which the centre answers, that were hidden by hand."""
    records = hidden_records(returned, by_filter=False)
    if records:
        rows = named(str(record.place.row) for record in records)
        what = Text(f"Række {rows.da} er", f"Row {rows.en} is")
        yield Seen(words={"what": what}, place=records[0].place)
    columns = tuple(hidden_columns(returned))
    if columns:
        names = listed(slot_called(value.slot) for value in columns)
        what = Text(f"Kolonnen {names.da} er", f"The column {names.en} is")
        yield Seen(words={"what": what}, place=columns[0].place)


@hidden_by_hand.also(
    Scope.SHEET,
)
def hidden_in_form(returned: Returned, context: Context) -> Iterator[Seen]:
    """Hidden rows and columns of a form in which something is answered, all of them at once."""
    for one in filled(returned):
        sheet = one.form.sheet
        written = [
            value
            for value in one.record.values.values()
            if value.slot.is_typed and not value.is_blank
        ]
        if sheet is None:
            continue
        rows = [value for value in written if value.place.row in sheet.hidden_rows]
        columns = [value for value in written if value.place.column in sheet.hidden_columns]
        if rows or columns:
            what = _hidden(
                [value.place.row for value in rows],
                [value.place.column for value in columns],
                record_called(one.record, context.round.template),
            )
            others = (value for value in columns if value not in rows)
            yield Seen((*rows, *others), one.record, {"what": what})
