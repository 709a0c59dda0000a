"""A sheet with a case that was deleted.

What: the list sheet names a form that is no longer in the workbook, and shows that something was
    written in it, or shows an error, as Excel does once the sheet is gone.
Why: the case would vanish from the overview, and nobody would see it.
Mend: bring the sheet back, or tell finance that the case is withdrawn.
Live: the list sheet shows “Fejl” in the row.
"""

from collections.abc import Iterator

from validate.case.listed import deleted_forms
from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseFile
from validate.wording import shortened


def check_cases(file: CaseFile) -> Iterator[Fault]:
    """A fault for each such sheet, at its name in the list; none where it was blank."""
    for listed in deleted_forms(file):
        if listed.is_blank:
            continue
        nr = shortened(listed.number, 20)
        lost = Text("forslaget mangler", "the case is missing")
        if not nr:
            lost = Text(
                "et forslag, der stod på det, mangler", "a case that stood there is missing"
            )
        yield Fault(
            sheet=listed.list,
            cells=(listed.address,),
            item=nr or listed.name,
            value=listed.name,
            words={
                "sheet": shortened(listed.name),
                "number": f" ({nr})" if nr else "",
                "lost": lost.da,
                "lost_en": lost.en,
            },
        )


RULE = Rule(
    code="STR066",
    name="case-sheet-deleted",
    severity=Level.ERROR,
    stage=Stage.SHEET,
    since="0.1",
    message=Text(
        "Arket “{sheet}”{number} er slettet, så {lost}.",
        "The sheet “{sheet}”{number} was deleted, so {lost_en}.",
    ),
    fix=Text(
        "Hent arket frem igen (Fortryd), eller skriv til økonomi, hvis forslaget skal udgå.",
        "Bring the sheet back (Undo), or write to finance if the case is withdrawn.",
    ),
    check_cases=check_cases,
)
