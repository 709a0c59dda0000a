"""A text above the table.

What: above the headers of a sheet of rows stands something beside our own heading.
Why: nothing there is read, so what a centre tells of all its answers together reaches nobody.
Mend: write it in the answer that it is about, or in a mail.
Live: no; the cells there are locked.
"""

from collections.abc import Collection, Iterator, Mapping

from validate.finding import Level
from validate.rule import Context, InCopy, Scope, Seen, Where, rule
from validate.text import Text
from validate.wording import shortened
from workbook.address import a1, spans
from workbook.danish import join
from workbook.fixed import NOTE_ROW
from workbook.read.model import PLACED_PICTURE
from workbook.records.returned import Returned


@rule(
    "STR075",
    Scope.SHEET,
    name="text-above-table",
    danish="tekst over tabellen",
    severity=Level.WARNING,
    message=Text(
        "Det, der står i {where} over tabellen, læses ikke: “{texts}”.",
        "What stands in {where} above the table is not read: “{texts}”.",
    ),
    fix=Text(
        "Skriv det, der skal med, i et af de gule felter eller i en mail til os, og slet det her.",
        "Write what counts in one of the yellow cells or in a mail to us, and delete it here.",
    ),
    in_copy=InCopy(
        "",
        "Det står nu på arket “Ikke placeret”. Skriv det, der skal med, der, hvor det "
        "hører til, eller i en mail til os.",
    ),
)
def text_above(returned: Returned, context: Context) -> Iterator[Seen]:
    """One fault for all such cells."""
    columns = returned.columns
    if columns is None or columns.sheet is None:
        return
    above = {
        place: " ".join(cell.text.split())
        for place, cell in sorted(columns.sheet.cells.items())
        if place[0] < columns.row and cell.text.strip() and cell.raw != PLACED_PICTURE
    }
    ours = _heading(above, context.round.config.title)
    found = {a1(*place): text for place, text in above.items() if place not in ours}
    if found:
        where = spans(found)
        yield Seen(
            where=Where(sheet=returned.sheet, cells=tuple(found)),
            words={
                "where": Text(join(where), " and ".join(where)),
                "texts": shortened("; ".join(found.values())),
            },
        )


def _heading(above: Mapping[tuple[int, int], str], title: str) -> Collection[tuple[int, int]]:
    """Our title and the lines below it, wherever rows and columns have come before them."""
    start = next((place for place, text in above.items() if text == " ".join(title.split())), None)
    column = start[1] if start is not None else min((at for _, at in above), default=1)
    return [place for place in above if place[1] == column][:NOTE_ROW]
