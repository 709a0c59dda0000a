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
from validate.record_forms import filled
from validate.record_rule import Context, Scope, Seen, on_records
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseFile
from validate.wording import shortened
from workbook.danish import join
from workbook.records.returned import Returned

_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_ORDINALS = {3: ("tredje", "third"), 4: ("fjerde", "fourth"), 5: ("femte", "fifth")}


def check_cases(file: CaseFile) -> Iterator[Fault]:
    """A fault for each group of such cells."""
    for found in strays(file):
        if found.has_amount:
            addresses = [cell.address for cell in found.cells]
            year = _further_year(found)
            counted = [cell for cell in found.cells if cell.text != year] or found.cells
            kind = _kind(len(found.case.layout.years), year) if year else Text("", "")
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


def _kind(years: int, year: str) -> Text:
    """What the year is, behind so many of the round's."""
    da, en = _ORDINALS.get(years + 1, ("ekstra", "further"))
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


@on_records(
    RULE,
    Scope.SHEET,
    message=Text(
        "{at} ved “{beside}” i {record} {kind}hører ikke til skemaet, så tallet tælles ikke med: "
        "“{texts}”.",
        "{at} beside “{beside}” of {record} {kind}is no part of the form, so it is not counted: "
        "“{texts}”.",
    ),
)
def amount_beside(returned: Returned, context: Context) -> Iterator[Seen]:
    """Cells that were typed together beside a grid or small table, a number among them."""
    years = len(context.round.config.years)
    for one in filled(returned):
        for group in one.form.unread:
            if group.has_amount:
                year = group.further_year
                counted = [cell for cell in group.cells if cell.text != year] or group.cells
                words = {
                    "at": tuple(cell.place.address for cell in group.cells),
                    "beside": group.beside,
                    "kind": _kind(years, year) if year else "",
                    "texts": shortened("; ".join(cell.text for cell in counted)),
                }
                yield Seen(record=one.record, words=words, cells=group.cells)
