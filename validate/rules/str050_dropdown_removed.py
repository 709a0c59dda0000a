"""Answer cells without their list, or with another list.

What: a cell in which a value is chosen, in the table or in a form with a case, is no longer covered
    by the list that was sent; most often something was pasted over it.
Why: the cell now takes any text, and a text that is not on the list cannot be counted.
Mend: copy the cell format from a cell that still has its list; paste as values from now on.
Live: no; but a value that is not on the list turns red.
"""

from collections.abc import Iterator, Sequence

from templates.table import ColumnType
from validate.dropdowns import offered, span
from validate.finding import Level
from validate.follow_up.resent import as_sent
from validate.identity import is_other_version
from validate.record_dropdowns import lost_in_form, lost_lists
from validate.record_forms import filled, form_called
from validate.record_names import slot_called
from validate.record_rule import Scope, Seen, Where, as_fault, on_records
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView, RecordFile
from validate.word import Word
from validate.wording import listed


def check(view: FileView) -> Iterator[Fault]:
    """One fault for each column, unless another edition of the template explains it."""
    if view.layout is None or view.table is None or view.book is None or is_other_version(view):
        return
    sheet = view.table.sheet
    for column in view.layout.table.columns:
        if column.spec.type is not ColumnType.CHOICE or column.key not in view.table.columns:
            continue
        allowed = view.template.lists[column.spec.list or ""].texts
        rows = [
            (place, row, offered(view.book, sheet, row.row, view.table.columns[column.key]))
            for place, row in view.item_rows()
        ]
        # a row that was locked when it was sent had no list
        had_list = [entry for entry in rows if as_sent(view, *entry[:2]).is_open(column.spec)]
        opened = [(row, lists) for place, row, lists in had_list if place.is_open(column.spec)]
        without = [row.address(column.key) for row, lists in opened if not lists]
        altered = [
            row.address(column.key)
            for row, lists in opened
            if lists and set(allowed) not in map(set, lists)
        ]
        if sum(bool(lists) for _, _, lists in rows) >= len(had_list):
            without = []  # sorting moves the rows and leaves the lists where they are
        if without or altered:
            yield _column_fault(sheet.name, column.header, allowed, without, altered)


def _column_fault(
    sheet: str, header: str, allowed: Sequence[str], without: Sequence[str], altered: Sequence[str]
) -> Fault:
    return as_fault(_of_column(sheet, header, allowed, without, altered))


def _of_column(
    sheet: str, header: str, allowed: Sequence[str], without: Sequence[str], altered: Sequence[str]
) -> Seen:
    expected = listed(allowed)
    return Seen(
        where=Where(sheet=sheet, cells=(*without, *altered), column=header),
        words={
            "subject": Text(f"Listen i kolonnen “{header}”", f"The list of the column “{header}”"),
            "what": _what(without, altered),
            "allowed": Text(f" Tilladt er {expected.da}.", f" Allowed are {expected.en}."),
            "source": Text("den fil, I fik tilsendt", "the file that you were sent"),
        },
    )


def _what(without: Sequence[str], altered: Sequence[str]) -> Text:
    parts = []
    if without:
        cells = span(without)
        parts.append(
            Text(
                f"mangler i {cells}, som nu tager imod enhver tekst",
                f"is missing in {cells}, which now takes any text",
            )
        )
    if altered:
        cells = span(altered)
        parts.append(
            Text(
                f"er ændret i {cells}, som nu tilbyder andet end det tilladte",
                f"was altered in {cells}, which now offers other values than those allowed",
            )
        )
    return Text(" og ".join(part.da for part in parts), " and ".join(part.en for part in parts))


def _form_words(case: Text, without: Sequence[str], altered: Sequence[str]) -> dict[str, Word]:
    return {
        "subject": Text(f"En liste i {case.da}", f"A list of {case.en}"),
        "what": _what(without, altered),
        "allowed": "",
        "source": Text("et tomt skema", "a blank form"),
    }


RULE = Rule(
    code="STR050",
    name="dropdown-removed",
    severity=Level.WARNING,
    stage=Stage.SHEET,
    since="0.1",
    message=Text("{subject} {what}.", "{subject_en} {what_en}."),
    fix=Text(
        "Kopiér en celle med listen, om nødvendigt fra {source}, og vælg her Indsæt "
        "speciel, Validering.{allowed} Indsæt fremover tekst som værdier.",
        "Copy a cell that has the list, if need be from {source_en}, and choose "
        "Paste Special, Validation here.{allowed_en} From now on, paste text as "
        "values.",
    ),
    check=check,
)


@on_records(RULE, Scope.BOOK)
def list_lost(file: RecordFile) -> Iterator[Seen]:
    """One fault for each column of a sheet of rows."""
    for found in lost_lists(file):
        sheet, header = file.returned.sheet if file.returned else "", slot_called(found.slot)
        yield _of_column(sheet, header, found.allowed, found.without, found.altered)
    for one in filled(file.returned):
        lost = lost_in_form(file, one)
        if lost.without or lost.altered:
            without = [value.place.address for value in lost.without]
            altered = [value.place.address for value in lost.altered]
            yield Seen(
                where=Where(sheet=one.form.name, cells=(*without, *altered), item=one.record.name),
                words=_form_words(form_called(file, one), without, altered),
            )
