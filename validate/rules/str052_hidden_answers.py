"""Hidden rows or columns with answers.

What: a row with an item, or a column in which the centre answers, was hidden by hand; or a row or
    column of a form in which something is written, by hand or by a filter.
Why: whoever looked the file through before sending it did not see them.
Mend: show them and read them through.
Live: no; the workbook counts hidden rows as well.
"""

from collections.abc import Iterable, Iterator

from templates.table import Source
from validate.finding import Level
from validate.follow_up.rows import has_numbers
from validate.record_forms import filled
from validate.record_names import record_called, slot_called
from validate.record_rule import Context, Scope, Seen, on_records
from validate.record_shows import hidden_columns, hidden_records
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from validate.wording import listed, numbered
from workbook.address import column_letter
from workbook.danish import join
from workbook.read.returned import ReturnedRow
from workbook.records.returned import Returned


def check(view: FileView) -> Iterator[Fault]:
    """One fault for the rows and one for the columns; rows that a filter hides are another's."""
    if view.layout is None or view.table is None or not has_numbers(view):
        return
    key = view.layout.table.source(Source.NR).key
    rows = [row for row in hidden_rows(view) if not is_filtered(view, row)]
    if rows:
        items = numbered(row.nr for row in rows if row.nr is not None)
        yield Fault(
            sheet=view.table.sheet.name,
            cells=tuple(row.address(key) for row in rows),
            words={"what": f"Rækken med punkt {items.da} er", "what_en": f"Item {items.en} is"},
        )
    hidden = [
        column
        for column in view.layout.table.columns
        if column.spec.open_to
        and view.table.columns.get(column.key) in view.table.sheet.hidden_columns
    ]
    if hidden:
        names = listed(column.header for column in hidden)
        yield Fault(
            sheet=view.table.sheet.name,
            column=hidden[0].header,
            words={"what": f"Kolonnen {names.da} er", "what_en": f"The column {names.en} is"},
        )


def _hidden(rows: Iterable[int], columns: Iterable[int], of: Text) -> Text:
    """The rows and columns of a form, named from the top and from the left, with what is wrong."""
    numbers = [str(row) for row in dict.fromkeys(rows)]
    letters = [column_letter(at) for at in sorted(set(columns))]
    parts = [
        f"{word} {join(names)}"
        for word, names in (("række", numbers), ("kolonne", letters))
        if names
    ]
    parts_en = [
        f"{word} {', '.join(names)}"
        for word, names in (("row", numbers), ("column", letters))
        if names
    ]
    da, en = f"{' og '.join(parts)} i {of.da} er", f"{' and '.join(parts_en)} of {of.en} is"
    return Text(da[0].upper() + da[1:], en[0].upper() + en[1:])


def hidden_rows(view: FileView) -> list[ReturnedRow]:
    """The item rows that do not show."""
    if view.table is None:
        return []
    hidden = view.table.sheet.hidden_rows
    return [row for row in view.table.rows if row.nr is not None and row.row in hidden]


def is_filtered(view: FileView, row: ReturnedRow) -> bool:
    """Whether an active filter explains that the row does not show."""
    if view.table is None or not view.table.sheet.filter_active:
        return False
    area = view.table.sheet.filter_area
    return area is None or area.first_row <= row.row <= area.last_row


RULE = Rule(
    code="STR052",
    name="hidden-answers",
    severity=Level.WARNING,
    stage=Stage.SHEET,
    since="0.1",
    message=Text("{what} skjult.", "{what_en} hidden."),
    fix=Text(
        "Markér hele arket (Ctrl+A), højreklik på en række eller kolonne, vælg Vis, og læs "
        "svarene igennem.",
        "Select the whole sheet (Ctrl+A), right-click a row or column, choose Unhide, and read the "
        "answers through.",
    ),
    check=check,
)


@on_records(
    RULE,
    Scope.SHEET,
    message=Text("{what} skjult.", "{what} hidden."),
)
def hidden_by_hand(returned: Returned, _context: Context) -> Iterator[Seen]:
    """Rows of records, and columns in which the centre answers, that were hidden by hand."""
    records = hidden_records(returned, by_filter=False)
    if records:
        rows = join(str(record.place.row) for record in records)
        what = Text(f"Række {rows} er", f"Row {rows.replace(' og ', ' and ')} is")
        yield Seen(words={"what": what}, place=records[0].place)
    columns = tuple(hidden_columns(returned))
    if columns:
        names = listed(slot_called(value.slot) for value in columns)
        what = Text(f"Kolonnen {names.da} er", f"The column {names.en} is")
        yield Seen(words={"what": what}, place=columns[0].place)


@on_records(
    RULE,
    Scope.SHEET,
    message=Text("{what} skjult.", "{what} hidden."),
)
def hidden_in_form(returned: Returned, context: Context) -> Iterator[Seen]:
    """Hidden rows and columns of a form in which something is answered, all of them at once."""
    for one in filled(returned):
        sheet = one.form.sheet
        written = [
            value
            for value in one.record.values.values()
            if value.slot.field.is_typed and not value.is_blank
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
