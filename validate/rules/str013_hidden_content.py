"""A hidden sheet with content, or the answers themselves hidden.

What: a sheet that we did not send is hidden and holds something, or the sheet with the items, or a
    form with a case, was hidden by the centre. Such a case is read and counts.
Why: a hidden sheet is passed on with the file without anybody looking at it.
Mend: show the sheet, and delete it if it does not belong.
Live: no; the workbook does not know what is hidden in it.
"""

from collections.abc import Iterator

from validate.facts.called import record_called
from validate.facts.filled_forms import filled
from validate.facts.our_sheets import other_sheets
from validate.finding import Level
from validate.rule import InCopy, Scope, Seen, Where, rule
from validate.text import Text
from validate.view import OpenedFile
from workbook.read.model import Sheet, Visibility
from workbook.records.record import Record

_NOT_SENT = Text("var ikke i den fil, der blev sendt ud", "was not in the file that was sent")
_DELETE = Text(", og slet det, hvis det ikke hører til", ", and delete it if it does not belong")


def _hidden_forms(file: OpenedFile) -> Iterator[Seen]:
    """A fault for each hidden form in which a record stands."""
    template = file.round.template
    noun = template.record.noun
    for one in filled(file.returned):
        sheet, record = one.form.sheet, one.record
        if sheet is None or sheet.visibility is Visibility.VISIBLE:
            continue
        called, is_named = record_called(record, template), record.key[:1] != ("",)
        what = Text(
            f"har {called.da}, som tælles med" if is_named else "tælles med",
            f"has {called.en}, which counts" if is_named else "counts",
        )
        remedy = Text(
            f", og slet det, hvis {noun.the} ikke skal med",
            f", and delete it if the {noun.en[0]} is not meant to count",
        )
        yield _seen(sheet, what, remedy, record)


def _seen(sheet: Sheet, what: Text, remedy: Text, record: Record | None = None) -> Seen:
    name = sheet.name
    show = Text(
        f"Højreklik på et faneblad, vælg Vis, vælg “{name}”",
        f"Right-click a sheet's tab, choose Unhide and “{name}”",
    )
    if sheet.visibility is Visibility.VERY_HIDDEN:
        show = Text(
            f"Arket “{name}” kan kun vises i Excels editor til makroer (Alt+F11, egenskaben "
            "Visible). Vis det dér",
            f"The sheet “{name}” can only be shown in Excel's macro editor (Alt+F11, the property "
            "Visible). Show it there",
        )
    return Seen(
        where=Where(
            sheet=name,
            cells=(record.place.address,) if record else (),
            item=record.name if record else "",
            value=name,
        ),
        words={
            "name": name,
            "what": what,
            "remedy": Text(show.da + remedy.da, show.en + remedy.en),
        },
    )


@rule(
    "STR013",
    Scope.BOOK,
    name="hidden-content",
    danish="skjult indhold",
    severity=Level.WARNING,
    since="0.1",
    message=Text("Arket “{name}” er skjult og {what}.", "The sheet “{name}” is hidden and {what}."),
    fix=Text("{remedy}.", "{remedy}."),
    in_copy=InCopy(
        "",
        "Arket er synligt i kopien. Slet det, hvis {the} ikke skal med.",
    ),
)
def hidden_sheet(file: OpenedFile) -> Iterator[Seen]:
    """A fault for each; the stamp's own sheet is hidden as it was sent."""
    for sheet in other_sheets(file):
        if sheet.visibility is not Visibility.VISIBLE:
            yield _seen(sheet, _NOT_SENT, _DELETE)
    if file.returned is None or file.returned.columns is None:
        yield from _hidden_forms(file)
        return
    answers = file.book.sheet(file.returned.sheet) if file.book else None
    if answers is not None and answers.visibility is not Visibility.VISIBLE:
        yield _seen(answers, Text("har jeres svar", "has your answers"), Text("", ""))
