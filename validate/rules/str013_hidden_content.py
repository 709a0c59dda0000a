"""A hidden sheet with content, or the table itself hidden.

What: a sheet that we did not send is hidden and holds something, or the sheet with the items was
    hidden by the centre.
Why: a hidden sheet is passed on with the file without anybody looking at it.
Mend: show the sheet, and delete it if it does not belong.
Live: no; the workbook does not know what is hidden in it.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.sheets import other_sheets
from validate.view import FileView
from workbook.read.model import Visibility

_DELETE = Text(", og slet det, hvis det ikke hører til", ", and delete it if it does not belong")


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each; the stamp's own sheet is hidden as it was sent."""
    for sheet in other_sheets(view):
        if sheet.visibility is not Visibility.VISIBLE:
            what = Text(
                "var ikke i den fil, der blev sendt ud", "was not in the file that was sent"
            )
            yield _fault(sheet.name, what, _DELETE)
    if view.table is not None and view.table.sheet.visibility is not Visibility.VISIBLE:
        what = Text("har jeres svar", "has your answers")
        yield _fault(view.table.sheet.name, what, Text("", ""))


def _fault(name: str, what: Text, remedy: Text) -> Fault:
    return Fault(
        sheet=name,
        value=name,
        words={
            "name": name,
            "what": what.da,
            "what_en": what.en,
            "remedy": remedy.da,
            "remedy_en": remedy.en,
        },
    )


RULE = Rule(
    code="STR013",
    name="hidden-content",
    severity=Level.WARNING,
    stage=Stage.SHEET,
    since="0.1",
    message=Text(
        "Arket “{name}” er skjult og {what}.", "The sheet “{name}” is hidden and {what_en}."
    ),
    fix=Text(
        "Højreklik på et faneblad, vælg Vis, vælg “{name}”{remedy}.",
        "Right-click a sheet's tab, choose Unhide and “{name}”{remedy_en}.",
    ),
    check=check,
)
