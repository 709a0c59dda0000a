"""A sheet with a case that was deleted.

What: the list sheet names a form that is no longer in the workbook, and shows that something was
    written in it, or shows an error, as Excel does once the sheet is gone. Or the list is gone,
    too, and of the forms that were sent some are missing.
Why: the case would vanish from the overview, and nobody would see it.
Mend: bring the sheet back, or tell finance that the case is withdrawn.
Live: the list sheet shows “Fejl” in the row.
"""

from collections.abc import Iterator, Mapping

from validate.facts.form_list import deleted_forms as deleted_record_forms
from validate.facts.form_list import unlisted_forms
from validate.facts.our_sheets import control_role
from validate.finding import Level
from validate.rule import InCopy, Scope, Seen, Where, rule
from validate.text import Text
from validate.view import OpenedFile
from validate.wording import shortened


def _seen(sheet: str, cell: str, name: str, key: str, words: Mapping[str, Text]) -> Seen:
    return Seen(
        where=Where(sheet=sheet, cells=(cell,), item=key or name, value=name),
        words={"sheet": shortened(name), "number": f" ({key})" if key else "", **words},
    )


@rule(
    "STR066",
    Scope.BOOK,
    name="case-sheet-deleted",
    danish="skema slettet",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "Arket “{sheet}”{number} er slettet, så {lost}.",
        "The sheet “{sheet}”{number} was deleted, so {lost}.",
    ),
    fix=Text(
        "Skriv {the} ind igen i et tomt skema, eller skriv til os, hvis {the} skal udgå.",
        "Write {the} again in a blank form, or write to us if {the} is withdrawn.",
    ),
    in_copy=InCopy(
        "form",
        "Her er et tomt skema i stedet. Skriv {the} ind igen, eller skriv til os, hvis "
        "{the} skal udgå.",
    ),
)
def sheet_deleted(file: OpenedFile) -> Iterator[Seen]:
    """A fault for each such sheet, at its name in the list; none where that shows it blank."""
    noun = file.round.template.record.noun
    for listed in deleted_record_forms(file):
        if listed.is_blank:
            continue
        key = shortened(listed.key, 20)
        lost = Text(f"{noun.the} mangler", f"the {noun.en[0]} is missing")
        if not key:
            lost = Text(
                f"{noun.a} {noun.one}, der stod på det, mangler",
                f"a {noun.en[0]} that stood there is missing",
            )
        yield _seen(listed.list, listed.address, listed.name, key, {"lost": lost})
    role = control_role(file)
    gone = role.name if role is not None else ""
    for name in unlisted_forms(file):
        lost = Text(
            f"{noun.a} {noun.one} kan mangle: arket “{gone}”, der viste det, er også væk",
            f"a {noun.en[0]} may be missing: the sheet “{gone}” that showed it is gone, too",
        )
        yield Seen(
            where=Where(item=name, value=name),
            words={"sheet": shortened(name), "number": "", "lost": lost},
        )
