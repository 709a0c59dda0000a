"""Something that was typed beside a form.

What: content stands in an inserted row or beside the form's own cells.
Why: nothing outside the form's cells is read.
Mend: move what counts into the form's cells, and delete the rest.
Live: no; the cells around the form are locked.
"""

from collections.abc import Iterator, Sequence

from validate.facts.filled_forms import filled
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.wording import shortened
from workbook.danish import join
from workbook.read.model import PLACED_PICTURE
from workbook.records.returned import Returned

_MOST = 8  # addresses in one sentence


def _where(addresses: Sequence[str]) -> Text:
    """The cells as a sentence names them: of many the first ones, and how many more."""
    more = len(addresses) - _MOST
    at = join(addresses)
    if more > 1:
        at = f"{', '.join(addresses[:_MOST])} og {more} andre"
    return Text(at, at.replace(" og ", " and ").replace(" andre", " more"))


@rule(
    "STR061",
    Scope.SHEET,
    name="content-outside-form",
    danish="tekst uden for skemaet",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "{at} på {record} hører ikke til skemaet og læses ikke: “{texts}”.",
        "{at} of {record} is no part of the form and is not read: “{texts}”.",
    ),
    fix=Text(
        "Flyt det, der skal med, til skemaets egne felter, og slet resten.",
        "Move what counts into the form's own cells, and delete the rest.",
    ),
)
def content_beside(returned: Returned, _context: Context) -> Iterator[Seen]:
    """All such cells of a form together."""
    for one in filled(returned):
        groups = [group for group in one.form.unread if not group.has_amount]
        cells = tuple(cell for group in groups for cell in group.cells)
        cells = tuple(cell for cell in cells if cell.text != PLACED_PICTURE)  # told as one
        if cells:
            at = _where([cell.place.address for cell in cells])
            texts = shortened("; ".join(cell.text for cell in cells))
            yield Seen(record=one.record, words={"at": at, "texts": texts}, cells=cells)
