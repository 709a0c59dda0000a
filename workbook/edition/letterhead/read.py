"""Reads letter paper: looked at before any edition is made, as the logo is."""

from pathlib import Path
from typing import Final

from templates.errors import OperatorError
from templates.regular import read_regular
from templates.text import NOTHING, Text
from workbook.edition.face import Letterhead
from workbook.edition.letterhead.content import look_at
from workbook.edition.letterhead.not_fit import NotFit
from workbook.edition.letterhead.package import MOST_BYTES, word_parts
from workbook.edition.letterhead.placeholders import CONTENT, W, places_in, stands_alone

_WRITE: Final = Text(
    "Skriv {{ indhold }} i et afsnit for sig selv, dér hvor udgaven skal stå.",
    "Write {{ indhold }} in a paragraph by itself, where the edition shall stand.",
)


def read_letterhead(path: Path) -> Letterhead:
    """The letter paper in the file.

    Raises:
        OperatorError: it cannot be read, is too large, no Word file, has no place for the edition
            or one that is not known, or holds what no edition may carry.
    """
    try:
        size = path.stat().st_size
        data = read_regular(path) if size <= MOST_BYTES else b""
    except FileNotFoundError:
        raise _refused(path, Text("findes ikke", "does not exist")) from None
    except OSError as error:
        why = error.strerror
        says = Text(f"kan ikke læses: {why}", f"cannot be read: {why}")
        raise _refused(path, says) from error
    if size > MOST_BYTES:
        says = Text("fylder mere end 5 MB", "has more than 5 MB")
        raise _refused(path, says, Text("Gør dets billeder mindre.", "Make its pictures smaller."))
    try:
        return _letterhead(data)
    except NotFit as fault:
        raise _refused(path, fault.says, fault.hint) from None


def _letterhead(data: bytes) -> Letterhead:
    names: list[str] = []
    alone = False
    for part, root in look_at(word_parts(data)):
        for name, paragraph in places_in(root):
            names.append(name)
            if name == CONTENT:
                body = root.find(f"{W}body") if part == "word/document.xml" else None
                is_above = body is not None and any(one is paragraph for one in body)
                has_section = paragraph.find(f".//{W}sectPr") is not None
                alone = is_above and stands_alone(paragraph) and not has_section
    if CONTENT not in names:
        raise NotFit(
            Text("har ikke pladsholderen {{ indhold }}", "has no place {{ indhold }}"), _WRITE
        )
    if names.count(CONTENT) > 1:
        raise NotFit(
            Text(
                "har pladsholderen {{ indhold }} mere end én gang",
                "has the place {{ indhold }} more than once",
            ),
            _WRITE,
        )
    if not alone:
        raise NotFit(
            Text(
                "har pladsholderen {{ indhold }} et sted, hvor en udgave ikke kan stå: i en tabel, "
                "et tekstfelt, et sidehoved, sammen med anden tekst eller ved et sektionsskift",
                "has the place {{ indhold }} where no edition can stand: in a table, a text box, "
                "a header, beside other text or at the end of a section",
            ),
            _WRITE,
        )
    return Letterhead(data, frozenset(names))


def _refused(path: Path, says: Text, hint: Text = NOTHING) -> OperatorError:
    return OperatorError(
        Text(f"Brevpapiret {path} {says.da}.", f"The letter paper {path} {says.en}."), hint
    )
