"""An amount that was typed beside a grid.

What: a number stands in a row that was inserted into a grid, or in a column beside it: a fifth
    year, a sum of one's own.
Why: nothing outside the form's cells is read, so the amount would be lost unseen.
Mend: move what counts into the form's cells, and delete the rest.
Live: no; the cells around the form are locked.
"""

from collections.abc import Iterator

from validate.facts.filled_forms import filled
from validate.finding import Level
from validate.rule import Context, InCopy, Scope, Seen, rule
from validate.text import Text
from validate.wording import shortened
from workbook.records.returned import Returned

_ORDINALS = {3: ("tredje", "third"), 4: ("fjerde", "fourth"), 5: ("femte", "fifth")}


def _kind(years: int, year: str) -> Text:
    """What the year is, behind so many of the round's."""
    da, en = _ORDINALS.get(years + 1, ("ekstra", "further"))
    return Text(f"er et {da} år ({year}) og ", f"is a {en} year ({year}), ")


@rule(
    "STR062",
    Scope.SHEET,
    name="amount-outside-form",
    danish="beløb uden for skemaet",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "{at} ved “{beside}” i {record} {kind}hører ikke til skemaet, så tallet tælles ikke med: "
        "“{texts}”.",
        "{at} beside “{beside}” of {record} {kind}is no part of the form, so it is not counted: "
        "“{texts}”.",
    ),
    fix=Text(
        "Flyt det, der skal med, til skemaets egne felter, og slet resten.",
        "Move what counts into the form's own cells, and delete the rest.",
    ),
    in_copy=InCopy(
        "",
        "Det står nu på arket “Ikke placeret”. Skal tallet med, så skriv det i skemaets gule "
        "felter.",
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
