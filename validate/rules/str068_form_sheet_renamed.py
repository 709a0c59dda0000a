"""A form's sheet under a name of the centre's own.

What: a sheet that is a form is not called as forms are sent.
Why: the case is read all the same, for forms are known by their fields; but the link to it on the
    list of cases no longer works.
Mend: nothing need be done.
Live: no; a workbook does not check the names of its sheets.
"""

from collections.abc import Iterator

from templates.sheet import ControlSheet
from validate.facts.elsewhere import key_values
from validate.facts.filled_forms import filled
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.records.returned import Returned


@rule(
    "STR068",
    Scope.SHEET,
    name="form-sheet-renamed",
    danish="skemaets ark omdøbt",
    severity=Level.INFO,
    since="0.1",
    message=Text(
        "Arket med {record} hedder nu “{name}”.",
        "The sheet of {record} is now called “{name}”.",
    ),
    fix=Text(
        "I skal ikke gøre noget; {the} er læst.{link}",
        "Nothing need be done; {the} was read.{link}",
    ),
)
def form_renamed(returned: Returned, context: Context) -> Iterator[Seen]:
    """A form whose sheet is called otherwise; a copy keeps the name's beginning."""
    template = context.round.template
    lists = [sheet.name for sheet in template.sheets if isinstance(sheet, ControlSheet)]
    link = Text("", "")
    if lists:
        link = Text(
            f" Kun linket på arket {lists[0]} virker ikke.",
            f" Only the link on the sheet {lists[0]} fails.",
        )
    for one in filled(returned):
        if not one.form.name.startswith(returned.sheet):
            at = key_values(one.record, template)[:1]
            yield Seen(at, one.record, {"name": one.form.name, "link": link}, one.form.heading)
