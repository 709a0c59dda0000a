"""Something that was typed beside a form.

What: content stands in an inserted row or beside the form's own cells.
Why: nothing outside the form's cells is read.
Mend: move what counts into the form's cells, and delete the rest.
Live: no; the cells around the form are locked.
"""

from collections.abc import Iterator

from validate.case.cells import case_fault
from validate.case.strays import Strays, strays
from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseFile
from validate.wording import shortened
from workbook.danish import join

_MOST = 8  # addresses in one sentence


def check_cases(file: CaseFile) -> Iterator[Fault]:
    """One fault for each form, with all such cells."""
    forms: dict[str, list[Strays]] = {}
    for found in strays(file):
        if not found.has_amount:
            forms.setdefault(found.case.sheet.name, []).append(found)
    for groups in forms.values():
        cells = [cell for group in groups for cell in group.cells]
        addresses = [cell.address for cell in cells]
        more = len(addresses) - _MOST
        many = f"{', '.join(addresses[:_MOST])} og {more} andre"
        at = many if more > 1 else join(addresses)
        yield case_fault(
            groups[0].case,
            cells,
            value=shortened("; ".join(cell.text for cell in cells)),
            at=at,
            at_en=at.replace(" og ", " and ").replace(" andre", " more"),
        )


RULE = Rule(
    code="STR061",
    name="content-outside-form",
    severity=Level.WARNING,
    stage=Stage.SHEET,
    since="0.1",
    message=Text(
        "{at} på {case} hører ikke til skemaet og læses ikke: “{value}”.",
        "{at_en} of {case_en} is no part of the form and is not read: “{value}”.",
    ),
    fix=Text(
        "Flyt det, der skal med, til skemaets egne felter, og slet resten.",
        "Move what counts into the form's own cells, and delete the rest.",
    ),
    check_cases=check_cases,
)
