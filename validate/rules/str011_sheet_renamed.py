"""A sheet of ours that has another name, or is gone.

What: the table, the guidance, the sheet of live checks or the list of cases stands under another
    name; or one of the last three is missing. A form's sheet is told by STR066 and STR068.
Why: the answers can still be read, but whoever looks for the sheet does not find it.
Mend: give it its name back.
Live: no; Excel changes the formulas with the name.
"""

from collections.abc import Iterable, Iterator

from validate.facts.our_sheets import control_role, our_sheets
from validate.facts.sheet_role import SheetRole
from validate.finding import Level
from validate.rule import Scope, Seen, Where, rule
from validate.text import Text
from validate.view import OpenedFile


def _renamed(roles: Iterable[SheetRole]) -> Iterator[Seen]:
    for role in roles:
        if role.found is not None and role.found.name == role.name:
            continue
        now = role.found.name if role.found else ""
        what = Text("mangler", "is missing")
        remedy = Text(
            "I skal ikke gøre noget; svarene er læst uden",
            "Nothing needs to be done; the answers were read without",
        )
        if now:
            what = Text(f"hedder nu “{now}”", f"is now called “{now}”")
            remedy = Text(f"Omdøb det til “{role.name}”", f"Rename it to “{role.name}”")
        yield Seen(
            where=Where(sheet=now, value=now),
            expected=role.name,
            words={"name": role.name, "what": what, "remedy": remedy},
            is_info=not now,
        )


@rule(
    "STR011",
    Scope.BOOK,
    name="sheet-renamed",
    danish="ark omdøbt",
    severity=Level.WARNING,
    since="0.1",
    message=Text("Arket “{name}” {what}.", "The sheet “{name}” {what}."),
    fix=Text("{remedy}.", "{remedy}."),
)
def record_sheet_renamed(file: OpenedFile) -> Iterator[Seen]:
    """A fault for each such sheet; a missing sheet of records is another rule's."""
    if file.returned is None or file.layout is None or file.book is None:
        return
    ours = our_sheets(file) or ()
    if file.returned.columns is not None:
        records = SheetRole(file.layout.sheet, file.book.sheet(file.returned.sheet))
        yield from _renamed((*ours, records))
    elif file.returned.forms or ((control := control_role(file)) and control.found):
        yield from _renamed(ours)
