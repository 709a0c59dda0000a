"""An amount that was typed beside a grid.

What: a number stands in a row that was inserted into a grid, or in a column beside it: a fifth
    year, a sum of one's own.
Why: nothing outside the form's cells is read, so the amount would be lost unseen.
Mend: move what counts into the form's cells, and delete the rest.
Live: no; the cells around the form are locked.
"""

import re
from collections.abc import Iterator

from validate.case.cells import case_fault
from validate.case.strays import Strays, strays
from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseFile
from validate.wording import shortened
from workbook.danish import join

_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_ORDINALS = {3: ("tredje", "third"), 4: ("fjerde", "fourth"), 5: ("femte", "fifth")}


def check_cases(file: CaseFile) -> Iterator[Fault]:
    """A fault for each group of such cells."""
    for found in strays(file):
        if found.has_amount:
            addresses = [cell.address for cell in found.cells]
            year = _further_year(found)
            counted = [cell for cell in found.cells if cell.text != year] or found.cells
            kind = _kind(found, year) if year else Text("", "")
            yield case_fault(
                found.case,
                found.cells,
                found.block,
                value=shortened("; ".join(cell.text for cell in counted)),
                at=join(addresses),
                at_en=", ".join(addresses),
                kind=kind.da,
                kind_en=kind.en,
            )


def _further_year(found: Strays) -> str:
    """The year that was typed beside the years of the grid, or ""."""
    case = found.case
    headers = {
        case.rows[row.key]
        for row in case.layout.rows
        if row.kind in {"years", "frames_header"} and row.key in case.rows
    }
    typed = next((cell.text.strip() for cell in found.cells if cell.row in headers), "")
    return typed if _YEAR.fullmatch(typed) and int(typed) not in case.layout.years else ""


def _kind(found: Strays, year: str) -> Text:
    count = len(found.case.layout.years) + 1
    da, en = _ORDINALS.get(count, ("ekstra", "further"))
    return Text(f"er et {da} år ({year}) og ", f"is a {en} year ({year}), ")


RULE = Rule(
    code="STR062",
    name="amount-outside-form",
    severity=Level.ERROR,
    stage=Stage.SHEET,
    since="0.1",
    message=Text(
        "{at} ved “{label}” i {case} {kind}hører ikke til skemaet, så tallet "
        "tælles ikke med: “{value}”.",
        "{at_en} beside “{label}” of {case_en} {kind_en}is no part of the form, so it is "
        "not counted: “{value}”.",
    ),
    fix=Text(
        "Flyt det, der skal med, til skemaets egne felter, og slet resten.",
        "Move what counts into the form's own cells, and delete the rest.",
    ),
    check_cases=check_cases,
)
