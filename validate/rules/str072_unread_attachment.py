"""A note, a text box, a picture, a file or a link on a sheet.

What: something stands on a sheet of ours that is in no cell: a note or a conversation, a text box
    or another shape, a picture, an embedded file, an address behind a text that does not say it.
    So too a picture that was placed in a cell, but for the cell of an answer, where it is an error.
    The notes of a corrected copy are passed over, as long as they say what they said. So is what
    stands on a sheet that was not sent: STR012 tells of the sheet.
Why: only cells are read. “Rettes til 300 i 2019” in a note would reach nobody.
Mend: write what counts in the cell where it belongs. The corrected copy lists the words of all of
    it on “Ikke placeret”; the edition has none of it.
Live: no; Excel's formulas see cells alone.
"""

from collections.abc import Iterator, Sequence

from validate.facts.attached import attached
from validate.facts.our_sheets import other_sheets
from validate.finding import Level
from validate.rule import Scope, Seen, Where, rule
from validate.text import Text
from validate.view import OpenedFile
from validate.wording import shortened
from workbook.address import a1
from workbook.read.model import PLACED_PICTURE, Attachment, AttachmentKind, Sheet

_CALLED: dict[AttachmentKind, tuple[Text, Text]] = {
    "note": (Text("En note", "a note"), Text("noter", "notes")),
    "thread": (Text("En kommentar", "a comment"), Text("kommentarer", "comments")),
    "shape": (
        Text("En tekstboks eller figur", "a text box or shape"),
        Text("tekstbokse eller figurer", "text boxes or shapes"),
    ),
    "picture": (Text("Et billede", "a picture"), Text("billeder", "pictures")),
    "embedded": (
        Text("En indlejret fil", "an embedded file"),
        Text("indlejrede filer", "embedded files"),
    ),
    "link": (Text("Et link", "a link"), Text("links", "links")),
}
_MOST = 3  # whose words are told in one sentence
_LENGTH = 60


def _said(one: Attachment) -> str:
    """Where it is, and its first words, as far as these are known: “P13 “Udbuddet gik om””."""
    words = f"“{shortened(one.words, _LENGTH)}”" if one.words else ""
    return " ".join(part for part in (a1(one.row, one.column) if one.row else "", words) if part)


def _seen(sheet: Sheet, found: Sequence[Attachment]) -> Seen:
    single, many = _CALLED[found[0].kind]
    count, more = len(found), len(found) - _MOST
    said = "; ".join(filter(None, map(_said, found[:_MOST])))
    colon = Text(f": {said}", f" {said}") if said else Text("", "")
    what = single if count == 1 else Text(f"{count} {many.da}", f"{count} {many.en}")
    return Seen(
        where=Where(
            sheet=sheet.name,
            cells=tuple(dict.fromkeys(a1(one.row, one.column) for one in found if one.row)),
            value=found[0].words,
        ),
        words={
            "what": what,
            "sheet": sheet.name,
            "at": Text(
                f"{colon.da} og {more} mere" if more > 0 else colon.da,
                f"{colon.en} and {more} more" if more > 0 else colon.en,
            ),
        },
    )


@rule(
    "STR072",
    Scope.BOOK,
    name="unread-attachment",
    danish="vedhæftning læses ikke",
    severity=Level.WARNING,
    message=Text(
        "{what} på arket “{sheet}” læses ikke{at}.",
        "Not read on the sheet “{sheet}”: {what}{at}.",
    ),
    fix=Text(
        "Skriv det, der skal med, i cellen, hvor det hører til. Resten kommer ikke videre.",
        "Write what counts in the cell where it belongs. The rest goes no further.",
    ),
)
def beside_cells(file: OpenedFile) -> Iterator[Seen]:
    """A fault for each kind of thing on each sheet."""
    if file.book is None:
        return
    others = {sheet.name for sheet in other_sheets(file)}
    for sheet, found in attached(file.book):
        if sheet.name not in others:
            told = _told(file, sheet)
            for kind in _CALLED:
                ones = [one for one in found if one.kind == kind]
                if kind == "picture":
                    ones = [one for one in ones if (one.row, one.column) not in told]
                if ones:
                    yield _seen(sheet, ones)


def _told(file: OpenedFile, sheet: Sheet) -> frozenset[tuple[int, int]]:
    """The cells of records in which a picture was placed, which another finding tells."""
    if not any(cell.raw == PLACED_PICTURE for cell in sheet.cells.values()):
        return frozenset()
    places = (value.place for record in file.records for value in record.values.values())
    cells = ((one.row, one.column) for one in places if one.sheet == sheet.name)
    return frozenset(
        place for place in cells if (found := sheet.cell(*place)) and found.raw == PLACED_PICTURE
    )
