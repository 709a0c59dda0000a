"""A workbook without a case.

What: no form of the workbook is filled in, or no form is left in it.
Why: a centre may have nothing to propose; then this is as it should be. It may also have sent the
    blank file by mistake.
Mend: nothing, where there is nothing to propose; else send the file with the cases.
Live: the list sheet counts the cases.
"""

from collections.abc import Iterator

from validate.facts.our_sheets import control_role, lost_forms
from validate.finding import Level
from validate.rule import Scope, Seen, rule
from validate.text import Text
from validate.view import OpenedFile


@rule(
    "STR064",
    Scope.BOOK,
    name="no-case",
    danish="ingen skemaer udfyldt",
    severity=Level.INFO,
    since="0.1",
    message=Text(
        "{what}.",
        "{what}.",
    ),
    fix=Text(
        "Har I {many}, så send filen med de udfyldte skemaer.",
        "If there are {many}, send the file with the filled forms.",
    ),
)
def no_filled_form(file: OpenedFile) -> Iterator[Seen]:
    """One fault where there is no filled form; one that cannot be read is another rule's."""
    returned, control = file.returned, control_role(file)
    if returned is None or returned.columns is not None or returned.records or lost_forms(file):
        return
    if not returned.forms and (control is None or control.found is None):
        return
    many = file.round.template.record.noun.many
    what = Text(f"Der er ingen udfyldte {many} i filen", "The file has no filled form")
    if not returned.forms:
        what = Text("Der er ingen skemaer i filen", "The file has no forms")
    yield Seen(words={"what": what})
