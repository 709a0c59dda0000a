"""Something written on a sheet of ours that is for reading.

What: on the guidance, or on the sheet of live checks, stands a text or a number without any of the
    formats in which we write. Where a program has taken the formats off the whole sheet nobody can
    tell, and the rule is silent.
Why: nothing is read there, so what a centre writes beside the guidance reaches nobody.
Mend: write it in the answer that it is about, or in a mail.
Live: no; those sheets are locked.
"""

from collections.abc import Iterator

from validate.facts.our_sheets import our_sheets
from validate.finding import Level
from validate.rule import InCopy, Scope, Seen, Where, rule
from validate.stage import Stage
from validate.text import Text
from validate.view import OpenedFile
from validate.wording import shortened
from workbook.address import a1, spans
from workbook.danish import join
from workbook.read.model import PLACED_PICTURE, Cell, Sheet

_FORMATTED = 5  # cells of ours at least, where no program has taken the formats off


def _typed(sheet: Sheet) -> list[Cell]:
    """The cells in which somebody else wrote; none where nobody can tell them from ours."""
    written = [cell for cell in sheet.cells.values() if cell.formula is None and cell.text.strip()]
    unset = sheet.column_styles | {0}
    plain = [cell for cell in written if cell.style in unset]
    if len(written) - len(plain) < _FORMATTED:
        return []
    plain = [cell for cell in plain if cell.raw != PLACED_PICTURE]
    return sorted(plain, key=lambda cell: (cell.row, cell.column))


@rule(
    "STR076",
    Scope.BOOK,
    name="text-on-our-sheet",
    danish="tekst på vores ark",
    severity=Level.WARNING,
    stage=Stage.SHEET,
    message=Text(
        "Det, der er skrevet i {where} på arket “{sheet}”, læses ikke: “{texts}”.",
        "What was written in {where} on the sheet “{sheet}” is not read: “{texts}”.",
    ),
    fix=Text(
        "Skriv det, der skal med, i et af de gule felter eller i en mail til os.",
        "Write what counts in one of the yellow cells or in a mail to us.",
    ),
    in_copy=InCopy(
        "",
        "Det står nu på arket “Ikke placeret”. Skriv det, der skal med, der, hvor det "
        "hører til, eller i en mail til os.",
    ),
)
def text_on_our_sheet(file: OpenedFile) -> Iterator[Seen]:
    """One fault for each such sheet."""
    for role in our_sheets(file) or ():
        cells = _typed(role.found) if role.found is not None else []
        if not cells or role.found is None:
            continue
        addresses = tuple(a1(cell.row, cell.column) for cell in cells)
        where = spans(addresses)
        yield Seen(
            where=Where(sheet=role.found.name, cells=addresses),
            words={
                "where": Text(join(where), " and ".join(where)),
                "sheet": role.found.name,
                "texts": shortened("; ".join(" ".join(cell.text.split()) for cell in cells)),
            },
        )
